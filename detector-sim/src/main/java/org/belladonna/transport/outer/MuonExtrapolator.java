package org.belladonna.transport.outer;

import org.belladonna.detector.MagneticField;
import org.belladonna.detector.MuonLayer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.ParticleState;

/**
 * Where a muon would cross the layers of the muon detector: mean energy loss, no scattering, the same geometry and field as the
 * simulation. One per thread; the crossings are those of the last call.
 */
public final class MuonExtrapolator {
    /** More than any muon detector of the project has on one path. */
    private static final int MAX_CROSSINGS = 64;

    private static final int MAX_STEPS = 4000;
    private static final double STOP_KINETIC = 5e-3;

    private final Stepper stepper;
    private int size;
    private final int[] section = new int[MAX_CROSSINGS];
    private final int[] layer = new int[MAX_CROSSINGS];
    private final double[] x = new double[MAX_CROSSINGS];
    private final double[] y = new double[MAX_CROSSINGS];
    private final double[] z = new double[MAX_CROSSINGS];
    private final double[] sigma = new double[MAX_CROSSINGS];

    /**
     * @param description the detector
     * @param boreField field along z inside the coil, T
     * @param map the field there where it is not uniform, else null
     */
    public MuonExtrapolator(OuterDescription description, double boreField, MagneticField map) {
        stepper = new Stepper(new OuterGeometry(description, boreField, map));
    }

    /** Follows a muon from the front of the calorimeter and returns the number of crossings. */
    public int extrapolate(ParticleState start) {
        size = 0;
        Flight flight = stepper.flight;
        flight.set(start);
        flight.pdg = 13;
        flight.mass = PhysicalConstants.MUON_MASS;
        double angleVariance = 0;
        double covariance = 0;
        double placeVariance = 0;
        for (int step = 0; step < MAX_STEPS && size < MAX_CROSSINGS; step++) {
            double length = stepper.prepare();
            if (length == 0) {
                break;
            }
            // Lateral spread from the scattering so far, in one projection.
            placeVariance += length * (2 * covariance + length * angleVariance);
            covariance += length * angleVariance;
            Absorber medium = stepper.place.medium;
            if (medium != null) {
                double angle = medium.scatteringAngle(flight.momentum, flight.mass, length);
                angleVariance += angle * angle;
                double left = flight.kineticEnergy() - length * medium.meanLoss(flight.momentum, flight.mass);
                if (left < STOP_KINETIC) {
                    break;
                }
                flight.setKineticEnergy(left);
            }
            MuonLayer crossed = stepper.move(length);
            if (crossed != null) {
                record(crossed, Math.sqrt(placeVariance));
            }
        }
        return size;
    }

    private void record(MuonLayer crossed, double spread) {
        section[size] = crossed.section().ordinal();
        layer[size] = crossed.layer();
        x[size] = stepper.flight.x;
        y[size] = stepper.flight.y;
        z[size] = stepper.flight.z;
        sigma[size] = spread;
        size++;
    }

    /** Section code of a crossing. */
    public int section(int i) {
        return section[i];
    }

    /** Layer of a crossing. */
    public int layer(int i) {
        return layer[i];
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    public double z(int i) {
        return z[i];
    }

    /** Standard deviation of the place in one projection from scattering, mm. */
    public double sigma(int i) {
        return sigma[i];
    }
}
