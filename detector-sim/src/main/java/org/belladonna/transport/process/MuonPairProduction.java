package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Electron pairs made by muons: R. Kokoulin, A. Petrukhin, Proc. 12th ICRC (1971) 2436, as in the Geant4 Physics Reference Manual, "Positron
 * - electron pair production by muons". Pairs below 5 MeV are a smooth loss; above, the two share the energy evenly at random and leave along the muon.
 */
public final class MuonPairProduction implements RadiativeProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double ROOT_E = Math.sqrt(Math.E);
    private static final double LEAST = 4 * ELECTRON;
    private static final double LEAST_CUT = 5e-3;
    private static final double SCREENING = 183;
    private static final int ASYMMETRIES = 16;

    private final Material medium;
    private final double mass;
    private final ProductionCuts cuts;
    private final SpectrumTable table;

    /** @param mass of the muon, GeV */
    public MuonPairProduction(Material medium, ProductionCuts cuts, double mass) {
        this.medium = medium;
        this.mass = mass;
        this.cuts = cuts;
        table = new SpectrumTable(
                this::spectrum, LEAST, kinetic -> kinetic, Math.max(LEAST_CUT, 3 * cuts.electron() + 2 * ELECTRON));
    }

    @Override
    public String name() {
        return "muon pair production";
    }

    @Override
    public double perMm(double kinetic) {
        return table.perMm(kinetic);
    }

    @Override
    public double softLoss(double kinetic) {
        return table.softLoss(kinetic);
    }

    private double spectrum(double kinetic, double pair) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            sum += medium.atoms(i) * scaled(medium.element(i).z(), kinetic + mass, pair);
        }
        return sum;
    }

    /** Energy of the pair times dsigma/d of it, mm^2. */
    private double scaled(int z, double energy, double pair) {
        double third = Math.cbrt(z);
        double left = energy - pair;
        double v = pair / energy;
        if (left <= 0.75 * ROOT_E * third * mass || pair <= LEAST) {
            return 0;
        }
        double root = Math.sqrt(1 - LEAST / pair);
        double most = root * (1 - 6 * mass * mass / (energy * left));
        if (most <= 0) {
            return 0;
        }
        // The integral over the asymmetry in t = ln(1 - rho), where it is smooth.
        double span = Math.log(1 - most);
        double sum = 0;
        for (int i = 0; i < ASYMMETRIES; i++) {
            double rest = Math.exp(span * (i + 0.5) / ASYMMETRIES);
            sum += asymmetry(third, energy, v, 1 - rest) * rest;
        }
        double coupling = PhysicalConstants.ALPHA * PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;
        return 4
                / (3 * Math.PI)
                * z
                * (z + electronShare(z, third, energy))
                * coupling
                * coupling
                * (1 - v)
                * Math.max(0, -sum * span / ASYMMETRIES);
    }

    private double asymmetry(double third, double energy, double v, double rho) {
        double rho2 = rho * rho;
        double beta = 0.5 * v * v / (1 - v);
        double ratio = mass / ELECTRON;
        double xi = 0.25 * ratio * ratio * v * v * (1 - rho2) / (1 - v);
        double logXi = Math.log1p(1 / xi);
        double be = ((2 + rho2) * (1 + beta) + xi * (3 + rho2)) * logXi + (1 - rho2 - beta) / (1 + xi) - (3 + rho2);
        double bm = ((1 + rho2) * (1 + 1.5 * beta) - (1 + 2 * beta) * (1 - rho2) / xi) * Math.log1p(xi)
                + xi * (1 - rho2 - beta) / (1 + xi)
                + (1 + 2 * beta) * (1 - rho2);
        double ye = (5 - rho2 + 4 * beta * (1 + rho2))
                / (2 * (1 + 3 * beta) * Math.log(3 + 1 / xi) - rho2 - 2 * beta * (2 - rho2));
        double ym = (4 + rho2 + 3 * beta * (1 + rho2))
                / ((1 + rho2) * (1.5 + 2 * beta) * Math.log(3 + xi) + 1 - 1.5 * rho2);
        double a = SCREENING / third;
        double shield = 2 * ELECTRON * ROOT_E * a / (energy * v * (1 - rho2));
        double xe = (1 + xi) * (1 + ye);
        double xm = (1 + xi) * (1 + ym);
        double size = 1.5 * third / ratio;
        double le = Math.log(a * Math.sqrt(xe) / (1 + shield * xe)) - 0.5 * Math.log1p(size * size * xe);
        double lm = Math.log(ratio * a / (1.5 * third) / (1 + shield * xm));
        return Math.max(0, be) * Math.max(0, le) + Math.max(0, bm) * Math.max(0, lm) / (ratio * ratio);
    }

    /** Pairs made in the field of an electron, per unit of charge. */
    private double electronShare(int z, double third, double energy) {
        if (energy <= 35 * mass) {
            return 0;
        }
        double gamma = energy / mass;
        double first = z == 1 ? 4.4e-5 : 1.95e-5;
        double second = z == 1 ? 4.8e-5 : 5.3e-5;
        double top = 0.073 * Math.log(gamma / (1 + first * third * third * gamma)) - 0.26;
        return top <= 0 ? 0 : top / (0.058 * Math.log(gamma / (1 + second * third * gamma)) - 0.14);
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        double pair = table.draw(track.kinetic, stream);
        double available = pair - 2 * ELECTRON;
        if (available <= 0) {
            return 0;
        }
        double electron = available * stream.uniform();
        double local = 0;
        if (electron > cuts.electron()) {
            stack.product(track, Track.ELECTRON, electron, 1, 1, 0);
        } else {
            local = electron;
        }
        stack.product(track, Track.POSITRON, available - electron, 1, 1, 0);
        track.kinetic -= pair;
        return local;
    }
}
