package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cross-sections with radiation as the experiments at 10.58 GeV use them, in pb, within 2%: pairs of S. Banerjee et al., Phys. Rev. D 77
 * (2008) 054012 (KKMC), and of the settings of Belle II's software BabaYaga@NLO, AAFH, KoralW and PHOKHARA.
 *
 * <p>One figure of that list is not met: four electrons with pairs above 0.5 GeV, 40.7 against 39.7 nb of AAFH. The documentation of
 * electrodynamics says what is known about it.
 */
class PublishedTotalsTest {
    @ParameterizedTest
    @CsvSource({
        "ee->mumu, on, 0.002, 1148",
        "ee->tautau, on, 0.002, 919",
        "ee->ee, on, 0.003, 300e3",
        "ee->gamma-gamma, on, 0.003, 4990",
        "ee->ee-mumu, off, 0.007, 18900",
        "ee->ee-tautau, off, 0.006, 18.36",
        "ee->mumu-mumu, on, 0.006, 0.3512",
        "ee->mumu-tautau, on, 0.004, 0.1441",
        "ee->gamma-pipi, on, 0.003, 171.0"
    })
    void totalIsWithinTwoPercent(String process, String isr, double precision, double pb) {
        CrossSection ours = ElectrodynamicsTest.prepare(process, null, isr.equals("on"), precision, Map.of())
                .crossSection();
        assertEquals(pb, ours.valueFb() / 1000, 0.02 * pb);
    }

    /** Four taus of KoralW, 0.211 fb, which has by default 1/128.07 for alpha in all four vertices. */
    @Test
    void fourTausHaveTheCouplingOfKoralW() {
        double ours = ElectrodynamicsTest.prepare("ee->tautau-tautau", null, true, 0.004, Map.of())
                .crossSection()
                .valueFb();
        assertEquals(0.211, ours * Math.pow(137.036 / 128.07, 4), 0.02 * 0.211);
    }

    /**
     * Both particles above 0.5 GeV in the laboratory, muons from 17 to 150 degrees, electrons and photons from 12.4 to 155.1 degrees; beta
     * gamma of the collision 0.284. Published: 0.831, 74.4 and 3.30 nb; within 2% and twice the error of the sample.
     */
    @ParameterizedTest
    @CsvSource({"ee->mumu, 13, 17, 150, 831", "ee->ee, 11, 12.4, 155.1, 74400", "ee->gamma-gamma, 22, 12.4, 155.1, 3300"
    })
    void inTheDetector(String process, int code, double from, double to, double pb) {
        int events = 50_000;
        PreparedGenerator prepared = ElectrodynamicsTest.prepare(process, null, true, 0.003, Map.of());
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(3, "acceptance");
        ParticleRecord r = new ParticleRecord();
        double inside = 0;
        double all = 0;
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, 10.58, r);
            all += r.weight;
            int found = 0;
            for (int i = 2; i < r.size(); i++) {
                found += Math.abs(r.pdg[i]) == code && seen(r, i, from, to) ? 1 : 0;
            }
            inside += found >= 2 ? r.weight : 0;
        }
        double fraction = inside / all;
        double relative = Math.hypot(0.003, Math.sqrt((1 - fraction) / (fraction * events)));
        assertEquals(pb, fraction * prepared.crossSection().valueFb() / 1000, (0.02 + 2 * relative) * pb);
    }

    private static boolean seen(ParticleRecord r, int i, double from, double to) {
        double betaGamma = 3.007 / 10.58;
        double pz = Math.sqrt(1 + betaGamma * betaGamma) * r.pz[i] + betaGamma * r.energy[i];
        double pt = Math.hypot(r.px[i], r.py[i]);
        double theta = Math.toDegrees(Math.atan2(pt, pz));
        return Math.hypot(pt, pz) > 0.5 && theta > from && theta < to;
    }
}
