package org.belladonna.detector;

import java.util.Optional;
import org.belladonna.configuration.Key;

/** The magnetic field in the tracking volume: uniform along +z, or a map. */
public record FieldSettings(
        @Key(meaning = "field along +z; with a map within 5% of that at its origin", unit = "T", min = 0.01, max = 10)
        double strength,

        @Key(meaning = "table of the field in radius and z, in the detector's folder: of simulation and track fit")
        Optional<String> map) {}
