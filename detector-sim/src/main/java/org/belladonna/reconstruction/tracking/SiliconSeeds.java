package org.belladonna.reconstruction.tracking;

import org.belladonna.kinematics.Angles;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Seeds from strip layers: an inner and an outer point on a circle through the beam spot, confirmed by points in the layers between; or, for
 * tracks from elsewhere, three points of their own. Reused; one per thread.
 */
final class SiliconSeeds {
    /** What to do with a seed. */
    @FunctionalInterface
    interface Sink {
        /** Takes a seed: its points are in the follower, its helix is given. Returns whether it was made a track, which ends its points. */
        boolean take(Helix helix, int outermost);
    }

    /** Largest azimuth between inner and outer point, rad: a track of 50 MeV from layer 3 to 6 turns by half of this. */
    private static final double LARGEST_TURN = 0.8;
    /** Largest curvature, 1/mm: 45 MeV in 1.5 T. */
    private static final double LARGEST_CURVATURE = 0.01;
    /** Largest |z0| of a track from the beam spot: mm, but not less than so many of its standard deviations. */
    private static final double LARGEST_Z0 = 20;

    private static final double LARGEST_DEVIATION = 5;
    /** Tolerance in mm, and its part that is scattering in mm GeV; about four standard deviations of the latter. */
    private static final double TOLERANCE = 0.35;

    private static final double SCATTERING = 0.15;
    /** Limits for tracks from elsewhere, mm. */
    private static final double LARGEST_IMPACT = 120;

    private static final double LARGEST_DISPLACED_Z0 = 400;

    private final SiliconLayers layers;
    private final DigitIndex index;
    private final SiliconFollower follower;
    private final double field;
    private final double largestZ0;
    private final Helix helix = new Helix();
    private double mass;

    /**
     * @param field field along z, T
     * @param spotLength standard deviation of the beam spot in z, mm
     */
    SiliconSeeds(SiliconLayers layers, DigitIndex index, SiliconFollower follower, double field, double spotLength) {
        largestZ0 = Math.max(LARGEST_Z0, LARGEST_DEVIATION * spotLength);
        this.layers = layers;
        this.index = index;
        this.follower = follower;
        this.field = field;
    }

    void setMass(double particleMass) {
        mass = particleMass;
    }

    /**
     * Seeds from the beam spot with points in two strip layers and in all between them.
     *
     * @param longest how many layers apart the two are at first
     * @param shortest and at last
     * @param missing how many layers between them may be without a point
     */
    void prompt(int longest, int shortest, int missing, Sink sink) {
        int[] strips = layers.strips;
        for (int span = longest; span >= shortest; span--) {
            for (int i = 0; i + span < strips.length; i++) {
                pairs(i, i + span, span - 1 - missing, sink);
            }
        }
    }

    private void pairs(int in, int out, int needed, Sink sink) {
        int inner = layers.strips[in];
        int outer = layers.strips[out];
        int n = index.count(outer);
        for (int i = index.layerStart[inner]; i < index.layerStart[inner + 1]; i++) {
            int a = index.sorted[i];
            if (!index.free(a)) {
                continue;
            }
            int rank = n == 0 ? 0 : index.rankFrom(outer, index.phi[a] - LARGEST_TURN);
            for (int k = 0; k < n; k++) {
                int b = index.point(outer, rank + k);
                double turn = Helix.wrap(index.phi[b] - index.phi[a]);
                if (Math.abs(turn) > LARGEST_TURN) {
                    break;
                }
                boolean seed =
                        fromSpot(a, b, turn) && index.free(b) && throughOrigin(a, b) && confirm(in, out, a, b, needed);
                if (seed && sink.take(helix, outer)) {
                    break;
                }
            }
        }
    }

    /** Whether a line through two points may come from the beam spot in z: with chords for arcs, which a turn makes wrong by up to half of its square. */
    private boolean fromSpot(int a, int b, double turn) {
        double ra = index.radius[a];
        double back = (index.z[b] - index.z[a]) * ra / (index.radius[b] - ra);
        return Math.abs(index.z[a] - back) < largestZ0 + 0.5 * turn * turn * Math.abs(back);
    }

    private boolean throughOrigin(int a, int b) {
        double ra = index.radius[a];
        double rb = index.radius[b];
        double dx = index.x[b] - index.x[a];
        double dy = index.y[b] - index.y[a];
        double cross = index.x[a] * index.y[b] - index.y[a] * index.x[b];
        double omega = -2 * cross / (ra * rb * Math.sqrt(dx * dx + dy * dy));
        if (Math.abs(omega) > LARGEST_CURVATURE || Math.abs(omega) * rb > 1.9) {
            return false;
        }
        if (Math.abs(omega) < 1e-7) {
            omega = 1e-7;
        }
        double halfA = Angles.asin(0.5 * omega * ra);
        double sa = 2 * halfA / omega;
        double sb = 2 * Angles.asin(0.5 * omega * rb) / omega;
        double tan = (index.z[b] - index.z[a]) / (sb - sa);
        double z0 = index.z[a] - tan * sa;
        helix.set(0, Helix.wrap(index.phi[a] + halfA), omega, z0, tan);
        return Math.abs(z0) < largestZ0;
    }

    /** Half width in mm of the road about the helix between its points. */
    private double road() {
        double p = helix.transverseMomentum(field) * Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
        return TOLERANCE + SCATTERING * Math.sqrt(p * p + mass * mass) / (p * p);
    }

