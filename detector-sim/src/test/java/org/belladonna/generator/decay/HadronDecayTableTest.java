package org.belladonna.generator.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table of charm against the PDG, without any event: final states and multiplicities are sums over the tree of decays. Percentages are
 * those of the PDG (Review of Particle Physics 2022 and its update of 2024) where nothing else is said.
 */
class HadronDecayTableTest {
    private static final double SMALLEST = 1e-9;

    private final Map<Integer, List<HadronDecayMode>> modes =
            HadronDecayTable.standard().modes().stream().collect(Collectors.groupingBy(HadronDecayMode::hadron));

    @ParameterizedTest
    @ValueSource(ints = {421, 411, 431, 4122})
    void fractionsOfCharmAddUpToOne(int hadron) {
        assertEquals(1, sum(hadron), 1e-5);
    }

    /** What a hadron without open charm does not do by the table is rare. */
    @Test
    void littleIsLeftOut() {
        modes.keySet().stream().filter(hadron -> hadron < 4000).forEach(hadron -> assertEquals(1, sum(hadron), 0.016));
    }

    private double sum(int hadron) {
        return modes.get(hadron).stream().mapToDouble(HadronDecayMode::fraction).sum();
    }

    /** Final states whichever resonances they come through; with another hadron than pi0 in the list that one is not decayed. */
    @ParameterizedTest
    @CsvSource({
        "421, -321 211, 3.947, 0.030",
        "421, -321 211 111, 14.4, 0.5",
        "421, 310 211 -211, 2.80, 0.18",
        "421, 310 111 111, 0.91, 0.11",
        "421, -321 211 211 -211, 8.22, 0.14",
        // M. Ablikim et al., Phys. Rev. D 99 (2019) 092008
        "421, -321 211 111 111, 8.86, 0.23",
        "421, 310 211 -211 111, 5.2, 0.6",
        "421, -321 211 211 -211 111, 4.3, 0.4",
        "421, -321 211 223, 3.39, 0.10",
        "421, -321 211 221, 1.88, 0.05",
        "421, 310 111 221, 1.01, 0.05",
        "421, 211 -211 111, 1.49, 0.06",
        "421, 310 223, 1.11, 0.06",
        "421, 310 111, 1.24, 0.022",
        "411, -321 211 211, 9.38, 0.16",
        "411, 310 211 111, 7.36, 0.21",
        "411, -321 211 211 111, 6.25, 0.18",
        "411, 310 211 211 -211, 3.10, 0.09",
        "411, 310 211 111 111, 2.89, 0.09",
        "411, 310 211, 1.562, 0.031",
        "411, 130 211, 1.46, 0.05",
        "411, 321 -321 211, 0.968, 0.018",
        "411, 211 211 -211 111, 1.16, 0.08",
        "411, 310 211 221, 1.31, 0.05",
        "431, 321 -321 211, 5.37, 0.10",
        "431, 321 -321 211 111, 5.50, 0.24",
        "431, 310 321, 1.453, 0.035",
        "431, 310 321 111, 1.47, 0.07",
        "431, 310 -321 211 211, 1.53, 0.08",
        "431, 211 211 -211, 1.08, 0.04",
        "431, 221 211, 1.68, 0.09",
        "431, 221 211 111, 9.5, 0.5",
        // 3.12% without eta', and 42.5% of the 3.94% of eta' pi+.
        "431, 221 211 211 -211, 4.79, 0.19",
        "431, 331 211, 3.94, 0.25",
        "431, 331 211 111, 6.15, 0.35",
        "431, 223 211 111, 2.78, 0.25",
        "4122, 2212 -321 211, 6.24, 0.28",
        "4122, 2212 310, 1.59, 0.07",
        "4122, 2212 310 111, 1.96, 0.12",
        "4122, 2112 310 211, 1.82, 0.25",
        "4122, 2212 310 211 -211, 1.59, 0.11",
        "4122, 2212 -321 211 111, 4.43, 0.28",
        "4122, 2112 -321 211 211, 1.90, 0.12",
        "4122, 3122 211, 1.29, 0.05",
        "4122, 3122 211 111, 7.02, 0.35",
        "4122, 3122 211 211 -211, 3.61, 0.26",
        "4122, 3122 211 221, 1.84, 0.11",
        "4122, 3222 211 -211, 4.47, 0.22",
        "4122, 3212 211, 1.27, 0.06",
        "4122, 3222 111, 1.24, 0.09",
        "4122, 3222 111 111, 1.55, 0.14",
        "4122, 3112 211 211, 1.86, 0.18"
    })
    void measuredFinalStatesKeepTheirFractions(int hadron, String products, double percent, double error) {
        List<Integer> state = Arrays.stream(products.split(" "))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        double found = 100 * finalStates(hadron, Set.copyOf(state)).getOrDefault(state, 0.0);
        // Two errors, or 3% of the fraction where amplitudes interfere and fractions of resonances do not.
        assertEquals(percent, found, Math.max(2 * error, 0.03 * percent), hadron + " to " + products);
    }

