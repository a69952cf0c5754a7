package org.belladonna.simulation;

import org.belladonna.beam.Collision;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;

/**
 * Quantities of a generated event in the laboratory that configuration may thin it by. The "leading pair" are the two charged
 * final particles of largest transverse momentum within a window of polar angle. An event that does not have a quantity has NaN, which lies in no region.
 */
public enum GeneratorQuantity {
    /** Squared mass of everything but the leading pair, GeV^2. */
    RECOIL_MASS2 {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            if (pair.second < 0) {
                return Double.NaN;
            }
            double px = collision.totalPx() - record.px[pair.first] - record.px[pair.second];
            double py = -record.py[pair.first] - record.py[pair.second];
            double pz = collision.totalPz() - record.pz[pair.first] - record.pz[pair.second];
            double energy = collision.totalEnergy() - record.energy[pair.first] - record.energy[pair.second];
            return energy * energy - px * px - py * py - pz * pz;
        }
    },
    /** Momentum of the leading pair transverse to the beams in the centre-of-mass frame, GeV. */
    PAIR_PT {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            if (pair.second < 0) {
                return Double.NaN;
            }
            toCentreOfMass(record, pair.first, collision, pair.work);
            toCentreOfMass(record, pair.second, collision, pair.more);
            return Math.hypot(pair.work[0] + pair.more[0], pair.work[1] + pair.more[1]);
        }
    },
    /**
     * Momentum of the recoil transverse to one of the leading pair, the smaller of the two, in the centre-of-mass frame, as a
     * fraction of the largest momentum that a recoil of its mass can have.
     */
    RECOIL_PT_FRACTION {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            if (pair.second < 0) {
                return Double.NaN;
            }
            double[] p1 = pair.work;
            double[] p2 = pair.more;
            toCentreOfMass(record, pair.first, collision, p1);
            toCentreOfMass(record, pair.second, collision, p2);
            double cx = p1[1] * p2[2] - p1[2] * p2[1];
            double cy = p1[2] * p2[0] - p1[0] * p2[2];
            double cz = p1[0] * p2[1] - p1[1] * p2[0];
            double area = Math.sqrt(cx * cx + cy * cy + cz * cz);
            // The recoil is minus the sum: transverse to one muon it has what the other has, so the larger momentum
            // divides.
            double larger = Math.sqrt(Math.max(
                    p1[0] * p1[0] + p1[1] * p1[1] + p1[2] * p1[2], p2[0] * p2[0] + p2[1] * p2[1] + p2[2] * p2[2]));
            double s = collision.sqrtS() * collision.sqrtS();
            double mass2 = RECOIL_MASS2.of(pair, record, collision, thetaMin, thetaMax);
            return area / larger * 2 * collision.sqrtS() / (s - mass2);
        }
    },
    /** Smaller transverse momentum of the leading pair, GeV. */
    SECOND_PT {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            return pair.second < 0
                    ? Double.NaN
                    : Math.min(transverse(record, pair.first), transverse(record, pair.second));
        }
    },
    /** Smaller polar angle of the leading pair, rad. */
    SMALLER_THETA {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            return pair.second < 0 ? Double.NaN : Math.min(theta(record, pair.first), theta(record, pair.second));
        }
    },
    /** Larger polar angle of the leading pair, rad. */
    LARGER_THETA {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            return pair.second < 0 ? Double.NaN : Math.max(theta(record, pair.first), theta(record, pair.second));
        }
    },
    /** Sum of the energies of final photons within a window of polar angle, GeV; 0 without one. */
    PHOTON_ENERGY {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            double sum = 0;
            for (int i = 0; i < record.size(); i++) {
                if (isFinal(record, i) && record.pdg[i] == 22) {
                    double angle = theta(record, i);
                    if (angle > thetaMin && angle < thetaMax) {
                        sum += record.energy[i];
                    }
                }
            }
            return sum;
        }
    },
    /** Number of charged final particles within a window of polar angle. */
    N_CHARGED {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            int count = 0;
            for (int i = 0; i < record.size(); i++) {
                if (isCharged(record, i)) {
                    double angle = theta(record, i);
                    if (angle > thetaMin && angle < thetaMax) {
                        count++;
                    }
                }
            }
            return count;
        }
    },
    /** Number of muons of the leading pair. */
    N_MUONS {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            return count(pair, record, 13);
        }
    },
    /** Number of electrons and positrons of the leading pair. */
    N_ELECTRONS {
        @Override
        double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax) {
            return count(pair, record, 11);
        }
    };

    /** Indices of the leading pair, -1 where there is none; reused from event to event. */
    static final class Leading {
        private int first;
        private int second;
        private final double[] work = new double[4];
        private final double[] more = new double[4];

        /** Finds the pair among the particles between two polar angles, rad. */
        void find(ParticleRecord record, double thetaMin, double thetaMax) {
            first = -1;
            second = -1;
            for (int i = 0; i < record.size(); i++) {
                if (isCharged(record, i) && theta(record, i) > thetaMin && theta(record, i) < thetaMax) {
                    if (first < 0 || transverse(record, i) > transverse(record, first)) {
                        second = first;
                        first = i;
                    } else if (second < 0 || transverse(record, i) > transverse(record, second)) {
                        second = i;
                    }
                }
            }
        }
    }

    /**
     * The value for an event in the laboratory.
     *
     * @param pair its leading pair
     * @param record its particles
     * @param collision its beams
     * @param thetaMin lower edge of the window of polar angle, rad, for the quantities that have one
     * @param thetaMax upper edge
     */
    abstract double of(Leading pair, ParticleRecord record, Collision collision, double thetaMin, double thetaMax);

    private static int count(Leading pair, ParticleRecord record, int absolutePdg) {
        int count = 0;
        if (pair.first >= 0 && Math.abs(record.pdg[pair.first]) == absolutePdg) {
            count++;
        }
        if (pair.second >= 0 && Math.abs(record.pdg[pair.second]) == absolutePdg) {
            count++;
        }
        return count;
    }

    private static boolean isFinal(ParticleRecord record, int i) {
        return record.status[i] == ParticleRecord.FINAL;
    }

    private static boolean isCharged(ParticleRecord record, int i) {
        if (!isFinal(record, i)) {
            return false;
        }
        ParticleTable.Particle particle = ParticleTable.find(record.pdg[i]);
        return particle != null && particle.charge() != 0;
    }

    private static void toCentreOfMass(ParticleRecord record, int i, Collision collision, double[] p) {
        p[0] = record.px[i];
        p[1] = record.py[i];
        p[2] = record.pz[i];
        p[3] = record.energy[i];
        collision.toCentreOfMass(p);
    }

    private static double transverse(ParticleRecord record, int i) {
        return Math.hypot(record.px[i], record.py[i]);
    }

    private static double theta(ParticleRecord record, int i) {
        return Math.atan2(transverse(record, i), record.pz[i]);
    }
}
