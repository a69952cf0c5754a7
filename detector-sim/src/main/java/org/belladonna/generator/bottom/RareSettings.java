package org.belladonna.generator.bottom;

import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;

/** Couplings and form factors of b to s with two leptons, from {@code rare-decays.conf}. */
record RareSettings(
        @Key(meaning = "Wilson coefficients") Wilson wilson,
        @Key(meaning = "form factors to K") Kaon kaon,
        @Key(meaning = "form factors to K*") Star star) {
    /** Coefficients at the scale and masses of quarks. */
    record Wilson(
            @Key(meaning = "C1 to C6") List<Double> four,
            @Key(meaning = "effective C7") double c7,
            @Key(meaning = "C9 without the loops of quarks") double c9,
            @Key(meaning = "C10") double c10,

            @Key(meaning = "renormalisation scale", unit = "GeV", min = 1)
            double scale,

            @Key(meaning = "mass of the charm quark in loops", unit = "GeV", min = 1)
            double charmMass,

            @Key(meaning = "mass of the bottom quark", unit = "GeV", min = 4)
            double bottomMass) {}

    /** f+ and fT are r1/(1 - x) + r2/(1 - x)^2 with x = q^2/pole^2; f0 is value/(1 - q^2/zeroSquare). */
    record Kaon(
            @Key(meaning = "r1 and r2 of f+") List<Double> plus,
            @Key(meaning = "r1 and r2 of fT") List<Double> tensor,

            @Key(meaning = "mass of their pole", unit = "GeV", min = 5)
            double pole,

            @Key(meaning = "f0 at q^2 = 0") double zero,

            @Key(meaning = "square of the mass of its pole, GeV^2", min = 25)
            double zeroSquare) {}

    /** Each is (a0 + a1 y + a2 y^2)/(1 - q^2/pole^2), y = z(q^2) - z(0). */
    record Star(
            @Key(meaning = "V") List<Double> v,
            @Key(meaning = "A0") List<Double> a0,
            @Key(meaning = "A1") List<Double> a1,
            @Key(meaning = "A12") List<Double> a12,
            @Key(meaning = "T1") List<Double> t1,
            @Key(meaning = "T2") List<Double> t2,
            @Key(meaning = "T23") List<Double> t23,

            @Key(meaning = "mass of the pole of V and T1", unit = "GeV", min = 5)
            double vectorPole,

            @Key(meaning = "mass of the pole of A0", unit = "GeV", min = 5)
            double scalarPole,

            @Key(meaning = "mass of the pole of the others", unit = "GeV", min = 5)
            double axialPole) {}

    static RareSettings standard() {
        return ConfigurationReader.read(BottomDecayTable.resource("rare-decays.conf"), RareSettings.class);
    }
}
