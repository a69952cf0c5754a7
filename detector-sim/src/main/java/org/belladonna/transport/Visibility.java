package org.belladonna.transport;

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

    /** Whether a code is that of a particle that leaves no trace. */
    static boolean isInvisible(int pdg) {
        int code = Math.abs(pdg);
        return code == 12
                || code == 14
                || code == 16
                || (code >= 32 && code <= 37)
                || (code >= 51 && code <= 60)
                || code == 1023
                || (code >= 1000000 && code < 1000000000);
    }

    /** The properties of a particle that can be followed, or null. */
    static ParticleTable.Particle find(int pdg) {
        ParticleTable.Particle particle = ParticleTable.find(pdg);
        boolean noSuchAntiparticle = pdg == -22 || pdg == -130 || pdg == -310;
        return particle == null || noSuchAntiparticle || !flies(particle) ? null : particle;
    }

    /** Whether a particle reaches the calorimeter, or decays here on its way. */
    private static boolean flies(ParticleTable.Particle particle) {
        boolean mixes = Math.abs(particle.pdg()) == NEUTRAL_KAON;
        boolean lives = particle.cTau() > LONG || DecayInFlight.decays(particle.pdg());
        return !mixes && lives && Math.abs(particle.charge()) <= 1;
    }
}
