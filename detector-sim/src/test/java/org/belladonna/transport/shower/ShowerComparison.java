package org.belladonna.transport.shower;

import java.nio.file.Path;
import java.util.Locale;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.ShowerSettings;
import org.belladonna.transport.engine.SoftShowers;
import org.belladonna.transport.shower.ShowerMoments.Beam;
import org.belladonna.transport.shower.ShowerMoments.Spread;

/**
 * Prints parametrised showers beside full ones. Arguments: a detector's folder, showers per point at 1 GeV (more below), incidence in degrees, offset in mm.
 */
public final class ShowerComparison {
    private static final double[] ENERGIES = {0.05, 0.1, 0.2, 0.5, 1, 2, 4, 7};

    private ShowerComparison() {}

    public static void main(String[] arguments) {
        OuterDescription detector = OuterDescription.read(Path.of(arguments[0]));
        ShowerSettings settings = detector.calorimeter().shower();
        long begin = System.nanoTime();
        SoftShowers soft = new StoredShowers(settings, detector.crystal(), ShowerMoments.CUT);
        System.out.printf(Locale.ROOT, "stored in %.0f ms%n", 1e-6 * (System.nanoTime() - begin));
        for (int pdg : new int[] {22, 11}) {
            for (double energy : ENERGIES) {
                Beam beam = new Beam(pdg, energy, Double.parseDouble(arguments[2]), Double.parseDouble(arguments[3]));
                int events = (int) (Integer.parseInt(arguments[1]) / Math.max(energy, 0.25));
                long start = System.nanoTime();
                ShowerMoments full = ShowerMoments.of(beam, detector.crystal(), SoftShowers.NONE, events);
                long middle = System.nanoTime();
                ShowerMoments fast = ShowerMoments.of(beam, detector.crystal(), soft, events);
                long end = System.nanoTime();
                print(beam, fast, full);
                System.out.printf(
                        Locale.ROOT,
                        "  us %.1f / %.1f%n",
                        1e-3 * (end - middle) / events,
                        1e-3 * (middle - start) / events);
            }
        }
    }

    private static void print(Beam beam, ShowerMoments fast, ShowerMoments full) {
        System.out.printf(Locale.ROOT, "%3d %.2f GeV", beam.pdg(), beam.energy());
        for (int i = 0; i < 4; i++) {
            Spread ours = fast.energies().get(i);
            Spread wanted = full.energies().get(i);
            System.out.printf(
                    Locale.ROOT,
                    "  %.4f %+.1f rms %+.0f(%.0f) half %+.0f;",
                    wanted.mean(),
                    100 * (ours.mean() / wanted.mean() - 1),
                    100 * (ours.rms() / wanted.rms() - 1),
                    100 * Math.hypot(ours.rmsError() / ours.rms(), wanted.rmsError() / wanted.rms()),
                    100 * (ours.halfWidth() / wanted.halfWidth() - 1));
        }
        System.out.printf(
                Locale.ROOT,
                " depth %.1f / %.1f  centre %.2f / %.2f  wander %.2f / %.2f%n    slices",
                fast.depth(),
                full.depth(),
                fast.centre(),
                full.centre(),
                fast.wander(),
                full.wander());
        for (int i = 0; i < full.slices().length; i++) {
            System.out.printf(
                    Locale.ROOT, " %.3f %+.1f", full.slices()[i], 100 * (fast.slices()[i] / full.slices()[i] - 1));
        }
        System.out.println();
    }
}
