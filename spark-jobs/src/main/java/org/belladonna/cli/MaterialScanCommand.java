package org.belladonna.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.MaterialScan;
import org.belladonna.detector.Thickness;
import org.belladonna.error.UserException;
import org.belladonna.report.MaterialFigures;
import org.belladonna.report.MaterialFigures.Row;
import org.belladonna.report.plot.Figure;
import org.belladonna.transport.outer.OuterMaterialScan;
import org.belladonna.transport.process.hadronic.InteractionLengths;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code material-scan}: how much material straight lines from the origin cross, by volume. */
@Command(
        name = "material-scan",
        mixinStandardHelpOptions = true,
        description = "Radiation and interaction lengths against the polar angle, by volume; CSV and plots.",
        footer = {
            "",
            "Examples:",
            "  belladonna material-scan --detector belle2",
            "  belladonna material-scan --theta 90 --json"
        })
final class MaterialScanCommand implements Callable<Integer> {
    private static final int TABLE_ROWS = 12;

    @Option(
            names = "--detector",
            defaultValue = "belle2",
            paramLabel = "NAME|FILE",
            description = "a name in conf/detectors or a file (default: ${DEFAULT-VALUE})")
    private String detector;

    @Option(
            names = "--theta",
            defaultValue = "10:170",
            paramLabel = "A[:B]",
            description = "polar angle or range, degrees (default: ${DEFAULT-VALUE})")
    private String theta;

    @Option(
            names = "--points",
            defaultValue = "161",
            description = "polar angles in a range (default: ${DEFAULT-VALUE})")
    private int points;

    @Option(
            names = "--azimuths",
            defaultValue = "36",
            description = "azimuths that are averaged (default: ${DEFAULT-VALUE})")
    private int azimuths;

    @Option(
            names = "--out",
            defaultValue = "out/material-scan",
            paramLabel = "FOLDER",
            description = "where material-scan.csv and the plots go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        refuseFewer(points, "--points");
        refuseFewer(azimuths, "--azimuths");
        double[] angles = angles();
        DetectorSource source = DetectorSource.read(Configurations.named("detectors", detector, "--detector"));
        MaterialScan inner = new MaterialScan(source.detector(), new InteractionLengths());
        OuterMaterialScan outer = new OuterMaterialScan(source.outer());
        List<Row> rows = new ArrayList<>();
        for (double degrees : angles) {
            Map<String, Thickness> volumes = new LinkedHashMap<>(inner.scan(Math.toRadians(degrees), azimuths));
            outer.scan(Math.toRadians(degrees), azimuths)
                    .forEach((name, thickness) -> volumes.merge(name, thickness, Thickness::plus));
            rows.add(new Row(degrees, volumes));
        }
        write(rows);
        print(rows);
        return 0;
    }

    private static void refuseFewer(int number, String option) {
        if (number < 1) {
            throw UserException.of("" + number, option, "1 or more", "correct it");
        }
    }

    private double[] angles() {
        String[] ends = theta.split(":", -1);
        try {
            double low = Double.parseDouble(ends[0]);
            double high = ends.length == 1 ? low : Double.parseDouble(ends[1]);
            if (ends.length <= 2 && low > 0 && high < 180 && low <= high) {
                int n = low == high ? 1 : Math.max(2, points);
                double[] angles = new double[n];
                for (int i = 0; i < n; i++) {
                    angles[i] = n == 1 ? low : low + i * (high - low) / (n - 1);
                }
                return angles;
            }
        } catch (NumberFormatException e) {
            // The message below says what is expected.
        }
        throw UserException.of(
                "'" + theta + "'", "--theta", "degrees above 0 and below 180, as 90 or 17:150", "correct it");
    }

    private void write(List<Row> rows) {
        StringBuilder csv = new StringBuilder("theta_deg,volume,radiation_lengths,interaction_lengths\n");
        for (Row row : rows) {
            row.volumes()
                    .forEach((name, thickness) -> csv.append(String.format(
                            Locale.ROOT,
                            "%.4f,%s,%.6g,%.6g%n",
                            row.degrees(),
                            name,
                            thickness.radiationLengths(),
                            thickness.interactionLengths())));
        }
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve("material-scan.csv"), csv);
            if (rows.size() > 1) {
                for (Figure figure : MaterialFigures.of(detector, rows)) {
                    figure.writeSvg(out);
                    figure.writePng(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(List<Row> rows) {
        if (output.json()) {
            List<Map<String, Object>> list = new ArrayList<>();
            for (Row row : rows) {
                row.volumes().forEach((name, thickness) -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("theta_deg", row.degrees());
                    entry.put("volume", name);
                    entry.put("radiation_lengths", thickness.radiationLengths());
                    entry.put("interaction_lengths", thickness.interactionLengths());
                    list.add(entry);
                });
            }
            output.document(Map.of("rows", list, "folder", out.toString()));
            return;
        }
        List<String> volumes = MaterialFigures.volumes(rows);
        List<String> header = new ArrayList<>(List.of("volume"));
        int step = Math.max(1, (rows.size() + TABLE_ROWS - 1) / TABLE_ROWS);
        List<Row> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            shown.add(rows.get(i));
            header.add(String.format(Locale.ROOT, "%.0f deg", rows.get(i).degrees()));
        }
        List<List<String>> table = new ArrayList<>();
        for (String volume : volumes) {
            List<String> line = new ArrayList<>(List.of(volume));
            for (Row row : shown) {
                Thickness thickness = row.volumes().getOrDefault(volume, Thickness.NONE);
                line.add(String.format(Locale.ROOT, "%.4f", thickness.radiationLengths()));
            }
            table.add(line);
        }
        output.line("Radiation lengths by volume; interaction lengths are in the CSV");
        output.table(header, table);
        output.line("CSV and plots: " + out);
    }
}
