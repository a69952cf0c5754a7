package org.belladonna.validation;

import org.belladonna.particle.ParticleRecord;

/** Four-momenta of the particles of a record, in GeV. */
final class Vectors {
    private Vectors() {}

    static double momentum(ParticleRecord r, int i) {
        return Math.sqrt(r.px[i] * r.px[i] + r.py[i] * r.py[i] + r.pz[i] * r.pz[i]);
    }

    static double cosine(ParticleRecord r, int i) {
        return r.pz[i] / momentum(r, i);
    }

    static double theta(ParticleRecord r, int i) {
        return Math.acos(cosine(r, i));
    }

    /** Angle between two particles in the transverse plane, 0 to pi. */
    static double transverseAngle(ParticleRecord r, int i, int j) {
        double difference = Math.atan2(r.py[i], r.px[i]) - Math.atan2(r.py[j], r.px[j]);
        return Math.abs(Math.IEEEremainder(difference, 2 * Math.PI));
    }

    /** Index of the first particle of a code after the beams, -1 for none. */
    static int find(ParticleRecord r, int pdg) {
        for (int i = 2; i < r.size(); i++) {
            if (r.pdg[i] == pdg) {
                return i;
            }
        }
        return -1;
    }

    /** Invariant mass of a sum (px, py, pz, E). */
    static double mass(double[] p) {
        return Math.sqrt(Math.max(0, p[3] * p[3] - p[0] * p[0] - p[1] * p[1] - p[2] * p[2]));
    }

    /** Adds a particle to a sum (px, py, pz, E). */
    static void add(double[] sum, ParticleRecord r, int i) {
        sum[0] += r.px[i];
        sum[1] += r.py[i];
        sum[2] += r.pz[i];
        sum[3] += r.energy[i];
    }

    /** Takes a four-momentum (px, py, pz, E) from the rest frame of a particle to where that has a momentum. */
    static void boost(double[] p, double[] frame, double mass) {
        double along = p[0] * frame[0] + p[1] * frame[1] + p[2] * frame[2];
        double factor = (along / (frame[3] + mass) + p[3]) / mass;
        p[3] = (along + p[3] * frame[3]) / mass;
        for (int i = 0; i < 3; i++) {
            p[i] += factor * frame[i];
        }
    }
}
