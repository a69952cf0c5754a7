package org.belladonna.reconstruction.vertexing;

import org.belladonna.kinematics.Helix;

/**
 * Where two helices come together in the transverse plane: the crossing of their circles at which they are closest in z, or the points of the
 * circles that are closest to each other. Reused; one per thread.
 */
final class CircleCrossing {
    /** Transverse arc lengths on the two helices, mm. */
    double first;

    double second;

    private double gap;

    /** Finds the place; false when it is behind the axis on both or farther apart than a distance, mm. */
    boolean find(Helix a, Helix b, double largestGap) {
        double ra = 1 / a.omega;
        double rb = 1 / b.omega;
        double ax = (a.d0 + ra) * Math.sin(a.phi0);
        double ay = -(a.d0 + ra) * Math.cos(a.phi0);
        double bx = (b.d0 + rb) * Math.sin(b.phi0);
        double by = -(b.d0 + rb) * Math.cos(b.phi0);
        double dx = bx - ax;
        double dy = by - ay;
        double d2 = dx * dx + dy * dy;
        double d = Math.sqrt(d2);
        if (!(d > 0)) {
            return false;
        }
        // Along the line of centres from the first one; half a chord across it.
        double along = 0.5 * (d2 + ra * ra - rb * rb) / d;
        double half2 = ra * ra - along * along;
        gap = Double.POSITIVE_INFINITY;
        double ux = dx / d;
        double uy = dy / d;
        if (half2 > 0) {
            double half = Math.sqrt(half2);
            consider(a, b, ax + along * ux - half * uy, ay + along * uy + half * ux);
            consider(a, b, ax + along * ux + half * uy, ay + along * uy - half * ux);
        } else {
            double sizeA = Math.abs(ra);
            double sizeB = Math.abs(rb);
            // Apart, or one inside of the other: half-way between the near points.
            double onA = along > 0 ? sizeA : -sizeA;
            double onB = d > sizeA ? d - sizeB : sizeA > sizeB ? d + sizeB : d - sizeB;
            if (Math.abs(onA - onB) > largestGap) {
                return false;
            }
            consider(a, b, ax + 0.5 * (onA + onB) * ux, ay + 0.5 * (onA + onB) * uy);
        }
        return gap < largestGap;
    }

    private void consider(Helix a, Helix b, double x, double y) {
        double sa = arc(a, x, y);
        double sb = arc(b, x, y);
        double distance = Math.abs(a.z(sa) - b.z(sb));
        if (distance < gap) {
            gap = distance;
            first = sa;
            second = sb;
        }
    }

    /** Arc length of the point of a helix nearest to a point of the plane, within half a turn. */
    private static double arc(Helix helix, double x, double y) {
        double px = x - helix.d0 * Math.sin(helix.phi0);
        double py = y + helix.d0 * Math.cos(helix.phi0);
        double along = px * Math.cos(helix.phi0) + py * Math.sin(helix.phi0);
        double across = px * Math.sin(helix.phi0) - py * Math.cos(helix.phi0);
        double omega = helix.omega;
        return Math.atan2(omega * along, 1 - omega * across) / omega;
    }
}
