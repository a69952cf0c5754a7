package org.belladonna.detector;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One ring of equal crystals about the z axis.
 *
 * @param region part of the calorimeter
 * @param thetaMin smaller polar angle of its limits, rad
 * @param thetaMax larger polar angle of its limits, rad
 * @param crystals number of crystals in azimuth
 * @param phiTilt rotation of a crystal's axis in azimuth away from the z axis, rad
 * @param frontRho distance of the front face's middle from the z axis, mm
 * @param frontZ z of the front face's middle, mm
 * @param backRho distance of the back face's middle from the z axis, mm
 * @param backZ z of the back face's middle, mm
 */
public record CrystalRing(
        Region region,
        double thetaMin,
        double thetaMax,
        int crystals,
        double phiTilt,
        double frontRho,
        double frontZ,
        double backRho,
        double backZ)
        implements Serializable {

    /** Part of the calorimeter; the codes are those of the cluster table. */
    public enum Region {
        FORWARD(1),
        BARREL(2),
        BACKWARD(3);

        public final int code;

        Region(int code) {
            this.code = code;
        }
    }

    /** Reads all rings of a detector, by increasing polar angle. */
    public static List<CrystalRing> read(Path file) {
        RowTable table = table(file);
        List<CrystalRing> rings = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            rings.add(row(table, i));
        }
        return List.copyOf(rings);
    }

    /** File and line of a ring. */
    static String where(Path file, int ring) {
        return table(file).where(ring);
    }

    private static RowTable table(Path file) {
        return RowTable.read(
                file,
                "ring",
                "region",
                "theta_min_deg",
                "theta_max_deg",
                "crystals",
                "phi_tilt_deg",
                "front_rho_mm",
                "front_z_mm",
                "back_rho_mm",
                "back_z_mm");
    }

    private static CrystalRing row(RowTable table, int i) {
        if (table.whole(i, 0) != i) {
            throw table.wrong(i, 0, "ring " + i + " (rings are numbered from 0 without holes)");
        }
        if (i > 0 && table.number(i, 2) < table.number(i - 1, 3)) {
            throw table.wrong(i, 2, "at least the theta_max_deg of the ring before");
        }
        if (!(table.number(i, 3) > table.number(i, 2))) {
            throw table.wrong(i, 3, "more than theta_min_deg");
        }
        if (table.whole(i, 4) < 3) {
            throw table.wrong(i, 4, "3 crystals or more");
        }
        if (!(Math.abs(table.number(i, 5)) < 30)) {
            throw table.wrong(i, 5, "a tilt of less than 30 degrees");
        }
        if (!(table.number(i, 6) > 0)) {
            throw table.wrong(i, 6, "a distance from the z axis above 0");
        }
        Region region = region(table, i);
        if (!(table.number(i, 8) > table.number(i, 6))) {
            throw table.wrong(i, 8, "a back face farther from the z axis than the front face");
        }
        boolean outward = switch (region) {
            case FORWARD -> table.number(i, 9) > table.number(i, 7);
            case BACKWARD -> table.number(i, 9) < table.number(i, 7);
            case BARREL -> true;
        };
        if (!outward) {
            throw table.wrong(i, 9, "a back face farther out in z than the front face");
        }
        return new CrystalRing(
                region,
                Math.toRadians(table.number(i, 2)),
                Math.toRadians(table.number(i, 3)),
                table.whole(i, 4),
                Math.toRadians(table.number(i, 5)),
                table.number(i, 6),
                table.number(i, 7),
                table.number(i, 8),
                table.number(i, 9));
    }

    private static Region region(RowTable table, int row) {
        String name = table.text(row, 1);
        for (Region region : Region.values()) {
            if (region.name().toLowerCase(Locale.ROOT).equals(name)) {
                return region;
            }
        }
        throw table.wrong(row, 1, "forward, barrel or backward");
    }
}
