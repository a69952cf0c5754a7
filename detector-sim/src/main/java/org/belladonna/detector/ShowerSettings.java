package org.belladonna.detector;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/**
 * Parametrised electromagnetic showers in the crystals: hard electrons and photons are followed step by step, soft ones are replaced by stored showers
 * of full transport.
 *
 * @param softElectron kinetic energy of electrons and positrons, GeV
 * @param softPhoton energy of photons, GeV
 * @param margin distance from the surface of the crystals, mm, within which all are followed
 * @param stored number of stored showers of each of the three
 */
public record ShowerSettings(
        @Key(
                meaning = "kinetic energy below which an electron or positron is replaced by a stored shower",
                unit = "GeV",
                min = 1e-3,
                max = 0.2)
        double softElectron,

        @Key(
                meaning = "energy below which a photon is replaced by a stored shower",
                unit = "GeV",
                min = 1e-4,
                max = 0.2)
        double softPhoton,

        @Key(
                meaning = "distance from the surface of the crystals within which nothing is replaced",
                unit = "mm",
                min = 0,
                max = 1000)
        double margin,

        @Key(
                meaning = "stored showers of electrons, as many of positrons, as many of photons",
                min = 100,
                max = 1000000)
        int stored)
        implements Serializable {}
