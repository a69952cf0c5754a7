package org.belladonna.generator.twophoton;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * A point of the phase space of e-(p1) e+(p2) to e-(p1') e+(p2') l-(k1) l+(k2), drawn where two-photon events are.
 *
 * <p>Photon i takes the light-cone fraction y of its beam and has virtuality Q^2; then q_perp^2 = (1 - y) Q^2 - y^2 m^2 and
 * d^3p'/(2 E') = dy dQ^2 dphi / 4, exactly. Sampling: 1/(y1 y2) and ln(y1/y2) uniform, Q^2 as 1/(Q^2 (1 + Q^2/(y1 y2 s))), the angle
 * of the lepton to the photon in the rest frame of the pair as 1/(1 - beta^2 cos^2). The mass of the pair follows from the
 * photons; it is at most sqrt(y1 y2) P, with P the large light-cone momentum of a beam.
 */
final class TwoPhotonPoint {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double ELECTRON2 = ELECTRON * ELECTRON;

    /** (2 pi)^-8 of phase space times (2 pi)^3 of the azimuths. */
    private static final double ANGULAR_FACTOR = Math.pow(2 * Math.PI, -5);

    /** Tangent of half the angle of a light-like momentum is its transverse over its light-cone momentum; room for the mass. */
    private static final double ANGLE_MARGIN = 1.001;

    /** Virtuality, in units of y1 y2 s, at which its density turns from 1/Q^2 to 1/Q^4. */
    private static final double REACH = 1;

    private final double lepton;
    private final double minPairMass;
    private final double minPerp;
    private final double slope2;

    /** In the rest frame of the pair, as (px, py, pz, E) in GeV: the photons. */
    final double[] q1 = new double[4];

    final double[] q2 = new double[4];

    /** There too: the beams after a shift along their photons, which a conserved current does not see. */
    final double[] shifted1 = new double[4];

    final double[] shifted2 = new double[4];

    /** There too: lepton and antilepton. */
    final double[] k1 = new double[4];

    final double[] k2 = new double[4];

    /** In the centre of mass of the beams: scattered electron and positron, pair, and its leptons. */
    final double[] electron = new double[4];

    final double[] positron = new double[4];
    final double[] pair = new double[4];
    final double[] leptonMinus = new double[4];
    final double[] leptonPlus = new double[4];

    double virtuality1;
    double virtuality2;
    double pairMass;

    private final Photon first = new Photon();
    private final Photon second = new Photon();
    private double lightCone;

    /** One photon in light-cone components along (large) and against (small) its beam. */
    private static final class Photon {
        double y;
        double perp;
        double virtuality;
        double jacobian;
        double large;
        double small;
        double x;
        double v;
    }

    /**
     * @param lepton mass of the leptons, GeV
     * @param cuts cuts; points outside are avoided where that is easy, but not all are
     */
    TwoPhotonPoint(double lepton, TwoPhotonCuts cuts) {
        this.lepton = lepton;
        this.minPairMass = Math.max(cuts.minPairMass(), 2 * lepton);
        this.minPerp = 0.5 * cuts.minPairPt();
        double slope = Math.tan(0.5 * cuts.maxElectronAngle()) * ANGLE_MARGIN;
        this.slope2 = slope * slope;
    }

    /**
     * Draws a point; always nine numbers from the stream.
     *
     * @return volume of phase space over its density in GeV^2, with the flux 1/(2 s beta) and (2 pi)^-8; 0 when the point is
     *     outside
     */
    double draw(EventStream stream, double sqrtS) {
        double s = sqrtS * sqrtS;
        lightCone = 0.5 * sqrtS + beamMomentum(sqrtS);
        double lowest = minPairMass * minPairMass / (lightCone * lightCone);
        double range = 1 / lowest - 1;
        double tau = 1 / (1 + range * stream.uniform());
        double halfWidth = -Math.log(tau);
        double skew = Math.exp(0.5 * stream.uniform(-halfWidth, halfWidth));
        double root = Math.sqrt(tau);
        boolean firstLeads = stream.uniform() < 0.5;
        first.y = root * skew;
        second.y = root / skew;
        boolean inside = drawPhoton(stream, first, tau, firstLeads) & drawPhoton(stream, second, tau, !firstLeads)
                && firstLeads == first.perp > second.perp;
        double u = stream.uniform(-1, 1);
        double phi = stream.uniform(0, 2 * Math.PI);
        if (!inside || !place()) {
            return 0;
        }
        double beta = Math.sqrt((1 - 2 * lepton / pairMass) * (1 + 2 * lepton / pairMass));
        double rapidity = 0.5 * Math.log((1 + beta) / (1 - beta));
        double tanh = Math.tanh(u * rapidity);
        placeLeptons(tanh / beta, phi, beta);
        double angle = (1 - tanh * tanh) / beta * 2 * rapidity;
        // 2: a half of the points has the first photon in the lead
        double fractions = 2 * 0.5 * tau * tau * range * 2 * halfWidth;
        double flux = 2 * s * Math.sqrt(1 - 4 * ELECTRON2 / s);
        return ANGULAR_FACTOR / 16 * fractions * first.jacobian * second.jacobian * beta / 8 * angle / flux;
    }

    /** Momentum of each beam in their centre of mass, GeV. */
    static double beamMomentum(double sqrtS) {
        return Math.sqrt(0.25 * sqrtS * sqrtS - ELECTRON2);
    }

