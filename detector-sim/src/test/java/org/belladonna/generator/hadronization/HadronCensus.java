package org.belladonna.generator.hadronization;

import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;

/** Counts particles of events as the reference does: what has c tau above 10 mm is stable, and what comes of it is not there. */
final class HadronCensus {
    private static final double STABLE = 10;

    private boolean[] counted = new boolean[64];
    private boolean[] hidden = new boolean[64];
    private final double[][] direction = new double[200][4];
    private int charged;
    private double r2;

    /** Looks at an event. */
    void take(ParticleRecord record) {
        if (counted.length < record.size()) {
            counted = new boolean[2 * record.size()];
            hidden = new boolean[2 * record.size()];
        }
        charged = 0;
        int visible = 0;
        for (int i = 0; i < record.size(); i++) {
            int mother = record.mother[i];
            hidden[i] = mother >= 0 && (hidden[mother] || counted[mother]);
            counted[i] = !hidden[i] && isStable(record, i);
            if (counted[i]) {
                charged += ParticleTable.get(record.pdg[i]).charge() != 0 ? 1 : 0;
                int code = Math.abs(record.pdg[i]);
                if (code != 12 && code != 14 && code != 16) {
                    load(record, i, direction[visible++]);
                }
            }
        }
        r2 = foxWolfram(visible);
    }

    private static boolean isStable(ParticleRecord record, int i) {
        ParticleTable.Particle particle = ParticleTable.find(record.pdg[i]);
        boolean flies = particle != null && particle.cTau() > STABLE && Math.abs(record.pdg[i]) != 311;
        return record.status[i] == ParticleRecord.FINAL || record.status[i] == ParticleRecord.DECAYED && flies;
    }

    private static void load(ParticleRecord record, int i, double[] p) {
        p[0] = record.px[i];
        p[1] = record.py[i];
        p[2] = record.pz[i];
        p[3] = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    }

    private double foxWolfram(int count) {
        double zeroth = 0;
        double second = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double[] a = direction[i];
                double[] b = direction[j];
                double cosine = (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / (a[3] * b[3]);
                zeroth += a[3] * b[3];
                second += a[3] * b[3] * (1.5 * cosine * cosine - 0.5);
            }
        }
        return second / zeroth;
    }

    /** Number of charged stable particles. */
    int charged() {
        return charged;
    }

    /** Ratio of the second to the zeroth Fox-Wolfram moment. */
    double r2() {
        return r2;
    }

    /** Whether particle i counts: it is stable, or it is one of the charmed mesons before its decay. */
    boolean counts(ParticleRecord record, int i, int code) {
        return Math.abs(record.pdg[i]) == code && (counted[i] || code == 421 || code == 411);
    }
}
