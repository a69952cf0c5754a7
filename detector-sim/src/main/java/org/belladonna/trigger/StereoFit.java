package org.belladonna.trigger;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.TriggerSettings.Superlayer;
import org.belladonna.detector.TriggerSettings.TrackTrigger;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * z of a track of the transverse plane from segments of stereo superlayers: where a stereo wire and the track have the same azimuth. The segments
 * that agree best with one line from near the origin are fitted with z = z0 + s cot(theta), s the arc length. One per thread.
 */
final class StereoFit {
    private final TrackTrigger settings;
    private final double field;
    private final double[] radius;
    private final double[] slope;
    private final double[] middle;
    private final double[] zMin;
    private final double[] zMax;

    private int size;
    private int[] superlayer = new int[32];
    private double[] arc = new double[32];
    private double[] z = new double[32];
    private final int[] chosen;
    private final double[] turned;

    private double start;
    private double cotTheta;

    StereoFit(TrackTrigger settings, DriftGeometry drift, double field) {
        this.settings = settings;
        this.field = field;
        List<Superlayer> layers = settings.stereoSuperlayers();
        radius = layers.stream().mapToDouble(s -> drift.radius[s.priority()]).toArray();
        slope = layers.stream()
                .mapToDouble(s -> drift.stereoSlope(s.priority()))
                .toArray();
        middle = layers.stream().mapToDouble(s -> drift.middle(s.priority())).toArray();
        zMin = layers.stream().mapToDouble(s -> drift.zMin[s.priority()]).toArray();
        zMax = layers.stream().mapToDouble(s -> drift.zMax[s.priority()]).toArray();
        chosen = new int[layers.size()];
        turned = new double[layers.size()];
    }

    /**
     * Fits a track.
     *
     * @param azimuth at the origin, rad
     * @param curvature signed 1/pT, 1/GeV
     * @return whether enough superlayers agree
     */
    boolean fit(SegmentFinder segments, double azimuth, double curvature) {
        gather(segments, azimuth, curvature);
        int most = 0;
        double smallest = 0;
        int best = -1;
        for (int seed = 0; seed < size; seed++) {
            double residuals = choose(z[seed] / arc[seed]);
            int found = found();
            if (found > most || found == most && residuals < smallest) {
                most = found;
                smallest = residuals;
                best = seed;
            }
        }
        if (most < settings.spaceTrackSuperlayers()) {
            return false;
        }
        choose(z[best] / arc[best]);
        line();
        return true;
    }

    private void gather(SegmentFinder segments, double azimuth, double curvature) {
        size = 0;
        double bend = 0.5 * PhysicalConstants.CURVATURE * field * curvature;
        for (int s = 0; s < radius.length; s++) {
            turned[s] = Math.asin(bend * radius[s]);
        }
        for (int i = 0; i < segments.size(); i++) {
            int s = segments.superlayer(i);
            double apart = Helix.wrap(azimuth + turned[s] - segments.azimuth(i));
            double at = middle[s] + apart / slope[s];
            if (at > zMin[s] && at < zMax[s]) {
                if (size == superlayer.length) {
                    superlayer = Arrays.copyOf(superlayer, 2 * size);
                    arc = Arrays.copyOf(arc, 2 * size);
                    z = Arrays.copyOf(z, 2 * size);
                }
                superlayer[size] = s;
                arc[size] = Math.abs(bend) < 1e-9 ? radius[s] : turned[s] / bend;
                z[size++] = at;
            }
        }
    }

    /** Chooses in each superlayer the segment nearest to a line from the origin; the sum of the squared distances. */
    private double choose(double slopeOfLine) {
        Arrays.fill(chosen, -1);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double apart = Math.abs(z[i] - slopeOfLine * arc[i]);
            int before = chosen[superlayer[i]];
            if (apart < settings.stereoWindow()
                    && (before < 0 || apart < Math.abs(z[before] - slopeOfLine * arc[before]))) {
                chosen[superlayer[i]] = i;
            }
        }
        for (int i : chosen) {
            if (i >= 0) {
                sum += (z[i] - slopeOfLine * arc[i]) * (z[i] - slopeOfLine * arc[i]);
            }
        }
        return sum;
    }

    private int found() {
        int count = 0;
        for (int i : chosen) {
            count += i >= 0 ? 1 : 0;
        }
        return count;
    }

    private void line() {
        double n = 0;
        double sumArc = 0;
        double sumArc2 = 0;
        double sumZ = 0;
        double sumArcZ = 0;
        for (int i : chosen) {
            if (i >= 0) {
                n++;
                sumArc += arc[i];
                sumArc2 += arc[i] * arc[i];
                sumZ += z[i];
                sumArcZ += arc[i] * z[i];
            }
        }
        double determinant = n * sumArc2 - sumArc * sumArc;
        cotTheta = (n * sumArcZ - sumArc * sumZ) / determinant;
        start = (sumZ - cotTheta * sumArc) / n;
    }

    /** z at the point nearest to the z axis, mm. */
    double start() {
        return start;
    }

    /** Cotangent of the polar angle. */
    double cotTheta() {
        return cotTheta;
    }
}
