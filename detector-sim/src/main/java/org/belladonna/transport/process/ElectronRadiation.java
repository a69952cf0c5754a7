package org.belladonna.transport.process;

import org.belladonna.detector.Material;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.Medium;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Bremsstrahlung of electrons and positrons above the photon cut, and the mean loss to photons below it.
 *
 * <p>Spectrum: Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, eq. 3.82 with the atomic form factors of eq. 3.44, Coulomb correction included, and
 * the suppression of soft photons by the medium (M. Ter-Mikaelian). Born theory fails at low energy; an empirical factor
 * of Z and E/m (as A' of EGS4, W. R. Nelson, H. Hirayama, D. Rogers, SLAC-265) brings the total radiative loss to that of S. Seltzer and M. Berger,
 * NIM B 12 (1985) 95, within 1.6 % from 0.15 MeV to 2 GeV and Z from 4 to 79. The shape is Tsai's at all energies. Positrons
 * radiate as electrons (a few per cent too much below 10 MeV in heavy elements).
 */
public final class ElectronRadiation implements RadiativeProcess {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    private static final double TAKES_EFFECT = 0.15e-3;
    /** Coefficients of (Z/100)^(i/2) (m/E)^j, i = 0..2, j = 1..3, of the logarithm of the factor. */
    private static final double[][] LOW_ENERGY = {
        {-0.6621, -0.1207, 1.4318}, {1.1287, -1.8341, 3.7517}, {1.5474, 0.0832, -3.7954}
    };

    private static final double HIGH_ENERGY = 1 / 1.010;

    private static final int SHARES = 48;
    /** Of the integrals over the spectrum. */
    private static final int STEPS = 48;

    /** Every eighth node of the common grid: two in each factor of two. */
    private static final int COARSE = 8;

    private static final int ENERGIES = (EnergyGrid.NODES - 1) / COARSE + 1;

    private final Medium medium;
    private final ProductionCuts cuts;
    private final double suppression;
    /** Spectrum k dn/dk per mm by energy and share k/T, without suppression. */
    private final double[] spectrum = new double[ENERGIES * (SHARES + 1)];

    private final double[] largest = new double[ENERGIES];

    public ElectronRadiation(Medium medium, ProductionCuts cuts) {
        this.medium = medium;
        this.cuts = cuts;
        double plasma = medium.plasmaEnergy() / ELECTRON;
        suppression = plasma * plasma;
        for (int e = 0; e < ENERGIES; e++) {
            double kinetic = EnergyGrid.energy(e * COARSE);
            for (int s = 0; s <= SHARES; s++) {
                double value = exact(kinetic, Math.max(1e-6, Math.min(s / (double) SHARES, 1 - 1e-6)) * kinetic);
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
        int steps = STEPS;
        double width = Math.log(kinetic / cuts.photon()) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double k = cuts.photon() * Math.exp((i + 0.5) * width);
            sum += suppressed(kinetic, k, exact(kinetic, k));
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
        int steps = STEPS;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            // Steps that grow from zero, where the suppression acts.
            double root = (i + 0.5) / steps;
            double k = most * root * root;
            sum += suppressed(kinetic, k, exact(kinetic, k)) * 2 * root;
        }
        return sum * most / steps;
    }

    private double suppressed(double kinetic, double k, double value) {
        double energy = kinetic + ELECTRON;
        double k2 = k * k;
        return value * k2 / (k2 + suppression * energy * energy);
    }

    private double exact(double kinetic, double k) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            sum += medium.atoms(i) * scaled(medium.element(i).z(), kinetic, k);
        }
        return sum;
    }

    /** k dsigma/dk of an atom, mm^2. */
    private static double scaled(int z, double kinetic, double k) {
        double energy = kinetic + ELECTRON;
        double after = energy - k;
        double y = k / energy;
        double logZ = Math.log(z);
        double gamma = 100 * ELECTRON * y / (after * Math.cbrt(z));
        double epsilon = gamma / Math.cbrt(z);
        double phi1 = 16.863
                - 2 * Math.log1p(0.311877 * gamma * gamma)
                + 2.4 * Math.exp(-0.9 * gamma)
                + 1.6 * Math.exp(-1.5 * gamma);
        double phi = 2 / (3 + gamma * (19.5 + 18 * gamma));
        double psi1 = 24.34
                - 2 * Math.log1p(13.111641 * epsilon * epsilon)
                + 2.8 * Math.exp(-8 * epsilon)
                + 1.2 * Math.exp(-29.2 * epsilon);
        double psi = 2 / (3 + epsilon * (120 + 1200 * epsilon));
        double nucleus = z * z * (phi1 - 4.0 / 3 * logZ - 4 * Material.coulombCorrection(z));
        double electrons = z * (psi1 - 8.0 / 3 * logZ);
        double bracket = (4.0 / 3 * (1 - y) + y * y) * (nucleus + electrons) + 2.0 / 3 * (1 - y) * z * (z * phi + psi);
        double radius = PhysicalConstants.CLASSICAL_ELECTRON_RADIUS;
        return PhysicalConstants.ALPHA * radius * radius * Math.max(0, bracket) * empirical(z, kinetic);
    }

    private static double empirical(int z, double kinetic) {
        double x = ELECTRON / (Math.max(kinetic, TAKES_EFFECT) + ELECTRON);
        double root = Math.sqrt(z / 100.0);
        double sum = 0;
        for (int i = 2; i >= 0; i--) {
            double[] c = LOW_ENERGY[i];
            sum = sum * root + x * (c[0] + x * (c[1] + x * c[2]));
        }
        return HIGH_ENERGY * Math.exp(sum);
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
