package org.belladonna.detector;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.belladonna.detector.AlignmentSettings.BodySettings;
import org.belladonna.detector.AlignmentSettings.PlaneSettings;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * One displaced detector, drawn from {@link AlignmentSettings}: for each sensor and each layer of wires a shift and a small rotation (mm, rad), that of
 * everything it is mounted on added up. What is drawn for a part depends on the seed and the part alone: six normal numbers, whatever their
 * standard deviations. Immutable; arrays are for reading only.
 */
public final class Misalignment {
    /** Numbers of a part: three shifts, three rotations. */
    private static final int DEGREES = 6;

    /** Room for the parts of a layer in the numbering of draws. */
    private static final int PARTS = 10_000;

    /** Relative shift of the field's scale. */
    public final double fieldScale;
    /** By sensor: shift and rotation vector in its axes u, v, w. */
    private final double[] sensors;
    /** By layer of the drift chamber: shift and rotation vector about the origin, in x, y, z. */
    private final double[] layers;

    private final AlignmentSettings settings;

    /** Draws the detector of a seed. */
    Misalignment(AlignmentSettings settings, TrackerGeometry tracker) {
        this.settings = settings;
        fieldScale = settings.fieldShift()
                + settings.factor()
                        * settings.fieldScale()
                        * stream("field").at(0, Stage.DIGITIZATION).gaussian();
        sensors = new double[DEGREES * tracker.silicon.sensors];
        layers = new double[DEGREES * tracker.drift.layers];
        placeSensors(tracker.silicon);
        placeLayers(tracker.drift);
    }

    /** Shift (0 to 2: u, v, w, mm) or rotation (3 to 5: about u, v, w, rad) of a sensor. */
    public double sensor(int sensor, int degree) {
        return sensors[DEGREES * sensor + degree];
    }

    /** Shift (0 to 2: x, y, z, mm) or rotation (3 to 5, rad) about the origin of a layer of the drift chamber. */
    public double layer(int layer, int degree) {
        return layers[DEGREES * layer + degree];
    }

    private EventStream stream(String part) {
        return new EventStream(settings.seed(), "alignment " + part);
    }

    private double[] draw(EventStream stream, int number, double[] deviations) {
        stream.at(number, Stage.DIGITIZATION);
        double[] drawn = new double[DEGREES];
        Arrays.setAll(drawn, degree -> settings.factor() * deviations[degree] * stream.gaussian());
        return drawn;
    }

    private static double[] deviations(Optional<BodySettings> body) {
        return body.map(b -> new double[] {b.across(), b.across(), b.along(), b.tilt(), b.tilt(), b.turn()})
                .orElseGet(() -> new double[DEGREES]);
    }

    private static double[] flatDeviations(Optional<PlaneSettings> plane) {
        return plane.map(p -> new double[] {p.u(), p.v(), p.w(), p.tilt(), p.tilt(), p.turn()})
                .orElseGet(() -> new double[DEGREES]);
    }

    private void placeSensors(SiliconGeometry silicon) {
        double[] pixelHalves = deviations(settings.pixelHalfShells());
        double[] stripHalves = deviations(settings.stripHalfShells());
        double[] ladderDeviations = flatDeviations(settings.ladders());
        double[] sensorDeviations = flatDeviations(settings.sensors());
        for (int i = 0; i < silicon.sensors; i++) {
            int ladder = silicon.ladder[i];
            // The azimuth of a ladder is that of its normal.
            double azimuth = Math.atan2(-silicon.ux[i], silicon.uy[i]) - settings.halfShellAzimuth();
            int half = Math.cos(azimuth) >= 0 ? 0 : 1;
            double[] shell = silicon.pixel[i]
                    ? draw(stream("pixel half shell"), half, pixelHalves)
                    : draw(stream("strip half shell"), half, stripHalves);
            double[] onShell = draw(stream("ladder"), PARTS * silicon.layer[i] + ladder, ladderDeviations);
            double[] own = draw(stream("sensor"), PARTS * silicon.layer[i] + silicon.element[i], sensorDeviations);
            double[] x = {silicon.cx[i], silicon.cy[i], silicon.cz[i]};
            double[] u = {silicon.ux[i], silicon.uy[i], 0};
            double[] v = {silicon.vx[i], silicon.vy[i], silicon.vz[i]};
            double[] w = {silicon.wx[i], silicon.wy[i], silicon.wz[i]};
            double[] radial = {silicon.uy[i], -silicon.ux[i], 0};
            double[] ladderAxes = inSpace(onShell, u, new double[] {0, 0, 1}, radial);
            double[] fromMiddle = {0, 0, x[2] - middle(silicon, i)};
            double[] total = sum(at(x, shell), at(fromMiddle, ladderAxes));
            for (int k = 0; k < 2; k++) {
                double[] part = Arrays.copyOfRange(total, 3 * k, 3 * k + 3);
                int o = DEGREES * i + 3 * k;
                sensors[o] = dot(part, u) + own[3 * k];
                sensors[o + 1] = dot(part, v) + own[3 * k + 1];
                sensors[o + 2] = dot(part, w) + own[3 * k + 2];
            }
        }
    }

    /** z of the middle of a sensor's ladder. */
    private static double middle(SiliconGeometry silicon, int i) {
        return IntStream.range(0, silicon.sensors)
                .filter(j -> silicon.layer[j] == silicon.layer[i] && silicon.ladder[j] == silicon.ladder[i])
                .mapToDouble(j -> silicon.cz[j])
                .average()
                .orElseThrow();
    }

    private void placeLayers(DriftGeometry drift) {
        double[] whole = draw(stream("chamber"), 0, deviations(settings.chamber()));
        double[] superlayerDeviations = deviations(settings.superlayers());
        double[] layerDeviations = deviations(settings.layers());
        for (int i = 0; i < drift.layers; i++) {
            double[] group = draw(stream("superlayer"), drift.superlayer[i], superlayerDeviations);
            double[] own = draw(stream("layer"), i, layerDeviations);
            System.arraycopy(sum(whole, sum(group, own)), 0, layers, DEGREES * i, DEGREES);
        }
    }

    /** A displacement in given axes, in x, y, z. */
    private static double[] inSpace(double[] local, double[] u, double[] v, double[] w) {
        double[] result = new double[DEGREES];
        Arrays.setAll(result, k -> {
            int o = k < 3 ? 0 : 3;
            return local[o] * u[k - o] + local[o + 1] * v[k - o] + local[o + 2] * w[k - o];
        });
        return result;
    }

    /** The displacement of a body as that of one of its points: shift plus rotation times place. */
    private static double[] at(double[] x, double[] d) {
        return new double[] {
            d[0] + d[4] * x[2] - d[5] * x[1],
            d[1] + d[5] * x[0] - d[3] * x[2],
            d[2] + d[3] * x[1] - d[4] * x[0],
            d[3],
            d[4],
            d[5]
        };
    }

    private static double[] sum(double[] a, double[] b) {
        double[] result = new double[DEGREES];
        Arrays.setAll(result, k -> a[k] + b[k]);
        return result;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
