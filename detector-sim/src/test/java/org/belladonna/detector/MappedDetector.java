package org.belladonna.detector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Belle II with a field map that is weaker forward than in the middle, and stronger at the outer wall:
 * B_z = B (1 - k (d^2 - r^2/2)), B_r = B k r d with d from z = 100 mm, which has neither divergence nor rotation.
 */
public final class MappedDetector {
    private static final double MIDDLE = 100;
    private static final double STRENGTH = 1.5;

    private MappedDetector() {}

    /** The field itself, without a table. */
    public static MagneticField field(double k) {
        return (x, y, z, field) -> {
            double d = z - MIDDLE;
            field[0] = STRENGTH * k * x * d;
            field[1] = STRENGTH * k * y * d;
            field[2] = STRENGTH * (1 - k * (d * d - 0.5 * (x * x + y * y)));
        };
    }

    /**
     * The detector with a table of it.
     *
     * @param folder where its files are written
     * @param k 1e-8 for 4 % at the forward end, per mm^2
     */
    public static Detector belle2(Path folder, double k) throws IOException {
        StringBuilder map = new StringBuilder("r_mm,z_mm,br_T,bz_T\n");
        double[] at = new double[3];
        for (int r = 0; r <= 1300; r += 25) {
            for (int z = -1050; z <= 2000; z += 25) {
                field(k).at(r, 0, z, at);
                map.append(String.format(Locale.ROOT, "%d,%d,%.9f,%.9f%n", r, z, at[0], at[2]));
            }
        }
        Files.createDirectories(folder.resolve("mapped"));
        Files.writeString(folder.resolve("mapped/map.csv"), map);
        Path original = Path.of("../conf/detectors/belle2.conf").toAbsolutePath();
        return Detector.load(Files.writeString(
                folder.resolve("mapped.conf"), "include file(\"" + original + "\")\nfield.map = map.csv\n"));
    }
}
