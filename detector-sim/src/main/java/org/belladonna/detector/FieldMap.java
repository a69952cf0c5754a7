package org.belladonna.detector;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.belladonna.error.UserException;

/**
 * A field that is symmetric about z, tabulated in radius and z and interpolated linearly in both; none outside of the table.
 * Immutable.
 */
public final class FieldMap implements MagneticField, Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "r_mm,z_mm,br_T,bz_T";

    private final double firstZ;
    private final double stepR;
    private final double stepZ;
    private final int columnsZ;
    private final int rowsR;
    private final double[] radial;
    private final double[] axial;

    private FieldMap(TreeSet<Double> radii, TreeSet<Double> zs, double[] radial, double[] axial) {
        rowsR = radii.size();
        columnsZ = zs.size();
        firstZ = zs.first();
        stepR = radii.last() / (rowsR - 1);
        stepZ = (zs.last() - zs.first()) / (columnsZ - 1);
        this.radial = radial;
        this.axial = axial;
    }

    private FieldMap(FieldMap other, double factor) {
        firstZ = other.firstZ;
        stepR = other.stepR;
        stepZ = other.stepZ;
        rowsR = other.rowsR;
        columnsZ = other.columnsZ;
        radial = Arrays.stream(other.radial).map(b -> factor * b).toArray();
        axial = Arrays.stream(other.axial).map(b -> factor * b).toArray();
    }

    /**
     * Reads a table with the columns {@code r_mm,z_mm,br_T,bz_T}: an even grid, the radius from 0.
     *
     * @throws UserException when the file is missing or is no such table
     */
    public static FieldMap read(Path file) {
        List<double[]> rows = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (lines.isEmpty() || !lines.get(0).trim().equals(HEADER)) {
                throw wrong(file, "another header");
            }
            for (String line : lines.subList(1, lines.size())) {
                rows.add(numbers(file, line));
            }
        } catch (IOException e) {
            if (!Files.exists(file)) {
                throw UserException.of("no such file", file.toString(), "a field map", "check the path");
            }
            throw new UncheckedIOException(e);
        }
        return of(file, rows);
    }

    private static double[] numbers(Path file, String line) {
        String[] cells = line.split(",", -1);
        double[] row = new double[4];
        try {
            for (int i = 0; i < 4; i++) {
                row[i] = Double.parseDouble(cells[i].trim());
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw wrong(file, "the line '" + line + "'");
        }
        if (cells.length != 4 || !(Math.hypot(row[2], row[3]) < 20 && row[0] >= 0 && Math.abs(row[1]) < 1e6)) {
            throw wrong(file, "the line '" + line + "'");
        }
        return row;
    }

    private static FieldMap of(Path file, List<double[]> rows) {
        TreeSet<Double> radii = new TreeSet<>();
        TreeSet<Double> zs = new TreeSet<>();
        for (double[] row : rows) {
            radii.add(row[0]);
            zs.add(row[1]);
        }
        if (radii.size() < 2 || zs.size() < 2 || radii.first() != 0 || rows.size() != radii.size() * zs.size()) {
            throw wrong(file, rows.size() + " points on " + radii.size() + " radii and " + zs.size() + " z");
        }
        double[] radial = new double[rows.size()];
        double[] axial = new double[rows.size()];
        double dr = radii.last() / (radii.size() - 1);
        double dz = (zs.last() - zs.first()) / (zs.size() - 1);
        for (double[] row : rows) {
            double i = row[0] / dr;
            double j = (row[1] - zs.first()) / dz;
            if (Math.abs(i - Math.rint(i)) > 1e-6 || Math.abs(j - Math.rint(j)) > 1e-6) {
                throw wrong(file, "an uneven grid at r = " + row[0] + ", z = " + row[1]);
            }
            int index = (int) (Math.rint(i) * zs.size() + Math.rint(j));
            radial[index] = row[2];
            axial[index] = row[3];
        }
        return new FieldMap(radii, zs, radial, axial);
    }

    private static UserException wrong(Path file, String what) {
        return UserException.of(
                what, file.toString(), HEADER + " on an even grid, r from 0, below 20 T", "correct the field map");
    }

    /** The same field times a factor. */
    FieldMap scaled(double factor) {
        return new FieldMap(this, factor);
    }

    /** Whether a cylinder about the z axis (mm) lies inside of the table. */
    boolean covers(double radius, double zMin, double zMax) {
        return radius <= stepR * (rowsR - 1) && zMin >= firstZ && zMax <= firstZ + stepZ * (columnsZ - 1);
    }

    @Override
    public void at(double x, double y, double z, double[] field) {
        double r = Math.sqrt(x * x + y * y);
        double u = r / stepR;
        double v = (z - firstZ) / stepZ;
        field[0] = 0;
        field[1] = 0;
        field[2] = 0;
        if (!(u <= rowsR - 1 && v >= 0 && v <= columnsZ - 1)) {
            return;
        }
        int i = Math.min((int) u, rowsR - 2);
        int j = Math.min((int) v, columnsZ - 2);
        double br = between(radial, i, j, u - i, v - j);
        if (r > 0) {
            field[0] = br * x / r;
            field[1] = br * y / r;
        }
        field[2] = between(axial, i, j, u - i, v - j);
    }

    private double between(double[] table, int i, int j, double f, double g) {
        int k = i * columnsZ + j;
        double low = table[k] + g * (table[k + 1] - table[k]);
        k += columnsZ;
        double high = table[k] + g * (table[k + 1] - table[k]);
        return low + f * (high - low);
    }
}
