package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Width of the squared recoil mass against the smooth curve through the published ones: the mean over some masses, as the fit of one scatters. */
class RecoilMassTest {
    private static final int EVENTS = 1300;

    private final PublishedWidths published = new PublishedWidths();

    private double ratio(double mass) {
        SignalSample sample = new SignalSample(mass, EVENTS, true);
        PeakFit fit = new PeakFit(sample.ownBeams, mass * mass, Statistics.halfWidth(sample.detector));
        return fit.width / published.curve().at(mass).width();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.5, 2", "4, 4.5, 5", "8, 8.5, 9"})
    void widthsAreThePublishedOnes(double first, double second, double third) {
        double[] ratios = {ratio(first), ratio(second), ratio(third)};
        assertEquals(
                1, Arrays.stream(ratios).average().orElseThrow(), PublishedWidths.REQUIRED, Arrays.toString(ratios));
    }
}
