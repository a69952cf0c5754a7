package org.belladonna.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.unbinned.BumpHunt;
import org.belladonna.statistics.unbinned.MassPoint;

/**
 * What a bump hunt found at each mass, for files and programs. Limits are on the yield and, where the efficiency is known, on
 * the cross-section in fb.
 */
public final class BumpHuntTable {
    private static final String[] BAND = {"minus2", "minus1", "median", "plus1", "plus2"};

    private final BumpHunt hunt;
    private final List<MassPoint> scan;

    public BumpHuntTable(BumpHunt hunt, List<MassPoint> scan) {
        this.hunt = hunt;
        this.scan = scan;
    }

    /** One mass by names. */
    public Map<String, Object> entry(MassPoint point) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("mass", point.mass());
        entry.put("resolution", point.sigma());
        entry.put("window_low", point.low());
        entry.put("window_high", point.high());
        entry.put("events", point.events());
        entry.put("background_per_resolution", point.backgroundPerSigma());
        entry.put("signal_yield", point.yield());
        entry.put("signal_error", point.error());
        entry.put("q0", point.q0());
        entry.put("significance", point.significance());
        entry.put("local_p", point.pValue());
        for (int cl = 0; cl < hunt.settings().cl().size(); cl++) {
            limits(point, cl, "", 1, entry);
            if (hunt.settings().efficiency().given()) {
                limits(point, cl, "cross_section_fb_", hunt.crossSectionPerEvent(point.mass()), entry);
            }
        }
        entry.put("status", point.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        entry.put("reason", point.reason());
        return entry;
    }

    /** Limits stand two by two: CLs, then profile likelihood. */
    private void limits(MassPoint point, int cl, String what, double factor, Map<String, Object> entry) {
        String level = "_" + hunt.settings().cl().get(cl);
        boolean there = !point.limits().isEmpty();
        UpperLimit cls = there ? point.limits().get(2 * cl) : null;
        entry.put(what + "cls_observed" + level, there ? factor * cls.observed() : Double.NaN);
        for (int i = 0; i < BAND.length; i++) {
            entry.put(what + "cls_expected_" + BAND[i] + level, there ? factor * cls.expected(i - 2) : Double.NaN);
        }
        entry.put(
                what + "profile_observed" + level,
                there ? factor * point.limits().get(2 * cl + 1).observed() : Double.NaN);
    }

    /** Writes a CSV file with a line for each mass, by one rename. */
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(String.join(",", entry(scan.get(0)).keySet())).append('\n');
        for (MassPoint point : scan) {
            text.append(entry(point).values().stream().map(BumpHuntTable::cell).collect(Collectors.joining(",")))
                    .append('\n');
        }
        Path staging = file.resolveSibling("_staging-" + file.getFileName());
        Files.write(staging, text.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(staging, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String cell(Object value) {
        String text = String.valueOf(value);
        return text.matches(".*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
