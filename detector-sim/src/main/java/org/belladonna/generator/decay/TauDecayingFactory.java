package org.belladonna.generator.decay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;

/** Another process whose taus are decayed; it has the further parameter {@code tauModes}. */
public final class TauDecayingFactory implements GeneratorFactory {
    private static final String MODES = "tauModes";

    private final GeneratorFactory inner;
    private final int pairs;

    /**
     * @param inner process that leaves taus undecayed
     * @param pairs pairs of taus in each event, without those of a mediator that decays into taus
     */
    public TauDecayingFactory(GeneratorFactory inner, int pairs) {
        this.inner = inner;
        this.pairs = pairs;
    }

    @Override
    public Description description() {
        Description bare = inner.description();
        List<Parameter> parameters = new ArrayList<>(bare.parameters());
        parameters.add(new Parameter(
                MODES,
                Parameter.Kind.MODEL,
                "",
                "which modes the taus decay in, with the cross-section lowered to match: " + TauModes.meaning(),
                TauModes.ALL.code()));
        return new Description(
                bare.name(),
                bare.meaning() + "; taus decay with the spin correlation of the pair",
                bare.needsMass(),
                bare.decays(),
                parameters,
                bare.source());
    }

    @Override
    public boolean hasModel() {
        return inner.hasModel();
    }

    @Override
    public Optional<Theory> theory(GeneratorSettings settings) {
        return inner.theory(settings);
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        Map<String, Double> parameters = new HashMap<>(settings.parameters());
        Double code = parameters.remove(MODES);
        TauModes modes = code == null ? TauModes.ALL : TauModes.ofCode(code);
        TauSides sides = TauSides.of(settings.decays(), modes);
        GeneratorSettings bare = settings.withParameters(parameters).withDecays(Map.of());
        int all = pairs + (settings.decay().equals("tautau") ? 1 : 0);
        TauDecayTable table = TauDecayTable.standard();
        return DecayingGenerator.wrap(
                inner.prepare(bare, sqrtS, seed),
                Math.pow(sides.fraction(table), all),
                () -> new TauDecayer(table, sides));
    }
}
