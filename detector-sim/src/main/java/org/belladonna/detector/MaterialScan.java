package org.belladonna.detector;

import java.util.LinkedHashMap;
import java.util.Map;

/** Material of the tracking volume along straight lines from the origin. */
public final class MaterialScan {
    /** Name under which the gas and the wires of the drift chamber are summed. */
    public static final String DRIFT_CHAMBER = "drift-chamber";
    /** Name under which the pixel sensors are summed, with what they carry. */
    public static final String PIXELS = "pxd";
    /** Name under which the strip sensors are summed, with what they carry. */
    public static final String STRIPS = "svd";

    private final TrackerGeometry geometry;
    private final Navigator navigator;

    public MaterialScan(Detector detector) {
        geometry = detector.tracker();
        navigator = new Navigator(geometry, detector.field());
    }

    /**
     * Radiation lengths by volume up to the front of the calorimeter.
     *
     * @param theta polar angle in rad, above 0 and below pi
     * @param directions number of azimuths that are averaged, evenly from 0 on
     */
    public Map<String, Double> radiationLengths(double theta, int directions) {
        Map<String, Double> sum = new LinkedHashMap<>();
        for (int i = 0; i < directions; i++) {
            double phi = 2 * Math.PI * (i + 0.5) / directions;
            navigator.start(
                    0, 0, 0, Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta), 0);
            ray(sum, 1.0 / directions);
        }
        return sum;
    }

    private void ray(Map<String, Double> sum, double weight) {
        while (true) {
            navigator.next();
            navigator.pass();
            int i = navigator.index;
            switch (navigator.kind) {
                case Navigator.PASSIVE -> add(sum, geometry.tubes.volume[i], weight * path(geometry.tubes, i));
                case Navigator.SENSOR ->
                    add(sum, geometry.silicon.pixel[i] ? PIXELS : STRIPS, weight * path(geometry.silicon, i));
                case Navigator.DRIFT_LAYER -> {
                    double path = navigator.path(geometry.drift.height[i]);
                    add(sum, DRIFT_CHAMBER, weight * path / geometry.drift.gasAndWires.radiationLength);
                }
                default -> {
                    return;
                }
            }
        }
    }

    private double path(PassiveTubes tubes, int i) {
        return navigator.path(tubes.thickness[i]) / tubes.material[i].radiationLength;
    }

    private double path(SiliconGeometry silicon, int i) {
        return navigator.path(silicon.thickness[i]) / silicon.silicon.radiationLength
                + navigator.path(silicon.backingThickness[i]) / silicon.backing[i].radiationLength;
    }

    private static void add(Map<String, Double> sum, String volume, double lengths) {
        sum.merge(volume, lengths, Double::sum);
    }
}
