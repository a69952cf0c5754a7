package org.belladonna.detector;

import java.io.Serializable;
import org.belladonna.configuration.Key;

/**
 * Constants of the parametrised inelastic interaction of a hadron in crystals and iron. Neutrons of the interaction are not
 * followed: what they carry is lost.
 */
public record HadronSettings(
        @Key(meaning = "share of interactions that only knock out one nucleon", min = 0, max = 1)
        double quasiElasticFraction,

        @Key(meaning = "mean share of the kinetic energy that a quasi-elastic interaction takes", min = 0, max = 1)
        double quasiElasticLoss,

        @Key(meaning = "mean number of pions, the leading hadron included, at 1 GeV", min = 0)
        double pionMultiplicity,

        @Key(meaning = "exponent with which that number grows with the kinetic energy", min = 0, max = 1)
        double multiplicityExponent,

        @Key(meaning = "share of the produced pions that is neutral", min = 0, max = 1)
        double neutralFraction,

        @Key(meaning = "mean share of the energy that goes to nucleons and binding", min = 0, max = 1)
        double nuclearFraction,

        @Key(meaning = "visible share of the energy that goes to nucleons and binding", min = 0, max = 1)
        double nuclearVisible,

        @Key(meaning = "mean transverse momentum of a produced pion", unit = "GeV", min = 0)
        double transverseMomentum,

        @Key(meaning = "mean energy left by a negative pion captured at rest", unit = "GeV", min = 0)
        double captureDeposit)
        implements Serializable {}
