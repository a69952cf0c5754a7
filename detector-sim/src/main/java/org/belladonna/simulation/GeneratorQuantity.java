package org.belladonna.simulation;

import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;

/** Quantities of a generated event in the centre-of-mass frame that configuration may thin it by. */
public enum GeneratorQuantity {
    /** Squared mass of all but the two charged final particles of largest momentum, GeV^2. */
    RECOIL_MASS2 {
        @Override
        double of(ParticleRecord record, double sqrtS) {
            int[] leading = leadingCharged(record);
            if (leading[1] < 0) {
                return Double.NaN;
            }
            double px = record.px[leading[0]] + record.px[leading[1]];
            double py = record.py[leading[0]] + record.py[leading[1]];
            double pz = record.pz[leading[0]] + record.pz[leading[1]];
            double energy = sqrtS - record.energy[leading[0]] - record.energy[leading[1]];
            return energy * energy - px * px - py * py - pz * pz;
        }
    },
    /** Largest energy of a final photon, GeV; 0 without one. */
    MAX_PHOTON_ENERGY {
        @Override
        double of(ParticleRecord record, double sqrtS) {
            double largest = 0;
            for (int i = 0; i < record.size(); i++) {
                if (record.status[i] == ParticleRecord.FINAL && record.pdg[i] == 22) {
                    largest = Math.max(largest, record.energy[i]);
                }
            }
            return largest;
        }
    },
    /** Number of charged final particles. */
    N_CHARGED {
        @Override
        double of(ParticleRecord record, double sqrtS) {
            int count = 0;
            for (int i = 0; i < record.size(); i++) {
                if (isCharged(record, i)) {
                    count++;
                }
            }
            return count;
        }
    },
    /** Number of final electrons and positrons. */
    N_ELECTRONS {
        @Override
        double of(ParticleRecord record, double sqrtS) {
            return count(record, 11);
        }
    },
    /** Number of final muons. */
    N_MUONS {
        @Override
        double of(ParticleRecord record, double sqrtS) {
            return count(record, 13);
        }
    },
    /** Second largest transverse momentum of a charged final particle, GeV; 0 without two. */
    SECOND_CHARGED_PT {
        @Override
        double of(ParticleRecord record, double sqrtS) {
            double first = 0;
            double second = 0;
            for (int i = 0; i < record.size(); i++) {
                if (isCharged(record, i)) {
                    double pt = Math.hypot(record.px[i], record.py[i]);
                    second = Math.max(second, Math.min(pt, first));
                    first = Math.max(first, pt);
                }
            }
            return second;
        }
    };

    /**
     * The value for an event in the centre-of-mass frame.
     *
     * @param record the event
     * @param sqrtS its collision energy, GeV
     * @return the value in the unit of the quantity; NaN when the event does not have it
     */
    abstract double of(ParticleRecord record, double sqrtS);

    private static int count(ParticleRecord record, int absolutePdg) {
        int count = 0;
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL && Math.abs(record.pdg[i]) == absolutePdg) {
                count++;
            }
        }
        return count;
    }

    private static boolean isCharged(ParticleRecord record, int i) {
        if (record.status[i] != ParticleRecord.FINAL) {
            return false;
        }
        ParticleTable.Particle particle = ParticleTable.find(record.pdg[i]);
        return particle != null && particle.charge() != 0;
    }

    private static int[] leadingCharged(ParticleRecord record) {
        int first = -1;
        int second = -1;
        for (int i = 0; i < record.size(); i++) {
            if (isCharged(record, i)) {
                if (first < 0 || record.energy[i] > record.energy[first]) {
                    second = first;
                    first = i;
                } else if (second < 0 || record.energy[i] > record.energy[second]) {
                    second = i;
                }
            }
        }
        return new int[] {first, second};
    }
}
