package org.belladonna.generator.decay;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.belladonna.error.UserException;

/**
 * Which modes the taus of a sample decay in. A selection other than {@link #ALL} lowers the cross-section by its branching
 * fraction for each tau. The codes are the values of the parameter {@code tauModes}.
 */
public enum TauModes {
    /** All modes. */
    ALL(0, mode -> true),
    /** Electron or muon. */
    LEPTONIC(1, mode -> mode.model() == TauDecayMode.Model.LEPTONIC),
    /** One charged particle, before neutral kaons decay; modes with an eta or omega, which often makes two more, are left out. */
    ONE_PRONG(
            2,
            mode -> mode.prongs() == 1
                    && !mode.products().contains(221)
                    && !mode.products().contains(223)),
    /** Electron. */
    ELECTRON(3, mode -> mode.products().contains(11)),
    /** Muon. */
    MUON(4, mode -> mode.products().contains(13)),
    /** One pion. */
    PION(5, mode -> mode.products().equals(List.of(-211))),
    /** Three charged particles, before neutral mesons decay. */
    THREE_PRONG(6, mode -> mode.prongs() == 3),
    /** One charged and one neutral pion. */
    RHO(7, mode -> mode.products().equals(List.of(-211, 111)));

    private final int code;
    private final Predicate<TauDecayMode> filter;

    TauModes(int code, Predicate<TauDecayMode> filter) {
        this.code = code;
        this.filter = filter;
    }

    /** Value of the parameter {@code tauModes}. */
    public int code() {
        return code;
    }

    boolean accepts(TauDecayMode mode) {
        return filter.test(mode);
    }

    /** The selection of a value of the parameter {@code tauModes}. */
    public static TauModes ofCode(double code) {
        return Arrays.stream(values())
                .filter(modes -> modes.code == code)
                .findFirst()
                .orElseThrow(
                        () -> UserException.of("tauModes is " + code, "generator.parameters", meaning(), "correct it"));
    }

    /** One line for descriptions: the codes and what they select. */
    public static String meaning() {
        return Arrays.stream(values())
                .map(modes ->
                        modes.code + " " + modes.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
