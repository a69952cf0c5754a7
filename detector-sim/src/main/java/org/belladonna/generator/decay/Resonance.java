package org.belladonna.generator.decay;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/** One resonance of a form factor. The amplitudes of all resonances are added and divided by the sum of their weights. */
public record Resonance(
        @Key(meaning = "mass", unit = "GeV", min = 0.1) double mass,

        @Key(meaning = "width at the mass", unit = "GeV", min = 0.001)
        double width,

        @Key(meaning = "amplitude relative to the others", fallback = "1")
        double weight)
        implements Serializable {}
