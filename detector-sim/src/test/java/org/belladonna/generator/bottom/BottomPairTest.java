package org.belladonna.generator.bottom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.belladonna.error.UserException;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings.Switch;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Production and mixing of B mesons, and what every event has to keep. */
class BottomPairTest {
    private static final double SQRT_S = BottomEvents.SQRT_S;

    /** What may be left undecayed. */
    private static final Set<Integer> STABLE = Set.of(11, 12, 13, 14, 16, 22, 211, 321, 130, 310, 2212, 2112, 3122);

    @Test
    void everyEventIsConserved() {
        EventGenerator generator =
                BottomEvents.prepare(Switch.ON, Map.of(), Map.of()).open();
        EventStream stream = new EventStream(1, "conservation");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 4000; event++) {
            generator.generate(stream, event, SQRT_S, record);
            double[] sum = new double[5];
            for (int i = 0; i < record.size(); i++) {
                assertTrue(record.mother[i] < i);
                if (record.status[i] == ParticleRecord.FINAL) {
                    assertTrue(STABLE.contains(Math.abs(record.pdg[i])), "left undecayed: " + record.pdg[i]);
                    sum[0] += record.px[i];
                    sum[1] += record.py[i];
                    sum[2] += record.pz[i];
                    sum[3] += record.energy[i];
                    sum[4] += ParticleTable.get(record.pdg[i]).charge();
                }
            }
            assertArrayEquals(new double[] {0, 0, 0, SQRT_S, 0}, sum, 1e-9, "event " + event);
        }
    }

    @Test
    void anEventDoesNotDependOnThoseBefore() {
        PreparedGenerator prepared = BottomEvents.prepare(Switch.ON, Map.of(), Map.of());
        EventGenerator first = prepared.open();
        EventStream stream = new EventStream(3, "order");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 58; event++) {
            first.generate(stream, event, SQRT_S, record);
        }
        ParticleRecord alone = new ParticleRecord();
        prepared.open().generate(new EventStream(3, "order"), 57, SQRT_S, alone);
        assertEquals(record.size(), alone.size());
        assertArrayEquals(Arrays.copyOf(record.pdg, record.size()), Arrays.copyOf(alone.pdg, record.size()));
        assertArrayEquals(Arrays.copyOf(record.px, record.size()), Arrays.copyOf(alone.px, record.size()));
    }

    /** 771.6 million pairs in 711 /fb are the scale; BABAR measured an electron width of 0.321 +- 0.034 keV (Phys. Rev. D 72 (2005) 032005). */
    @Test
    void lineIsScaledToTheCountOfPairs() {
        UpsilonLine line = new UpsilonLine(UpsilonSettings.standard(), true);
        assertEquals(1.085e6, line.crossSection(10.579, 0.005), 1);
        assertEquals(0.321, line.effectiveElectronWidthKeV(), 0.034);
        UpsilonLine bare = new UpsilonLine(UpsilonSettings.standard().withCrossSection(0), false);
        double peak = 12 * Math.PI * 0.272e-6 / 0.0205 / (10.5794 * 10.5794) * PhysicalConstants.HBARC2_FB;
        assertEquals(peak, bare.crossSection(10.5794), 1e-6 * peak);
        assertEquals(0, line.crossSection(UpsilonLine.THRESHOLD), 0);
    }

    /** With energies drawn as the beams do, mean weight times nominal cross-section is the cross-section. */
    @Test
    void weightsCarryTheSpreadOfTheBeams() {
        double spread = 0.005;
        PreparedGenerator prepared = BottomEvents.prepare(Switch.ON, Map.of("energySpread", spread), Map.of());
        double nominal = BottomEvents.prepare(Switch.ON, Map.of("energySpread", 0.0), Map.of())
                .crossSection()
                .valueFb();
        EventGenerator generator = prepared.open();
        EventStream stream = new EventStream(1, "spread");
        EventStream energies = new EventStream(1, "energies");
        ParticleRecord record = new ParticleRecord();
        int events = 5000;
        double sum = 0;
        double squares = 0;
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S + spread * energies.gaussian(), record);
            sum += record.weight;
            squares += record.weight * record.weight;
        }
        double mean = sum / events;
        double error = Math.sqrt((squares / events - mean * mean) / events);
        assertEquals(prepared.crossSection().valueFb() / nominal, mean, 3 * error);
        generator.generate(stream, 0, 10.559, record);
        assertEquals(0, record.weight);
        assertEquals(2, record.size());
    }

    @Test
    void pairsGoAsSineSquaredWithTheirMomentum() {
        EventGenerator generator =
                BottomEvents.prepare(Switch.OFF, Map.of(), Map.of()).open();
        EventStream stream = new EventStream(1, "angle");
        ParticleRecord record = new ParticleRecord();
        int events = 10_000;
        int charged = 0;
        double[] cosine = new double[events];
        for (int event = 0; event < events; event++) {
            generator.generate(stream, event, SQRT_S, record);
            int b = BottomEvents.firstBottom(record);
            double mass = ParticleTable.get(record.pdg[b]).mass();
            double[] p = {record.px[b], record.py[b], record.pz[b]};
            assertEquals(Math.sqrt(SQRT_S * SQRT_S / 4 - mass * mass), BottomEvents.size(p), 1e-9);
            cosine[event] = p[2] / BottomEvents.size(p);
            charged += Math.abs(record.pdg[b]) == 521 ? 1 : 0;
        }
        assertEquals(0.514, charged / (double) events, 3 * Math.sqrt(0.25 / events));
        Arrays.sort(cosine);
        double largest = 0;
        for (int i = 0; i < events; i++) {
            double expected = 0.5 + 0.75 * cosine[i] - 0.25 * Math.pow(cosine[i], 3);
            largest = Math.max(largest, Math.abs(expected - (i + 0.5) / events));
        }
        double p = 1 - new KolmogorovSmirnovTest().ksSum(largest * Math.sqrt(events), 1e-8, 10_000);
        assertTrue(p > 0.001, "p = " + p);
    }

    /**
     * The time-integrated mixing probability x^2/(2 (1 + x^2)) with x = dm tau (PDG: 0.1858 +- 0.0011), its dependence on the difference of
     * the times, and the lifetimes.
     */
    @Test
    void neutralPairsMixCoherently() {
        double cTau = ParticleTable.get(511).cTau();
        NeutralMixing mixing = new NeutralMixing(0.5065);
        EventStream stream = new EventStream(1, "mixing");
        int pairs = 200_000;
        int[] same = new int[8];
        int[] all = new int[8];
        int mixed = 0;
        double length = 0;
        for (int i = 0; i < pairs; i++) {
            mixing.draw(cTau, true, stream);
            int bin = (int) (Math.abs(mixing.length(0) - mixing.length(1)) / (0.25 * cTau));
            if (bin < 8) {
                all[bin]++;
                same[bin] += mixing.isSame() ? 1 : 0;
            }
            mixed += mixing.isSame() ? 1 : 0;
            length += mixing.length(0) + mixing.length(1);
        }
        double x = 0.5065e3 * cTau / PhysicalConstants.SPEED_OF_LIGHT;
        double chi = x * x / (2 * (1 + x * x));
        assertEquals(0.1858, chi, 0.0011);
        assertEquals(chi, mixed / (double) pairs, 3 * Math.sqrt(chi * (1 - chi) / pairs));
        assertEquals(cTau, length / (2 * pairs), 3 * cTau / Math.sqrt(2 * pairs));
        for (int bin = 0; bin < 8; bin++) {
            double expected = integratedMixing(x, 0.25 * bin, 0.25 * (bin + 1));
            double error = Math.sqrt(expected * (1 - expected) / all[bin]);
            assertEquals(expected, same[bin] / (double) all[bin], 3.5 * error, "bin " + bin);
        }
    }

    /** Mean of (1 - cos(x t))/2 over exp(-t) between two times in lifetimes. */
    private static double integratedMixing(double x, double from, double to) {
        double sum = 0;
        double norm = 0;
        int steps = 1000;
        for (int i = 0; i < steps; i++) {
            double t = from + (to - from) * (i + 0.5) / steps;
            sum += Math.exp(-t) * 0.5 * (1 - Math.cos(x * t));
            norm += Math.exp(-t);
        }
        return sum / norm;
    }

    /** Flights in the record: mean proper length of both kinds, and mixed pairs decay with the same flavour. */
    @Test
    void mesonsFlyInTheRecord() {
        EventGenerator generator =
                BottomEvents.prepare(Switch.ON, Map.of(), Map.of()).open();
        EventStream stream = new EventStream(2, "flight");
        ParticleRecord record = new ParticleRecord();
        double[] length = new double[2];
        int[] count = new int[2];
        int mixed = 0;
        for (int event = 0; event < 6000; event++) {
            generator.generate(stream, event, SQRT_S, record);
            int b = BottomEvents.firstBottom(record);
            int kind = Math.abs(record.pdg[b]) == 521 ? 1 : 0;
            for (int j = b; j < b + 2; j++) {
                int daughter = j;
                while (record.mother[daughter] != j) {
                    daughter++;
                }
                double mass = ParticleTable.get(record.pdg[j]).mass();
                length[kind] += record.t[daughter] * PhysicalConstants.SPEED_OF_LIGHT * mass / record.energy[j];
                count[kind]++;
            }
            mixed += record.pdg[b] == record.pdg[b + 1] ? 1 : 0;
            assertTrue(kind == 0 || record.pdg[b] == -record.pdg[b + 1]);
        }
        for (int kind = 0; kind < 2; kind++) {
            double cTau = ParticleTable.get(kind == 1 ? 521 : 511).cTau();
            assertEquals(cTau, length[kind] / count[kind], 3 * cTau / Math.sqrt(count[kind]));
        }
        double pairs = count[0] / 2.0;
        assertEquals(0.186, mixed / pairs, 3 * Math.sqrt(0.186 * 0.814 / pairs));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10.55, 10.9})
    void energiesWithoutPairsAreRefused(double energy) {
        UserException error =
                assertThrows(UserException.class, () -> BottomEvents.prepareAt(energy, Switch.ON, Map.of(), Map.of()));
        assertTrue(error.getMessage().contains("threshold of B pairs"), error.getMessage());
    }
}
