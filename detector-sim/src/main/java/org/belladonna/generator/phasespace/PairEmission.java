package org.belladonna.generator.phasespace;

/**
 * Mappings of the unit cube onto {@link PairBosonPhaseSpace} that follow the peaks of a radiated boson. Numbers of the cube:
 * energy, angle to the beam, angle in the rest frame of the pair, azimuth there.
 */
public enum PairEmission {
    /** Radiated by the pair: 1/E, flat in the angle to the beam, peaked along both leptons. */
    FROM_PAIR {
        @Override
        public void map(PairBosonPhaseSpace space, double lowest, double[] u) {
            double energy = lowest * Math.pow(space.largestEnergy() / lowest, u[0]);
            space.setBoson(energy, space.t(2 * u[1] - 1));
            double b = space.collinearity();
            double cosPair = b < FLAT ? 2 * u[2] - 1 : Math.tanh(atanh(b) * (2 * u[2] - 1)) / b;
            space.setPair(cosPair, 2 * Math.PI * u[3]);
        }

        @Override
        public double density(PairBosonPhaseSpace space, double lowest, double[] u) {
            double range = Math.log(space.largestEnergy() / lowest);
            u[0] = Math.log(space.energy() / lowest) / range;
            u[1] = 0.5 * (1 + space.cosTheta());
            u[3] = space.phiPair() / (2 * Math.PI);
            double boson = 0.5 * space.cosPerT() / (space.energy() * range);
            double b = space.collinearity();
            if (b < FLAT) {
                u[2] = 0.5 * (1 + space.cosPair());
                return boson / (4 * Math.PI);
            }
            double a = atanh(b);
            double bc = b * space.cosPair();
            u[2] = 0.5 * (1 + atanh(bc) / a);
            return boson * b / (4 * Math.PI * a * (1 - bc) * (1 + bc));
        }
    },

    /** A photon of the beams: 1/(E m^2) with m the mass of the pair, peaked along both beams, flat for the pair. */
    FROM_BEAMS {
        @Override
        public void map(PairBosonPhaseSpace space, double lowest, double[] u) {
            double low = logReturn(space, lowest);
            double ratio = Math.exp(low + u[0] * (logReturn(space, space.largestEnergy()) - low));
            double s = space.sqrtS();
            space.setBoson(ratio * s * s / (1 + 2 * s * ratio), space.largestT() * (2 * u[1] - 1));
            space.setPair(2 * u[2] - 1, 2 * Math.PI * u[3]);
        }

        @Override
        public double density(PairBosonPhaseSpace space, double lowest, double[] u) {
            double low = logReturn(space, lowest);
            double range = logReturn(space, space.largestEnergy()) - low;
            u[0] = (logReturn(space, space.energy()) - low) / range;
            u[1] = 0.5 * (1 + space.t() / space.largestT());
            u[2] = 0.5 * (1 + space.cosPair());
            u[3] = space.phiPair() / (2 * Math.PI);
            double s = space.sqrtS() * space.sqrtS();
            double energy = s / (space.energy() * space.pairMass2() * range);
            return energy / (2 * space.largestT()) / (4 * Math.PI);
        }
    };

    /** Below this collinearity the boson's direction is mapped flat. */
    private static final double FLAT = 1e-6;

    /**
     * Sets the point of phase space that belongs to u.
     *
     * @param lowest smallest energy of the boson, GeV
     */
    public abstract void map(PairBosonPhaseSpace space, double lowest, double[] u);

    /**
     * Density of the mapping at the current point, in (E, t, cosPair, phiPair).
     *
     * @param u set to the numbers that map to the current point
     */
    public abstract double density(PairBosonPhaseSpace space, double lowest, double[] u);

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    /** The coordinate in which 1/(E m^2) is flat: radiative return to a low mass. */
    private static double logReturn(PairBosonPhaseSpace space, double energy) {
        double s = space.sqrtS();
        return Math.log(energy / (s * s - 2 * s * energy));
    }
}
