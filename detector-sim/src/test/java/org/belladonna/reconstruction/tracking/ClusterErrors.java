package org.belladonna.reconstruction.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.TrackerHits;
import org.belladonna.transport.Transport;

/**
 * Prints the errors of the positions of clusters, by layer and by the error that the configuration gives to their size; for the values of
 * {@code readout.*.errors} in silicon.conf. A tool, not a test.
 */
public final class ClusterErrors {
    private ClusterErrors() {}

    public static void main(String[] arguments) {
        Detector detector = Detectors.belle2With("tracker.background = false");
        SiliconGeometry silicon = detector.tracker().silicon;
        Transport transport = new Transport(detector);
        TrackerDigitizer digitizer = new TrackerDigitizer(detector);
        SimulatedHits hits = new SimulatedHits();
        TrackerDigits digits = new TrackerDigits();
        TrackerTruth truth = new TrackerTruth();
        ParticleRecord event = new ParticleRecord();
        EventStream stream = new EventStream(31, "cluster errors");
        Map<String, double[]> sums = new TreeMap<>();
        for (int number = 0; number < 40000; number++) {
            stream.at(number, Stage.GENERATOR);
            double p = 0.2 + 1.5 * stream.exponential();
            double cosine = stream.uniform(-0.85, 0.95);
            double phi = stream.uniform(-Math.PI, Math.PI);
            double pt = p * Math.sqrt(1 - cosine * cosine);
            event.clear();
            event.add(13, 1, -1, pt * Math.cos(phi), pt * Math.sin(phi), p * cosine, Math.hypot(p, 0.10566));
            hits.clear();
            transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
            for (int d = 0; d < digits.siliconSize(); d++) {
                int s = digits.element[d];
                int hit = -1;
                for (int h = 0; h < hits.tracker.size(); h++) {
                    if (hits.tracker.subdetector[h] != TrackerHits.CDC
                            && silicon.sensor(hits.tracker.layer[h], hits.tracker.element[h]) == s) {
                        hit = hit == -1 ? h : -2;
                    }
                }
                if (hit < 0) {
                    continue;
                }
                double dx = hits.tracker.x[hit] - silicon.cx[s];
                double dy = hits.tracker.y[hit] - silicon.cy[s];
                double dz = hits.tracker.z[hit] - silicon.cz[s];
                double u = silicon.ux[s] * dx + silicon.uy[s] * dy;
                double v = silicon.vx[s] * dx + silicon.vy[s] * dy + silicon.vz[s] * dz;
                double width = 2 * (silicon.halfWidth[s] + silicon.halfWidthSlope[s] * digits.v[d]);
                double pitchU = width / silicon.readout[s].u().channels();
                double pitchV =
                        2 * silicon.halfLength[s] / silicon.readout[s].v().channels();
                add(sums, silicon.layer[s], "u", digits.sigmaU[d] / pitchU, (digits.u[d] - u) / pitchU, pitchU);
                add(sums, silicon.layer[s], "v", digits.sigmaV[d] / pitchV, (digits.v[d] - v) / pitchV, pitchV);
            }
        }
        sums.forEach((key, sum) -> System.out.printf(
                Locale.ROOT,
                "%s n %6.0f r.m.s. within 1 pitch %.3f pitch, outside %.4f, um %.1f%n",
                key,
                sum[0],
                Math.sqrt(sum[1] / sum[0]),
                sum[2] / (sum[0] + sum[2]),
                1000 * Math.sqrt(sum[3] / sum[0])));
    }

    private static void add(
            Map<String, double[]> sums, int layer, String side, double claimed, double miss, double pitch) {
        double[] sum = sums.computeIfAbsent(
                String.format(Locale.ROOT, "layer %d %s claimed %.2f", layer, side, claimed), key -> new double[4]);
        if (Math.abs(miss) > 1) {
            sum[2]++;
        } else {
            sum[0]++;
            sum[1] += miss * miss;
            sum[3] += miss * miss * pitch * pitch;
        }
    }
}
