package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;

/** What must hold for every generated event. */
final class EventChecks {
    private EventChecks() {}

    /** Final particles add up to the collision at rest, and so do the daughters of every decayed particle. */
    static void assertBalanced(ParticleRecord record, double sqrtS) {
        double[] total = new double[4];
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                add(total, record, i, 1);
            }
            if (record.status[i] == ParticleRecord.DECAYED) {
                double[] difference = new double[4];
                add(difference, record, i, -1);
                for (int j = i + 1; j < record.size(); j++) {
                    if (record.mother[j] == i) {
                        add(difference, record, j, 1);
                    }
                }
                for (double component : difference) {
                    assertEquals(0, component, 1e-9);
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(0, total[i], 1e-9);
        }
        assertEquals(sqrtS, total[3], 1e-9);
    }

    private static void add(double[] sum, ParticleRecord record, int i, double sign) {
        sum[0] += sign * record.px[i];
        sum[1] += sign * record.py[i];
        sum[2] += sign * record.pz[i];
        sum[3] += sign * record.energy[i];
    }

    /** Every particle has its mass (GeV): that of the map, else that of the particle table. */
    static void assertOnShell(ParticleRecord record, Map<Integer, Double> masses) {
        for (int i = 0; i < record.size(); i++) {
            int code = Math.abs(record.pdg[i]);
            double mass = masses.containsKey(code)
                    ? masses.get(code)
                    : ParticleTable.get(code).mass();
            double p2 = record.px[i] * record.px[i] + record.py[i] * record.py[i] + record.pz[i] * record.pz[i];
            assertEquals(mass * mass, record.energy[i] * record.energy[i] - p2, 1e-8);
        }
    }
}
