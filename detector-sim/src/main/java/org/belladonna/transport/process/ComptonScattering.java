package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.Medium;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Compton scattering off electrons at rest: spectrum of Klein and Nishina, Z. Phys. 52 (1929) 853; total cross-section with the
 * suppression by binding at low energy, fit of the Geant4 Physics Reference Manual, "Compton scattering" (valid from 10 keV,
 * 5 to 10 % below 20 keV). The shape of the spectrum leaves binding out.
 */
public final class ComptonScattering implements PhysicsProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double BARN = 1e-22;
    private static final double[] D = {0.27965, -0.1830, 6.7527, -19.798};
    private static final double[] E = {1.9756e-5, -1.0205e-2, -7.3913e-2, 2.7079e-2};
    private static final double[] F = {-3.9178e-7, 6.8241e-5, 6.0480e-5, 3.0274e-4};

    private final Medium medium;
    private final ProductionCuts cuts;

    public ComptonScattering(Medium medium, ProductionCuts cuts) {
        this.medium = medium;
        this.cuts = cuts;
    }

    @Override
    public String name() {
        return "Compton";
    }

    @Override
    public double perMm(double energy) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            sum += medium.atoms(i) * crossSection(medium.element(i).z(), energy);
        }
        return sum;
    }

    /** Cross-section of an atom in mm^2. */
    static double crossSection(int z, double energy) {
        double lowest = z == 1 ? 40e-6 : 15e-6;
        if (energy >= lowest) {
            return fit(z, energy);
        }
        double step = 1e-6;
        double at = fit(z, lowest);
        double c1 = -lowest * (fit(z, lowest + step) - at) / (at * step);
        double c2 = z == 1 ? 0.15 : 0.375 - 0.0556 * Math.log(z);
        double y = Math.log(energy / lowest);
        return at * Math.exp(-y * (c1 + c2 * y));
    }

    private static double fit(int z, double energy) {
        double x = energy / ELECTRON;
        double p1 = z * (D[0] + z * (E[0] + z * F[0]));
        double p2 = z * (D[1] + z * (E[1] + z * F[1]));
        double p3 = z * (D[2] + z * (E[2] + z * F[2]));
        double p4 = z * (D[3] + z * (E[3] + z * F[3]));
        return BARN * (p1 * Math.log1p(2 * x) / x + (p2 + x * (p3 + x * p4)) / (1 + x * (20 + x * (230 + x * 440))));
    }

    @Override
    public double interact(Track photon, TrackStack stack, EventStream stream) {
        double energy = photon.kinetic;
        double x = energy / ELECTRON;
        double least = 1 / (1 + 2 * x);
        double a1 = -Math.log(least);
        double a2 = 0.5 * (1 - least * least);
        double share;
        double t;
        double sine2;
        do {
            share = stream.uniform() * (a1 + a2) < a1
                    ? Math.exp(-a1 * stream.uniform())
                    : Math.sqrt(least * least + (1 - least * least) * stream.uniform());
            t = (1 - share) / (x * share);
            sine2 = t * (2 - t);
        } while (1 - share * sine2 / (1 + share * share) < stream.uniform());
        stack.drawAzimuth(stream);
        double cosPhi = stack.cosPhi;
        double sinPhi = stack.sinPhi;
        double scattered = share * energy;
        double kinetic = energy - scattered;
        double local = 0;
        if (kinetic > cuts.electron()) {
            double momentum = Math.sqrt(kinetic * (kinetic + 2 * ELECTRON));
            double cosine = Math.min(1, (energy - scattered * (1 - t)) / momentum);
            stack.product(photon, Track.ELECTRON, kinetic, cosine, -cosPhi, -sinPhi);
        } else {
            local = kinetic;
        }
        if (scattered > cuts.photon()) {
            photon.turn(Math.max(-1, 1 - t), cosPhi, sinPhi);
            photon.kinetic = scattered;
        } else {
            local += scattered;
            photon.end();
        }
        return local;
    }
}
