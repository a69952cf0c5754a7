package org.belladonna.reconstruction.tracking;

import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.transport.process.MultipleScattering;

/**
 * An extended Kalman filter for finding: a helix that moves with every measurement, and the covariance of its parameters at the point of
 * closest approach to the z axis. Between surfaces nothing is to be transported, see {@link FilterState}. Reused; one per thread.
 */
final class HelixFilter {
    /** Material that a scatterer is taken to be part of, radiation lengths: enters the logarithm of Highland's formula. */
    private static final double TOTAL_THICKNESS = 0.02;

    final Helix helix = new Helix();
    final FilterState state = new FilterState();
    private final HelixDerivatives derivatives = new HelixDerivatives();
    private final double[] vector = new double[15];
    private final double field;
    private double mass;
    /** By what factor material, and the field map, have bent the helix more since the start. */
    private double slowing = 1;

    HelixFilter(double field) {
        this.field = field;
    }

    /** Takes the mass of the particles, GeV. */
    void setMass(double particleMass) {
        mass = particleMass;
    }

    /** Starts at a helix with loose errors: standard deviations of d0 and z0 in mm; those of the directions and of omega follow. */
    void start(Helix at, double impact, double along) {
        set(at);
        double dip = 1 + at.tanLambda * at.tanLambda;
        state.start(impact, 0.1, 0.3 * Math.abs(at.omega) + 3e-4, along, 0.2 * dip);
    }

    /** Starts at a helix from the drift chamber alone, known to some mm there. */
    void startOutside(Helix at) {
        set(at);
        double dip = 1 + at.tanLambda * at.tanLambda;
        state.start(15, 0.05, 0.1 * Math.abs(at.omega) + 1.5e-4, 80, 0.15 * dip);
    }

    /** Starts at a helix with a covariance times a factor. */
    void start(Helix at, double[] covariance, double factor) {
        set(at);
        state.start(covariance, factor);
    }

    /** The curvature at the point of closest approach, where the filter started outward, of a track that has omega here. */
    double startOmega() {
        return helix.omega / slowing;
    }

    private void set(Helix at) {
        slowing = 1;
        helix.set(at.d0, at.phi0, at.omega, at.z0, at.tanLambda);
    }

    /** Momentum in GeV. */
    double momentum() {
        return helix.transverseMomentum(field) * Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
    }

    /** beta times momentum, GeV. */
    double betaMomentum() {
        double p = momentum();
        return p * p / Math.sqrt(p * p + mass * mass);
    }

    /** Goes to a point of the helix; measurements and material are there from now on. */
    void at(double arc, HelixPoint point) {
        derivatives.at(helix, arc, point);
    }

    /** Variance with which the projection of the present point on a direction is known. */
    double predict(double ex, double ey, double ez) {
        derivatives.project(ex, ey, ez, vector, 0);
        return state.predict(vector, 0);
    }

    /** Takes in a measurement of that projection, see {@link FilterState#measure}; the helix moves only with {@link #move}. */
    double measure(double ex, double ey, double ez, double residual, double variance, double drift, double cut) {
        derivatives.project(ex, ey, ez, vector, 0);
        return state.measure(vector, 0, residual, variance, drift, cut);
    }

    /** Goes on with another helix from the present point, see {@link FieldSteps}. */
    void turn(FieldSteps steps) {
        double omega = helix.omega;
        derivatives.deflect(steps.azimuth / omega, steps.ratio - 1, steps.slope / omega, vector, 0);
        FieldSteps.shearCovariance(vector, state.c);
        for (int i = 0; i < 5; i++) {
            state.x[i] += omega * vector[i];
        }
        slowing *= steps.ratio;
        move();
    }

    /** Moves the helix by what the measurements have told. */
    void move() {
        double[] x = state.x;
        helix.d0 += x[0];
        helix.phi0 = Helix.wrap(helix.phi0 + x[1]);
        helix.omega += x[2];
        helix.z0 += x[3];
        helix.tanLambda += x[4];
        java.util.Arrays.fill(x, 0);
    }

    /** Whether the parameters are still those of a track. */
    boolean sane() {
        return helix.omega != 0 && Math.abs(helix.omega * helix.d0) < 0.5 && Math.abs(helix.tanLambda) < 50;
    }

    /**
     * Crosses material at the present point.
     *
     * @param thickness radiation lengths on the way through it
     * @param minimumLoss energy loss of a fast particle on that way, GeV; negative when going backward in time
     */
    void cross(double thickness, double minimumLoss) {
        double p = momentum();
        double beta = p / Math.sqrt(p * p + mass * mass);
        double tan = helix.tanLambda;
        double dip = 1 + tan * tan;
        double variance = MultipleScattering.variance(TOTAL_THICKNESS, thickness, p, beta);
        derivatives.deflect(Math.sqrt(dip), 0, 0, vector, 0);
        derivatives.deflect(0, helix.omega * tan, dip, vector, 5);
        state.scatter(vector, 0, variance);
        state.scatter(vector, 5, variance);
        double relative = minimumLoss / (beta * beta * beta * p);
        if (Math.abs(relative) < 0.3) {
            derivatives.deflect(0, helix.omega * relative, 0, vector, 10);
            for (int i = 0; i < 5; i++) {
                state.x[i] += vector[10 + i];
            }
            state.scatter(vector, 10, 0.25);
            slowing *= 1 + relative;
            move();
        }
    }
}
