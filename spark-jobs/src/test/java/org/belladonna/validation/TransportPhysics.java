package org.belladonna.validation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.particle.ParticleTable;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.ElectronRadiation;
import org.belladonna.transport.process.MuonBremsstrahlung;
import org.belladonna.transport.process.MuonPairProduction;

/** Mean losses and ranges of the step-by-step transport against Geant4 and the tables of Seltzer and Berger. */
final class TransportPhysics implements Section {
    static final MaterialLibrary MEDIA = MaterialLibrary.read(Path.of("..", "conf", "materials.conf"));
    private static final double MEV = 1e-3;
    private static final double NO_CUT = 1e6;
    private static final ProductionCuts NONE = new ProductionCuts(1e3, 1e3);
    private static final double MUON = ParticleTable.get(13).mass();
    private static final String TABLES = "transport/engine/";
    private static final int POINTS = 60;
    /** Lower end of the integral of the range, GeV; what is slower goes 0.01 mm. */
    private static final double SLOW = 2e-4;

    @Override
    public void run(Findings findings) {
        losses(findings);
        findings.put("transport.radiative", "%.1f%%", 100 * worstRadiative());
        findings.put("transport.collision", "%.1f%%", 100 * worstCollision());
        findings.put("transport.range", "%.1f%%", 100 * worstRange());
    }

    private static double perGram(double gevPerMm, Material medium) {
        return gevPerMm * 1e4 / medium.density;
    }

    private static double electronRadiation(Material medium, double kinetic) {
        return perGram(new ElectronRadiation(medium, NONE, false).totalLoss(kinetic), medium);
    }

    private static double muonRadiation(Material medium, double kinetic) {
        return perGram(
                new MuonBremsstrahlung(medium, NONE, MUON).softLoss(kinetic)
                        + new MuonPairProduction(medium, NONE, MUON).softLoss(kinetic),
                medium);
    }

    private static double collision(String particle, Material medium, double kinetic) {
        return perGram(
                particle.equals("e-")
                        ? CollisionLoss.electron(medium, kinetic, NO_CUT)
                        : CollisionLoss.heavy(medium, mass(particle), kinetic, NO_CUT),
                medium);
    }

    private static double mass(String particle) {
        return ParticleTable.get(
                        switch (particle) {
                            case "mu-", "mu+" -> 13;
                            case "pi-", "pi+" -> 211;
                            case "kaon-", "kaon+" -> 321;
                            default -> 2212;
                        })
                .mass();
    }

    private static void losses(Findings findings) {
        Material medium = MEDIA.get("CsI", "validation");
        double[] energies = Arrays.stream(Charts.range(Math.log(2e-4), Math.log(10), POINTS))
                .map(Math::exp)
                .toArray();
        List<Layer> layers = new ArrayList<>();
        layers.add(curve(energies, 0, t -> collision("e-", medium, t), "electron, collisions"));
        layers.add(curve(energies, 1, t -> electronRadiation(medium, t), "electron, radiation"));
        double[] fast = Arrays.stream(energies).filter(t -> t > 3e-3).toArray();
        layers.add(curve(fast, 3, t -> collision("mu-", medium, t), "muon, collisions"));
        double[] faster = Arrays.stream(energies).filter(t -> t > 0.8).toArray();
        layers.add(curve(faster, 5, t -> muonRadiation(medium, t), "muon, radiation and pairs"));
        List<String[]> rows = Reference.simulationRows(TABLES + "stopping-power.csv").stream()
                .filter(row -> row[0].equals("CsI"))
                .toList();
        layers.add(points(rows, "e-", 0, row -> value(row, 4), "points: Geant4 11.4.0; Seltzer and Berger"));
        layers.add(points(rows, "mu-", 3, row -> value(row, 4), ""));
        layers.add(points(rows, "mu-", 5, row -> value(row, 6) + value(row, 7), ""));
        List<String[]> radiative = Reference.simulationRows(TABLES + "radiative-loss.csv").stream()
                .filter(row -> row[0].equals("CsI"))
                .toList();
        double[] x =
                Arrays.stream(Reference.column(radiative, 1)).map(e -> e * MEV).toArray();
        layers.add(Charts.points(x, Reference.column(radiative, 2), new double[x.length], Charts.SERIES.get(1), ""));
        findings.add(Charts.plot(
                "transport-loss",
                "Mean loss in caesium iodide",
                "without production cuts",
                Axis.logarithmic("Kinetic energy [GeV]", 2e-4, 12),
                Axis.logarithmic("Loss [MeV cm²/g]", 1e-2, 2e3),
                layers));
    }

    private static Layer curve(double[] energies, int colour, DoubleUnaryOperator loss, String label) {
        double[] values = Arrays.stream(energies).map(loss).toArray();
        return new Layer.Curve(energies, values, Stroke.solid(Charts.SERIES.get(colour), 2), label);
    }

    /** Value of a row, NaN where there is none. */
    private interface Column {
        double of(String[] row);
    }

    private static double value(String[] row, int column) {
        return row.length > column && !row[column].isEmpty() ? Double.parseDouble(row[column]) : 0;
    }

    private static Layer points(List<String[]> rows, String particle, int colour, Column column, String label) {
        List<String[]> those = rows.stream()
                .filter(row -> row[1].equals(particle) && column.of(row) > 0.01)
                .toList();
        double[] x = those.stream().mapToDouble(row -> value(row, 3) * MEV).toArray();
        double[] y = those.stream().mapToDouble(column::of).toArray();
        return Charts.points(x, y, new double[x.length], Charts.SERIES.get(colour), label);
    }

    private static double worstRadiative() {
        return Reference.simulationRows(TABLES + "radiative-loss.csv").stream()
                .mapToDouble(row -> Math.abs(
                        electronRadiation(MEDIA.get(row[0], "validation"), value(row, 1) * MEV) / value(row, 2) - 1))
                .max()
                .orElseThrow();
    }

    /** Above beta gamma of 0.22, where the Bethe formula holds. */
    private static double worstCollision() {
        return Reference.simulationRows(TABLES + "stopping-power.csv").stream()
                .filter(row -> !row[1].equals("e+"))
                .filter(row -> row[1].equals("e-") || value(row, 2) * MEV > 0.22 * mass(row[1]))
                .mapToDouble(row -> Math.abs(
                        collision(row[1], MEDIA.get(row[0], "validation"), value(row, 3) * MEV) / value(row, 4) - 1))
                .max()
                .orElseThrow();
    }

    private static double worstRange() {
        return Reference.simulationRows(TABLES + "muon-ranges.csv").stream()
                .mapToDouble(row ->
                        Math.abs(range(MEDIA.get(row[0], "validation"), value(row, 1) * MEV) / value(row, 2) - 1))
                .max()
                .orElseThrow();
    }

    /** Range of a muon with the mean loss, g/cm2. */
    private static double range(Material medium, double kinetic) {
        int steps = 80;
        double width = Math.log(kinetic / SLOW) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double t = SLOW * Math.exp((i + 0.5) * width);
            sum += t * width * 1e3 / (collision("mu-", medium, t) + muonRadiation(medium, t));
        }
        return sum;
    }
}
