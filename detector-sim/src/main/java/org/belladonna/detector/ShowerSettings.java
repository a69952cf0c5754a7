package org.belladonna.detector;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/** Constants of the parametrised electromagnetic shower in the crystals; G. Grindhammer and S. Peters, hep-ex/0001020. */
public record ShowerSettings(
        @Key(meaning = "effective atomic number of the crystal", min = 1)
        double effectiveZ,

        @Key(meaning = "effective atomic mass of the crystal", min = 1)
        double effectiveA,

        @Key(meaning = "energy below which a shower has the shape of one of this energy", unit = "GeV", min = 0.03)
        double lowestEnergy,

        @Key(meaning = "energy below which the shape fluctuates as at this energy", unit = "GeV", min = 0.05)
        double fluctuationEnergy,

        @Key(
                meaning = "widths of the shape parameters relative to the published ones",
                min = 0,
                max = 2,
                fallback = "1")
        double fluctuationScale,

        @Key(
                meaning = "energy spots per GeV^0.876 relative to the published number",
                min = 0.05,
                max = 20,
                fallback = "1")
        double spotScale,

        @Key(
                meaning = "energy of a strand: spots that share their place across the axis",
                unit = "GeV",
                min = 1e-4,
                max = 1)
        double strandEnergy,

        @Key(meaning = "mean depth of the maximum relative to the published one", min = 0.5, max = 2, fallback = "1")
        double depthScale,

        @Key(
                meaning = "fraction of the energy that is carried deep by soft photons",
                min = 0,
                max = 0.3,
                fallback = "0")
        double tailFraction,

        @Key(meaning = "attenuation length of these soft photons", unit = "mm", min = 1, fallback = "50")
        double tailLength,

        @Key(meaning = "share of showers in which a hard photon carries more", min = 0, max = 1, fallback = "0")
        double hardTailProbability,

        @Key(meaning = "mean fraction of the energy that it carries deep", min = 0, max = 1, fallback = "0")
        double hardTailFraction,

        @Key(
                meaning = "radius of the halo from 1 GeV on relative to the published one",
                min = 0.2,
                max = 3,
                fallback = "1")
        double haloScale,

        @Key(
                meaning = "power of the energy with which that radius changes below 1 GeV",
                min = -0.5,
                max = 0.5,
                fallback = "0")
        double haloExponent,

        @Key(
                meaning =
                        "soft photons that leave through the front, per root of the energy in GeV of an electron there",
                min = 0,
                max = 20)
        double albedoNumber,

        @Key(meaning = "mean energy of such a photon", unit = "GeV", min = 0, max = 0.01)
        double albedoEnergy,

        @Key(meaning = "depth from which 1/e of them leave", unit = "mm", min = 1)
        double albedoDepth)
        implements Serializable {}
