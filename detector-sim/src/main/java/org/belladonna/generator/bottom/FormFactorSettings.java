package org.belladonna.generator.bottom;

import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;

/** Parameters of form factors, from {@code form-factors.conf}. */
record FormFactorSettings(
        @Key(meaning = "to D and D*") Charm charm,

        @Key(meaning = "to D**") Excited excited,

        @Key(meaning = "to light pseudoscalars") Light light,

        @Key(meaning = "to light vectors") Vector vector) {
    /** Caprini, Lellouch, Neubert. */
    record Charm(
            @Key(meaning = "rho^2 of D", min = 0, max = 3) double slopeD,

            @Key(meaning = "rho^2 of D*", min = 0, max = 3) double slopeDStar,

            @Key(meaning = "R1(1)") double r1,
            @Key(meaning = "R2(1)") double r2,
            @Key(meaning = "R0(1)") double r0) {}

    /** Slopes of Isgur-Wise functions. */
    record Excited(
            @Key(meaning = "tau'(1)/tau(1)") double narrowSlope,

            @Key(meaning = "zeta'(1)/zeta(1)") double broadSlope) {}

    /** Becirevic and Kaidalov. */
    record Light(
            @Key(meaning = "mass of the B*", unit = "GeV", min = 5)
            double pole,

            @Key(meaning = "weight of the second pole", min = 0, max = 1)
            double alpha) {}

    /** One pole each. */
    record Vector(
            @Key(meaning = "V(0)") double v,
            @Key(meaning = "A1(0)") double a1,
            @Key(meaning = "A2(0)") double a2,

            @Key(meaning = "mass of the pole of V", unit = "GeV", min = 5)
            double vectorPole,

            @Key(meaning = "mass of the pole of A1 and A2", unit = "GeV", min = 5)
            double axialPole) {}

    static FormFactorSettings standard() {
        return ConfigurationReader.read(BottomDecayTable.resource("form-factors.conf"), FormFactorSettings.class);
    }
}
