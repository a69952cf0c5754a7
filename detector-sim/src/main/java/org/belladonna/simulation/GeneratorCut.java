package org.belladonna.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;

/**
 * A cut on generated events: comparisons of a {@link GeneratorQuantity} with a number, joined by {@code &&}, as in
 * {@code photon-energy > 0.1 && recoil-mass2 < 4}. An event that does not have a quantity does not pass.
 */
public final class GeneratorCut {
    private static final Pattern COMPARISON = Pattern.compile("\\s*([a-z0-9-]+?)\\s*(<=|>=|<|>)\\s*(\\S+)\\s*");

    private record Comparison(GeneratorQuantity quantity, boolean below, double limit) {}

    private final List<Comparison> comparisons;
    private final Collision collision;
    private final GeneratorQuantity.Leading pair = new GeneratorQuantity.Leading();

    private GeneratorCut(List<Comparison> comparisons, Collision collision) {
        this.comparisons = comparisons;
        this.collision = collision;
    }

    /**
     * Reads a cut.
     *
     * @param text the cut
     * @param sqrtS collision energy of the events that it will see, in GeV; they are in the centre-of-mass frame
     * @throws UserException when it cannot be read or names a quantity that does not exist
     */
    public static GeneratorCut parse(String text, double sqrtS) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String part : text.split("&&", -1)) {
            comparisons.add(comparison(part, text));
        }
        BeamSettings headOn = new BeamSettings(sqrtS / 2, sqrtS / 2, 0, 0, 0, 0, 0, 0, 0);
        return new GeneratorCut(List.copyOf(comparisons), new Collision(headOn));
    }

    /** Names of all quantities, as they are written. */
    public static List<String> names() {
        return Arrays.stream(GeneratorQuantity.values())
                .map(quantity -> quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Comparison comparison(String part, String text) {
        Matcher matcher = COMPARISON.matcher(part);
        if (!matcher.matches()) {
            throw wrong(part, text, "'QUANTITY < NUMBER' or another comparison, joined by &&");
        }
        int index = names().indexOf(matcher.group(1));
        if (index < 0) {
            throw UserException.of(
                    "no quantity '" + matcher.group(1) + "'",
                    "cut '" + text + "'",
                    "one of " + String.join(", ", names()),
                    Suggestion.of(matcher.group(1), names()));
        }
        try {
            double limit = Double.parseDouble(matcher.group(3));
            return new Comparison(
                    GeneratorQuantity.values()[index], matcher.group(2).startsWith("<"), limit);
        } catch (NumberFormatException e) {
            throw wrong(matcher.group(3), text, "a number");
        }
    }

    private static UserException wrong(String found, String text, String expected) {
        return UserException.of("'" + found.strip() + "'", "cut '" + text + "'", expected, "correct it");
    }

    /** Whether an event in the centre-of-mass frame passes. */
    public boolean passes(ParticleRecord record) {
        pair.find(record, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (Comparison comparison : comparisons) {
            double value = comparison
                    .quantity()
                    .of(pair, record, collision, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            if (!(comparison.below() ? value <= comparison.limit() : value >= comparison.limit())) {
                return false;
            }
        }
        return true;
    }
}
