package org.belladonna.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeDetectorTest {
    @Test
    void allFilesOfADetectorAreDescribed() {
        System.setProperty("belladonna.home", "..");
        try {
            List<Description.Part> parts = Description.detector("belle2").parts();
            assertEquals(
                    List.of(
                            "detectors",
                            "belle2",
                            "keys of a detector",
                            "keys of calorimeter.conf in its folder",
                            "keys of muon-detector.conf in its folder",
                            "keys of identification.conf in its folder",
                            "keys of trigger.conf in its folder"),
                    parts.stream().map(Description.Part::title).toList());
            for (Description.Part part : parts) {
                assertEquals(
                        part.rows().size(),
                        part.rows().stream().map(row -> row.get(0)).distinct().count(),
                        "a key is there twice in " + part.title());
            }
            long conditions = parts.get(6).rows().stream()
                    .filter(row -> row.get(0).equals("menu[].condition"))
                    .count();
            assertEquals(1, conditions);
        } finally {
            System.clearProperty("belladonna.home");
        }
    }
}
