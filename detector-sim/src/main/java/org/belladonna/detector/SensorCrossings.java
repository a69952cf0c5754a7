package org.belladonna.detector;

import java.util.Arrays;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;

/**
 * The silicon sensors ahead of a helix, in order. Candidates are found once with a margin; the place of the next one is made exact with
 * the helix of the moment. Reused; one per thread.
 */
final class SensorCrossings {
    /** A candidate may miss its sensor by this much (mm), so that scattering on the way to it does not lose it. */
    private static final double MARGIN = 3;
    /** Accuracy of a crossing along the arc, mm. */
    private static final double ACCURACY = 1e-9;

    private static final int MAXIMUM_ITERATIONS = 8;
    /** A field map brings a particle to a sensor up to some micrometres in front of it or behind: so near, the sensor just passed is behind, mm. */
    private static final double BEHIND = 0.2;

    private final SiliconGeometry silicon;
    private final HelixPoint point = new HelixPoint();
    private int[] sensor = new int[64];
    private double[] arc = new double[64];
    private int size;
    private int next;
    private boolean exact;
    /** The sensor passed last, -1 for none. */
    private int passed = -1;

    SensorCrossings(SiliconGeometry silicon) {
        this.silicon = silicon;
    }

    /** Begins a track, with no candidates. */
    void begin() {
        clear();
        passed = -1;
    }

    private void clear() {
        size = 0;
        next = 0;
    }

    /** Finds all candidates from the present arc on. */
    void find(Helix helix, double from) {
        clear();
        for (int ring = 0; ring < silicon.rings; ring++) {
            double reach = helix.arcToRadius(silicon.ringRadius[ring]);
            if (!Double.isNaN(reach)) {
                // On the way in crossings on the way in only, and on the way out the others, so that none is found
                // twice.
                if (from < 0) {
                    search(helix, ring, -reach, from, 0);
                }
                search(helix, ring, reach, Math.max(from, 0), Double.POSITIVE_INFINITY);
            } else if (Math.abs(helix.d0) < silicon.ringReach[ring]) {
                // The helix passes outside of the middle of the ladders and may touch their corners.
                search(helix, ring, 0, from, Double.POSITIVE_INFINITY);
            }
        }
        exact = false;
    }

    private void search(Helix helix, int ring, double s, double from, double to) {
        double halfLength = silicon.ringHalfLength[ring];
        double tilt = Math.abs(helix.tanLambda) * 0.5 * halfLength + 2 * MARGIN;
        double z = helix.z(s);
        if (Math.abs(z - silicon.ringZ[ring]) > halfLength + tilt) {
            return;
        }
        point.at(helix, s);
        double x = point.x;
        double y = point.y;
        double tx = point.cosPhi;
        double ty = point.sinPhi;
        for (int i = silicon.ringStart[ring]; i < silicon.ringStart[ring + 1]; i++) {
            double dx = x - silicon.cx[i];
            double dy = y - silicon.cy[i];
            double dz = z - silicon.cz[i];
            double rate = silicon.wx[i] * tx + silicon.wy[i] * ty + silicon.wz[i] * helix.tanLambda;
            double step = -(silicon.wx[i] * dx + silicon.wy[i] * dy + silicon.wz[i] * dz) / rate;
            double u = silicon.ux[i] * (dx + step * tx) + silicon.uy[i] * (dy + step * ty);
            double wide = silicon.halfWidth[i] + Math.abs(silicon.halfWidthSlope[i]) * silicon.halfLength[i];
            double bend = 0.5 * Math.abs(helix.omega) * step * step;
            // Behind, if so by more than the line that was taken for the helix may be off along the arc.
            boolean behind = s + step + 2 * bend / Math.abs(rate) + MARGIN < from;
            if (behind || Math.abs(u) > wide + MARGIN + bend) {
                continue;
            }
            double exactArc = solve(helix, i, s + step);
            double least = from + (i == passed ? BEHIND : 1e-7);
            if (exactArc > least && exactArc <= to && inside(helix, i, exactArc, MARGIN)) {
                insert(i, exactArc);
            }
        }
    }

    private void insert(int candidate, double place) {
        if (size == sensor.length) {
            sensor = Arrays.copyOf(sensor, 2 * size);
            arc = Arrays.copyOf(arc, 2 * size);
        }
        int j = size++;
        while (j > 0 && arc[j - 1] > place) {
            arc[j] = arc[j - 1];
            sensor[j] = sensor[j - 1];
            j--;
        }
        arc[j] = place;
        sensor[j] = candidate;
    }

    /** Tells that the helix was changed and that arcs are now counted from elsewhere: new less old. */
    void shift(double difference) {
        for (int i = next; i < size; i++) {
            arc[i] += difference;
        }
        exact = false;
    }

    /** Arc of the next crossing of a sensor, infinite when there is none. */
    double nextArc(Helix helix, double from) {
        while (next < size && !exact) {
            double place = solve(helix, sensor[next], arc[next]);
            if (!Double.isNaN(place) && inside(helix, sensor[next], place, 0)) {
                arc[next] = Math.max(place, from);
                exact = true;
            } else {
                next++;
            }
        }
        return next < size ? arc[next] : Double.POSITIVE_INFINITY;
    }

    /** The sensor that {@link #nextArc} told of. */
    int nextSensor() {
        return sensor[next];
    }

    /** Goes on to the sensor after. */
    void pass() {
        passed = sensor[next++];
        exact = false;
    }

    /** Arc of the crossing with the plane of a sensor by Newton's method, NaN when it does not converge. */
    private double solve(Helix helix, int i, double guess) {
        double s = guess;
        for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
            point.at(helix, s);
            double value = silicon.wx[i] * (point.x - silicon.cx[i])
                    + silicon.wy[i] * (point.y - silicon.cy[i])
                    + silicon.wz[i] * (point.z - silicon.cz[i]);
            double rate = silicon.wx[i] * point.cosPhi + silicon.wy[i] * point.sinPhi + silicon.wz[i] * helix.tanLambda;
            double step = value / rate;
            s -= step;
            // One more step after |step| leaves an error of about omega step^2.
            if (Math.abs(helix.omega) * step * step < ACCURACY) {
                return s;
            }
        }
        return Double.NaN;
    }

    private boolean inside(Helix helix, int i, double s, double margin) {
        point.at(helix, s);
        double dx = point.x - silicon.cx[i];
        double dy = point.y - silicon.cy[i];
        double dz = point.z - silicon.cz[i];
        double u = silicon.ux[i] * dx + silicon.uy[i] * dy;
        double v = silicon.vx[i] * dx + silicon.vy[i] * dy + silicon.vz[i] * dz;
        return Math.abs(v) <= silicon.halfLength[i] + margin
                && Math.abs(u) <= silicon.halfWidth[i] + silicon.halfWidthSlope[i] * v + margin;
    }
}
