package org.belladonna.generator.decay;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/** Puts what a particle decays to into an event, at the end of the particle's flight. */
final class Offspring {
    private Offspring() {}

    /**
     * Draws a flight with exponential proper time, as the factor from the momentum in GeV to the way in mm.
     *
     * @param cTau c times the lifetime, mm; 0 decays at once and draws nothing
     * @param mass mass, GeV
     */
    static double flight(EventStream stream, double cTau, double mass) {
        return cTau > 0 ? cTau * stream.exponential() / mass : 0;
    }

    /**
     * Adds one product.
     *
     * @param mother index of the particle that decays
     * @param p momentum of the product (px, py, pz, E) in the frame of the event, GeV
     * @param flight flight of the mother, from {@link #flight}
     */
    static void add(ParticleRecord record, int mother, int pdg, double[] p, double flight) {
        int daughter = record.add(pdg, ParticleRecord.FINAL, mother, p[0], p[1], p[2], p[3]);
        record.setVertex(
                daughter,
                record.x[mother] + flight * record.px[mother],
                record.y[mother] + flight * record.py[mother],
                record.z[mother] + flight * record.pz[mother],
                record.t[mother] + flight * record.energy[mother] / PhysicalConstants.SPEED_OF_LIGHT);
    }
}
