package org.belladonna.generator;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.error.UserException;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** e- e+ -> mu- mu+ or tau- tau+ with any number of photons; see {@link LeptonPairProcess} for what is in it. */
final class LeptonPairFactory implements GeneratorFactory {
    private static final String CUT_OFF = "softCutOff";
    private static final String RUNNING = "vacuumPolarization";

    private final Description description;
    private final String lepton;

    /**
     * @param name name of the process
     * @param lepton short name of the lepton, mu or tau
     */
    LeptonPairFactory(String name, String lepton) {
        this.lepton = lepton;
        description = new Description(
                name,
                "pair of " + lepton
                        + " with photons: exponentiated radiation of the beams, photons off the pair, the"
                        + " hardest photon by the exact one-photon amplitude with interference; leptons do not decay here",
                false,
                List.of(),
                List.of(
                        new Parameter(
                                CUT_OFF,
                                Parameter.Kind.MODEL,
                                "",
                                "energy above which photons of the pair are explicit, in units of half the pair's energy",
                                1e-4),
                        SettingsCheck.running(RUNNING)),
                "E. A. Kuraev and V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466; G. Bonneau and F. Martin, Nucl. Phys. B 27"
                        + " (1971) 381; H. Burkhardt et al., Z. Phys. C 43 (1989) 497");
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(description, settings);
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        double threshold = 2 * qed.field(lepton + "-").mass();
        if (sqrtS <= threshold) {
            throw UserException.of(
                    "the collision energy is " + sqrtS + " GeV",
                    description.name(),
                    "more than " + threshold + " GeV",
                    "raise it");
        }
        GeneratorSettings.Switch running = check.runningFlag(RUNNING);
        LeptonPairProcess.Reaction reaction = new LeptonPairProcess.Reaction(
                lepton + "-", lepton + "+", settings.isr(), running, check.parameter(CUT_OFF, 1e-6, 0.05));
        LeptonPairProcess process = new LeptonPairProcess(qed, reaction);
        process.setEnergy(sqrtS);
        EventStream stream = new EventStream(seed, "integration of " + description.name());
        SamplingPlan plan = Integrator.integrate(process, stream, settings.precision());
        LeptonPairGenerator generator = new LeptonPairGenerator(qed, reaction, plan);
        // The weight has a spread of about 0.3, mostly interference; this many events bring its mean below the wanted
        // accuracy.
        int events = (int) Math.min(500_000, Math.max(1000, 0.1 / (settings.precision() * settings.precision())));
        EventStream second =
                new EventStream(seed, "one-photon weight of " + description.name()).at(0, Stage.INTEGRATION);
        double[] mean = generator.meanWeight(second, sqrtS, events);
        double value = plan.crossSectionFb() * mean[0];
        double relative = Math.hypot(plan.errorFb() / plan.crossSectionFb(), mean[1] / mean[0]);
        return new LeptonPairGenerator.Prepared(
                qed, reaction, plan, new CrossSection(value, value * relative, plan.evaluations() + events));
    }
}
