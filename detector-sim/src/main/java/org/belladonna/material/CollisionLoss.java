package org.belladonna.material;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * Mean energy loss by collisions with electrons that take less than a cut, with density effect. Electrons and positrons: F. Rohrlich and
 * B. Carlson, Phys. Rev. 93 (1954) 38, in the form of the Geant4 Physics Reference Manual, "Ionisation"; heavier particles:
 * PDG 2022, eq. 34.11, with the exact term for spin 1/2 left out (below 0.01 %) and a shell correction, and {@link SlowStopping}.
 */
public final class CollisionLoss {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private CollisionLoss() {}

    /** Loss of an electron in GeV/mm, transfers below the cut. */
    public static double electron(Material material, double kinetic, double cut) {
        double tau = kinetic / ELECTRON;
        double gamma = tau + 1;
        double up = Math.min(cut / ELECTRON, 0.5 * tau);
        double beta2 = tau * (tau + 2) / (gamma * gamma);
        double f = -1
                - beta2
                + Math.log((tau - up) * up)
                + tau / (tau - up)
                + (0.5 * up * up + (2 * tau + 1) * Math.log1p(-up / tau)) / (gamma * gamma);
        return light(material, tau, beta2, f);
    }

    /** Loss of a positron in GeV/mm, transfers below the cut. */
    public static double positron(Material material, double kinetic, double cut) {
        double tau = kinetic / ELECTRON;
        double gamma = tau + 1;
        double d = Math.min(cut / ELECTRON, tau);
        double beta2 = tau * (tau + 2) / (gamma * gamma);
        double y = 1 / (gamma + 1);
        double d2 = d * d;
        double f = Math.log(tau * d)
                - beta2
                        / tau
                        * (tau
                                + 2 * d
                                - y
                                        * (1.5 * d2
                                                + y
                                                        * (d
                                                                - d2 * d / 3
                                                                + y * (0.5 * d2 - tau * d2 * d / 3 + 0.25 * d2 * d2))));
        return light(material, tau, beta2, f);
    }

    private static double light(Material material, double tau, double beta2, double f) {
        double ratio = material.excitationEnergy / ELECTRON;
        double delta = material.densityEffect(Math.sqrt(tau * (tau + 2)));
        double bracket = Math.log(2 * (tau + 2) / (ratio * ratio)) + f - delta;
        return Math.max(0, 0.5 * material.betheScale / beta2 * bracket);
    }

    /**
     * Loss of a heavier particle in GeV/mm, transfers below the cut; of helium with its mean charge.
     *
     * @param mass GeV
     * @param charge in units of the positron's: 1, -1 or 2
     */
    public static double heavy(Material material, double mass, double charge, double kinetic, double cut) {
        double single = heavy(material, mass, kinetic, cut);
        if (Math.abs(charge) == 1) {
            return single;
        }
        double gamma = 1 + kinetic / mass;
        return single * SlowStopping.helium(material, gamma) / SlowStopping.singlyCharged(material, gamma);
    }

    /**
     * Loss of a heavier particle of unit charge in GeV/mm, transfers below the cut. At velocities of protons below 2 MeV that of ICRU Report 49; the
     * difference to the Bethe formula there fades out as one over the energy.
     */
    public static double heavy(Material material, double mass, double kinetic, double cut) {
        double gamma = 1 + kinetic / mass;
        if (gamma < BetheLimit.GAMMA) {
            return slow(material, mass, gamma, cut);
        }
        double betaGamma2 = (gamma - 1) * (gamma + 1);
        double beta2 = betaGamma2 / (gamma * gamma);
        double largest = largestTransfer(mass, betaGamma2);
        double all = bracket(material, betaGamma2, beta2) + 0.5 * Math.log(largest) - beta2;
        double fading = material.slow.excess(mass) * (BetheLimit.GAMMA - 1) / (gamma - 1);
        return material.betheScale / beta2 * (all * (1 + fading) - hard(beta2, cut, largest));
    }

    /** The bracket of the Bethe formula without what depends on the largest transfer: PDG 2022, eq. 34.5, with shell correction; GeV^-1/2 in the logarithm. */
    static double bracket(Material material, double betaGamma2, double beta2) {
        double excitation = material.excitationEnergy;
        return 0.5 * Math.log(2 * ELECTRON * betaGamma2 / (excitation * excitation))
                - 0.5 * material.densityEffect(Math.sqrt(betaGamma2))
                - shellCorrection(excitation, material.electronAtomicNumber, betaGamma2);
    }

    /** The part of the bracket that is transfers above a cut (GeV): PDG 2022, eq. 34.5 less eq. 34.11. */
    private static double hard(double beta2, double cut, double largest) {
        if (cut >= largest) {
            return 0;
        }
        double ratio = cut / largest;
        return 0.5 * (-Math.log(ratio) - beta2 * (1 - ratio));
    }

    /** The fit of the whole less what is knocked out above the cut. */
    private static double slow(Material material, double mass, double gamma, double cut) {
        double betaGamma2 = (gamma - 1) * (gamma + 1);
        double beta2 = betaGamma2 / (gamma * gamma);
        return SlowStopping.singlyCharged(material, gamma)
                - material.betheScale / beta2 * hard(beta2, cut, largestTransfer(mass, betaGamma2));
    }

    /** Largest transfer to an electron at a (beta gamma)^2, GeV; PDG 2022, eq. 34.4. */
    public static double largestTransfer(double mass, double betaGamma2) {
        double ratio = ELECTRON / mass;
        return 2 * ELECTRON * betaGamma2 / (1 + 2 * ratio * Math.sqrt(1 + betaGamma2) + ratio * ratio);
    }

    /**
     * C/Z of W. Barkas and M. Berger, NASA SP-3013 (1964), as a function of beta gamma and the mean excitation energy; it is
     * meant for beta gamma above 0.13 and frozen there.
     */
    private static double shellCorrection(double excitation, double atomicNumber, double betaGamma2) {
        double i2 = excitation * excitation * 1e18;
        double inverse = 1 / Math.max(betaGamma2, 0.0169);
        double inverse2 = inverse * inverse;
        double c = (0.422377 * inverse + 0.0304043 * inverse2 - 0.00038106 * inverse2 * inverse) * 1e-6 * i2
                + (3.858019 * inverse - 0.1667989 * inverse2 + 0.00157955 * inverse2 * inverse)
                        * 1e-9
                        * i2
                        * (excitation * 1e9);
        return c / atomicNumber;
    }
}
