package org.belladonna.validation;

import java.nio.file.Path;
import java.util.Arrays;
import org.belladonna.detector.DetectorSource;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.schema.Cluster;
import org.belladonna.simulation.DetectorChain;
import org.belladonna.simulation.ParticleGun;

/** Single photons through a whole detector. */
final class PhotonWidths {
    private PhotonWidths() {}

    /** Energies of the leading clusters of photons over the true one, sorted; polar angles (deg) evenly distributed. */
    static double[] ratios(DetectorSource detector, double energy, double thetaMinDeg, double thetaMaxDeg, int photons) {
        DetectorChain chain = new DetectorChain(detector);
        ParticleGun gun = new ParticleGun(
                22,
                new ParticleGun.Range(energy, energy),
                new ParticleGun.Range(Math.toRadians(thetaMinDeg), Math.toRadians(thetaMaxDeg)),
                new ParticleGun.Range(-Math.PI, Math.PI),
                0,
                0,
                0);
        EventStream stream = new EventStream(3, "published photons");
        ParticleRecord record = new ParticleRecord();
        double[] values = new double[photons];
        for (int event = 0; event < photons; event++) {
            gun.generate(stream, event, record);
            chain.simulate(record, stream, event);
            values[event] = chain.reconstruct(stream, event).rows().clusters().stream()
                            .mapToDouble(Cluster::energy)
                            .max()
                            .orElse(Double.NaN)
                    / energy;
        }
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }

    public static void main(String[] a) {
        DetectorSource d = DetectorSource.read(Path.of(a[0]));
        for (int i = 4; i < a.length; i++) {
            double e = Double.parseDouble(a[i]);
            double[] r = ratios(d, e, Double.parseDouble(a[1]), Double.parseDouble(a[2]), Integer.parseInt(a[3]));
            double m = r[r.length / 2];
            double design = Math.hypot(Math.hypot(0.002 / e, 0.016 / Math.pow(e, 0.25)), 0.012);
            double belle = Math.hypot(Math.hypot(0.00066 / e, 0.0081 / Math.pow(e, 0.25)), 0.0134);
            double p = a[0].contains("belle2") ? design : a[0].contains("babar") ? Math.hypot(.0232/Math.pow(e,.25),.0185): belle;
            LogNormalFit f = new LogNormalFit(r, m, Math.max(p, 0.015));
            System.out.printf("%s %s-%s %.2f GeV: n %d median %.4f peak %.4f width %.4f whole %.4f published %.4f ratio %.3f whole %.3f half68 %.3f%n", a[0].replaceAll(".*/",""), a[1], a[2], e, r.length, m, f.peak, f.width, f.wholeWidth, p, f.width / f.peak / p, f.wholeWidth / f.peak / p, Statistics.shortestHalfWidth(r) / p);
        }
    }
}
