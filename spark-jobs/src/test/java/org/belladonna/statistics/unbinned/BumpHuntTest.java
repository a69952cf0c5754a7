package org.belladonna.statistics.unbinned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.error.UserException;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.interval.NormalTail;
import org.junit.jupiter.api.Test;

/** A scan: its masses and windows, an injected signal, the global p-value. */
class BumpHuntTest {
    private static final String CONFIGURATION = """
            name = test
            observable { of = m, title = m, low = 1, high = 3 }
            scan { low = 1.2, high = 2.8, stepInResolutions = 0.5 }
            resolution { mass = [1, 3], sigma = [0.02, 0.04] }
            halfWindowInResolutions = 12
            signal { shape = gaussian }
            background { shape = bernstein, degree = 2 }
            """;

    private static BumpHunt hunt(String... more) {
        return new BumpHunt(ConfigurationReader.read(
                ConfigFactory.parseString(CONFIGURATION + String.join("\n", more)), BumpHuntSettings.class));
    }

    private static List<MassPoint> scan(BumpHunt hunt, Points points) {
        List<MassPoint> results = new ArrayList<>();
        for (int i = 0; i < hunt.hypotheses().size(); i++) {
            results.add(hunt.test(i, points));
        }
        return results;
    }

    private static Points events(long number, double background, double signal) {
        return Points.of(new ToyEvents(11, "bump-hunt-test")
                .draw(number, 1, 3, 0.8, background, new double[] {signal, 1.9, 0.029}));
    }

    @Test
    void stepsAndWindowsFollowTheResolution() {
        BumpHunt hunt = hunt("scan.exclude = [{low = 1.5, high = 1.6}]");
        List<WindowModel> models = hunt.hypotheses();
        assertEquals(1.2, models.get(0).mass());
        assertEquals(0.022, models.get(0).sigma(), 1e-12);
        assertEquals(1.2 + 0.5 * 0.022, models.get(1).mass(), 1e-12);
        assertTrue(models.stream().noneMatch(model -> model.mass() > 1.5 && model.mass() < 1.6));
        assertTrue(models.get(models.size() - 1).mass() > 2.77);
        for (WindowModel model : models) {
            assertEquals(24 * model.sigma(), model.high() - model.low(), 1e-9);
            assertTrue(model.low() >= 1 && model.high() <= 3 + 1e-12);
        }
        // Near the ends windows are moved inside, in the middle they are centred.
        assertEquals(1, models.get(0).low());
        assertEquals(3, models.get(models.size() - 1).high(), 1e-12);
        WindowModel middle = models.get(models.size() / 2);
        assertEquals(middle.mass(), (middle.low() + middle.high()) / 2, 1e-9);
    }

    @Test
    void anInjectedSignalIsFoundWhereItIs() {
        BumpHunt hunt = hunt("cl = [0.9]");
        List<MassPoint> results = scan(hunt, events(1, 6000, 120));
        MassPoint largest =
                results.stream().max(Comparator.comparingDouble(MassPoint::q0)).orElseThrow();
        assertEquals(1.9, largest.mass(), 0.015);
        assertEquals(120, largest.yield(), 3 * largest.error());
        assertTrue(largest.significance() > 4);
        assertEquals(NormalTail.above(largest.significance()), largest.pValue(), 1e-12);
        // Background events per resolution: 6000 events that fall from 1 to 3.
        double density = 6000 * 0.8 * Math.exp(-0.8 * 0.45) / (1 - Math.exp(-0.8)) / 2;
        assertEquals(density * 0.029, largest.backgroundPerSigma(), 0.06 * density * 0.029);
        for (MassPoint point : results) {
            assertEquals("", point.reason());
            assertEquals(2, point.limits().size());
            assertEquals(LimitStatus.FOUND, point.limits().get(0).status());
            assertTrue(point.limits().get(0).observed() > Math.max(0, point.yield()));
        }
    }

    @Test
    void anEfficiencyMakesCrossSections() {
        BumpHunt hunt = hunt("efficiency { luminosityInvFb = 50, mass = [1, 3], value = [0.1, 0.3] }");
        assertEquals(1 / (50 * 0.2), hunt.crossSectionPerEvent(2), 1e-12);
        assertRefused("efficiency { luminosityInvFb = 50, mass = [1, 2], value = [0.1, 0.3] }", "extrapolated");
        assertRefused("efficiency { mass = [1, 3], value = [0.1, 0.3] }", "no luminosity");
        assertRefused("efficiency { luminosityInvFb = 50, mass = [1, 3], value = [0.1, 3] }", "efficiency.value");
    }

    @Test
    void upCrossingsAreCounted() {
        double no = Double.NaN;
        assertEquals(2, LookElsewhere.upCrossings(new double[] {0, 1, no, 2, 0.2, 0, no, 3, 3}, 0.5));
        // A scan that begins above the level has not crossed it.
        assertEquals(0, LookElsewhere.upCrossings(new double[] {2, 1, 0}, 0.5));
        assertEquals(1, LookElsewhere.upCrossings(new double[] {0, 0.1}, 0));
    }

