package org.belladonna.generator.bottom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings.Switch;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decays of B mesons: fractions of the table, form factors, angles, and inclusive rates against the PDG. */
class BottomDecayTest {
    private static final int EVENTS = 20_000;
    private static final double MESON = ParticleTable.get(521).mass();

    /** Particles by kind of meson (with its sign taken off) and signed code. */
    private static final Map<String, Integer> COUNTS = new HashMap<>();

    private static final int[] MESONS = new int[2];

    /** Momenta in GeV by code without sign; of leptons those from the B itself. */
    private static final Map<Integer, List<Double>> MOMENTA =
            Map.of(11, new ArrayList<>(), 13, new ArrayList<>(), 321, new ArrayList<>(), 421, new ArrayList<>());

    @BeforeAll
    static void count() {
        EventGenerator generator =
                BottomEvents.prepare(Switch.OFF, Map.of(), Map.of()).open();
        EventStream stream = new EventStream(5, "inclusive");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, BottomEvents.SQRT_S, record);
            for (int i = 0; i < record.size(); i++) {
                int b = BottomEvents.bottomOf(record, i);
                if (b >= 0) {
                    int sign = Integer.signum(record.pdg[b]);
                    int code = Math.abs(record.pdg[i]);
                    if (MOMENTA.containsKey(code) && (code > 20 || record.mother[i] == b)) {
                        double[] p = {record.px[i], record.py[i], record.pz[i]};
                        MOMENTA.get(code).add(BottomEvents.size(p));
                    }
                    COUNTS.merge(Math.abs(record.pdg[b]) + " " + sign * record.pdg[i], 1, Integer::sum);
                } else if (BottomEvents.isBottom(record.pdg[i])) {
                    MESONS[Math.abs(record.pdg[i]) == 521 ? 1 : 0]++;
                }
            }
        }
    }

    private static double rate(int meson, int code) {
        return COUNTS.getOrDefault(meson + " " + code, 0) / (double) MESONS[meson == 521 ? 1 : 0];
    }

    private static HadronDecayer masses() {
        return new HadronDecayer(CharmedHadrons.modes());
    }

    @Test
    void fractionsSumToOne() {
        BottomDecayTable table = BottomDecayTable.standard();
        for (int meson : List.of(511, 521)) {
            double sum = table.modes().stream()
                    .filter(mode -> mode.hadron() == meson)
                    .mapToDouble(table::fraction)
                    .sum();
            assertEquals(1, sum, 1e-9);
            assertTrue(table.listed(meson) > 0.4, "too little is known: " + table.listed(meson));
        }
    }

    /**
     * Multiplicities of the PDG (2022) that no fraction of the table fixes; B+ and B0 by charge, or both with sign 0, averaged as the
     * admixture. Within three of their errors.
     */
    @ParameterizedTest
    @CsvSource({
        "521, -421, 0.79, 0.04",
        "521, 421, 0.086, 0.007",
        "521, -411, 0.099, 0.012",
        "521, 431, 0.079, 0.014",
        "521, -431, 0.011, 0.004",
        "521, -4122, 0.028, 0.011",
        "511, -421, 0.474, 0.028",
        "511, 421, 0.081, 0.015",
        "511, -411, 0.369, 0.033",
        "511, 431, 0.103, 0.021",
        "511, -4122, 0.050, 0.021",
        "0, 321, 0.789, 0.025",
        "0, 310, 0.32, 0.02",
        "0, 323, 0.18, 0.06",
        "0, 313, 0.146, 0.026",
        "0, 221, 0.176, 0.016",
        "0, 413, 0.225, 0.015",
        "0, 423, 0.26, 0.027",
        "0, 4122, 0.036, 0.004",
        "0, 113, 0.21, 0.05",
        "0, 211, 3.58, 0.07",
        "0, 2212, 0.055, 0.005",
        "0, 3122, 0.040, 0.005",
        "0, 443, 0.01094, 0.00032"
    })
    void inclusiveRatesAreThoseOfThePdg(int meson, int code, double value, double error) {
        double found = meson != 0
                ? rate(meson, code)
                : 0.514 * (rate(521, code) + rate(521, -code)) + 0.486 * (rate(511, code) + rate(511, -code));
        assertEquals(value, found, 3 * error, meson + " to " + code);
    }

    /** D mesons make 2.3% of phi at their measured fractions; what the table adds directly to them does not reach the measured 3.43(12)%. */
    @Test
    void phiAreMoreThanThoseOfCharm() {
        double found = 0.514 * (rate(521, 333) + rate(521, -333)) + 0.486 * (rate(511, 333) + rate(511, -333));
        assertTrue(found > 0.023 && found < 0.0343 + 3 * 0.0012, "phi: " + found);
    }

    /**
     * Mean momenta where they are measured: D0 by Belle (Phys. Rev. D 73 (2006) 032002), charged kaons above 0.2 GeV by ARGUS (Z. Phys. C 58
     * (1993) 191). Pions are 5% too hard, see docs/b-mesons.md.
     */
    @ParameterizedTest
    @CsvSource({"p_D0, 421, 0", "p_K, 321, 0.2"})
    void meanMomentaAreThoseMeasured(String observable, int code, double lowest) throws IOException {
        double norm = 0;
        double expected = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                BottomDecayTest.class.getResourceAsStream("measured_spectra.csv"), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] cells = line.split(",");
                if (cells[0].equals(observable)) {
                    double value = Double.parseDouble(cells[3]);
                    norm += value;
                    expected += 0.5 * (Double.parseDouble(cells[1]) + Double.parseDouble(cells[2])) * value;
                }
            }
        }
        double sum = 0;
        int count = 0;
        for (double momentum : MOMENTA.get(code)) {
            sum += momentum > lowest ? momentum : 0;
            count += momentum > lowest ? 1 : 0;
        }
        assertEquals(1, sum / count / (expected / norm), 0.04);
    }

    /** Leptons from the B itself: the shape of EvtGen's, whose table and form factors are of another year. */
    @ParameterizedTest
    @CsvSource({"p_e_primary, 11", "p_mu_primary, 13"})
    void leptonSpectraAreThoseOfEvtGen(String observable, int code) throws IOException {
        double[] theirs = new double[25];
        int bin = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                BottomDecayTest.class.getResourceAsStream("evtgen_bbbar.csv"), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] cells = line.split(",");
                if (cells[0].equals(observable)) {
                    theirs[bin++] = Double.parseDouble(cells[3]);
                }
            }
        }
        double[] ours = new double[25];
        for (double momentum : MOMENTA.get(code)) {
            ours[Math.min(24, (int) (momentum / 0.11))]++;
        }
        double p = twoSamples(ours, theirs);
        assertTrue(p > 0.001, "p = " + p);
    }

    /** p-value of one distribution behind two histograms, bins with fewer than 10 entries joined with the next. */
    private static double twoSamples(double[] first, double[] second) {
        double ratio =
                Math.sqrt(Arrays.stream(second).sum() / Arrays.stream(first).sum());
        double chi2 = 0;
        int bins = -1;
        double a = 0;
        double b = 0;
        for (int i = 0; i < first.length; i++) {
            a += first[i];
            b += second[i];
            if (a >= 10 && b >= 10) {
                double difference = a * ratio - b / ratio;
                chi2 += difference * difference / (a + b);
                bins++;
                a = 0;
                b = 0;
            }
        }
        return 1 - new ChiSquaredDistribution(bins).cumulativeProbability(chi2);
    }

    /** Ratio of taus to muons with a D in the Standard Model: 0.298 +- 0.004 (HFLAV 2021). */
    @Test
    void tausBesideADAreAsRareAsInTheStandardModel() {
        assertEquals(0.298, tauRatio(-421, FormFactorSettings.standard()), 0.004);
    }

    /** The same with a D*, for the form factors of S. Fajfer, J. Kamenik, I. Nisandzic, Phys. Rev. D 85 (2012) 094025: 0.252 +- 0.003. */
    @Test
    void tausBesideAStarAreAsRareAsCalculated() {
        FormFactorSettings standard = FormFactorSettings.standard();
        FormFactorSettings theirs = new FormFactorSettings(
                new FormFactorSettings.Charm(1.128, 1.207, 1.401, 0.854, 1.14),
                standard.excited(),
                standard.light(),
                standard.vector());
        assertEquals(0.252, tauRatio(-423, theirs), 0.001);
    }

    private static double tauRatio(int hadron, FormFactorSettings settings) {
        return total(shape(hadron, -15, 16, settings), hadron) / total(shape(hadron, -13, 14, settings), hadron);
    }

    private static SemileptonicShape shape(int hadron, int lepton, int neutrino, FormFactorSettings settings) {
        HadronDecayer masses = masses();
        return new SemileptonicShape(
                MESON,
                new int[] {hadron, lepton, neutrino},
                new ChargedCurrent(MESON, ParticleTable.get(lepton).mass(), HelicityAmplitudes.to(hadron, settings)),
                masses,
                new VectorDecays(CharmedHadrons.modes(), masses));
    }

    private static double total(SemileptonicShape shape, int hadron) {
        double mass = ParticleTable.get(hadron).mass();
        double range = shape.largestW(mass) - 1;
        double sum = 0;
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < 20; j++) {
                sum += range * shape.rate(1 + range * (i + 0.5) / 400, mass / MESON, -1 + (j + 0.5) / 10);
            }
        }
        return sum;
    }

    /**
     * B to D* e nu: no electron beyond (M^2 - m^2)/(2 M); longitudinal D* and forward-backward asymmetry of the lepton as Belle II measured
     * them (0.520 +- 0.006 and 0.230 +- 0.012, Phys. Rev. D 108 (2023) 092013); decay angle as 1 + alpha cos^2.
     */
    @Test
    void starsArePolarised() {
        SemileptonicShape shape = shape(-423, -11, 12, FormFactorSettings.standard());
        EventStream stream = new EventStream(1, "stars");
        Products products = new Products();
        double largest = 0;
        double longitudinal = 0;
        double forward = 0;
        int pions = 0;
        int events = 30_000;
        for (int event = 0; event < events; event++) {
            shape.generate(MESON, stream, products);
            double[] star = products.p[0];
            double[] lepton = products.p[3];
            largest = Math.max(largest, lepton[3]);
            double[] boson = {-star[0], -star[1], -star[2], MESON - star[3]};
            forward += angle(lepton, boson) > 0 ? 1 : -1;
            if (products.pdg[1] == -421 && products.pdg[2] == 111) {
                double cosine = angle(products.p[1], star);
                // <cos^2> is 3/5 for helicity 0 and 1/5 for 1 and -1.
                longitudinal += cosine * cosine;
                pions++;
            }
        }
        double mass = ParticleTable.get(423).mass();
        double endpoint = (MESON * MESON - mass * mass) / (2 * MESON);
        assertTrue(largest < endpoint + 1e-6 && largest > endpoint - 0.02, "largest energy " + largest);
        assertEquals(0.520, (longitudinal / pions - 0.2) / 0.4, 0.03);
        assertEquals(0.230, forward / events, 0.03);
    }

    /** Cosine of a particle in the rest frame of a system to the direction of the system. */
    private static double angle(double[] p, double[] system) {
        double[] q = p.clone();
        Kinematics.boostBack(q, system, Kinematics.mass(system));
        return (q[0] * system[0] + q[1] * system[1] + q[2] * system[2])
                / (BottomEvents.size(q) * BottomEvents.size(system));
    }

    /**
     * Photons of B to X_s gamma above 2 GeV, with those beside K* and K_1 in their fractions: mean energy as CLEO measured it, 2.346 +- 0.034
     * GeV (S. Chen et al., Phys. Rev. Lett. 87 (2001) 251807).
     */
    @Test
    void photonsOfStrangeDecaysHaveHalfTheMass() {
        SpectatorSettings settings = SpectatorSettings.standard();
        PartonShape shape =
                new PartonShape(521, new int[] {22, -3}, settings, new PhaseSpaceHadronizer(settings, masses()));
        EventStream stream = new EventStream(1, "photons");
        Products products = new Products();
        double sum = 0;
        int above = 0;
        for (int event = 0; event < 5000; event++) {
            shape.generate(MESON, stream, products);
            assertEquals(22, products.pdg[0]);
            if (products.p[0][3] > 2) {
                sum += products.p[0][3];
                above++;
            }
        }
        double events = 5000.0;
        double stars = 3.92 / 26 * events;
        double others = 4.4 / 26 * events;
        double mean = (sum + stars * energyBeside(323) + others * energyBeside(10323)) / (above + stars + others);
        assertEquals(2.346, mean, 0.05);
    }

    private static double energyBeside(int hadron) {
        double mass = ParticleTable.get(hadron).mass();
        return (MESON * MESON - mass * mass) / (2 * MESON);
    }
}
