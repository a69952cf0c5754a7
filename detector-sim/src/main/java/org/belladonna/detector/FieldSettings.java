package org.belladonna.detector;

import org.belladonna.configuration.Key;

/** The magnetic field in the tracking volume: uniform along +z. */
public record FieldSettings(
        @Key(meaning = "field along +z", unit = "T", min = 0.01, max = 10)
        double strength) {}
