package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.detector.MaterialScan;
import org.belladonna.detector.Thickness;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;
import org.belladonna.transport.process.hadronic.InteractionLengths;

/** Radiation lengths in front of the calorimeter against sums made by hand from the public geometry. */
final class MaterialBudget implements Section {
    private static final int AZIMUTHS = 90;
    private static final int ANGLES = 139;

    /** Volumes of the scan by column of the reference. */
    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("TOP, ARICH", List.of("top", "arich"));
        GROUPS.put("CDC outer wall, end plates", List.of("cdc-outer-wall", "cdc-end-plate"));
        GROUPS.put("PXD, SVD", List.of(MaterialScan.PIXELS, MaterialScan.STRIPS));
        GROUPS.put("beam pipe", List.of("beam-pipe"));
        GROUPS.put("CDC gas, wires", List.of(MaterialScan.DRIFT_CHAMBER));
        GROUPS.put("CDC inner wall", List.of("cdc-inner-wall"));
    }

    private static final int[] COLUMNS = {6, 5, 2, 1, 4, 3};

    private final MaterialScan scan = new MaterialScan(Detectors.belle2().detector(), new InteractionLengths());

    @Override
    public void run(Findings findings) {
        List<String[]> table = Reference.rows("material.csv");
        double[] degrees = Charts.range(17, 155, ANGLES);
        List<Map<String, Thickness>> scans = new ArrayList<>();
        for (double angle : degrees) {
            scans.add(scan.scan(Math.toRadians(angle), AZIMUTHS));
        }
        List<Layer> layers = new ArrayList<>();
        int index = 0;
        for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
            String colour = Charts.SERIES.get(index);
            double[] percent = new double[degrees.length];
            Arrays.setAll(percent, i -> orGap(percent(scans.get(i), group.getValue())));
            layers.add(new Layer.Curve(degrees, percent, Stroke.solid(colour, 2), group.getKey()));
            double[] theta = Reference.column(table, 0);
            double[] hand = Arrays.stream(Reference.column(table, COLUMNS[index]))
                    .map(MaterialBudget::orGap)
                    .toArray();
            layers.add(Charts.points(theta, hand, new double[theta.length], colour, ""));
            index++;
        }
        findings.add(Charts.plot(
                "material",
                "Material from the interaction point to the calorimeter; points: summed by hand",
                "straight lines, mean of 90 azimuths",
                Axis.linear("Polar angle [deg]", 10, 160),
                Axis.logarithmic("Radiation lengths [%]", 0.1, 200),
                layers));
        findings.put("material.table", "%s", rows(table));
    }

    private String rows(List<String[]> table) {
        StringBuilder rows = new StringBuilder();
        for (String[] row : table) {
            Map<String, Thickness> ours = scan.scan(Math.toRadians(Double.parseDouble(row[0])), AZIMUTHS);
            rows.append("| ").append(row[0]);
            int index = 0;
            for (List<String> volumes : GROUPS.values()) {
                rows.append(String.format(Locale.ROOT, " | %.2f (%s)", percent(ours, volumes), row[COLUMNS[index++]]));
            }
            rows.append(" |\n");
        }
        return rows.toString().strip();
    }

    private static double percent(Map<String, Thickness> lengths, List<String> volumes) {
        return 100
                * volumes.stream()
                        .mapToDouble(name ->
                                lengths.getOrDefault(name, Thickness.NONE).radiationLengths())
                        .sum();
    }

    /** Nothing is drawn where there is nothing. */
    private static double orGap(double percent) {
        return percent > 0 ? percent : Double.NaN;
    }
}
