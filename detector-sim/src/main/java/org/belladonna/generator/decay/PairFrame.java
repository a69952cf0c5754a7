package org.belladonna.generator.decay;

import org.belladonna.particle.ParticleRecord;

/** Finds undecayed tau pairs of one origin in an event, and their rest frame. */
final class PairFrame {
    final double[] pair = new double[4];
    final double[] minus = new double[4];
    final double[] plus = new double[4];
    /** Axis of a virtual photon: half-way between the electron and the reversed positron in the rest frame of the pair. */
    final double[] axis = new double[3];

    double pairMass;
    int minusIndex;
    int plusIndex;
    private final double[] beam = new double[4];

    /** Whether all that is final in the event is one tau pair and photons: the mark of a virtual photon. */
    boolean findAlone(ParticleRecord record) {
        minusIndex = -1;
        plusIndex = -1;
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] != ParticleRecord.FINAL) {
                continue;
            }
            if (record.pdg[i] == 15 && minusIndex < 0) {
                minusIndex = i;
            } else if (record.pdg[i] == -15 && plusIndex < 0) {
                plusIndex = i;
            } else if (record.pdg[i] != 22) {
                return false;
            }
        }
        return minusIndex >= 0 && plusIndex >= 0;
    }

    /** Whether an undecayed tau- and an undecayed tau+ are daughters of the particle {@code mother}. */
    boolean findDaughters(ParticleRecord record, int mother) {
        minusIndex = -1;
        plusIndex = -1;
        for (int i = mother + 1; i < record.size(); i++) {
            if (record.mother[i] == mother && record.status[i] == ParticleRecord.FINAL) {
                minusIndex = record.pdg[i] == 15 ? i : minusIndex;
                plusIndex = record.pdg[i] == -15 ? i : plusIndex;
            }
        }
        return minusIndex >= 0 && plusIndex >= 0;
    }

    /** Computes the rest frame of the pair that was found. */
    void enter(ParticleRecord record) {
        TauDecayer.load(record, minusIndex, minus);
        TauDecayer.load(record, plusIndex, plus);
        for (int i = 0; i < 4; i++) {
            pair[i] = minus[i] + plus[i];
        }
        pairMass = Kinematics.mass(pair);
        Kinematics.boostBack(minus, pair, pairMass);
        Kinematics.boostBack(plus, pair, pairMass);
        findAxis();
    }

    /** Directions of massless beams along +z and -z, which is what the electron's mass leaves of them. */
    private void findAxis() {
        java.util.Arrays.fill(axis, 0);
        for (int sign = -1; sign <= 1; sign += 2) {
            beam[0] = 0;
            beam[1] = 0;
            beam[2] = sign;
            beam[3] = 1;
            Kinematics.boostBack(beam, pair, pairMass);
            for (int i = 0; i < 3; i++) {
                axis[i] += sign * beam[i] / beam[3];
            }
        }
    }
}
