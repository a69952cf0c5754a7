package org.belladonna.transport.process;

import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Compton scattering: spectrum and total cross-section of electrons at rest, O. Klein, Y. Nishina, Z. Phys. 52 (1929) 853. The total is reduced by the
 * binding of the electrons as in EPDL97 for tellurium; for other elements at the energy that the model of Thomas and Fermi makes correspond, E Z^(-2/3).
 * The shape of the spectrum leaves binding out.
 */
public final class ComptonScattering implements PhysicsProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double BARN = 1e-22;
    /** 3/4 of Thomson's cross-section. */
    private static final double SCALE =
            2 * Math.PI * PhysicalConstants.CLASSICAL_ELECTRON_RADIUS * PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;

    /** Below, the closed form cancels. */
    private static final double SERIES_BELOW = 1e-3;

    private static final int TABLE_Z = 52;
    private static final PolynomialSplineFunction BOUND = bound();

    private final Material medium;
    private final ProductionCuts cuts;

    public ComptonScattering(Material medium, ProductionCuts cuts) {
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
        double[] knots = BOUND.getKnots();
        double corresponding = Math.log(energy * Math.pow(TABLE_Z / (double) z, 2.0 / 3));
        double bound = BOUND.value(Math.min(Math.max(corresponding, knots[0]), knots[knots.length - 1]));
        return z * bound * ofFreeElectron(energy);
    }

    /** Cross-section of an electron at rest in mm^2. */
    static double ofFreeElectron(double energy) {
        double x = energy / ELECTRON;
        if (x < SERIES_BELOW) {
            return SCALE * 4 / 3 * (1 - x * (2 - 5.2 * x));
        }
        double log = Math.log1p(2 * x);
        double twice = 1 + 2 * x;
        return SCALE
                * ((1 + x) / (x * x) * (2 * (1 + x) / twice - log / x) + 0.5 * log / x - (1 + 3 * x) / (twice * twice));
    }

    /** Cross-section of the atom of the table in units of that of its electrons at rest, over the logarithm of the energy. */
    private static PolynomialSplineFunction bound() {
        ResourceRows table = ResourceRows.read("compton.csv");
        double[] logs = new double[table.energies().length];
        double[] ratios = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(table.energies()[i]);
            ratios[i] = BARN * table.rows().get(0).values()[i] / (TABLE_Z * ofFreeElectron(table.energies()[i]));
        }
        return new AkimaSplineInterpolator().interpolate(logs, ratios);
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
