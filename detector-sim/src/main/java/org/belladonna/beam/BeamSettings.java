package org.belladonna.beam;

import org.belladonna.configuration.Key;

/**
 * The beams of a machine, as in {@code conf/detectors/*.conf} under {@code beams}. The electron beam flies towards +z; the
 * crossing is in the x-z plane and both beams have positive x momentum.
 */
public record BeamSettings(
        @Key(meaning = "energy of the electron beam", unit = "GeV", min = 0.001)
        double electronEnergy,

        @Key(meaning = "energy of the positron beam", unit = "GeV", min = 0.001)
        double positronEnergy,

        @Key(meaning = "angle of the electron beam from +z, towards +x", unit = "rad", fallback = "0")
        double electronAngle,

        @Key(meaning = "angle of the positron beam from -z, towards +x", unit = "rad", fallback = "0")
        double positronAngle,

        @Key(meaning = "r.m.s. spread of the electron beam energy", unit = "GeV", min = 0, fallback = "0")
        double electronEnergySpread,

        @Key(meaning = "r.m.s. spread of the positron beam energy", unit = "GeV", min = 0, fallback = "0")
        double positronEnergySpread,

        @Key(meaning = "r.m.s. size of the luminous region in x", unit = "mm", min = 0, fallback = "0")
        double sigmaX,

        @Key(meaning = "r.m.s. size of the luminous region in y", unit = "mm", min = 0, fallback = "0")
        double sigmaY,

        @Key(meaning = "r.m.s. size of the luminous region in z", unit = "mm", min = 0, fallback = "0")
        double sigmaZ)
        implements java.io.Serializable {}
