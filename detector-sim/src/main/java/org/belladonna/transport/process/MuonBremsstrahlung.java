package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Bremsstrahlung of muons: S. Kelner, R. Kokoulin, A. Petrukhin, Moscow preprint 024-95 (1995), as in the Geant4 Physics Reference Manual,
 * "Muon bremsstrahlung". The photon leaves along the muon, within m/E.
 */
public final class MuonBremsstrahlung implements RadiativeProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double ROOT_E = Math.sqrt(Math.E);
    /** Photons below are a smooth loss: the muon does not notice them. */
    private static final double LEAST_CUT = 1e-3;

    private final Material medium;
    private final double mass;
    private final SpectrumTable table;

    /** @param mass of the muon, GeV */
    public MuonBremsstrahlung(Material medium, ProductionCuts cuts, double mass) {
        this.medium = medium;
        this.mass = mass;
        table = new SpectrumTable(this::spectrum, 0, kinetic -> kinetic, Math.max(LEAST_CUT, cuts.photon()));
    }

    @Override
    public String name() {
        return "muon bremsstrahlung";
    }

    @Override
    public double perMm(double kinetic) {
        return table.perMm(kinetic);
    }

    @Override
    public double softLoss(double kinetic) {
        return table.softLoss(kinetic);
    }

    private double spectrum(double kinetic, double k) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            sum += medium.atoms(i)
                    * scaled(medium.element(i).z(), medium.element(i).a(), kinetic, k);
        }
        return sum;
    }

    private double scaled(int z, double a, double kinetic, double k) {
        double energy = kinetic + mass;
        double v = k / energy;
        double delta = 0.5 * mass * mass * v / (energy - k);
        double third = Math.cbrt(z);
        double b = z == 1 ? 202.4 : 183;
        double dn = 1.54 * Math.pow(a, 0.27);
        double nuclear = z == 1 ? dn : Math.pow(dn, 1 - 1.0 / z);
        double top = b / third * (mass + delta * (nuclear * ROOT_E - 2));
        double nucleus = Math.max(0, Math.log(top / (nuclear * (ELECTRON + delta * ROOT_E * b / third))));
        double electrons = 0;
        double most = energy / (1 + 0.5 * mass * mass / (ELECTRON * energy));
        if (k < most) {
            double b1 = (z == 1 ? 446 : 1429) / (third * third);
            electrons = Math.max(
                    0,
                    Math.log(b1
                            * mass
                            / ((1 + delta * mass / (ELECTRON * ELECTRON * ROOT_E))
                                    * (ELECTRON + delta * ROOT_E * b1))));
        }
        double radius = PhysicalConstants.CLASSICAL_ELECTRON_RADIUS * ELECTRON / mass;
        return 16.0
                / 3
                * PhysicalConstants.ALPHA
                * radius
                * radius
                * z
                * (z * nucleus + electrons)
                * (1 - v * (1 - 0.75 * v));
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        double k = table.draw(track.kinetic, stream);
        if (k > 0) {
            double theta = EmissionAngle.draw(mass / (track.kinetic + mass), stream);
            stack.drawAzimuth(stream);
            stack.product(track, Track.PHOTON, k, Math.cos(theta), stack.cosPhi, stack.sinPhi);
            track.kinetic -= k;
        }
        return 0;
    }
}