    private Map<List<Integer>, Double> finalStates(int code, Set<Integer> kept) {
        Map<List<Integer>, Double> all = new HashMap<>();
        int hadron = Math.abs(code);
        if (kept.contains(code) || code == 111 || !modes.containsKey(hadron)) {
            all.put(List.of(code), 1.0);
            return all;
        }
        for (HadronDecayMode mode : modes.get(hadron)) {
            Map<List<Integer>, Double> states = new HashMap<>(Map.of(List.of(), mode.fraction() / sum(hadron)));
            for (int product : mode.products()) {
                states = combine(states, finalStates(code < 0 ? ChargeConjugation.of(product) : product, kept));
            }
            states.forEach((state, share) -> all.merge(state, share, Double::sum));
        }
        return all;
    }

    private static Map<List<Integer>, Double> combine(Map<List<Integer>, Double> a, Map<List<Integer>, Double> b) {
        Map<List<Integer>, Double> both = new HashMap<>();
        a.forEach((first, p) -> b.forEach((second, q) -> {
            if (p * q > SMALLEST) {
                List<Integer> state = new ArrayList<>(first);
                state.addAll(second);
                Collections.sort(state);
                both.merge(state, p * q, Double::sum);
            }
        }));
        return both;
    }

    /**
     * Mean numbers of a particle in all decays, in percent, within three errors. K_S of D0 and D+: M. Ablikim et al., Phys. Rev. D 107 (2023)
     * 112005, of Lambda_c: Eur. Phys. J. C 80 (2020) 935; neutrons of Lambda_c: Phys. Rev. D 108 (2023) L031101; eta' of D0, which is less
     * than the sum of its measured final states, 3.1%, is left out. Pions of the tau: 0.73 positive and 0.14 negative in one of tau+.
     */
    @ParameterizedTest
    @CsvSource({
        "421, -321, 54.7, 2.8",
        "421, 321, 3.4, 0.4",
        "421, 310, 20.75, 0.23",
        "421, 221, 9.5, 0.9",
        "421, 333, 1.08, 0.04",
        "421, -323, 15, 9",
        "421, -313, 9, 4",
        "411, -321, 25.7, 1.4",
        "411, 321, 5.9, 0.8",
        "411, 310, 33.11, 0.38",
        "411, 221, 6.3, 0.7",
        "411, 331, 1.04, 0.18",
        "411, 333, 1.12, 0.04",
        "411, -313, 23, 5",
        "431, -321, 18.7, 0.5",
        "431, 321, 28.9, 0.7",
        "431, 310, 19.0, 1.1",
        "431, 221, 29.9, 2.8",
        "431, 331, 10.3, 1.4",
        "431, 333, 15.7, 1.0",
        "431, 223, 6.1, 1.4",
        "431, 211, 119.3, 1.4",
        "431, -211, 43.2, 0.9",
        "431, 111, 123, 7",
        "4122, 3122, 38.2, 2.7",
        "4122, 310, 9.9, 0.7"
    })
    void inclusiveFractionsAreThoseOfThePdg(int hadron, int code, double percent, double error) {
        Map<Integer, Double> numbers = numbers(hadron);
        double ofTau = numbers.getOrDefault(-15, 0.0) * (code == 211 ? 0.73 : code == -211 ? 0.14 : 0);
        assertEquals(percent, 100 * (numbers.getOrDefault(code, 0.0) + ofTau), 3 * error, hadron + " to " + code);
    }

    /** Neutrons of Lambda_c, with those of Lambda (35.9%), as protons are: one of the two is in each decay. */
    @Test
    void neutronsOfLambdaC() {
        Map<Integer, Double> numbers = numbers(4122);
        assertEquals(32.4, 100 * (numbers.get(2112) + 0.359 * numbers.get(3122)), 3 * 1.7);
        assertEquals(1, numbers.get(2112) + numbers.get(2212) + numbers.get(3122), 1e-9);
    }

    /** Electrons and muons of the weak decay itself, in percent, within three errors. */
    @ParameterizedTest
    @CsvSource({
        "421, -11, 6.49, 0.11",
        "421, -13, 6.8, 0.6",
        "411, -11, 16.07, 0.30",
        "411, -13, 17.6, 3.2",
        "431, -11, 6.33, 0.15",
        "4122, -11, 4.06, 0.13"
    })
    void leptonsComeAtTheirInclusiveFractions(int hadron, int lepton, double percent, double error) {
        double found = modes.get(hadron).stream()
                .filter(mode -> mode.products().contains(lepton))
                .mapToDouble(HadronDecayMode::fraction)
                .sum();
        assertEquals(percent, 100 * found, 3 * error);
    }

    private Map<Integer, Double> numbers(int code) {
        Map<Integer, Double> all = new TreeMap<>();
        all.put(code, 1.0);
        List<HadronDecayMode> list = modes.getOrDefault(Math.abs(code), List.of());
        for (HadronDecayMode mode : list) {
            for (int product : mode.products()) {
                double share = mode.fraction() / sum(mode.hadron());
                numbers(code < 0 ? ChargeConjugation.of(product) : product)
                        .forEach((found, n) -> all.merge(found, n * share, Double::sum));
            }
        }
        return all;
    }
}
