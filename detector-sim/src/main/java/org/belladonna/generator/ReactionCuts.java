package org.belladonna.generator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.kinematics.Products;

/**
 * Cuts on the final particles of a tree-level reaction, as in {@code energy(gamma) > 0.1 && abs-cos(e-,e+) < 0.95 &&
 * mass(e-,e+) > 0.2}: comparisons joined by {@code &&}. {@code energy}, {@code pt}, {@code cos} (electron along +z) and
 * {@code abs-cos} hold for every particle that has one of the names; {@code mass} for every pair of a particle of the first
 * name with another one of the second, {@code pair-pt} likewise. {@code any} stands for all particles. GeV; centre of mass of the reaction.
 *
 * @param text the cuts; empty for none
 */
public record ReactionCuts(String text) implements Serializable {
    /** No cuts. */
    public static final ReactionCuts NONE = new ReactionCuts("");

    private static final Pattern COMPARISON =
            Pattern.compile("\\s*([a-z-]+)\\s*\\(([^)]*)\\)\\s*(<=|>=|<|>)\\s*(\\S+)\\s*");
    private static final String ANY = "any";

    private enum Quantity {
        ENERGY,
        PT,
        COS,
        ABS_COS,
        MASS,
        PAIR_PT;

        static List<String> names() {
            return Arrays.stream(values())
                    .map(q -> q.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        }
    }

    /** One comparison for a leg, or for two of them. */
    private record Bound(Quantity quantity, int first, int second, boolean below, double limit) {}

    /** The cuts for the legs of one process; evaluated without allocation. */
    static final class Compiled {
        private final Bound[] bounds;
        private final double[] masses;

        private Compiled(List<Bound> bounds, double[] masses) {
            this.bounds = bounds.toArray(Bound[]::new);
            this.masses = masses;
        }

        /** Whether momenta (px, py, pz, E) of all legs pass. */
        boolean passes(double[] p) {
            for (Bound bound : bounds) {
                double value = value(bound, p);
                if (!(bound.below() ? value <= bound.limit() : value >= bound.limit())) {
                    return false;
                }
            }
            return true;
        }

        private double value(Bound bound, double[] p) {
            int at = 4 * bound.first();
            return switch (bound.quantity()) {
                case ENERGY -> p[at + 3];
                case PT -> Math.sqrt(p[at] * p[at] + p[at + 1] * p[at + 1]);
                case COS -> cosine(p, at);
                case ABS_COS -> Math.abs(cosine(p, at));
                case MASS -> mass(bound, p);
                case PAIR_PT -> Math.hypot(p[at] + p[4 * bound.second()], p[at + 1] + p[4 * bound.second() + 1]);
            };
        }

        private static double cosine(double[] p, int at) {
            return p[at + 2] / Math.sqrt(p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2]);
        }

        private double mass(Bound bound, double[] p) {
            double ma = masses[bound.first()];
            double mb = masses[bound.second()];
            double product = Products.dot(p, 4 * bound.first(), ma, 4 * bound.second(), mb);
            return Math.sqrt(ma * ma + mb * mb + 2 * product);
        }

        /** Smallest mass of every two legs, GeV; 0 without such a cut. */
        double[][] pairMass() {
            double[][] smallest = new double[masses.length][masses.length];
            for (Bound bound : bounds) {
                if (bound.quantity() == Quantity.MASS && !bound.below()) {
                    int a = Math.min(bound.first(), bound.second());
                    int b = Math.max(bound.first(), bound.second());
                    smallest[a][b] = Math.max(smallest[a][b], bound.limit());
                }
            }
            return smallest;
        }

        /** Smallest energy that every massless leg has, GeV; 0 when there is no such cut. */
        double smallestEnergy() {
            double smallest = Double.POSITIVE_INFINITY;
            for (int leg = 2; leg < masses.length; leg++) {
                if (masses[leg] == 0) {
                    double lowest = 0;
                    for (Bound bound : bounds) {
                        boolean energy = bound.quantity() == Quantity.ENERGY || bound.quantity() == Quantity.PT;
                        if (energy && bound.first() == leg && !bound.below()) {
                            lowest = Math.max(lowest, bound.limit());
                        }
                    }
                    smallest = Math.min(smallest, lowest);
                }
            }
            return Double.isInfinite(smallest) ? 0 : smallest;
        }
    }

    /**
     * Reads the cuts for a process.
     *
     * @throws UserException when they cannot be read, or name a quantity or a particle that is not there
     */
    Compiled compile(Model model, TreeAmplitude amplitude) {
        double[] masses = new double[amplitude.legs()];
        String[] names = new String[amplitude.legs()];
        for (int leg = 0; leg < masses.length; leg++) {
            Model.Field field = model.fields().get(amplitude.field(leg));
            masses[leg] = amplitude.mass(leg);
            names[leg] = amplitude.antiparticle(leg) ? field.anti() : field.name();
        }
        List<Bound> bounds = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split("&&", -1)) {
                add(bounds, part, names);
            }
        }
        return new Compiled(bounds, masses);
    }

    private void add(List<Bound> bounds, String part, String[] names) {
        Matcher matcher = COMPARISON.matcher(part);
        if (!matcher.matches()) {
            throw wrong(part, "'QUANTITY(PARTICLE) < NUMBER' or another comparison, joined by &&");
        }
        int index = Quantity.names().indexOf(matcher.group(1));
        if (index < 0) {
            throw UserException.of(
                    "no quantity '" + matcher.group(1) + "'",
                    "cut '" + text + "'",
                    "one of " + String.join(", ", Quantity.names()),
                    Suggestion.of(matcher.group(1), Quantity.names()));
        }
        Quantity quantity = Quantity.values()[index];
        double limit = number(matcher.group(4));
        boolean below = matcher.group(3).startsWith("<");
        String[] particles = matcher.group(2).trim().split("\\s*,\\s*");
        if (quantity != Quantity.MASS && quantity != Quantity.PAIR_PT) {
            for (String particle : particles) {
                legs(particle, names).forEach(leg -> bounds.add(new Bound(quantity, leg, leg, below, limit)));
            }
            return;
        }
        if (particles.length != 2) {
            throw wrong(part, "two particles, as in mass(e-,e+)");
        }
        for (int a : legs(particles[0], names)) {
            for (int b : legs(particles[1], names)) {
                if (a != b) {
                    bounds.add(new Bound(quantity, a, b, below, limit));
                }
            }
        }
    }

    private List<Integer> legs(String particle, String[] names) {
        List<Integer> legs = new ArrayList<>();
        for (int leg = 2; leg < names.length; leg++) {
            if (particle.equals(ANY) || particle.equals(names[leg])) {
                legs.add(leg);
            }
        }
        if (legs.isEmpty()) {
            throw UserException.of(
                    "no final particle '" + particle + "'",
                    "cut '" + text + "'",
                    "one of "
                            + String.join(
                                    ", ",
                                    Arrays.asList(names).subList(2, names.length).stream()
                                            .distinct()
                                            .toList())
                            + ", any",
                    "correct it");
        }
        return legs;
    }

    private double number(String word) {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw wrong(word, "a number");
        }
    }

    private UserException wrong(String found, String expected) {
        return UserException.of("'" + found.strip() + "'", "cut '" + text + "'", expected, "correct it");
    }
}
