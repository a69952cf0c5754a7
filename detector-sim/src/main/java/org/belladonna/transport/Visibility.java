package org.belladonna.transport;

import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleTable;
import org.belladonna.transport.process.DecayInFlight;

/**
 * Which final particles are followed. Not visible are neutrinos, and neutral particles outside of the Standard Model as the PDG
 * numbers them (Monte Carlo particle numbering scheme, PDG 2022, section 45): 32 to 37 (gauge and Higgs bosons), 51 to 60 (dark matter), 1023 (dark photon of common model files),
 * and codes from 1000000 on that are not nuclei (supersymmetry, technicolour, hidden valley and the like, and the codes 99xxxxx that
 * generators give to their own). Any other code that is not in the particle table, or is of a particle that should have decayed in
 * the generator, is an error.
 */
final class Visibility {
    /** The state of strangeness, which is to be given as K_S or K_L. */
    private static final int NEUTRAL_KAON = 311;
    /** Decay length at beta gamma = 1 from which a particle may be flown without decaying, mm. */
    private static final double LONG = 1000;

    private Visibility() {}

    /**
     * The properties of a particle, or null when it is not visible.
     *
     * @throws UserException when the code is that of neither a particle that flies nor an invisible one
     */
    static ParticleTable.Particle of(int pdg, long event) {
        int code = Math.abs(pdg);
        boolean invisible = code == 12
                || code == 14
                || code == 16
                || (code >= 32 && code <= 37)
                || (code >= 51 && code <= 60)
                || code == 1023
                || (code >= 1000000 && code < 1000000000);
        if (invisible) {
            return null;
        }
        ParticleTable.Particle particle = ParticleTable.find(pdg);
        if (particle == null || !flies(particle)) {
            throw UserException.of(
                    "final particle with PDG code " + pdg,
                    "event " + event,
                    "a particle of the table that lives long enough to fly, or an invisible one (neutrinos, 32-37, 51-60,"
                            + " 1000000 and above)",
                    "let the generator decay it or add it to the particle table");
        }
        return particle;
    }

    /** Whether a particle reaches the calorimeter, or decays here on its way. */
    private static boolean flies(ParticleTable.Particle particle) {
        boolean mixes = Math.abs(particle.pdg()) == NEUTRAL_KAON;
        boolean lives = particle.cTau() > LONG || DecayInFlight.decays(particle.pdg());
        return !mixes && lives && Math.abs(particle.charge()) <= 1;
    }
}
