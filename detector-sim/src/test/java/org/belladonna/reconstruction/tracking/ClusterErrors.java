package org.belladonna.reconstruction.tracking;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.digitization.SiliconErrors;
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
 * Prints the errors of the positions of clusters, by layer, side, and number of channels: r.m.s. and pulls. A tool, not a test: name of the detector, then
 * smallest and largest angle in degrees.
 */
public final class ClusterErrors {
    private ClusterErrors() {}

    public static void main(String[] arguments) {
        Detector detector = Detectors.with(arguments[0], "tracker.background = false");
        double low = Math.cos(Math.toRadians(Double.parseDouble(arguments[2])));
        double high = Math.cos(Math.toRadians(Double.parseDouble(arguments[1])));
        SiliconGeometry silicon = detector.tracker().silicon;
        SiliconErrors errors = new SiliconErrors(silicon);
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
            double cosine = stream.uniform(low, high);
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
                double px = hits.tracker.px[hit];
                double py = hits.tracker.py[hit];
                double pz = hits.tracker.pz[hit];
                double through = silicon.wx[s] * px + silicon.wy[s] * py + silicon.wz[s] * pz;
                double slopeU = (silicon.ux[s] * px + silicon.uy[s] * py) / through;
                double slopeV = (silicon.vx[s] * px + silicon.vy[s] * py + silicon.vz[s] * pz) / through;
                double sigmaU = Math.sqrt(errors.varianceU(digits, d, slopeU));
                double sigmaV = Math.sqrt(errors.varianceV(digits, d, slopeV));
                add(sums, silicon.layer[s], "u", digits.channelsU[d], sigmaU, digits.u[d] - u);
                add(sums, silicon.layer[s], "v", digits.channelsV[d], sigmaV, digits.v[d] - v);
            }
        }
        sums.forEach((key, sum) -> System.out.printf(
                Locale.ROOT,
                "%s n %6.0f beyond 4 %.4f; within: r.m.s. %.1f um, claimed %.1f um, width of the pull %.3f%n",
                key,
                sum[0],
                sum[4] / (sum[0] + sum[4]),
                1000 * Math.sqrt(sum[1] / sum[0]),
                1000 * Math.sqrt(sum[2] / sum[0]),
                Math.sqrt(sum[3] / sum[0])));
    }

    private static void add(
            Map<String, double[]> sums, int layer, String side, int channels, double claimed, double miss) {
        double[] sum = sums.computeIfAbsent(
                String.format(Locale.ROOT, "layer %d %s channels %d", layer, side, channels), key -> new double[5]);
        double pull = miss / claimed;
        if (Math.abs(pull) > 4) {
            sum[4]++;
        } else {
            sum[0]++;
            sum[1] += miss * miss;
            sum[2] += claimed * claimed;
            sum[3] += pull * pull;
        }
    }
}
