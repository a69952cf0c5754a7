package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cross-sections of processes given directly, against MadGraph5_aMC@NLO 3.2.0, and the mappings against their inverses. */
class TreeProcessTest {
    private static final double SQRT_S = 10.58;

    private static Model model(String name, Map<String, Double> couplings, double mass) {
        return ModelLibrary.instantiate(
                ModelLibrary.builtIn(name), couplings, mass > 0 ? OptionalDouble.of(mass) : OptionalDouble.empty());
    }

    private static TreeProcess process(Model model, String process, String cuts) {
        TreeProcess.Reaction reaction =
                new TreeProcess.Reaction(process, GeneratorSettings.Switch.OFF, new ReactionCuts(cuts));
        TreeProcess result = new TreeProcess(model, reaction);
        result.setEnergy(SQRT_S);
        return result;
    }

    /**
     * Every channel gives back the numbers that it mapped, and conserves momentum, within the cuts: outside them there are
     * photons so soft that the boost to an electron with one collinear to it loses them.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "e- e+ -> mu- mu+",
                "e- e+ -> mu- mu+ gamma",
                "e- e+ -> e- e+ gamma",
                "e- e+ -> e- e+ mu- mu+",
                "e- e+ -> e- e+ e- e+",
                "e- e+ -> mu- mu+ mu- mu+ gamma"
            })
    void channelsAreInvertible(String name) {
        TreeProcess process =
                process(model("qed", Map.of(), 0), name, name.contains("gamma") ? "energy(gamma) > 0.01" : "");
        EventStream stream = new EventStream(3, name).at(0, Stage.BENCHMARK);
        double[] u = new double[process.dimensions()];
        double[] image = new double[u.length];
        for (int channel = 0; channel < process.channels(); channel++) {
            for (int n = 0; n < 40; n++) {
                for (int i = 0; i < u.length; i++) {
                    u[i] = stream.uniform(0.02, 0.98);
                }
                double[] before = u.clone();
                process.point(channel, u);
                if (process.value() == 0) {
                    continue;
                }
                assertTrue(process.density(channel, image) > 0);
                for (int i = 0; i < u.length; i++) {
                    assertEquals(before[i], image[i], 1e-5, "number " + i + " of channel " + channel);
                }
                double[] p = process.momenta();
                for (int i = 0; i < 4; i++) {
                    double sum = i == 3 ? -SQRT_S : 0;
                    for (int leg = 2; 4 * leg < p.length; leg++) {
                        sum += p[4 * leg + i];
                    }
                    assertEquals(0, sum, 1e-10);
                }
            }
        }
    }

    /**
     * In pb, within 0.3% or three standard deviations of the two errors together; MadGraph5_aMC@NLO 3.2.0 (3% where its own
     * integration is the only one), and published totals of electron pairs with two leptons.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mu- mu+           |                                              | 775.8172 | 0.364  | 0.001
            mu- mu+           | abs-cos(any) < 0.9                           | 665.1782 | 0.0317 | 0.001
            tau- tau+         |                                              | 771.9763 | 0.363  | 0.001
            gamma gamma       | abs-cos(gamma) < 0.95                        | 3158.220 | 0.0979 | 0.001
            e- e+             | abs-cos(any) < 0.95                          | 78805.52 | 18.3   | 0.001
            mu- mu+ gamma     | abs-cos(gamma) < 0.95 && energy(gamma) > 0.1 | 170.8972 | 0.256  | 0.001
            tau- tau+ gamma   | abs-cos(gamma) < 0.95 && energy(gamma) > 0.1 | 78.93615 | 0.137  | 0.001
            gamma gamma gamma | abs-cos(gamma) < 0.95 && energy(gamma) > 0.1 | 176.6    | 1.77   | 0.005
            e- e+ tau- tau+   |                                              | 18.36    | 0.05   | 0.005
            e- e+ mu- mu+     | mass(mu-,mu+) > 0.5                          | 18900    | 100    | 0.01
            mu- mu+ mu- mu+   |                                              | 0.3347   | 0.00244 | 0.005
            mu- mu+ tau- tau+ |                                              | 0.1452   | 0.000689 | 0.005
            """)
    void agreesWithReference(String products, String cuts, double pb, double error, double precision) {
        TreeProcess process = process(model("qed", Map.of(), 0), "e- e+ -> " + products, cuts == null ? "" : cuts);
        EventStream stream = new EventStream(1, "integration of " + products);
        SamplingPlan plan = Integrator.integrate(process, stream, precision);
        double sigma = Math.hypot(plan.errorFb() / 1000, error);
        assertEquals(pb, plan.crossSectionFb() / 1000, Math.max(0.003 * pb, 3 * sigma));
    }
}
