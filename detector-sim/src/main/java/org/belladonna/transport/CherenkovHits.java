package org.belladonna.transport;

import java.util.Arrays;
import org.belladonna.kinematics.PhysicalConstants;

/** Charged particles at the front of the calorimeter, behind the Cherenkov detectors, and those that ended within these. Structure of arrays; GeV, mm. */
public final class CherenkovHits {
    /** Index of the generated particle. */
    public int[] particle = new int[32];

    public double[] x = new double[32];
    public double[] y = new double[32];
    public double[] z = new double[32];
    /** Direction of flight. */
    public double[] ux = new double[32];

    public double[] uy = new double[32];
    public double[] uz = new double[32];
    /** Time of flight from the collision, ns. */
    public double[] t = new double[32];
    /** Momentum and mass, GeV. */
    public double[] momentum = new double[32];

    public double[] mass = new double[32];

    /** Distance from the z axis at which it ended on its way through a radiator, mm; infinite when it has gone through. */
    public double[] end = new double[32];

    private int size;

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Appends a charged particle in flight. */
    public void add(ParticleState state) {
        if (size == particle.length) {
            int n = 2 * size;
            particle = Arrays.copyOf(particle, n);
            x = Arrays.copyOf(x, n);
            y = Arrays.copyOf(y, n);
            z = Arrays.copyOf(z, n);
            ux = Arrays.copyOf(ux, n);
            uy = Arrays.copyOf(uy, n);
            uz = Arrays.copyOf(uz, n);
            t = Arrays.copyOf(t, n);
            momentum = Arrays.copyOf(momentum, n);
            mass = Arrays.copyOf(mass, n);
            end = Arrays.copyOf(end, n);
        }
        particle[size] = state.particle;
        x[size] = state.x;
        y[size] = state.y;
        z[size] = state.z;
        double p = state.momentum();
        ux[size] = state.px / p;
        uy[size] = state.py / p;
        uz[size] = state.pz / p;
        t[size] = state.t;
        momentum[size] = p;
        mass[size] = state.mass;
        end[size] = Double.POSITIVE_INFINITY;
        size++;
    }

    /**
     * Appends a charged particle that has ended on its way through the radiators, where it would have reached the front of the calorimeter.
     *
     * @param front radius of the front, mm
     * @param endRadius where it ended, mm
     */
    void addEnded(ParticleState state, double front, double endRadius) {
        double p2 = state.px * state.px + state.py * state.py;
        double b = (state.x * state.px + state.y * state.py) / p2;
        double c = (state.x * state.x + state.y * state.y - front * front) / p2;
        double ahead = -b + Math.sqrt(Math.max(0, b * b - c));
        state.x += ahead * state.px;
        state.y += ahead * state.py;
        state.z += ahead * state.pz;
        state.t += ahead * state.energy() / PhysicalConstants.SPEED_OF_LIGHT;
        add(state);
        end[size - 1] = endRadius;
    }
}
