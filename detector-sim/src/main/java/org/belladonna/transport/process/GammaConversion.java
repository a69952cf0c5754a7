package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.Medium;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Pair production in the fields of nucleus and electrons: total cross-section by the fit of the Geant4 Physics Reference Manual,
 * "Gamma conversion", to J. Hubbell, H. Gimm, I. Overbo, J. Phys. Chem. Ref. Data 9 (1980) 1023 (good to 2 % above 10 MeV, 5 % from
 * 1.5 MeV); energies and angles as {@link PairProduction}.
 */
public final class GammaConversion implements PhysicsProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double FIT_FROM = 1.5e-3;
    private static final double FIT_TO = 80;
    private static final double MICROBARN = 1e-28;
    private static final double[] F1 = {878.42, -1962.5, 1294.9, -200.28, 12.575, -0.28333};
    private static final double[] F2 = {-10.342, 17.692, -8.2381, 1.3063, -0.090815, 0.0023586};
    private static final double[] F3 = {-452.63, 1116.1, -867.49, 217.73, -20.467, 0.65372};

    private final Medium medium;
    private final ProductionCuts cuts;

    public GammaConversion(Medium medium, ProductionCuts cuts) {
        this.medium = medium;
        this.cuts = cuts;
    }

    @Override
    public String name() {
        return "pair production";
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
        if (energy <= 2 * ELECTRON) {
            return 0;
        }
        double x = Math.log(Math.min(Math.max(energy, FIT_FROM), FIT_TO) / ELECTRON);
        double value = (z + 1) * z * (polynomial(F1, x) + z * polynomial(F2, x) + polynomial(F3, x) / z) * MICROBARN;
        if (energy < FIT_FROM) {
            double ratio = (energy - 2 * ELECTRON) / (FIT_FROM - 2 * ELECTRON);
            value *= ratio * ratio;
        }
        return Math.max(0, value);
    }

    private static double polynomial(double[] c, double x) {
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }

    @Override
    public double interact(Track photon, TrackStack stack, EventStream stream) {
        double energy = photon.kinetic;
        double available = energy - 2 * ELECTRON;
        // The shares are of total energies; scaled so that both stay above the mass.
        double share = PairProduction.drawShare(energy, chooseElement(energy, stream), stream);
        double least = ELECTRON / energy;
        double softer = available * Math.min(1, Math.max(0, (share - least) / (1 - 2 * least)));
        boolean positronSofter = stream.uniform() < 0.5;
        double positron = positronSofter ? softer : available - softer;
        stack.drawAzimuth(stream);
        double cosPhi = stack.cosPhi;
        double sinPhi = stack.sinPhi;
        double local = 0;
        double electron = available - positron;
        if (electron > cuts.electron()) {
            double theta = EmissionAngle.draw(ELECTRON / (electron + ELECTRON), stream);
            stack.product(photon, Track.ELECTRON, electron, Math.cos(theta), cosPhi, sinPhi);
        } else {
            local = electron;
        }
        // A positron is always made: where it stops, it annihilates.
        double theta = EmissionAngle.draw(ELECTRON / (positron + ELECTRON), stream);
        stack.product(photon, Track.POSITRON, positron, Math.cos(theta), -cosPhi, -sinPhi);
        photon.end();
        return local;
    }

    private int chooseElement(double energy, EventStream stream) {
        int last = medium.elementCount() - 1;
        if (last == 0) {
            return medium.element(0).z();
        }
        double left = stream.uniform() * perMm(energy);
        for (int i = 0; i < last; i++) {
            left -= medium.atoms(i) * crossSection(medium.element(i).z(), energy);
            if (left < 0) {
                return medium.element(i).z();
            }
        }
        return medium.element(last).z();
    }
}
