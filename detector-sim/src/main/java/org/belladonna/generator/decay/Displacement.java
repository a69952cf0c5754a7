package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Lets the particles beyond the Standard Model that a generator has decayed fly before they decay: what comes from them is moved to the
 * end of a flight with exponential proper time. Of a chain of such particles the last one flies (the dark photon of a dark Higgs, the
 * excited state of a dark photon). Draws at {@link Stage#FLIGHT} only; momenta stay.
 */
final class Displacement implements EventStep {
    private final double cTau;
    private boolean[] moved = new boolean[64];
    private final double[] p = new double[4];

    /** @param cTau c times the lifetime, mm */
    Displacement(double cTau) {
        this.cTau = cTau;
    }

    @Override
    public void apply(ParticleRecord record, EventStream stream, long event) {
        stream.at(event, Stage.FLIGHT);
        for (int i = 0; i < record.size(); i++) {
            if (flies(record, i) && !hasFlyingDescendant(record, i)) {
                fly(record, i, stream);
            }
        }
    }

    private static boolean flies(ParticleRecord record, int i) {
        return record.status[i] == ParticleRecord.DECAYED && isNew(record.pdg[i]);
    }

    /**
     * Whether a code is of a particle beyond the Standard Model: 32 to 37 (bosons), 51 to 60 (dark matter), 1023 (dark photon of common
     * model files), 99xxxxx (heavy neutral leptons) and 9000005 to 9000007 (axion-like particle and scalars of common model files).
     */
    static boolean isNew(int pdg) {
        int code = Math.abs(pdg);
        return code >= 32 && code <= 37
                || code >= 51 && code <= 60
                || code == 1023
                || code >= 9000005 && code <= 9000007
                || code >= 9900000 && code < 10000000;
    }

    private static boolean hasFlyingDescendant(ParticleRecord record, int i) {
        for (int j = i + 1; j < record.size(); j++) {
            if (record.mother[j] == i && flies(record, j)) {
                return true;
            }
        }
        return false;
    }

    private void fly(ParticleRecord record, int i, EventStream stream) {
        if (moved.length < record.size()) {
            moved = new boolean[2 * record.size()];
        }
        TauDecayer.load(record, i, p);
        double flight = cTau * stream.exponential() / Kinematics.mass(p);
        for (int j = i; j < record.size(); j++) {
            moved[j] = j > i && record.mother[j] >= i && (record.mother[j] == i || moved[record.mother[j]]);
            if (moved[j]) {
                record.setVertex(
                        j,
                        record.x[j] + flight * p[0],
                        record.y[j] + flight * p[1],
                        record.z[j] + flight * p[2],
                        record.t[j] + flight * p[3] / PhysicalConstants.SPEED_OF_LIGHT);
            }
        }
    }
}
