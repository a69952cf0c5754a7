package org.belladonna.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakageTableTest {
    private static final List<Double> ENERGIES = List.of(1.0, Math.E);
    private static final int BARREL = CrystalRing.Region.BARREL.code;

    @TempDir
    Path folder;

    /** Two rings of 0.9 and 1.1; place in the barrel: 1 + bin/100 across, 1 at 1 GeV and 1.2 at e GeV in the first bin of the pair. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", LeakageTable.columns(ENERGIES)));
        lines.add("ring,0,0.9,0.9");
        lines.add("ring,1,1.1,1.1");
        for (String region : List.of("forward", "barrel", "backward")) {
            for (int bin = 0; bin < LeakageTable.THETA_BINS; bin++) {
                double value = 1 + 0.01 * bin;
                lines.add("theta-" + region + "," + bin + "," + value + "," + value);
            }
            for (int bin = 0; bin < LeakageTable.PAIR_BINS; bin++) {
                lines.add("pair-" + region + "," + bin + ",1," + (bin == 0 ? 1.2 : 1));
            }
        }
        return lines;
    }

    private LeakageTable read(List<String> lines) throws IOException {
        return LeakageTable.read(Files.write(folder.resolve("leakage.csv"), lines), ENERGIES, 2);
    }

    @Test
    void factorsAreLinearBetweenTheMiddlesOfBinsAndInTheLogarithmOfTheEnergy() throws IOException {
        LeakageTable table = read(lines());
        assertEquals(0.9, table.response(0, BARREL, 0, 1, 1), 1e-12);
        assertEquals(1.1 * 1.035, table.response(1, BARREL, 0.5, 1, 1), 1e-12);
        assertEquals(1.1 * 1.07, table.response(1, BARREL, 1.3, 1, 100), 1e-12);
        double middle = 0.5 * 2 / LeakageTable.PAIR_BINS;
        assertEquals(0.9 * 1.1, table.response(0, BARREL, 0, middle, Math.sqrt(Math.E)), 1e-12);
        assertEquals(0.9 * 1.1, table.response(0, BARREL, 0, 0, Math.E), 1e-12);
        assertEquals(0.9 * 1.1, table.response(0, BARREL, 0, 2, Math.E), 1e-12);
    }

    @Test
    void noTableIsOne() {
        assertEquals(1, LeakageTable.NONE.response(3, BARREL, 0.2, 0.1, 5));
    }

    @Test
    void aMissingRowIsRefused() {
        List<String> lines = lines();
        lines.remove(lines.size() - 1);
        String message = assertThrows(UserException.class, () -> read(lines)).getMessage();
        assertTrue(message.contains("74 rows in all"), message);
    }
}
