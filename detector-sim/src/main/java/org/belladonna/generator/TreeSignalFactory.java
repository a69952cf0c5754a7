package org.belladonna.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.model.ModelSettings;

/**
 * A signal without a lepton pair, by its tree amplitude: a photon with a mediator, a dark photon with a dark Higgs boson, a
 * photon with two dark fermions. The cross-section contains no branching fraction.
 */
final class TreeSignalFactory implements GeneratorFactory {
    private static final String PAIR_RADIATION = "finalStateRadiation";
    private static final String LARGEST_COS = "photonCos";
    private static final String SMALLEST_ENERGY = "photonEnergy";
    private static final String PHOTON = "gamma";

    private final Signal signal;
    private final ModelSettings model;
    private final Description description;

    /**
     * What the signal is.
     *
     * @param name name of the process
     * @param model file of the model in {@code conf/models}, without the ending
     * @param products names of the final particles
     * @param couplings couplings that must be given
     * @param decays how the mediator may decay; none when it is not among the products
     */
    record Signal(String name, String model, List<String> products, List<String> couplings, List<String> decays) {
        private boolean hasPhoton() {
            return products.contains(PHOTON);
        }

        /** Two dark fermions come off a dark photon, and a photon with them has any energy. */
        private boolean needsPhotonEnergy() {
            return hasPhoton() && products.size() > 2;
        }
    }

    TreeSignalFactory(Signal signal) {
        this.signal = signal;
        model = ModelLibrary.builtIn(signal.model());
        List<Parameter> parameters = new ArrayList<>(ModelParameters.of(model, signal.couplings()));
        if (signal.hasPhoton()) {
            parameters.add(new Parameter(
                    LARGEST_COS, Parameter.Kind.CUT, "", "largest |cos(theta)| of the photon in the CM", 1));
        }
        if (signal.needsPhotonEnergy()) {
            parameters.add(new Parameter(
                    SMALLEST_ENERGY, Parameter.Kind.CUT, "GeV", "smallest energy of the photon in the CM", 0.1));
        }
        if (!signal.decays().isEmpty()) {
            parameters.add(new Parameter(
                    PAIR_RADIATION,
                    Parameter.Kind.MODEL,
                    "",
                    "1: pairs of charged leptons radiate (exact soft photons, hard ones in leading logarithm); 0: they do not",
                    1));
        }
        description = new Description(
                signal.name(),
                String.join(" ", signal.products()) + " of model " + signal.model()
                        + ": all tree diagrams with masses, leading-logarithm radiation of the beams, no branching"
                        + " fraction in the cross-section; cuts hold before that radiation",
                true,
                signal.decays(),
                List.copyOf(parameters),
                model.meaning());
    }

    @Override
    public Description description() {
        return description;
    }

    private Model numbers(GeneratorSettings settings, double mass) {
        return ModelLibrary.instantiate(model, ModelParameters.values(model, settings), OptionalDouble.of(mass));
    }

    @Override
    public boolean hasModel() {
        return true;
    }

    @Override
    public Optional<Theory> theory(GeneratorSettings settings) {
        Optional<String> decaying = signal.decays().isEmpty() ? Optional.empty() : model.mediator();
        return settings.mass().map(mass -> new Theory(numbers(settings, mass), decaying));
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(description, settings);
        double mass = check.mass(sqrtS);
        String mediator = model.mediator().orElseThrow();
        Model numbers = numbers(settings, mass);
        TreeProcess.Reaction reaction = new TreeProcess.Reaction(
                "e- e+ -> " + String.join(" ", signal.products()), settings.isr(), cuts(check, sqrtS));
        List<TreeGenerator.Decaying> decaying = new ArrayList<>();
        if (!signal.decays().isEmpty()) {
            MediatorDecay decay = MediatorDecay.find(settings.decay(), mass);
            if (!decay.fermions().isEmpty()) {
                int leg = 2 + signal.products().indexOf(mediator);
                decaying.add(new TreeGenerator.Decaying(leg, decay, check.flag(PAIR_RADIATION)));
            }
        }
        TreeGenerator.Prepared stable =
                ModelProcessFactory.prepare(numbers, reaction, sqrtS, seed, settings.precision());
        return new TreeGenerator.Prepared(numbers, reaction, stable.plan(), List.copyOf(decaying));
    }

    private ReactionCuts cuts(SettingsCheck check, double sqrtS) {
        List<String> cuts = new ArrayList<>();
        if (signal.hasPhoton()) {
            double cosine = check.parameter(LARGEST_COS, 1e-3, 1);
            if (cosine < 1) {
                cuts.add("abs-cos(gamma) < " + cosine);
            }
        }
        if (signal.needsPhotonEnergy()) {
            cuts.add("energy(gamma) > " + check.parameter(SMALLEST_ENERGY, 1e-6, sqrtS / 2));
        }
        return new ReactionCuts(String.join(" && ", cuts));
    }
}
