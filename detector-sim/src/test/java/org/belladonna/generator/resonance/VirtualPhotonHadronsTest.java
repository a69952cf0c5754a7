package org.belladonna.generator.resonance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.generator.model.HadronicRatio;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hadrons of a virtual photon: conservation at every mass, and the final states of each region. */
class VirtualPhotonHadronsTest {
    private interface Use {
        void event(VirtualPhotonHadrons hadrons, int count);
    }

    private static void make(double mass, int events, Use use) {
        VirtualPhotonHadrons hadrons = new VirtualPhotonHadrons();
        EventStream stream = new EventStream(11, "hadrons");
        for (int event = 0; event < events; event++) {
            use.event(hadrons, hadrons.make(mass, stream.at(event, Stage.FORCED_DECAY)));
        }
    }

    private static Map<String, Integer> finalStates(double mass, int events) {
        Map<String, Integer> found = new HashMap<>();
        make(mass, events, (hadrons, count) -> found.merge(count + ":" + Math.abs(hadrons.pdg(0)), 1, Integer::sum));
        return found;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2795, 0.5, 0.782, 0.95, 1.0195, 1.06, 1.302, 1.5, 1.99, 2.0, 3.0, 3.9, 4.0, 10})
    void momentumAndChargeAreConserved(double mass) {
        make(mass, 100, (hadrons, count) -> {
            double[] sum = new double[4];
            double[] p = new double[4];
            int charge = 0;
            for (int i = 0; i < count; i++) {
                hadrons.momentum(i, p);
                for (int k = 0; k < 4; k++) {
                    sum[k] += p[k];
                }
                charge += ParticleTable.get(hadrons.pdg(i)).charge();
            }
            assertEquals(0, charge);
            for (int k = 0; k < 3; k++) {
                assertEquals(0, sum[k], 1e-9 * mass);
            }
            assertEquals(mass, sum[3], 1e-9 * mass);
        });
    }

    /**
     * The form factor, omega and phi are not made from the table of R, and add up to it: within the 6 % that the form factor of 1990, the
     * interference of omega and rho and the scatter of the table leave.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.7, 0.74, 0.76, 0.775, 0.782, 0.79, 0.8, 0.85, 0.9, 0.98, 1.015, 1.0195})
    void partsAddUpToTheRatio(double mass) {
        double sum = new VirtualPhotonHadrons().pairs(mass);
        for (ResonanceTable.Resonance resonance : ResonanceTable.standard().resonances()) {
            if (resonance.name().equals("omega") || resonance.name().equals("phi")) {
                sum += VirtualPhotonHadrons.ratio(resonance, mass);
            }
        }
        assertEquals(1, sum / HadronicRatio.at(mass), 0.07);
    }

    /** Pions alone below the omega, and the shares of R on the two resonances: 9 Gamma_ee / (alpha^2 Gamma R). */
    @Test
    void resonancesComeByTheirShareOfTheRatio() {
        assertEquals(Map.of("2:211", 500), finalStates(0.5, 500));
        int events = 2000;
        Map<String, Integer> omega = finalStates(0.78266, events);
        double share = 9 * 0.60e-6 / 8.68e-3 * 137.036 * 137.036 / HadronicRatio.at(0.78266);
        double error = Math.sqrt(share * (1 - share) / events);
        assertEquals(share, omega.get("1:223") / (double) events, 4 * error);
        assertTrue(finalStates(1.0195, events).get("1:333") > 0.97 * events);
    }

    /** From 1.05 to 2 GeV what is described stays below R, but for 5% at the lower end, where it is normalised to R. */
    @Test
    void exclusiveStatesStayBelowTheRatio() {
        VirtualPhotonHadrons hadrons = new VirtualPhotonHadrons();
        for (double mass = 1.05; mass < 2; mass += 0.01) {
            double share = hadrons.described(mass) / HadronicRatio.at(mass);
            assertTrue(share < (mass < 1.095 ? 1.06 : 1), share + " at " + mass);
        }
    }

    /**
     * Cross-sections of e+ e- in nb against measurements, rounded, at single masses: 2pi+ 2pi- of BABAR (Phys. Rev. D 85 (2012) 112009), pi+ pi-
     * 2pi0 of BABAR (Phys. Rev. D 96 (2017) 092009), K+ K- of BABAR (Phys. Rev. D 88 (2013) 032013), K_S K pi of BABAR (Phys. Rev. D 77
     * (2008) 092002), eta pi+ pi- of SND (Phys. Rev. D 91 (2015) 052013), pi+ pi- pi0 of SND (Phys. Rev. D 66 (2002) 032001), six pions of
     * BABAR (Phys. Rev. D 73 (2006) 052003). The tolerance is that of the models.
     */
    @ParameterizedTest
    @CsvSource({
        "1.5, 2pi+2pi-, 31, 0.2",
        "1.5, pi+pi-2pi0, 31, 0.2",
        "1.15, K+K-, 10, 0.2",
        "1.65, KSKpi, 4, 0.25",
        "1.5, etapipi, 4.2, 0.25",
        "1.25, 3pi, 4.9, 0.2",
        "1.9, 6pi, 5.6, 0.3"
    })
    void measuredCrossSectionsAreMet(double mass, String state, double nb, double tolerance) {
        double alpha = PhysicalConstants.ALPHA;
        double point = 4 * Math.PI * alpha * alpha / (3 * mass * mass) * PhysicalConstants.HBARC2_FB * 1e-6;
        double ratio = switch (state) {
            case "2pi+2pi-" -> fourPions(mass) * ExclusiveHadrons.standard().chargedShare(mass);
            case "pi+pi-2pi0" ->
                fourPions(mass) * (1 - ExclusiveHadrons.standard().chargedShare(mass)) + 0.892 * ratio(mass, 223, 111);
            case "K+K-" -> ratio(mass, 321, -321);
            case "KSKpi" -> (ratio(mass, 323, -321) + ratio(mass, 313, -311)) / 3;
            case "etapipi" -> ratio(mass, 113, 221);
            case "3pi" -> ratio(mass, 213, -211) + ratio(mass, 113, 111);
            default -> ratio(mass, 211, -211, 211, -211, 111, 111) + ratio(mass, 211, -211, 211, -211, 211, -211);
        };
        assertEquals(1, ratio * point / nb, tolerance);
    }

    private static double ratio(double mass, Integer... products) {
        ExclusiveHadrons table = ExclusiveHadrons.standard();
        for (int channel = 0; channel < table.channels().size(); channel++) {
            if (table.channels().get(channel).products().equals(List.of(products))) {
                return table.ratio(channel, mass);
            }
        }
        throw new IllegalArgumentException(List.of(products).toString());
    }

    private static double fourPions(double mass) {
        return HadronicRatio.at(mass) - new VirtualPhotonHadrons().described(mass);
    }

    /** States come by their shares of R, with their antistates as often. */
    @Test
    void exclusiveStatesComeByTheirShares() {
        int events = 20_000;
        double mass = 1.65;
        int[] found = new int[5];
        make(mass, events, (hadrons, count) -> {
            int first = hadrons.pdg(0);
            found[0] += count == 2 && first == 223 && hadrons.pdg(1) == 111 ? 1 : 0;
            found[1] += count == 2 && first == 313 ? 1 : 0;
            found[2] += count == 2 && first == -313 ? 1 : 0;
            found[3] += count == 3 && first == 113 ? 1 : 0;
            found[4] += count == 3 && Math.abs(first) == 213 ? 1 : 0;
        });
        double charged = ExclusiveHadrons.standard().chargedShare(mass);
        double[] shares = {
            ratio(mass, 223, 111),
            ratio(mass, 313, -311) / 2,
            ratio(mass, 313, -311) / 2,
            fourPions(mass) * charged,
            fourPions(mass) * (1 - charged)
        };
        for (int i = 0; i < shares.length; i++) {
            double expected = events * shares[i] / HadronicRatio.at(mass);
            assertEquals(expected, found[i], 4 * Math.sqrt(expected), "state " + i);
        }
    }

    /** The axis of the quarks is isotropic: the mean of the squared cosine of all charged particles is 1/3. */
    @Test
    void stringsHaveNoPreferredAxis() {
        double[] sums = new double[2];
        make(4.5, 1000, (hadrons, count) -> {
            double[] p = new double[4];
            hadrons.momentum(0, p);
            double cosine2 = p[2] * p[2] / (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
            sums[0] += cosine2 / 1000;
            sums[1] += p[0] * p[0] / (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]) / 1000;
        });
        // Standard deviation of cos^2 of an isotropic direction: sqrt(4/45).
        double error = Math.sqrt(4.0 / 45 / 1000);
        assertEquals(1.0 / 3, sums[0], 4 * error);
        assertEquals(1.0 / 3, sums[1], 4 * error);
    }
}
