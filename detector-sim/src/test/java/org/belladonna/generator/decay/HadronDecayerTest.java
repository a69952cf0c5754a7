package org.belladonna.generator.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;

class HadronDecayerTest {
    private static final int EVENTS = 100_000;

    private final ParticleRecord record = new ParticleRecord();
    private final HadronDecayer decayer = new HadronDecayer();

    /** Fraction of Dalitz decays, and mass of the pair by Kroll and Wada, in ten bins of ln(q^2) of equal width. */
    @Test
    void neutralPionsMakePairsAsByKrollAndWada() {
        EventStream stream = new EventStream(1, "dalitz");
        double electron = PhysicalConstants.ELECTRON_MASS;
        double mass = ParticleTable.get(111).mass();
        double lowest = Math.log(4 * electron * electron);
        double width = (2 * Math.log(mass) - lowest) / 10;
        double[] observed = new double[10];
        int pairs = 0;
        for (int event = 0; event < EVENTS; event++) {
            shoot(111, 0.3, stream, event);
            if (record.size() == 4) {
                pairs++;
                observed[(int) ((Math.log(mass2(2, 3)) - lowest) / width)]++;
            }
        }
        double[] expected = new double[10];
        for (int i = 0; i < 1000; i++) {
            double q2 = Math.exp(lowest + (i + 0.5) * width / 100);
            double r = 4 * electron * electron / q2;
            double open = 1 - q2 / (mass * mass);
            expected[i / 100] += Math.sqrt(1 - r) * (1 + 0.5 * r) * open * open * open;
        }
        assertEquals(0.01174 * EVENTS, pairs, 4 * Math.sqrt(0.01174 * EVENTS));
        double p = Chi2.pValue(observed, expected);
        assertTrue(p > 1e-3, () -> "p = " + p);
    }

    @Test
    void charmFliesWithItsLifetime() {
        EventStream stream = new EventStream(2, "charm");
        double mass = ParticleTable.get(421).mass();
        double mean = 0;
        for (int event = 0; event < EVENTS; event++) {
            shoot(421, 2, stream, event);
            mean += record.z[1] * mass / 2 / EVENTS;
        }
        assertEquals(ParticleTable.get(421).cTau(), mean, 4 * mean / Math.sqrt(EVENTS));
    }

    /** Whatever decays, in however many steps and with whatever masses of resonances, four-momentum and charge stay. */
    @Test
    void everythingIsConserved() {
        EventStream stream = new EventStream(5, "all");
        for (int pdg : HadronDecayTable.standard().modes().stream()
                .mapToInt(HadronDecayMode::hadron)
                .distinct()
                .toArray()) {
            for (int event = 0; event < 300; event++) {
                shoot(event % 2 == 0 ? pdg : ChargeConjugation.of(pdg), 1.5, stream, event);
                double[] sum = new double[5];
                for (int i = 0; i < record.size(); i++) {
                    if (record.status[i] == ParticleRecord.FINAL) {
                        sum[0] += record.px[i];
                        sum[1] += record.py[i];
                        sum[2] += record.pz[i];
                        sum[3] += record.energy[i];
                        sum[4] += ParticleTable.get(record.pdg[i]).charge();
                    }
                }
                assertEquals(0, Math.hypot(sum[0], sum[1]), 1e-9);
                assertEquals(record.pz[0], sum[2], 1e-9, "pdg " + pdg);
                assertEquals(record.energy[0], sum[3], 1e-9, "pdg " + pdg);
                assertEquals(ParticleTable.get(record.pdg[0]).charge(), sum[4]);
            }
        }
    }

    /** The weight of a semileptonic decay never exceeds its bound, or the spectrum would be cut. */
    @Test
    void electronsOfCharmAreSofterThanThoseOfPhaseSpace() {
        EventStream stream = new EventStream(6, "semileptonic");
        HadronDecayer single = new HadronDecayer(HadronDecayTable.standard().modes().stream()
                .filter(mode -> mode.hadron() == 411 && mode.model() == HadronDecayMode.Model.SEMILEPTONIC)
                .filter(mode -> mode.products().equals(java.util.List.of(-311, -11, 12)))
                .toList());
        double mean = 0;
        for (int event = 0; event < EVENTS; event++) {
            record.clear();
            record.add(
                    411,
                    ParticleRecord.FINAL,
                    -1,
                    0,
                    0,
                    0,
                    ParticleTable.get(411).mass());
            single.decayFrom(0, record, stream.at(event, Stage.HADRON_DECAY));
            mean += record.energy[2] / EVENTS;
        }
        // Free-quark V - A with m_s/m_c -> m_K/m_D: numerical integral of the same matrix element over Dalitz
        // variables.
        assertEquals(semileptonicMean(), mean, 0.004);
    }

