package org.belladonna.generator.resonance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.belladonna.generator.model.HadronicRatio;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        make(mass, events, (hadrons, count) -> found.merge(count + ":" + hadrons.pdg(0), 1, Integer::sum));
        return found;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2795, 0.5, 0.782, 0.95, 1.0195, 1.06, 1.5, 1.99, 2.0, 3.0, 3.9, 4.0, 10})
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

    /** At 1.5 GeV what is not a pair of pions is four, half of them charged only. */
    @Test
    void fourPionsFillTheMiddle() {
        int events = 2000;
        int[] charged = {0};
        int[] four = {0};
        make(1.5, events, (hadrons, count) -> {
            four[0] += count == 4 ? 1 : 0;
            charged[0] += count == 4 && Math.abs(hadrons.pdg(3)) == 211 ? 1 : 0;
        });
        assertTrue(four[0] > 0.85 * events, four[0] + " of " + events);
        assertEquals(0.5, charged[0] / (double) four[0], 4 * 0.5 / Math.sqrt(four[0]));
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