    /**
     * Draws virtuality and azimuth of a photon. The one with the larger transverse momentum leads: the pair can only have as
     * much as asked when the leading photon has half of it.
     */
    private boolean drawPhoton(EventStream stream, Photon photon, double tau, boolean leads) {
        double u = stream.uniform();
        double phi = stream.uniform(0, 2 * Math.PI);
        double y = photon.y;
        double scale = REACH * tau * lightCone * lightCone;
        double kinematic = y * y * ELECTRON2 / (1 - y);
        double lowest = leads ? kinematic + minPerp * minPerp / (1 - y) : kinematic;
        double highest = Math.min(1, (1 - y) * slope2) * lightCone * lightCone + kinematic;
        if (!(y < 1 && lowest < highest)) {
            return false;
        }
        double start = Math.log(lowest / (1 + lowest / scale));
        double length = Math.log(highest / (1 + highest / scale)) - start;
        double reduced = Math.exp(start + u * length);
        double virtuality = reduced / (1 - reduced / scale);
        photon.perp = Math.sqrt((1 - y) * Math.max(0, virtuality - kinematic));
        photon.virtuality = virtuality;
        photon.jacobian = virtuality * (1 + virtuality / scale) * length;
        photon.large = y * lightCone;
        photon.small = -(virtuality + y * ELECTRON2) / lightCone;
        photon.x = photon.perp * Math.cos(phi);
        photon.v = photon.perp * Math.sin(phi);
        return true;
    }

    /** Four-momenta of photons, electrons and pair; false when the pair is too light. */
    private boolean place() {
        double plus = first.large + second.small;
        double minus = second.large + first.small;
        double px = first.x + second.x;
        double py = first.v + second.v;
        double mass2 = plus * minus - px * px - py * py;
        if (!(plus > 0 && minus > 0 && mass2 > minPairMass * minPairMass)) {
            return false;
        }
        pairMass = Math.sqrt(mass2);
        virtuality1 = first.virtuality;
        virtuality2 = second.virtuality;
        fromLightCone(q1, first.x, first.v, first.large, first.small);
        fromLightCone(q2, second.x, second.v, second.small, second.large);
        fromLightCone(pair, px, py, plus, minus);
        double weak = ELECTRON2 / lightCone;
        fromLightCone(electron, -first.x, -first.v, lightCone - first.large, weak - first.small);
        fromLightCone(positron, -second.x, -second.v, weak - second.small, lightCone - second.large);
        double twice = mass2 + virtuality1 + virtuality2;
        double c1 = (lightCone * second.large + weak * second.small) / twice;
        double c2 = (lightCone * first.large + weak * first.small) / twice;
        fromLightCone(shifted1, -c1 * first.x, -c1 * first.v, lightCone - c1 * first.large, weak - c1 * first.small);
        fromLightCone(
                shifted2, -c2 * second.x, -c2 * second.v, weak - c2 * second.small, lightCone - c2 * second.large);
        return true;
    }

    private static void fromLightCone(double[] p, double x, double y, double plus, double minus) {
        p[0] = x;
        p[1] = y;
        p[2] = 0.5 * (plus - minus);
        p[3] = 0.5 * (plus + minus);
    }

    /** Takes what the amplitude needs to the rest frame of the pair and adds the leptons there. */
    private void placeLeptons(double cosine, double phi, double beta) {
        toPair(q1);
        toPair(q2);
        toPair(shifted1);
        toPair(shifted2);
        double size = 0.5 * pairMass * beta;
        double sine = Math.sqrt(Math.max(0, (1 - cosine) * (1 + cosine)));
        double length = Math.sqrt(q1[0] * q1[0] + q1[1] * q1[1] + q1[2] * q1[2]);
        double nx = q1[0] / length;
        double ny = q1[1] / length;
        double nz = q1[2] / length;
        // an orthonormal frame about n without a branch at the poles: Duff et al., J. Comp. Graph. Tech. 6 (2017) 1
        double sign = Math.copySign(1, nz);
        double a = -1 / (sign + nz);
        double b = nx * ny * a;
        double e = size * sine * Math.cos(phi);
        double f = size * sine * Math.sin(phi);
        k1[0] = size * cosine * nx + e * (1 + sign * nx * nx * a) + f * b;
        k1[1] = size * cosine * ny + e * sign * b + f * (sign + ny * ny * a);
        k1[2] = size * cosine * nz - e * sign * nx - f * ny;
        k1[3] = 0.5 * pairMass;
        k2[0] = -k1[0];
        k2[1] = -k1[1];
        k2[2] = -k1[2];
        k2[3] = k1[3];
        fromPair(k1, leptonMinus);
        fromPair(k2, leptonPlus);
    }

    private void toPair(double[] p) {
        double along = pair[0] * p[0] + pair[1] * p[1] + pair[2] * p[2];
        double shift = along / (pairMass * (pair[3] + pairMass)) - p[3] / pairMass;
        p[0] += shift * pair[0];
        p[1] += shift * pair[1];
        p[2] += shift * pair[2];
        p[3] = (pair[3] * p[3] - along) / pairMass;
    }

    private void fromPair(double[] p, double[] boosted) {
        double along = pair[0] * p[0] + pair[1] * p[1] + pair[2] * p[2];
        double shift = along / (pairMass * (pair[3] + pairMass)) + p[3] / pairMass;
        boosted[0] = p[0] + shift * pair[0];
        boosted[1] = p[1] + shift * pair[1];
        boosted[2] = p[2] + shift * pair[2];
        boosted[3] = (pair[3] * p[3] + along) / pairMass;
    }
}