    private static double semileptonicMean() {
        double m = ParticleTable.get(411).mass();
        double k = ParticleTable.get(311).mass();
        double norm = 0;
        double sum = 0;
        int steps = 400;
        for (int i = 0; i < steps; i++) {
            double energy = (i + 0.5) / steps * (m * m - k * k) / (2 * m);
            // For a massless lepton of this energy the hadron and the neutrino share a mass M2; (p_h . p_nu) = (M2 -
            // k^2)/2.
            double m2 = m * m - 2 * m * energy;
            double space = energy * (m2 - k * k) / m2;
            double weight = space * m * energy * (m2 - k * k) / 2;
            norm += weight;
            sum += weight * energy;
        }
        return sum / norm;
    }

    @Test
    void resonancesHaveTheirWidth() {
        EventStream stream = new EventStream(7, "width");
        ParticleTable.Particle kStar = ParticleTable.get(313);
        int inside = 0;
        for (int event = 0; event < EVENTS; event++) {
            double mass = decayer.drawMass(kStar, stream.at(event, Stage.HADRONIZATION));
            inside += Math.abs(mass - kStar.mass()) < kStar.width() / 2 ? 1 : 0;
        }
        double fraction = (Math.PI / 4) / Math.atan(5);
        assertEquals(fraction, inside / (double) EVENTS, 4 * Math.sqrt(0.25 / EVENTS));
    }

    @Test
    void neutralKaonsAreHalfShortAndHalfLong() {
        EventStream stream = new EventStream(3, "kaon");
        int shortLived = 0;
        for (int event = 0; event < EVENTS; event++) {
            shoot(-311, 1, stream, event);
            assertTrue(record.pdg[1] == 310 || record.pdg[1] == 130);
            assertEquals(record.pz[0], record.pz[1]);
            shortLived += record.pdg[1] == 310 ? 1 : 0;
        }
        assertEquals(0.5, shortLived / (double) EVENTS, 4 * 0.5 / Math.sqrt(EVENTS));
    }

    /** With the rate |p1 x p2|^2 =: c^2, the mean of c is that of c^3 over that of c^2 in phase space. */
    @Test
    void omegaDecaysFollowTheirMatrixElement() {
        EventStream stream = new EventStream(4, "omega");
        double pion = PhysicalConstants.PION_MASS;
        FlatPhaseSpace flat = new FlatPhaseSpace(
                new double[] {pion, pion, ParticleTable.get(111).mass()});
        double[][] p = new double[3][4];
        double squares = 0;
        double cubes = 0;
        double found = 0;
        double foundSquares = 0;
        int decays = 0;
        for (int event = 0; event < EVENTS; event++) {
            flat.generate(
                    stream.at(event, Stage.GENERATOR), ParticleTable.get(223).mass(), p, 0);
            double c = cross(p[0], p[1]);
            squares += c * c;
            cubes += c * c * c;
            shoot(223, 0, stream, event);
            if (record.pdg[1] == 211 && record.size() > 3) {
                double[] a = {record.px[1], record.py[1], record.pz[1]};
                double[] b = {record.px[2], record.py[2], record.pz[2]};
                found += cross(a, b);
                foundSquares += cross(a, b) * cross(a, b);
                decays++;
            }
        }
        double mean = found / decays;
        double error = Math.sqrt((foundSquares / decays - mean * mean) / decays);
        assertEquals(cubes / squares, mean, 5 * error);
    }

    private static double cross(double[] a, double[] b) {
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** One meson along +z, decayed; what it decays to is decayed as well. */
    private void shoot(int pdg, double momentum, EventStream stream, long event) {
        double mass = ParticleTable.get(pdg).mass();
        record.clear();
        record.add(pdg, ParticleRecord.FINAL, -1, 0, 0, momentum, Math.hypot(momentum, mass));
        decayer.decayFrom(0, record, stream.at(event, Stage.DECAY));
    }

    private double mass2(int i, int j) {
        double e = record.energy[i] + record.energy[j];
        double x = record.px[i] + record.px[j];
        double y = record.py[i] + record.py[j];
        double z = record.pz[i] + record.pz[j];
        return e * e - x * x - y * y - z * z;
    }
}
