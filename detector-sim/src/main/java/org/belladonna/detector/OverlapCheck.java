package org.belladonna.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.belladonna.error.UserException;

/**
 * Looks for volumes of the tracking volume that overlap: tubes and layers of gas as rectangles in radius and z, sensors as quadrilaterals in
 * space (their thickness is far below the distances between them). Takes some milliseconds.
 */
final class OverlapCheck {
    /** Rectangles that touch within this do not overlap, mm. */
    private static final double ROUNDING = 1e-6;
    /** Places along a sensor that are compared with tubes. */
    private static final int SLICES = 8;

    private final TrackerGeometry geometry;
    private final TrackerSettings settings;
    private final UnaryOperator<String> where;
    private final List<Tube> tubes = new ArrayList<>();

    private record Tube(String key, String name, double low, double high, double zMin, double zMax) {
        boolean overlaps(Tube other) {
            return overlaps(other.low, other.high, other.zMin, other.zMax);
        }

        boolean overlaps(double rMin, double rMax, double z1, double z2) {
            return Math.min(high, rMax) - Math.max(low, rMin) > ROUNDING
                    && Math.min(zMax, z2) - Math.max(zMin, z1) > ROUNDING;
        }
    }

    /** @param where turns the path of a key into file, line and key */
    OverlapCheck(TrackerGeometry geometry, TrackerSettings settings, UnaryOperator<String> where) {
        this.geometry = geometry;
        this.settings = settings;
        this.where = where;
    }

    /** @throws UserException for the first overlap */
    void run() {
        add(settings.cylinders(), "tracker.cylinders");
        add(settings.discs(), "tracker.discs");
        int passive = tubes.size();
        DriftGeometry drift = geometry.drift;
        for (int i = 0; i < drift.layers; i++) {
            tubes.add(new Tube(
                    "tracker.driftChamber.layers[" + i + "]",
                    "the gas of layer " + i,
                    drift.low[i],
                    drift.high[i],
                    drift.zMin[i],
                    drift.zMax[i]));
        }
        for (int i = 0; i < tubes.size(); i++) {
            for (int j = 0; j < Math.min(i, passive); j++) {
                if (tubes.get(i).overlaps(tubes.get(j))) {
                    throw overlap(
                            tubes.get(i).key(),
                            tubes.get(i).name(),
                            tubes.get(j).name(),
                            tubes.get(j).key());
                }
            }
        }
        sensors();
    }

    private void add(List<TrackerSettings.CylinderSettings> list, String key) {
        for (int i = 0; i < list.size(); i++) {
            TrackerSettings.CylinderSettings tube = list.get(i);
            tubes.add(new Tube(
                    key + "[" + i + "]",
                    tube.volume() + " of " + tube.material(),
                    tube.innerRadius(),
                    tube.outerRadius(),
                    tube.zMin(),
                    tube.zMax()));
        }
    }

    private void sensors() {
        SiliconGeometry silicon = geometry.silicon;
        Quadrilateral[] faces = new Quadrilateral[silicon.sensors];
        for (int i = 0; i < silicon.sensors; i++) {
            faces[i] = Quadrilateral.ofSensor(silicon, i);
            withTubes(i);
            for (int j = 0; j < i; j++) {
                if (faces[i].meets(faces[j])) {
                    throw overlap(key(i), name(i), name(j), key(j));
                }
            }
        }
    }

    private void withTubes(int i) {
        SiliconGeometry silicon = geometry.silicon;
        double step = 2 * silicon.halfLength[i] / SLICES;
        for (int slice = 0; slice < SLICES; slice++) {
            double v = -silicon.halfLength[i] + (slice + 0.5) * step;
            double half = silicon.halfWidth[i] + silicon.halfWidthSlope[i] * v;
            double x = silicon.cx[i] + v * silicon.vx[i];
            double y = silicon.cy[i] + v * silicon.vy[i];
            double along = x * silicon.ux[i] + y * silicon.uy[i];
            double across = Math.abs(x * silicon.uy[i] - y * silicon.ux[i]);
            double nearest = Math.hypot(across, Math.max(0, Math.abs(along) - half));
            double farthest = Math.hypot(across, Math.abs(along) + half);
            double z = silicon.cz[i] + v * silicon.vz[i];
            double reach = 0.5 * step * silicon.vz[i];
            for (Tube tube : tubes) {
                if (tube.overlaps(nearest, farthest + 2 * ROUNDING, z - reach, z + reach)) {
                    throw overlap(key(i), name(i), tube.name(), tube.key());
                }
            }
        }
    }

    private String name(int sensor) {
        return "sensor " + geometry.silicon.element[sensor] + " of layer " + geometry.silicon.layer[sensor];
    }

    private String key(int sensor) {
        int number = geometry.silicon.layer[sensor];
        for (int i = 0; i < settings.silicon().size(); i++) {
            SiliconLayerSettings layer = settings.silicon().get(i);
            if (layer.layer() == number) {
                int place = geometry.silicon.element[sensor] % layer.sensors().size();
                return "tracker.silicon[" + i + "].sensors[" + place + "]";
            }
        }
        throw new IllegalStateException("no layer " + number);
    }

    private UserException overlap(String key, String name, String other, String otherKey) {
        return UserException.of(
                name + " overlaps " + other + " (" + where.apply(otherKey) + ")",
                where.apply(key),
                "volumes that do not overlap",
                "move one of them");
    }
}
