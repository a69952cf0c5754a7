package org.belladonna.transport.process;

import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Bremsstrahlung of electrons or positrons above the photon cut, and the mean loss to photons below it: the spectra of {@link SeltzerBerger} with the
 * suppression of soft photons by the medium (M. Ter-Mikaelian). Left out: the suppression by multiple scattering (L. Landau, I. Pomeranchuk, A.
 * Migdal), which in CsI acts on photons below E^2/14 TeV: 3 MeV at 7 GeV, 0.05 % of the energy radiated.
 */
public final class ElectronRadiation implements RadiativeProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final int SHARES = 48;
    /** Of the integrals over the spectrum. */
    private static final int STEPS = 48;

    /** Every eighth node of the common grid: two in each factor of two. */
    private static final int COARSE = 8;

    private static final int ENERGIES = (EnergyGrid.NODES - 1) / COARSE + 1;

    private final ProductionCuts cuts;
    private final SeltzerBerger spectra;
    private final double suppression;
    /** Spectrum k dn/dk per mm by energy and share k/T, without suppression. */
    private final double[] spectrum = new double[ENERGIES * (SHARES + 1)];

    private final double[] largest = new double[ENERGIES];

    /** @param positron whether positrons radiate, and not electrons */
    public ElectronRadiation(Material medium, ProductionCuts cuts, boolean positron) {
        this.cuts = cuts;
        spectra = new SeltzerBerger(medium, positron);
        double plasma = medium.plasmaEnergy() / ELECTRON;
        suppression = plasma * plasma;
        for (int e = 0; e < ENERGIES; e++) {
            PolynomialSplineFunction shape = spectra.at(EnergyGrid.energy(e * COARSE));
            for (int s = 0; s <= SHARES; s++) {
                double value = shape.value(s / (double) SHARES);
                spectrum[e * (SHARES + 1) + s] = value;
                largest[e] = Math.max(largest[e], value);
            }
        }
    }

    @Override
    public String name() {
        return "bremsstrahlung";
    }

    @Override
    public double perMm(double kinetic) {
        if (kinetic <= cuts.photon()) {
            return 0;
        }
        // In ln k the spectrum is flat but for its ends.
        PolynomialSplineFunction shape = spectra.at(kinetic);
        double width = Math.log(kinetic / cuts.photon()) / STEPS;
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            double k = cuts.photon() * Math.exp((i + 0.5) * width);
            sum += shape.value(Math.min(1, k / kinetic)) * remaining(kinetic, k);
        }
        return sum * width;
    }

    @Override
    public double softLoss(double kinetic) {
        return lossBelow(kinetic, Math.min(kinetic, cuts.photon()));
    }

    /** Mean loss to all photons, GeV/mm. */
    public double totalLoss(double kinetic) {
        return lossBelow(kinetic, kinetic);
    }

    private double lossBelow(double kinetic, double most) {
        PolynomialSplineFunction shape = spectra.at(kinetic);
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            // Steps that grow from zero, where the suppression acts.
            double root = (i + 0.5) / STEPS;
            double k = most * root * root;
            sum += shape.value(k / kinetic) * remaining(kinetic, k) * 2 * root;
        }
        return sum * most / STEPS;
    }

    /** Part of the photons that the medium does not suppress. */
    private double remaining(double kinetic, double k) {
        double energy = kinetic + ELECTRON;
        double k2 = k * k;
        return k2 / (k2 + suppression * energy * energy);
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        double kinetic = track.kinetic;
        double cut = cuts.photon();
        if (kinetic <= cut) {
            return 0;
        }
        double energy = kinetic + ELECTRON;
        double plasma2 = suppression * energy * energy;
        int node = EnergyGrid.node(kinetic);
        int e = Math.min(node / COARSE, ENERGIES - 2);
        double fraction = (node - e * COARSE + EnergyGrid.fraction(kinetic)) / COARSE;
        double bound = Math.max(largest[e], largest[e + 1]);
        // Photons are drawn from k dk/(k^2 + kp^2), so that the suppression is exact.
        double low = Math.log(cut * cut + plasma2);
        double span = Math.log(kinetic * kinetic + plasma2) - low;
        double k;
        do {
            double square = Math.exp(low + span * stream.uniform()) - plasma2;
            k = Math.sqrt(Math.max(square, cut * cut));
        } while (interpolate(e, fraction, k / kinetic) < bound * stream.uniform());
        emit(track, Math.min(k, kinetic), stack, stream);
        return 0;
    }

    private double interpolate(int e, double fraction, double share) {
        double place = Math.min(share, 1 - 1e-12) * SHARES;
        int s = (int) place;
        double f = place - s;
        int i = e * (SHARES + 1) + s;
        double lower = spectrum[i] + f * (spectrum[i + 1] - spectrum[i]);
        int j = i + SHARES + 1;
        double upper = spectrum[j] + f * (spectrum[j + 1] - spectrum[j]);
        return lower + fraction * (upper - lower);
    }

    /** The recoil of the nucleus takes the momentum that is missing; the electron's direction is kept. */
    private static void emit(Track track, double k, TrackStack stack, EventStream stream) {
        double theta = EmissionAngle.draw(ELECTRON / (track.kinetic + ELECTRON), stream);
        stack.drawAzimuth(stream);
        stack.product(track, Track.PHOTON, k, Math.cos(theta), stack.cosPhi, stack.sinPhi);
        track.kinetic -= k;
    }
}
