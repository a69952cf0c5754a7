package org.belladonna.generator.bottom;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.SettingsCheck;

/** e- e+ -> Upsilon(4S) -> B Bbar with the decays of both mesons, {@code ee->bb}. */
public final class BottomPairFactory implements GeneratorFactory {
    private static final int NEUTRAL = 511;
    private static final int CHARGED = 521;
    private static final String CHARGED_FRACTION = "chargedFraction";
    private static final String SPREAD = "energySpread";
    private static final String NORMALISATION = "crossSectionNb";
    private static final int SPREAD_EVALUATIONS = 121 * 500;

    /** Accuracy of the integration over radiation and spread. */
    private static final double ACCURACY = 1e-4;

    private final UpsilonSettings numbers = UpsilonSettings.standard();
    private final Description description = new Description(
            "ee->bb",
            "B+ B- and B0 B0bar from the Upsilon(4S): its line scaled to the pairs that B factories count, leading-logarithm radiation of the beams,"
                    + " coherent mixing, decays by the fractions of the PDG with form factors, the rest by quark decays; one B can decay to a"
                    + " signal (decays of B+, B0)",
            false,
            List.of(),
            List.of(
                    new Parameter(
                            CHARGED_FRACTION,
                            Parameter.Kind.MODEL,
                            "",
                            "fraction of B+ B- among the pairs",
                            numbers.chargedFraction()),
                    new Parameter(
                            SPREAD,
                            Parameter.Kind.MODEL,
                            "GeV",
                            "r.m.s. spread of the collision energy that the cross-section is averaged over; events are made at the energy they are"
                                    + " given",
                            numbers.measured().energySpread()),
                    new Parameter(
                            NORMALISATION,
                            Parameter.Kind.MODEL,
                            "nb",
                            "cross-section at " + numbers.measured().energy() + " GeV with radiation and a spread of "
                                    + numbers.measured().energySpread()
                                    + " GeV, which the line is scaled to; 0 for the line by the electron width of the PDG",
                            numbers.measured().crossSectionNb())),
            "PDG 2022; I. Caprini et al., Nucl. Phys. B 530 (1998) 153; A. Leibovich et al., Phys. Rev. D 57 (1998) 308; G. Altarelli et"
                    + " al., Nucl. Phys. B 208 (1982) 365");

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Set<Integer> ownDecays() {
        return Set.of(NEUTRAL, CHARGED);
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SignalDecays signal = SignalDecays.of(settings.decays());
        SettingsCheck check = new SettingsCheck(description, settings.withDecays(Map.of()));
        double charged = check.parameter(CHARGED_FRACTION, 0, 1);
        double spread = check.parameter(SPREAD, 0, 0.1);
        UpsilonSettings scaled = numbers.withCrossSection(check.parameter(NORMALISATION, 0, 10));
        boolean radiate = settings.isr() == GeneratorSettings.Switch.ON;
        if (!(sqrtS > UpsilonLine.THRESHOLD && sqrtS < UpsilonLine.HIGHEST)) {
            throw UserException.of(
                    "the collision energy is " + sqrtS + " GeV",
                    description.name(),
                    "between the threshold of B pairs at " + UpsilonLine.THRESHOLD + " GeV and " + UpsilonLine.HIGHEST
                            + " GeV, where other resonances begin",
                    "change the energy");
        }
        double kept = (signal.makes(CHARGED) ? charged : 0) + (signal.makes(NEUTRAL) ? 1 - charged : 0);
        if (!(kept > 0)) {
            throw UserException.of(
                    "no pairs with the prescribed decay are left",
                    CHARGED_FRACTION + " of " + description.name(),
                    "a fraction that makes such mesons",
                    "change it");
        }
        UpsilonLine line = new UpsilonLine(scaled, radiate);
        double total = kept * line.crossSection(sqrtS, spread);
        return new BottomPairGenerator.Prepared(
                scaled,
                radiate,
                signal.makes(CHARGED) ? charged / kept : 0,
                signal,
                line.crossSection(sqrtS),
                new CrossSection(total, ACCURACY * total, SPREAD_EVALUATIONS));
    }
}
