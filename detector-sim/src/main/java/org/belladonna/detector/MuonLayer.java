package org.belladonna.detector;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One sensitive layer of the muon detector.
 *
 * @param section barrel, forward or backward endcap
 * @param layer number from 1, counted from the inside
 * @param position barrel: distance of its middle from the z axis along the normal of its sector; endcap: its z; mm
 * @param gap thickness of the gap that holds it, mm
 * @param zMin smaller z of its sensitive part, mm
 * @param zMax larger z of its sensitive part, mm
 * @param rMin smaller radius of its sensitive part, mm
 * @param rMax larger radius of its sensitive part, mm
 * @param strip width of its strips, mm
 * @param efficiency probability that a crossing gives a hit in both coordinates
 */
public record MuonLayer(
        Section section,
        int layer,
        double position,
        double gap,
        double zMin,
        double zMax,
        double rMin,
        double rMax,
        double strip,
        double efficiency)
        implements Serializable {

    /** Part of the muon detector; the ordinals are the codes of {@code transport.MuonHits}. */
    public enum Section {
        BARREL,
        FORWARD,
        BACKWARD
    }

    /** Reads all layers of a detector; in each section from the inside to the outside. */
    public static List<MuonLayer> read(Path file) {
        RowTable table = table(file);
        int[] last = new int[Section.values().length];
        List<MuonLayer> layers = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            MuonLayer layer = row(table, i);
            if (layer.layer() != ++last[layer.section().ordinal()]) {
                throw table.wrong(
                        i, 1, "layer " + last[layer.section().ordinal()] + " (numbered from 1 without holes)");
            }
            layers.add(layer);
        }
        return List.copyOf(layers);
    }

    /** File and line of a layer, by its place in the list. */
    static String where(Path file, int index) {
        return table(file).where(index);
    }

    private static RowTable table(Path file) {
        return RowTable.read(
                file,
                "section",
                "layer",
                "position_mm",
                "gap_mm",
                "zmin_mm",
                "zmax_mm",
                "rmin_mm",
                "rmax_mm",
                "strip_mm",
                "efficiency");
    }

    private static MuonLayer row(RowTable table, int i) {
        double efficiency = table.number(i, 9);
        if (!(efficiency >= 0 && efficiency <= 1)) {
            throw table.wrong(i, 9, "a value from 0 to 1");
        }
        if (!(table.number(i, 3) > 0)) {
            throw table.wrong(i, 3, "a positive thickness");
        }
        if (!(table.number(i, 8) > 0)) {
            throw table.wrong(i, 8, "a positive width");
        }
        if (!(table.number(i, 5) > table.number(i, 4))) {
            throw table.wrong(i, 5, "more than zmin_mm");
        }
        if (!(table.number(i, 6) >= 0)) {
            throw table.wrong(i, 6, "a radius from 0 on");
        }
        if (!(table.number(i, 7) > table.number(i, 6))) {
            throw table.wrong(i, 7, "more than rmin_mm");
        }
        return new MuonLayer(
                section(table, i),
                table.whole(i, 1),
                table.number(i, 2),
                table.number(i, 3),
                table.number(i, 4),
                table.number(i, 5),
                table.number(i, 6),
                table.number(i, 7),
                table.number(i, 8),
                efficiency);
    }

    private static Section section(RowTable table, int row) {
        for (Section section : Section.values()) {
            if (section.name().toLowerCase(Locale.ROOT).equals(table.text(row, 0))) {
                return section;
            }
        }
        throw table.wrong(row, 0, "barrel, forward or backward");
    }
}
