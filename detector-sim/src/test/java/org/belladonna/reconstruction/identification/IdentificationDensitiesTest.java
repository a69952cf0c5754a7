package org.belladonna.reconstruction.identification;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.detector.DensityTable;
import org.belladonna.error.UserException;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentificationDensitiesTest {
    /**
     * The tables in the configuration are those of the present simulation: in every bin with 100 particles or more an
     * independent small sample has a chi squared with a p-value above 1e-5 (some 60 bins; outcomes expected fewer than 3 times
     * are put together), and chi squared per degree of freedom of all of them is below 1.2.
     */
    @Test
    void tablesAreThoseOfTheSimulation() {
        IdentificationDensities sample = new IdentificationDensities("independent");
        sample.fill(3000);
        double[] sums = new double[2];
        compare(sample.calorimeter, Gun.BELLE2.calorimeterDensities(), sums);
        compare(sample.muonDetector, Gun.BELLE2.muonDensities(), sums);
        assertTrue(sums[1] > 200);
        assertTrue(sums[0] / sums[1] < 1.2, "chi2/ndf: " + sums[0] / sums[1]);
    }

    private static void compare(double[][][] counts, DensityTable table, double[] sums) {
        for (int h = 0; h < counts.length; h++) {
            for (int bin = 0; bin < counts[h].length; bin++) {
                double total = Arrays.stream(counts[h][bin]).sum();
                if (total >= 100) {
                    double[] result = chi2(counts[h][bin], table.rows()[h][bin], total);
                    assertTrue(
                            new ChiSquaredDistribution(null, result[1]).cumulativeProbability(result[0]) < 1 - 1e-5,
                            DensityTable.HYPOTHESES.get(h) + ", bin " + bin + ": " + result[0] + "/" + result[1]);
                    sums[0] += result[0];
                    sums[1] += result[1];
                }
            }
        }
    }

    private static double[] chi2(double[] counts, double[] probabilities, double total) {
        double chi2 = 0;
        int terms = 0;
        double restCount = 0;
        double restExpected = 0;
        for (int k = 0; k < counts.length; k++) {
            double expected = probabilities[k] * total;
            if (expected < 3) {
                restCount += counts[k];
                restExpected += expected;
            } else {
                chi2 += (counts[k] - expected) * (counts[k] - expected) / expected;
                terms++;
            }
        }
        if (restExpected > 3) {
            chi2 += (restCount - restExpected) * (restCount - restExpected) / restExpected;
            terms++;
        }
        return new double[] {chi2, Math.max(1, terms - 1)};
    }

    @Test
    void badTableIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("densities.csv");
        Files.write(file, List.of("hypothesis,bin,p0,p1", "electron,0,0.4,0.4"));
        String message = assertThrows(UserException.class, () -> DensityTable.read(file, 1, 2))
                .getMessage();
        assertTrue(message.contains("line 2") && message.contains("add up to 1"), message);
        Files.write(file, List.of("hypothesis,bin,p0,p1", "electron,0,0.5,0.5"));
        assertThrows(UserException.class, () -> DensityTable.read(file, 1, 2));
        Files.write(file, List.of("hypothesis,bin,p0,p1", "electron,0,0.5,0.5", "electron,0,0.5,0.5"));
        assertThrows(UserException.class, () -> DensityTable.read(file, 1, 2));
        Files.write(file, List.of("hypothesis,bin,p0,p1", "positron,0,0.5,0.5"));
        assertThrows(UserException.class, () -> DensityTable.read(file, 1, 2));
    }
}
