package org.belladonna.generator.hadronization;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/** Parameters of the flavours that strings make. */
record FlavourSettings(
        @Key(meaning = "new strange quarks over new up quarks", min = 0.001, max = 1)
        double strange,

        @Key(meaning = "new diquarks over new quarks", min = 0, max = 1)
        double diquark,

        @Key(meaning = "further suppression of a strange quark in a diquark", min = 0.001, max = 1)
        double strangeDiquark,

        @Key(meaning = "spin-1 diquarks over spin-0 ones, per spin state", min = 0.0001, max = 1)
        double spinOneDiquark,

        @Key(meaning = "popcorn: rate of a meson between baryon and antibaryon, over 0.5 for none", min = 0, max = 2)
        double popcorn,

        @Key(
                meaning = "suppression of a strange quark shared by baryon and antibaryon with a meson between",
                min = 0,
                max = 1)
        double popcornStrangePair,

        @Key(meaning = "suppression of a strange meson between baryon and antibaryon", min = 0, max = 1)
        double popcornStrangeMeson,

        @Key(meaning = "vector over pseudoscalar mesons of u and d", min = 0, max = 3)
        double vectorLight,

        @Key(meaning = "vector over pseudoscalar mesons with s", min = 0, max = 3)
        double vectorStrange,

        @Key(meaning = "vector over pseudoscalar mesons with c", min = 0, max = 3)
        double vectorCharm,

        @Key(meaning = "suppression of eta", min = 0, max = 1)
        double eta,

        @Key(meaning = "suppression of eta'", min = 0, max = 1)
        double etaPrime,

        @Key(meaning = "octet-singlet mixing angle of eta and eta' in degrees", min = -90, max = 90)
        double pseudoscalarAngle,

        @Key(meaning = "octet-singlet mixing angle of phi and omega in degrees", min = -90, max = 90)
        double vectorAngle)
        implements Serializable {}
