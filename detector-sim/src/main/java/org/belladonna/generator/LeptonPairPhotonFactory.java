package org.belladonna.generator;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.error.UserException;
import org.belladonna.generator.PairBosonProcess.Reaction;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.random.EventStream;

/**
 * e- e+ -> f- f+ gamma at tree level within cuts on the photon: a fixed-order reference for the full
 * {@link LeptonPairFactory}, which has the same events and more.
 */
final class LeptonPairPhotonFactory implements GeneratorFactory {
    private static final String SMALLEST_ENERGY = "photonEnergy";
    private static final String LARGEST_COS = "photonCos";

    private final Description description;
    private final String lepton;

    /**
     * @param name name of the process
     * @param lepton short name of the lepton, mu or tau
     */
    LeptonPairPhotonFactory(String name, String lepton) {
        this.lepton = lepton;
        description = new Description(
                name,
                "pair of " + lepton
                        + " with one photon: all tree diagrams with masses, no further radiation whatever 'isr'"
                        + " says; leptons do not decay here",
                false,
                List.of(),
                List.of(
                        new Parameter(
                                SMALLEST_ENERGY,
                                Parameter.Kind.CUT,
                                "GeV",
                                "smallest energy of the photon in the CM",
                                0.1),
                        new Parameter(
                                LARGEST_COS,
                                Parameter.Kind.CUT,
                                "",
                                "largest |cos(theta)| of the photon in the CM",
                                0.95)),
                "tree amplitude of quantum electrodynamics");
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(description, settings);
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        double mass = qed.field(lepton + "-").mass();
        double largest = (sqrtS * sqrtS - 4 * mass * mass) / (2 * sqrtS);
        if (largest <= 0) {
            throw UserException.of(
                    "the collision energy is " + sqrtS + " GeV",
                    description.name(),
                    "more than " + 2 * mass + " GeV",
                    "raise it");
        }
        double energy = check.parameter(SMALLEST_ENERGY, 1e-6, largest);
        double cosine = check.parameter(LARGEST_COS, 1e-3, 1);
        Reaction reaction =
                new Reaction(lepton + "-", lepton + "+", "gamma", GeneratorSettings.Switch.OFF, energy, cosine);
        PairBosonProcess process = new PairBosonProcess(qed, reaction);
        process.setEnergy(sqrtS);
        EventStream stream = new EventStream(seed, "integration of " + description.name());
        return new MediatorGenerator.Prepared(
                qed,
                reaction,
                MediatorDecay.find("stable", 0),
                GeneratorSettings.Switch.OFF,
                Integrator.integrate(process, stream, settings.precision()));
    }
}
