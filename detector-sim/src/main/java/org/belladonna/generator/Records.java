package org.belladonna.generator;

import java.util.Optional;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.generator.radiation.PairPhotons;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/** Fills records the same way for all processes: electron at index 0, positron at 1, then photons of the beams. */
public final class Records {
    private static final int ELECTRON = 11;
    private static final int PHOTON = 22;

    private Records() {}

    /** Adds the beams in the centre-of-mass frame. */
    public static void addBeams(ParticleRecord record, double sqrtS) {
        double energy = sqrtS / 2;
        double mass = PhysicalConstants.ELECTRON_MASS;
        double momentum = Math.sqrt((energy - mass) * (energy + mass));
        record.add(ELECTRON, ParticleRecord.BEAM, -1, 0, 0, momentum, energy);
        record.add(-ELECTRON, ParticleRecord.BEAM, -1, 0, 0, -momentum, energy);
    }

    /** Adds the photons of the beams, each with its beam as mother. */
    public static void addBeamPhotons(ParticleRecord record, BeamPhotons photons) {
        double[] p = photons.momenta();
        for (int i = 0; i < photons.count(); i++) {
            int at = 4 * i;
            record.add(PHOTON, ParticleRecord.FINAL, photons.beam(i), p[at], p[at + 1], p[at + 2], p[at + 3]);
        }
    }

    /**
     * A pair of a particle and its antiparticle.
     *
     * @param radiator makes the photons that it radiates, when it does
     * @param pdg code of the particle
     * @param mother index of the mother
     */
    record Pair(Optional<PairPhotons> radiator, int pdg, int mother) {}

    /** Adds a pair, whose momenta in a frame are at index {@code at} of p, with the photons that it radiates. */
    static void addPair(EventStream stream, ParticleRecord record, RestFrame frame, double[] p, int at, Pair pair) {
        double[] q = p;
        int first = at;
        if (pair.radiator().isPresent()) {
            pair.radiator().get().sample(stream, p, at, 1);
            q = pair.radiator().get().momenta;
            first = 0;
        }
        int partner = MediatorDecay.partner(pair.pdg());
        addFrom(record, frame, q, first, pair.pdg(), ParticleRecord.FINAL, pair.mother());
        addFrom(record, frame, q, first + 4, partner, ParticleRecord.FINAL, pair.mother());
        int photons = pair.radiator().isPresent() ? pair.radiator().get().count() : 0;
        for (int i = 0; i < photons; i++) {
            addFrom(record, frame, q, 8 + 4 * i, PHOTON, ParticleRecord.FINAL, pair.mother());
        }
    }

    /** Takes the momentum at index {@code at} out of a frame, in place, adds the particle and returns its index. */
    public static int addFrom(
            ParticleRecord record, RestFrame frame, double[] p, int at, int pdg, int status, int mother) {
        frame.leave(p, at);
        return record.add(pdg, status, mother, p[at], p[at + 1], p[at + 2], p[at + 3]);
    }

    /** Gives the particle at an index the momentum at index {@code at} of p. */
    static void replace(ParticleRecord record, int index, double[] p, int at) {
        record.px[index] = p[at];
        record.py[index] = p[at + 1];
        record.pz[index] = p[at + 2];
        record.energy[index] = p[at + 3];
    }
}
