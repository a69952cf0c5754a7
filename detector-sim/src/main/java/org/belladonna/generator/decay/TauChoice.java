package org.belladonna.generator.decay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * What one tau may decay to: modes with fractions, the generators of which are made when first used (their tables take a while). One per
 * thread.
 */
final class TauChoice {
    /** Code of the axion-like particle of common model files; stays invisible unless the user says how it decays. */
    static final int ALPHA = 9000005;

    /** Code of the PDG for a heavy neutrino that goes with the tau. */
    static final int HEAVY_NEUTRINO = 9900016;

    private static final List<String> COUPLINGS = List.of("V", "A", "V-A", "V+A");

    private final double fraction;
    private final List<Supplier<DecayChannel>> sources;
    private final DecayChannel[] channels;
    private final double[] cumulative;

    private TauChoice(double fraction, List<Supplier<DecayChannel>> sources, double[] weights) {
        this.fraction = fraction;
        this.sources = sources;
        channels = new DecayChannel[sources.size()];
        cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            cumulative[i] = sum;
        }
    }

    /** The modes of the table that a selection accepts. */
    static TauChoice of(TauDecayTable table, TauModes selection) {
        List<TauDecayMode> accepted =
                table.modes().stream().filter(selection::accepts).toList();
        List<Supplier<DecayChannel>> sources = new ArrayList<>();
        for (TauDecayMode mode : accepted) {
            sources.add(mode::channel);
        }
        return new TauChoice(
                table.fraction(selection),
                sources,
                accepted.stream().mapToDouble(TauDecayMode::fraction).toArray());
    }

    /**
     * What a text says: the name of a selection ({@code three-prong}), {@code mu alpha 1 GeV V-A}, {@code pi N 1 GeV} or {@code mu nu N
     * 1 GeV}.
     *
     * @throws UserException when it says nothing known, or a decay that is closed
     */
    static TauChoice of(TauDecayTable table, String text, String place) {
        String[] words = text.strip().split("\\s+");
        if (words.length == 1) {
            return of(table, selection(words[0], place));
        }
        DecayChannel channel = exotic(words, place);
        return new TauChoice(1, List.of(() -> channel), new double[] {1});
    }

    private static TauModes selection(String name, String place) {
        return Arrays.stream(TauModes.values())
                .filter(modes ->
                        modes.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() -> UserException.of(
                        "unknown decay '" + name + "'",
                        place,
                        TauModes.meaning() + "; or as 'mu alpha 1 GeV V-A', 'pi N 1 GeV', 'mu nu N 1 GeV'",
                        "correct it"));
    }

    private static DecayChannel exotic(String[] words, String place) {
        int visible = visible(words[0], place);
        ScalarChannel.Product seen =
                new ScalarChannel.Product(visible, ParticleTable.get(visible).mass());
        boolean lepton = Math.abs(visible) < 20;
        if (words[1].equals("alpha") && lepton && (words.length == 4 || words.length == 5)) {
            double mass = mass(words, 2, seen.mass(), place);
            String coupling = words.length == 5 ? words[4] : "V-A";
            if (!COUPLINGS.contains(coupling)) {
                throw UserException.of(
                        "coupling '" + coupling + "'", place, "one of " + String.join(", ", COUPLINGS), "correct it");
            }
            double vector = coupling.equals("A") ? 0 : 1;
            double axial = coupling.equals("V") ? 0 : coupling.equals("V-A") ? -1 : 1;
            return ScalarChannel.derivative(seen, new ScalarChannel.Product(ALPHA, mass), vector, axial);
        } else if (words[1].equals("N") && !lepton && words.length == 4) {
            double mass = mass(words, 2, seen.mass(), place);
            return ScalarChannel.derivative(new ScalarChannel.Product(HEAVY_NEUTRINO, mass), seen, 1, -1);
        } else if (words[1].equals("nu") && lepton && words.length == 5 && words[2].equals("N")) {
            double mass = mass(words, 3, seen.mass(), place);
            return new LeptonicChannel(seen, -(visible + 1), new ScalarChannel.Product(HEAVY_NEUTRINO, mass));
        }
        throw UserException.of(
                "'" + String.join(" ", words) + "'",
                place,
                "as 'mu alpha 1 GeV V-A' (also e), 'pi N 1 GeV' (also K), 'mu nu N 1 GeV' (also e)",
                "correct it");
    }

    private static int visible(String name, String place) {
        return switch (name) {
            case "e" -> 11;
            case "mu" -> 13;
            case "pi" -> -211;
            case "K" -> -321;
            default ->
                throw UserException.of("unknown particle '" + name + "'", place, "e, mu, pi or K first", "correct it");
        };
    }

    private static double mass(String[] words, int at, double other, String place) {
        double largest = PhysicalConstants.TAU_MASS - other;
        try {
            double mass = Double.parseDouble(words[at]);
            if (mass >= 0 && mass < largest && words[at + 1].equals("GeV")) {
                return mass;
            }
        } catch (NumberFormatException e) {
            throw new UserException(
                    place + ": the mass is '" + words[at] + "'; expected a number in GeV; correct it", e);
        }
        throw UserException.of(
                "the mass is '" + words[at] + " " + words[at + 1] + "'",
                place,
                String.format(Locale.ROOT, "0 to less than %.4f GeV", largest),
                "choose a mass that is open");
    }

    /** Fraction of all decays of the tau; 1 for decays that the Standard Model does not have. */
    double fraction() {
        return fraction;
    }

    /** Draws a mode. */
    DecayChannel choose(EventStream stream) {
        double u = cumulative[cumulative.length - 1] * stream.uniform();
        int i = 0;
        while (i < cumulative.length - 1 && u >= cumulative[i]) {
            i++;
        }
        if (channels[i] == null) {
            channels[i] = sources.get(i).get();
        }
        return channels[i];
    }
}
