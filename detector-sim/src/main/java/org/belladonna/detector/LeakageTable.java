package org.belladonna.detector;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Response of a cluster by its place over the mean of its region: a factor of the ring, one of the place across its central crystal in polar angle,
 * one of the place in azimuth across a pair of crystals (as metal sheets stand between pairs), each at some energies. That corrections are taken by ring, place
 * and energy is what Belle II does (basf2, payload ECLLeakageCorrections). Immutable.
 */
public final class LeakageTable implements Serializable {
    private static final long serialVersionUID = 1;

    /** Steps across a crystal in polar angle, and across a pair of crystals in azimuth. */
    public static final int THETA_BINS = 8;

    public static final int PAIR_BINS = 16;

    /** No dependence on the place. */
    public static final LeakageTable NONE = new LeakageTable(new double[0], new double[0][], null, null);

    private final double[] logEnergies;
    /** By ring, energy. */
    private final double[][] ring;
    /** By code of the region, bin, energy. */
    private final double[][][] theta;

    private final double[][][] pair;

    private LeakageTable(double[] logEnergies, double[][] ring, double[][][] theta, double[][][] pair) {
        this.logEnergies = logEnergies;
        this.ring = ring;
        this.theta = theta;
        this.pair = pair;
    }

    /**
     * Reads a table with the columns factor, bin and response_at_E_GeV for each energy; factors are {@code ring} and, for each region,
     * {@code theta-barrel} and {@code pair-barrel}.
     *
     * @param energies GeV, increasing
     * @param rings number of rings
     */
    public static LeakageTable read(Path file, List<Double> energies, int rings) {
        RowTable table = RowTable.read(file, columns(energies).toArray(new String[0]));
        double[][] ring = new double[rings][];
        double[][][] theta = new double[CrystalRing.Region.values().length + 1][THETA_BINS][];
        double[][][] pair = new double[theta.length][PAIR_BINS][];
        for (int i = 0; i < table.size(); i++) {
            double[][] rows = rows(table, i, ring, theta, pair);
            int bin = table.whole(i, 1);
            if (bin < 0 || bin >= rows.length || rows[bin] != null) {
                throw table.wrong(i, 1, "each bin from 0 to " + (rows.length - 1) + " once");
            }
            rows[bin] = responses(table, i, energies.size());
        }
        int expected = rings + CrystalRing.Region.values().length * (THETA_BINS + PAIR_BINS);
        if (table.size() != expected) {
            throw table.wrong(table.size() - 1, 0, expected + " rows in all");
        }
        return new LeakageTable(energies.stream().mapToDouble(Math::log).toArray(), ring, theta, pair);
    }

    /** The columns of a table with these energies (GeV). */
    public static List<String> columns(List<Double> energies) {
        List<String> columns = new ArrayList<>(List.of("factor", "bin"));
        energies.forEach(energy -> columns.add("response_at_" + energy + "_GeV"));
        return columns;
    }

    private static double[][] rows(RowTable table, int i, double[][] ring, double[][][] theta, double[][][] pair) {
        String factor = table.text(i, 0);
        if (factor.equals("ring")) {
            return ring;
        }
        for (CrystalRing.Region region : CrystalRing.Region.values()) {
            String name = region.name().toLowerCase(Locale.ROOT);
            if (factor.equals("theta-" + name)) {
                return theta[region.code];
            }
            if (factor.equals("pair-" + name)) {
                return pair[region.code];
            }
        }
        throw table.wrong(i, 0, "ring, or theta- or pair- with forward, barrel or backward");
    }

    private static double[] responses(RowTable table, int i, int energies) {
        double[] row = new double[energies];
        for (int k = 0; k < energies; k++) {
            row[k] = table.number(i, 2 + k);
            if (!(row[k] > 0.5 && row[k] < 2)) {
                throw table.wrong(i, 2 + k, "a response between 0.5 and 2");
            }
        }
        return row;
    }

    /**
     * Response over the mean of the region.
     *
     * @param ringIndex ring of the central crystal
     * @param region code of its region
     * @param acrossTheta place across it, 0 at the wall of the smaller polar angle, 1 at the other; constant beyond
     * @param acrossPair place across a pair of crystals in azimuth, 0 to 2, with period 2
     * @param energy GeV
     */
    public double response(int ringIndex, int region, double acrossTheta, double acrossPair, double energy) {
        int last = logEnergies.length - 1;
        if (last < 0) {
            return 1;
        }
        double x = Math.min(logEnergies[last], Math.max(logEnergies[0], Math.log(energy)));
        int i = 0;
        while (i + 2 <= last && x > logEnergies[i + 1]) {
            i++;
        }
        double low = at(i, ringIndex, region, acrossTheta, acrossPair);
        if (last == 0) {
            return low;
        }
        double high = at(i + 1, ringIndex, region, acrossTheta, acrossPair);
        return low + (high - low) * (x - logEnergies[i]) / (logEnergies[i + 1] - logEnergies[i]);
    }

    private double at(int energy, int ringIndex, int region, double acrossTheta, double acrossPair) {
        double t = Math.min(THETA_BINS - 1, Math.max(0, acrossTheta * THETA_BINS - 0.5));
        int first = Math.min(THETA_BINS - 2, (int) t);
        double[][] rows = theta[region];
        double byTheta = rows[first][energy] + (t - first) * (rows[first + 1][energy] - rows[first][energy]);
        double p = 0.5 * acrossPair * PAIR_BINS - 0.5;
        double floor = Math.floor(p);
        rows = pair[region];
        double here = rows[Math.floorMod((int) floor, PAIR_BINS)][energy];
        double there = rows[Math.floorMod((int) floor + 1, PAIR_BINS)][energy];
        return ring[ringIndex][energy] * byTheta * (here + (p - floor) * (there - here));
    }
}
