package org.belladonna.transport.process.hadronic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.transport.process.EnergyGrid;

/**
 * Cross-sections of hadrons on free nucleons in mb, from {@code free-cross-sections.csv} (its header names the sources), power laws between
 * the points, constant beyond them. Pairs that the table does not have are those of isospin symmetry; hyperons are as Lambda, antihyperons as antiprotons.
 */
public final class FreeCrossSections {
    /** Columns of the table. */
    public static final int TOTAL = 0;

    public static final int ELASTIC = 1;
    public static final int EXCHANGE = 2;
    public static final int ANNIHILATION = 3;
    private static final int COLUMNS = 4;

    private static final double SMALLEST = 1e-3;

    private static final double[] PP;
    private static final double[] NP;
    private static final double[] PION_LIKE;
    private static final double[] PION_UNLIKE;
    private static final double[] PION_NEUTRAL;
    private static final double[] KAON_P;
    private static final double[] KAON_N;
    private static final double[] ANTIKAON_P;
    private static final double[] ANTIKAON_N;
    private static final double[] ANTINUCLEON;
    private static final double[] HYPERON;

    static {
        Map<String, List<double[]>> points = read();
        PP = grid(points.get("pp"));
        NP = grid(points.get("np"));
        PION_LIKE = grid(points.get("pi+p"));
        PION_UNLIKE = grid(points.get("pi-p"));
        KAON_P = grid(points.get("K+p"));
        KAON_N = grid(points.get("K+n"));
        ANTIKAON_P = grid(points.get("K-p"));
        ANTIKAON_N = grid(points.get("K-n"));
        ANTINUCLEON = grid(points.get("pbarp"));
        HYPERON = grid(points.get("Lp"));
        PION_NEUTRAL = new double[PION_LIKE.length];
        for (int i = 0; i < PION_NEUTRAL.length; i += COLUMNS) {
            // Isospin: the total is the mean of the charged ones, and exchange is the inverse of that of pi-.
            PION_NEUTRAL[i] = 0.5 * (PION_LIKE[i] + PION_UNLIKE[i]);
            PION_NEUTRAL[i + EXCHANGE] = PION_UNLIKE[i + EXCHANGE];
            double elastic = 0.5 * (PION_LIKE[i + ELASTIC] + PION_UNLIKE[i + ELASTIC] - PION_UNLIKE[i + EXCHANGE]);
            PION_NEUTRAL[i + ELASTIC] = Math.max(0, elastic);
        }
    }

    private FreeCrossSections() {}

    private static Map<String, List<double[]>> read() {
        Map<String, List<double[]>> points = new LinkedHashMap<>();
        try (var reader = new BufferedReader(new InputStreamReader(
                FreeCrossSections.class.getResourceAsStream("free-cross-sections.csv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("pair"))
                    .map(line -> line.split(","))
                    .forEach(cells -> points.computeIfAbsent(cells[0], pair -> new ArrayList<>())
                            .add(numbers(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return points;
    }

    private static double[] numbers(String[] cells) {
        double[] row = new double[cells.length - 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(cells[i + 1]);
        }
        return row;
    }

    private static double[] grid(List<double[]> points) {
        double[] rows = new double[EnergyGrid.NODES * COLUMNS];
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            double momentum = EnergyGrid.energy(node);
            int k = 0;
            while (k < points.size() - 2 && points.get(k + 1)[0] < momentum) {
                k++;
            }
            double[] low = points.get(k);
            double[] high = points.get(k + 1);
            double part = Math.log(momentum / low[0]) / Math.log(high[0] / low[0]);
            part = Math.max(0, Math.min(1, part));
            for (int c = 0; c < COLUMNS; c++) {
                double a = low[c + 1];
                double b = high[c + 1];
                boolean vanishes = Math.min(a, b) < SMALLEST;
                rows[node * COLUMNS + c] = vanishes ? a + part * (b - a) : a * Math.pow(b / a, part);
            }
        }
        return rows;
    }

    /**
     * A cross-section in mb.
     *
     * @param pdg the hadron; K_S and K_L have to be given as K0 or its antiparticle
     * @param onProton whether the nucleon is a proton
     * @param momentum of the hadron where the nucleon is at rest, GeV
     * @param column one of the constants
     */
    public static double of(int pdg, boolean onProton, double momentum, int column) {
        double[] rows = table(pdg, onProton);
        int i = EnergyGrid.node(momentum) * COLUMNS + column;
        double part = momentum < EnergyGrid.energy(0) ? 0 : EnergyGrid.fraction(momentum);
        return rows[i] + part * (rows[i + COLUMNS] - rows[i]);
    }

    private static double[] table(int pdg, boolean onProton) {
        return switch (pdg) {
            case 2212 -> onProton ? PP : NP;
            case 2112 -> onProton ? NP : PP;
            case 211 -> onProton ? PION_LIKE : PION_UNLIKE;
            case -211 -> onProton ? PION_UNLIKE : PION_LIKE;
            case 111 -> PION_NEUTRAL;
            case 321 -> onProton ? KAON_P : KAON_N;
            case 311 -> onProton ? KAON_N : KAON_P;
            case -321 -> onProton ? ANTIKAON_P : ANTIKAON_N;
            case -311 -> onProton ? ANTIKAON_N : ANTIKAON_P;
            default -> {
                if (Math.abs(pdg) < 1000) {
                    throw new IllegalArgumentException("no cross-sections of PDG code " + pdg);
                }
                yield pdg > 0 ? HYPERON : ANTINUCLEON;
            }
        };
    }
}
