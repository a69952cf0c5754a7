package org.belladonna.interpretation;

import org.belladonna.kinematics.PhysicalConstants;

/**
 * Gauged L_mu - L_tau: a vector Z' that couples with strength g' to muons, taus and their left-handed neutrinos
 * (X.-G. He, G. C. Joshi, H. Lew, R. R. Volkas, Phys. Rev. D 43 (1991) R22).
 *
 * <p>Widths at tree level, with x = m_l^2 / M^2:
 *
 * <ul>
 *   <li>charged lepton: g'^2 M / (12 pi) (1 + 2 x) sqrt(1 - 4 x), zero below threshold;
 *   <li>one neutrino flavour: g'^2 M / (24 pi), since only the left-handed state couples.
 * </ul>
 *
 * Kinetic mixing and hadronic decays, which start at one loop, are left out.
 */
public final class MuMinusTau {
    private static final String REFERENCE = "X.-G. He et al., Phys. Rev. D 43 (1991) R22";
    private static final int NEUTRINO_FLAVOURS = 2;

    private MuMinusTau() {}

    /** Every Z' decays into dark matter, or into whatever else is not seen: a branching fraction of 1. */
    public static Interpretation invisible() {
        return new Reading("invisible", "fully invisible Z′") {
            @Override
            public double branchingFraction(double mass) {
                requirePositive(mass);
                return 1;
            }
        };
    }

    /** No new particle is lighter than half of the Z': it is invisible when it decays into neutrinos. */
    public static Interpretation neutrinos() {
        return new Reading("neutrinos", "Z′ decays to Standard-Model leptons only") {
            @Override
            public double branchingFraction(double mass) {
                return neutrinoFraction(mass);
            }
        };
    }

    /**
     * Partial width into a pair of charged leptons, GeV.
     *
     * @param mass mass of the Z' in GeV, positive
     * @param leptonMass mass of the lepton in GeV
     * @param coupling g'
     */
    public static double chargedLeptonWidth(double mass, double leptonMass, double coupling) {
        requirePositive(mass);
        double x = leptonMass * leptonMass / (mass * mass);
        return x >= 0.25 ? 0 : coupling * coupling * mass / (12 * Math.PI) * (1 + 2 * x) * Math.sqrt(1 - 4 * x);
    }

    /** Partial width into one flavour of neutrinos, GeV; arguments as in {@link #chargedLeptonWidth}. */
    public static double neutrinoWidth(double mass, double coupling) {
        requirePositive(mass);
        return coupling * coupling * mass / (24 * Math.PI);
    }

    private static double neutrinoFraction(double mass) {
        double neutrinos = NEUTRINO_FLAVOURS * neutrinoWidth(mass, 1);
        double total = neutrinos
                + chargedLeptonWidth(mass, PhysicalConstants.MUON_MASS, 1)
                + chargedLeptonWidth(mass, PhysicalConstants.TAU_MASS, 1);
        return neutrinos / total;
    }

    private static void requirePositive(double mass) {
        if (!(mass > 0)) {
            throw new IllegalArgumentException("mass " + mass + " GeV is not positive");
        }
    }

    /** What both readings share. */
    private abstract static class Reading implements Interpretation {
        private final String name;
        private final String label;

        Reading(String name, String label) {
            this.name = name;
            this.label = label;
        }

        @Override
        public final String name() {
            return name;
        }

        @Override
        public final String label() {
            return label;
        }

        @Override
        public final String coupling() {
            return "gprime";
        }

        @Override
        public final String couplingSymbol() {
            return "g′";
        }

        @Override
        public final String reference() {
            return REFERENCE;
        }
    }
}
