package org.belladonna.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What to do about a name that is not known: the names that may have been meant. Those are, in this order: the nearest, when
 * it takes few changes of letters; those that have it as a part, as {@code scalar} of {@code muonphilic-scalar}; and that of
 * which it is the initials, as {@code hnl} of {@code heavy-neutral-lepton}.
 */
public final class Suggestion {
    /** One change (a letter more, less, other, or two swapped) for so many letters, and one in any case. */
    private static final int LETTERS_OF_A_CHANGE = 3;

    private static final int SHORTEST_PART = 3;
    private static final int MOST = 3;

    private Suggestion() {}

    /**
     * A question that names what may have been meant.
     *
     * @param name the name that was given
     * @param known the names that there are
     * @param otherwise what to do when none of them is like it
     */
    public static String of(String name, List<String> known, String otherwise) {
        List<String> meant = meant(name.toLowerCase(Locale.ROOT), known);
        return meant.isEmpty()
                ? otherwise
                : "did you mean " + meant.stream().map(each -> "'" + each + "'").collect(Collectors.joining(" or "))
                        + "?";
    }

    /** As {@link #of(String, List)}, for the keys of a section: those are compared, and named with the path of the section. */
    static String ofKey(String section, String name, List<String> known) {
        String question = of(name, known);
        return section.isEmpty() ? question : question.replaceAll(" '", " '" + section + ".");
    }

    /** As {@link #of(String, List, String)}, for what can only be corrected when nothing is like it. */
    public static String of(String name, List<String> known) {
        return of(name, known, "correct it");
    }

    private static List<String> meant(String name, List<String> known) {
        int fewest = Math.max(1, name.length() / LETTERS_OF_A_CHANGE) + 1;
        String nearest = null;
        List<String> parts = new ArrayList<>();
        List<String> initials = new ArrayList<>();
        for (String candidate : known) {
            String lower = candidate.toLowerCase(Locale.ROOT);
            int distance = changes(name, lower);
            if (distance < fewest) {
                nearest = candidate;
                fewest = distance;
            }
            if (name.length() >= SHORTEST_PART && lower.contains(name)) {
                parts.add(candidate);
            }
            if (name.length() > 1
                    && lower.replaceAll("([a-z0-9])[a-z0-9]*-?", "$1").equals(name)) {
                initials.add(candidate);
            }
        }
        if (nearest != null) {
            return List.of(nearest);
        }
        List<String> meant = parts.isEmpty() ? initials : parts;
        return meant.subList(0, Math.min(MOST, meant.size()));
    }

    /** Changes of letters between two words: the distance of Damerau and Levenshtein, of neighbours swapped once. */
    private static int changes(String a, String b) {
        int[][] changes = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            changes[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            changes[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int other = changes[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                changes[i][j] = Math.min(other, 1 + Math.min(changes[i - 1][j], changes[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    changes[i][j] = Math.min(changes[i][j], changes[i - 2][j - 2] + 1);
                }
            }
        }
        return changes[a.length()][b.length()];
    }
}
