package org.belladonna.generator.bottom;

import java.util.Map;
import java.util.Optional;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.particle.ParticleRecord;

/** What the tests of B mesons share. */
final class BottomEvents {
    static final double SQRT_S = 10.58;

    private BottomEvents() {}

    static PreparedGenerator prepare(
            GeneratorSettings.Switch isr, Map<String, Double> parameters, Map<String, String> decays) {
        return prepareAt(SQRT_S, isr, parameters, decays);
    }

    static PreparedGenerator prepareAt(
            double sqrtS, GeneratorSettings.Switch isr, Map<String, Double> parameters, Map<String, String> decays) {
        GeneratorSettings settings = new GeneratorSettings(
                        "ee->bb", Optional.empty(), Map.of(), "invisible", isr, 0.002, parameters, Optional.empty())
                .withDecays(decays);
        return ProcessCatalog.find("ee->bb").prepare(settings, sqrtS, 1);
    }

    static boolean isBottom(int pdg) {
        return Math.abs(pdg) == 511 || Math.abs(pdg) == 521;
    }

    /** Index of the first of the two B mesons. */
    static int firstBottom(ParticleRecord record) {
        int i = 0;
        while (!isBottom(record.pdg[i])) {
            i++;
        }
        return i;
    }

    /** Index of the B meson that a particle comes from, -1 when it does not. */
    static int bottomOf(ParticleRecord record, int i) {
        int j = record.mother[i];
        while (j >= 0 && !isBottom(record.pdg[j])) {
            j = record.mother[j];
        }
        return j;
    }

    /** Momentum (px, py, pz, E) of a particle in the rest frame of another, GeV. */
    static double[] inFrameOf(ParticleRecord record, int i, int frame) {
        double[] p = {record.px[i], record.py[i], record.pz[i], record.energy[i]};
        double[] f = {record.px[frame], record.py[frame], record.pz[frame], record.energy[frame]};
        Kinematics.boostBack(p, f, Kinematics.mass(f));
        return p;
    }

    static double size(double[] p) {
        return Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    }
}
