package org.belladonna.validation;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.beam.Collision;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;

/** Geometrical acceptance of mu+ mu- Z' without radiation, at generator level, against an independent calculation. */
final class Acceptance implements Section {
    private static final int EVENTS = 100_000;

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.rows("zprime-acceptance.csv");
        double[] mass = Reference.column(table, 0);
        double[][] share = new double[3][mass.length];
        double[][] error = new double[3][mass.length];
        double worst = 0;
        double lowest = 0;
        for (int i = 0; i < mass.length; i++) {
            double[] accepted = accepted(mass[i]);
            for (int region = 0; region < 3; region++) {
                share[region][i] = accepted[region];
                error[region][i] = Statistics.shareError(accepted[region], EVENTS);
                double difference = Math.abs(accepted[region] - Reference.column(table, region + 1)[i]);
                if (mass[i] >= 1) {
                    worst = Math.max(worst, difference);
                } else {
                    lowest = Math.max(lowest, difference);
                }
            }
        }
        findings.put("acceptance.worst", "%.3f", worst);
        findings.put("acceptance.lowest", "%.3f", lowest);
        findings.put("acceptance.events", "%,d", EVENTS);
        String[] names = {
            "17°–150°, p_{T} > 0.2 GeV", "37°–120°, p_{T} > 0.4 GeV, Δφ > 90°", "the same, recoil in 34°–123°"
        };
        List<Layer> layers = new ArrayList<>();
        for (int region = 0; region < 3; region++) {
            String colour = Charts.SERIES.get(region == 2 ? 3 : region);
            layers.add(Charts.dashed(mass, Reference.column(table, region + 1), colour, ""));
            layers.add(Charts.points(mass, share[region], error[region], colour, names[region]));
        }
        findings.add(Charts.plot(
                "acceptance",
                "Acceptance of μ^{+}μ^{−}Z′ (lines: independent calculation)",
                "√s = 10.58 GeV, no radiation",
                Axis.linear("m_{Z′} [GeV]", 0, 9.5),
                Axis.linear("Acceptance", 0, 1),
                layers));
    }

    /** Shares of the events in the three regions. */
    private static double[] accepted(double mass) {
        EventGenerator generator = Generators.narrowZPrime(mass, false).open();
        EventStream stream = new EventStream(SEED, "acceptance " + mass);
        Collision collision = new Collision(Detectors.belle2().beams());
        ParticleRecord r = new ParticleRecord();
        double[] sums = new double[3];
        double total = 0;
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            collision.toLaboratory(r);
            total += r.weight;
            int minus = Vectors.find(r, 13);
            int plus = Vectors.find(r, -13);
            boolean barrel = inside(r, minus, 37, 120, 0.4)
                    && inside(r, plus, 37, 120, 0.4)
                    && Vectors.transverseAngle(r, minus, plus) > Math.PI / 2;
            sums[0] += inside(r, minus, 17, 150, 0.2) && inside(r, plus, 17, 150, 0.2) ? r.weight : 0;
            sums[1] += barrel ? r.weight : 0;
            sums[2] += barrel && recoilInBarrel(r, collision, minus, plus) ? r.weight : 0;
        }
        for (int region = 0; region < 3; region++) {
            sums[region] /= total;
        }
        return sums;
    }

    private static boolean inside(ParticleRecord r, int i, double low, double high, double pt) {
        double degrees = Math.toDegrees(Vectors.theta(r, i));
        return degrees > low && degrees < high && Math.hypot(r.px[i], r.py[i]) > pt;
    }

    private static boolean recoilInBarrel(ParticleRecord r, Collision collision, int minus, int plus) {
        double px = collision.totalPx() - r.px[minus] - r.px[plus];
        double py = -r.py[minus] - r.py[plus];
        double pz = collision.totalPz() - r.pz[minus] - r.pz[plus];
        double degrees = Math.toDegrees(Math.atan2(Math.hypot(px, py), pz));
        return degrees > 34 && degrees < 123;
    }
}
