package org.belladonna.transport;

import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;

/**
 * Looks at generated particles before they are followed. Files of other generators are read in single precision or with few digits, and
 * often have electrons and muons without mass; both count as on shell, and the particle flies with the mass of the table.
 */
public final class ParticleCheck {
    /** Largest momentum for which there are tables of cross-sections, GeV. */
    public static final double MOST_MOMENTUM = 100;

    /** Allowed difference of the energy from that of the mass shell, relative to the energy. */
    private static final double SHELL_TOLERANCE = 1e-3;

    private static final int ELECTRON = 11;
    private static final int MUON = 13;

    private ParticleCheck() {}

    /** What is wrong with particle i of a record, or null; where the detector ends is not asked here. */
    public static ParticleFault of(ParticleRecord record, int i) {
        double momentum2 = record.px[i] * record.px[i] + record.py[i] * record.py[i] + record.pz[i] * record.pz[i];
        double sum = momentum2 + Math.abs(record.energy[i]) + Math.abs(record.t[i]);
        double place = Math.abs(record.x[i]) + Math.abs(record.y[i]) + Math.abs(record.z[i]);
        if (!Double.isFinite(sum + place)) {
            return ParticleFault.NOT_FINITE;
        }
        if (record.status[i] == ParticleRecord.FINAL) {
            return ofFinal(record, i, momentum2);
        }
        // What decayed here was taken with the mass of the table; resonances have none of their own.
        ParticleTable.Particle particle = ParticleTable.find(record.pdg[i]);
        boolean narrow = particle != null && particle.cTau() > 0 && !Double.isInfinite(particle.cTau());
        return narrow && record.status[i] == ParticleRecord.DECAYED && !onShell(record, i, particle, momentum2)
                ? ParticleFault.OFF_SHELL
                : null;
    }

    private static ParticleFault ofFinal(ParticleRecord record, int i, double momentum2) {
        if (Visibility.isInvisible(record.pdg[i])) {
            double energy = record.energy[i];
            return energy >= 0 && momentum2 <= (1 + 2 * SHELL_TOLERANCE) * energy * energy
                    ? null
                    : ParticleFault.OFF_SHELL;
        }
        ParticleTable.Particle particle = Visibility.find(record.pdg[i]);
        if (particle == null) {
            return ParticleFault.UNKNOWN_PARTICLE;
        }
        if (!(momentum2 > 0 && momentum2 <= MOST_MOMENTUM * MOST_MOMENTUM)) {
            return ParticleFault.MOMENTUM;
        }
        return onShell(record, i, particle, momentum2) ? null : ParticleFault.OFF_SHELL;
    }

    private static boolean onShell(ParticleRecord record, int i, ParticleTable.Particle particle, double momentum2) {
        int code = Math.abs(record.pdg[i]);
        boolean light = code == ELECTRON || code == MUON;
        return near(record.energy[i], momentum2 + particle.mass() * particle.mass())
                || light && near(record.energy[i], momentum2);
    }

    private static boolean near(double energy, double shell2) {
        return Math.abs(energy - Math.sqrt(shell2)) <= SHELL_TOLERANCE * energy;
    }
}
