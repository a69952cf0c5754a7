package org.belladonna.detector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.belladonna.material.Material;

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
    private final ToDoubleFunction<Material> interactions;

    /**
     * @param detector what is scanned
     * @param interactions nuclear interactions per mm of a material
     */
    public MaterialScan(Detector detector, ToDoubleFunction<Material> interactions) {
        this.interactions = interactions;
        geometry = detector.tracker();
        navigator = new Navigator(geometry, detector.field());
    }

    /**
     * Thickness by volume up to the front of the calorimeter, in the order of the first crossing.
     *
     * @param theta polar angle in rad, above 0 and below pi
     * @param directions number of azimuths that are averaged, evenly from 0 on
     */
    public Map<String, Thickness> scan(double theta, int directions) {
        Map<String, Thickness> sum = new LinkedHashMap<>();
        for (int i = 0; i < directions; i++) {
            double phi = 2 * Math.PI * (i + 0.5) / directions;
            navigator.start(
                    0, 0, 0, Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta), 0);
            ray(sum, 1.0 / directions);
        }
        return sum;
    }

    private void ray(Map<String, Thickness> sum, double weight) {
        while (true) {
            navigator.next();
            navigator.pass();
            int i = navigator.index;
            switch (navigator.kind) {
                case Navigator.PASSIVE -> add(sum, geometry.tubes.volume[i], tube(i, weight));
                case Navigator.SENSOR -> add(sum, geometry.silicon.pixel[i] ? PIXELS : STRIPS, sensor(i, weight));
                case Navigator.DRIFT_LAYER -> {
                    double path = navigator.path(geometry.drift.height[i]);
                    add(sum, DRIFT_CHAMBER, thickness(path, geometry.drift.gasAndWires, weight));
                }
                default -> {
                    return;
                }
            }
        }
    }

    private Thickness tube(int i, double weight) {
        PassiveTubes tubes = geometry.tubes;
        return thickness(navigator.path(tubes.thickness[i]), tubes.material[i], weight);
    }

    private Thickness sensor(int i, double weight) {
        SiliconGeometry silicon = geometry.silicon;
        return thickness(navigator.path(silicon.thickness[i]), silicon.silicon, weight)
                .plus(thickness(navigator.path(silicon.backingThickness[i]), silicon.backing[i], weight));
    }

    private Thickness thickness(double path, Material material, double weight) {
        return Thickness.of(weight * path, material, interactions.applyAsDouble(material));
    }

    private static void add(Map<String, Thickness> sum, String volume, Thickness thickness) {
        sum.merge(volume, thickness, Thickness::plus);
    }
}