    private boolean confirm(int in, int out, int a, int b, int needed) {
        double road = road();
        double roadZ = road * Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
        int confirmed = 0;
        follower.clear();
        for (int place = in + 1; place < out; place++) {
            int layer = layers.strips[place];
            int best = between(layer, road, roadZ);
            follower.first[layer] = best;
            confirmed += best >= 0 ? 1 : 0;
            if (confirmed + out - place - 1 < needed) {
                return false;
            }
        }
        follower.first[layers.strips[in]] = a;
        follower.first[layers.strips[out]] = b;
        return true;
    }

    private int between(int layer, double road, double roadZ) {
        int n = index.count(layer);
        if (n == 0) {
            return -1;
        }
        double omega = helix.omega;
        double radius = layers.radius[layer];
        double azimuth = helix.phi0 - Angles.asin(Math.max(-1, Math.min(1, 0.5 * omega * radius)));
        // The radii of a layer's points differ by up to a fifth.
        double window = road / radius + 0.15 * Math.abs(omega) * radius;
        int rank = index.rankFrom(layer, azimuth - window);
        int best = -1;
        double smallest = 1;
        for (int k = 0; k < n; k++) {
            int c = index.point(layer, rank + k);
            if (Math.abs(Helix.wrap(index.phi[c] - azimuth)) > window) {
                break;
            }
            if (!index.free(c)) {
                continue;
            }
            double r = index.radius[c];
            double half = Angles.asin(Math.max(-1, Math.min(1, 0.5 * omega * r)));
            double across = r * Helix.wrap(index.phi[c] - helix.phi0 + half) / road;
            double along = (index.z[c] - helix.z0 - helix.tanLambda * 2 * half / omega) / roadZ;
            double fit = across * across + along * along;
            if (fit < smallest) {
                smallest = fit;
                best = c;
            }
        }
        return best;
    }

    /** Seeds of points in the three outermost strip layers, from anywhere. */
    void displaced(Sink sink) {
        int n = layers.strips.length;
        if (n >= 3) {
            triplets(layers.strips[n - 3], layers.strips[n - 2], layers.strips[n - 1], sink);
        }
    }

    private void triplets(int inner, int middle, int outer, Sink sink) {
        int n = index.count(outer);
        if (n == 0 || index.count(middle) == 0) {
            return;
        }
        for (int i = index.layerStart[inner]; i < index.layerStart[inner + 1]; i++) {
            int a = index.sorted[i];
            if (!index.free(a)) {
                continue;
            }
            int rank = index.rankFrom(outer, index.phi[a] - LARGEST_TURN);
            for (int k = 0; k < n && index.free(a); k++) {
                int b = index.point(outer, rank + k);
                if (Math.abs(Helix.wrap(index.phi[b] - index.phi[a])) > LARGEST_TURN) {
                    break;
                }
                if (index.free(b)) {
                    middles(inner, middle, outer, a, b, sink);
                }
            }
        }
    }

    private void middles(int inner, int middle, int outer, int a, int b, Sink sink) {
        double turn = Helix.wrap(index.phi[b] - index.phi[a]);
        double part = (layers.radius[middle] - layers.radius[inner]) / (layers.radius[outer] - layers.radius[inner]);
        double azimuth = index.phi[a] + part * turn;
        double window = 0.02 + 0.35 * Math.abs(turn);
        int n = index.count(middle);
        int rank = index.rankFrom(middle, azimuth - window);
        for (int k = 0; k < n; k++) {
            int c = index.point(middle, rank + k);
            if (Math.abs(Helix.wrap(index.phi[c] - azimuth)) > window) {
                break;
            }
            if (index.free(c) && throughThree(a, c, b)) {
                follower.clear();
                follower.first[inner] = a;
                follower.first[middle] = c;
                follower.first[outer] = b;
                if (sink.take(helix, outer)) {
                    return;
                }
            }
        }
    }

    private boolean throughThree(int a, int c, int b) {
        double acX = index.x[c] - index.x[a];
        double acY = index.y[c] - index.y[a];
        double abX = index.x[b] - index.x[a];
        double abY = index.y[b] - index.y[a];
        double ac = Math.sqrt(acX * acX + acY * acY);
        double ab = Math.sqrt(abX * abX + abY * abY);
        double cbX = abX - acX;
        double cbY = abY - acY;
        double cb = Math.sqrt(cbX * cbX + cbY * cbY);
        double dz = index.z[b] - index.z[a];
        double straight = index.z[a] + dz * ac / (ac + cb);
        double dip = Math.sqrt(1 + dz * dz / (ab * ab));
        if (Math.abs(index.z[c] - straight) > 3 * dip) {
            return false;
        }
        double omega = -2 * (acX * abY - acY * abX) / (ac * ab * cb);
        if (!(Math.abs(omega) < LARGEST_CURVATURE) || Math.abs(omega) < 1e-8) {
            return false;
        }
        double half = Angles.asin(Math.max(-1, Math.min(1, 0.5 * omega * ab)));
        double direction = Angles.atan2(abY, abX) + half;
        double pt = PhysicalConstants.CURVATURE * field / Math.abs(omega);
        double tan = dz * omega / (2 * half);
        helix.setThrough(
                index.x[a],
                index.y[a],
                index.z[a],
                pt * Math.cos(direction),
                pt * Math.sin(direction),
                pt * tan,
                Math.signum(omega),
                field);
        double road = road();
        return Math.abs(index.z[c] - straight) < road * dip
                && Math.abs(helix.d0) < LARGEST_IMPACT
                && Math.abs(helix.z0) < LARGEST_DISPLACED_Z0;
    }
}
