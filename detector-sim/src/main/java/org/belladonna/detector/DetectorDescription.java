package org.belladonna.detector;

import java.util.Map;
import org.belladonna.beam.BeamSettings;
import org.belladonna.configuration.Key;
import org.belladonna.material.MaterialSettings;

/** A detector as its configuration file describes it, {@code conf/detectors/*.conf}. */
public record DetectorDescription(
        @Key(meaning = "name of the detector") String name,

        @Key(meaning = "beams of the machine") BeamSettings beams,

        @Key(meaning = "magnetic field") FieldSettings field,

        @Key(meaning = "materials by name") Map<String, MaterialSettings> materials,

        @Key(meaning = "tracking volume: passive material, silicon, drift chamber")
        TrackerSettings tracker,

        @Key(meaning = "cuts of the transport through the tracking volume")
        TransportSettings transport,

        @Key(meaning = "displacements that the reconstruction does not know of", fallback = "{}")
        AlignmentSettings alignment) {}
