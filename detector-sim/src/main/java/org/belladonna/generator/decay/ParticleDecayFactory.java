package org.belladonna.generator.decay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;

/**
 * Another process whose particles decay as the user says: {@code decays} prescribes what undecayed particles become, the parameter
 * {@code lifetime} lets a mediator that the process has decayed fly first, and the decay {@code model} takes fractions and lifetimes from
 * the model.
 */
public final class ParticleDecayFactory implements GeneratorFactory {
    private static final Parameter LIFETIME = new Parameter(
            "lifetime",
            Parameter.Kind.MODEL,
            "mm",
            "c times the lifetime of the mediator; what it decays to starts at the end of its flight",
            0);

    private final GeneratorFactory inner;

    /** @param inner process of any kind */
    public ParticleDecayFactory(GeneratorFactory inner) {
        this.inner = inner;
    }

    private boolean hasMediator() {
        return !inner.description().decays().isEmpty();
    }

    private boolean isOfInner(String name) {
        return TauSides.isTau(name) || inner.ownDecays().contains(Math.abs(ParticleNames.code(name, "decays." + name)));
    }

    @Override
    public Set<Integer> ownDecays() {
        return inner.ownDecays();
    }

    @Override
    public Description description() {
        Description bare = inner.description();
        List<Parameter> parameters = new ArrayList<>(bare.parameters());
        List<String> decays = new ArrayList<>(bare.decays());
        if (hasMediator()) {
            parameters.add(LIFETIME);
        }
        if (inner.hasModel()) {
            decays.add(ByModel.NAME);
        }
        return new Description(
                bare.name(),
                bare.meaning(),
                bare.needsMass(),
                List.copyOf(decays),
                List.copyOf(parameters),
                bare.source());
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        Map<String, Double> parameters = new HashMap<>(settings.parameters());
        Double given = hasMediator() ? parameters.remove(LIFETIME.name()) : null;
        double lifetime = given == null ? 0 : given;
        if (!(lifetime >= 0 && lifetime < 1e9)) {
            throw UserException.of(
                    "'lifetime' is " + lifetime,
                    "parameters of " + inner.description().name(),
                    "0 to 1e9 mm",
                    "correct it");
        }
        Map<String, String> ofInner = new LinkedHashMap<>(settings.decays());
        ofInner.keySet().removeIf(name -> !isOfInner(name));
        Map<String, String> others = new LinkedHashMap<>(settings.decays());
        others.keySet().removeAll(ofInner.keySet());
        List<ForcedDecay> forced = ForcedDecay.of(others);
        GeneratorSettings bare = settings.withParameters(parameters).withDecays(ofInner);
        PreparedGenerator prepared = settings.decay().equals(ByModel.NAME)
                ? ByModel.prepare(inner, bare, given == null, decays -> inner.prepare(decays, sqrtS, seed))
                : inner.prepare(bare, sqrtS, seed);
        if (!forced.isEmpty()) {
            prepared = DecayingGenerator.wrap(prepared, 1, () -> new ForcedDecays(forced));
        }
        if (lifetime > 0) {
            prepared = DecayingGenerator.wrap(prepared, 1, () -> new Displacement(lifetime));
        }
        return prepared;
    }
}
