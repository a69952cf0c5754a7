package org.belladonna.digitization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.detector.SiliconLayerSettings.SideSettings;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table against even charges thrown on the strips of the digitiser, and against closed forms. */
class ClusterResolutionTest {
    private static final int CHARGES = 60_000;
    private static final double THRESHOLD = 3000;

    private record Seen(double error, double claimed, double share) {}

    /** Even charges of a length (in pitches) and of a size in thresholds, and what the clusters of some number of strips are off by. */
    private static Seen thrown(double floating, double noise, double length, double size, int strips) {
        SideSettings side = new SideSettings(32, noise * THRESHOLD, THRESHOLD, floating, 0);
        ClusterResolution resolution = ClusterResolution.of(floating, noise);
        StripSide channels = new StripSide();
        EventStream stream = new EventStream(5, "clusters").at(0, Stage.GENERATOR);
        double sum = 0;
        double claimed = 0;
        int n = 0;
        for (int i = 0; i < CHARGES; i++) {
            double middle = stream.uniform(15, 16);
            channels.clear();
            channels.spread(side, middle - 0.5 * length, middle + 0.5 * length, size * THRESHOLD, 0);
            channels.cluster(side, stream);
            if (channels.clusters == 1 && channels.width[0] == strips) {
                double miss = channels.centre[0] - middle;
                sum += miss * miss;
                claimed += resolution.variance(strips, length, THRESHOLD / channels.sum[0]);
                n++;
            }
        }
        return new Seen(Math.sqrt(sum / n), Math.sqrt(claimed / n), (double) n / CHARGES);
    }

    /**
     * Strips with and without floating ones, perpendicular tracks to inclined ones, small signals and large ones: the error claimed is the r.m.s. within
     * 5 % where the charge is a good deal larger than the threshold, 10 % where it is not (what is lost below it is known on average only).
     */
    @ParameterizedTest
    @CsvSource({
        "0.38, 0.33, 0.09, 14, 1, 0.05",
        "0.38, 0.33, 0.09, 14, 2, 0.05",
        "0.38, 0.33, 0.43, 14, 2, 0.05",
        "0.38, 0.33, 1.7, 20, 3, 0.05",
        "0.48, 0.33, 0.7, 8, 2, 0.05",
        "0.48, 0.33, 2.1, 10, 3, 0.05",
        "0.48, 0.33, 4.1, 20, 5, 0.05",
        "0, 0.33, 0.4, 10, 1, 0.05",
        "0, 0.33, 0.4, 10, 2, 0.05",
        "0, 0.33, 1.3, 10, 2, 0.05",
        "0, 0.1, 0.42, 3.3, 1, 0.1",
        "0, 0.1, 0.42, 3.3, 2, 0.1",
        "0, 0.1, 0.8, 4, 1, 0.1",
        "0, 0.1, 9.3, 40, 10, 0.1"
    })
    void clustersAreOffByTheErrorClaimed(
            double floating, double noise, double length, double size, int strips, double tolerance) {
        Seen seen = thrown(floating, noise, length, size, strips);
        assertTrue(seen.share > 0.01, "share " + seen.share);
        assertEquals(1, seen.claimed / seen.error, tolerance, seen.error + " seen, " + seen.claimed + " claimed");
    }

    /** A short charge stays in one pitch: an even distribution. With floating strips it is seen in halves of a pitch, whether by one strip or by two. */
    @Test
    void shortChargesHaveTheErrorOfTheirPitch() {
        double even = 1 / Math.sqrt(12);
        assertEquals(even, Math.sqrt(ClusterResolution.of(0, 0.1).variance(1, 0.01, 0.02)), 0.01);
        ClusterResolution floating = ClusterResolution.of(0.5, 0.1);
        assertEquals(0.5 * even, Math.sqrt(floating.variance(1, 0.01, 0.02)), 0.01);
        assertEquals(0.5 * even, Math.sqrt(floating.variance(2, 0.01, 0.02)), 0.01);
    }

    /** An even charge of one pitch is measured without error when nothing is lost, but for the noise: two strips share it, each half a pitch from the centre. */
    @Test
    void noiseIsAllThatIsLeftOfAChargeOfOnePitch() {
        double threshold = 0.05;
        double noise = 0.2;
        double expected = Math.sqrt(0.5) * noise * threshold;
        assertEquals(expected, Math.sqrt(ClusterResolution.of(0, noise).variance(2, 1, threshold)), 0.3 * expected);
    }

    /** What an even charge does not make has a large error, and no number of channels or inclination is refused. */
    @Test
    void oddClustersHaveLargeErrors() {
        ClusterResolution resolution = ClusterResolution.of(0.38, 0.33);
        assertTrue(Math.sqrt(resolution.variance(4, 0.1, 0.05)) > 1);
        assertTrue(Math.sqrt(resolution.variance(1, 5, 0.05)) > 1);
        for (int channels = 1; channels < 60; channels++) {
            for (double length = 0; length < 60; length += 0.7) {
                double variance = resolution.variance(channels, length, 0.04);
                assertTrue(variance > 0 && variance < 400, channels + " channels, length " + length + ": " + variance);
            }
        }
    }
}