    @Test
    void grossVitellsByHand() {
        // Z = 3.6 with 20 crossings of 0: 1.59e-4 + 20 exp(-6.48).
        GlobalSignificance global = LookElsewhere.grossVitells(3.6 * 3.6, 0, 20, 1);
        assertEquals(0.0308, global.pValue(), 1e-4);
        assertEquals(1.87, global.significance(), 0.005);
        assertEquals(3.56, LookElsewhere.grossVitells(25, 0, 50, 1).significance(), 0.005);
        // Capped where the bound is of no use.
        assertEquals(1, LookElsewhere.grossVitells(0.1, 0, 50, 1).pValue());
        assertEquals(0, LookElsewhere.grossVitells(0.1, 0, 50, 1).significance());
    }

    @Test
    void upCrossingsAndToysAgreeOnTheGlobalPValue() {
        BumpHunt hunt = hunt("lookElsewhere.seed = 3");
        List<MassPoint> results = scan(hunt, events(2, 1500, 0));
        ScanBackground background = ScanBackground.of(hunt, results);
        ToyScan scan = new ToyScan(hunt, background, results);
        int toys = 400;
        double[] maxima = new double[toys];
        double level = 0.5;
        double crossings = 0;
        double[] q0 = new double[results.size()];
        for (int toy = 0; toy < toys; toy++) {
            scan.run(toy, (hypothesis, q, yield, reason) -> q0[hypothesis] = q);
            for (double q : q0) {
                maxima[toy] = Math.max(maxima[toy], q);
            }
            crossings += LookElsewhere.upCrossings(q0, level);
        }
        for (double z : new double[] {2.8, 3.1, 3.4}) {
            GlobalSignificance bound = LookElsewhere.grossVitells(z * z, level, crossings / toys, toys);
            GlobalSignificance counted = LookElsewhere.toys(z * z, maxima);
            // The bound is above by terms of second order: two excesses in one scan.
            double second = bound.pValue() * bound.pValue() / 2;
            assertEquals(bound.pValue() - second, counted.pValue(), 3 * counted.error() + 0.1 * bound.pValue());
        }
    }

    @Test
    void theStitchedBackgroundHasTheEventsOfTheData() {
        BumpHunt hunt = hunt();
        Points points = events(4, 5000, 0);
        ScanBackground background = ScanBackground.of(hunt, scan(hunt, points));
        assertEquals(points.events(), background.total(), 0.02 * points.events());
    }

    @Test
    void toysDependOnTheirNumberAlone() {
        BumpHunt hunt = hunt("scan.high = 1.5");
        List<MassPoint> results = scan(hunt, events(5, 1000, 0));
        ScanBackground background = ScanBackground.of(hunt, results);
        double[] alone = new double[results.size()];
        new ToyScan(hunt, background, results).run(17, (h, q, yield, reason) -> alone[h] = q);
        ToyScan other = new ToyScan(hunt, background, results);
        double[] after = new double[results.size()];
        other.run(3, (h, q, yield, reason) -> after[h] = q);
        other.run(17, (h, q, yield, reason) -> assertEquals(alone[h], q));
    }

    @Test
    void aFailedFitIsAPointWithItsReason() {
        // A free polynomial without events has no minimum away from zero: told, not thrown.
        BumpHunt hunt = hunt("background.shape = chebyshev");
        MassPoint point = hunt.test(0, Points.of(new double[0]));
        assertTrue(point.status().succeeded() || !point.reason().isEmpty());
    }

    @Test
    void wrongSettingsAreRefused() {
        assertRefused("name = \"a/b\"", "letters, digits");
        assertRefused("scan.low = 0.5", "observable.low");
        assertRefused("scan.high = 1.1", "below the high end");
        assertRefused("resolution.sigma = [0.02]", "as many of both");
        assertRefused("resolution.mass = [1.5, 3]", "nothing is extrapolated");
        assertRefused("resolution.sigma = [0.02, -1]", "resolution.sigma");
        assertRefused("signal.shape = crystal-ball", "add a tail");
        assertRefused("signal.alphaLow = 2", "'alphaLow' is not used");
        assertRefused("signal.shape = crystal-ball\nsignal.alphaLow = 2", "'nLow' is missing");
        assertRefused("cl = [1.5]", "cl");
        assertRefused("background.degre = 2", "did you mean 'background.degree'");
        assertRefused("scan.exclude = [{low = 1, high = 3}]", "exclude less");
    }

    private static void assertRefused(String line, String words) {
        String message = assertThrows(UserException.class, () -> hunt(line)).getMessage();
        assertTrue(message.contains(words), message);
    }
}
