package org.belladonna.generator;

import java.io.Serializable;
import org.belladonna.generator.radiation.DipolePhotons;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/**
 * Adds to events in which both electrons of the beams go on the photons that they radiate as they are deflected. Among equal
 * electrons it is the least deflected one. Cross-section and the rest of the event stay as they are.
 */
final class RadiatingElectrons implements EventGenerator {
    /**
     * Everything that a generator is made from.
     *
     * @param inner the events without photons
     */
    record Prepared(PreparedGenerator inner) implements PreparedGenerator, Serializable {
        @Override
        public CrossSection crossSection() {
            return inner.crossSection();
        }

        @Override
        public EventGenerator open() {
            return new RadiatingElectrons(inner.open());
        }
    }

    private static final int PHOTON = 22;

    private final EventGenerator inner;
    private final DipolePhotons photons = new DipolePhotons(PhysicalConstants.ELECTRON_MASS);
    private final int[] scattered = new int[2];

    private RadiatingElectrons(EventGenerator inner) {
        this.inner = inner;
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        inner.generate(stream, event, sqrtS, record);
        for (int beam = 0; beam < 2; beam++) {
            int i = leastDeflected(record, beam);
            scattered[beam] = i;
            photons.setPair(beam, record.px[i], record.py[i], record.pz[i], record.energy[i]);
        }
        for (int beam = 0; beam < 2; beam++) {
            double[] p = photons.pair();
            int at = 4 * beam;
            photons.setEnd(0, record.px[beam], record.py[beam], record.pz[beam], record.energy[beam]);
            photons.setEnd(1, p[at], p[at + 1], p[at + 2], p[at + 3]);
            photons.start(p[at + 3], 1);
            // The numbers go on after those of the event: its stage is not placed anew.
            while (photons.next(stream)) {
                double[] k = photons.photon();
                record.add(PHOTON, ParticleRecord.FINAL, beam, k[0], k[1], k[2], k[3]);
            }
        }
        Records.replace(record, scattered[0], photons.pair(), 0);
        Records.replace(record, scattered[1], photons.pair(), 4);
    }

    /** The final particle of the kind of a beam with the smallest momentum transfer to it: the largest (E + |pz|) along it. */
    private static int leastDeflected(ParticleRecord record, int beam) {
        int found = -1;
        double largest = Double.NEGATIVE_INFINITY;
        double direction = Math.signum(record.pz[beam]);
        for (int i = 2; i < record.size(); i++) {
            if (record.pdg[i] == record.pdg[beam] && record.status[i] == ParticleRecord.FINAL) {
                double transfer2 = record.px[i] * record.px[i] + record.py[i] * record.py[i];
                double lightCone = record.energy[i] + direction * record.pz[i];
                double value = -transfer2 / lightCone;
                if (value > largest) {
                    largest = value;
                    found = i;
                }
            }
        }
        return found;
    }
}
