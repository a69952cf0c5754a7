package org.belladonna.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.belladonna.error.UserException;
import org.belladonna.material.Material;

/**
 * The tracking volume compiled into arrays: passive tubes, silicon sensors, drift cells, and the order of all radial and all z
 * surfaces that {@link Navigator} walks along. Arrays are for reading only.
 */
public final class TrackerGeometry {
    /** A passive cylinder or disc. */
    static final int PASSIVE = 0;
    /** A layer of drift cells. */
    static final int DRIFT = 1;
    /** The cylinder around all silicon. */
    static final int SILICON_BOUNDARY = 2;
    /** The limit of the tracking volume. */
    static final int LIMIT = 3;

    public final SiliconGeometry silicon;
    public final DriftGeometry drift;
    /** Passive tubes: the cylinders first, then the discs. */
    public final PassiveTubes tubes;

    /** Radial surfaces by increasing radius: radius (mm), kind, and index of the tube or drift layer. */
    final double[] radius;

    final int[] radialKind;
    final int[] radialIndex;
    /** Which radial surface is the cylinder around all silicon. */
    final int siliconBoundary;
    /** z surfaces by increasing z. */
    final double[] plane;

    final int[] planeKind;
    final int[] planeIndex;

    private record Surface(double place, int kind, int index) {}

    TrackerGeometry(TrackerSettings settings, Function<String, Material> materials) {
        silicon = new SiliconGeometry(settings.silicon(), materials);
        tubes = new PassiveTubes(settings, materials);
        drift = new DriftGeometry(settings.driftChamber(), tubes, materials);
        List<Surface> radial = new ArrayList<>();
        List<Surface> planes = new ArrayList<>();
        for (int i = 0; i < tubes.count; i++) {
            (tubes.cylinder[i] ? radial : planes).add(new Surface(tubes.place[i], PASSIVE, i));
        }
        for (int i = 0; i < drift.layers; i++) {
            radial.add(new Surface(drift.radius[i], DRIFT, i));
        }
        radial.add(new Surface(silicon.outerRadius, SILICON_BOUNDARY, 0));
        TrackerSettings.VolumeSettings volume = settings.volume();
        radial.add(new Surface(volume.radius(), LIMIT, 0));
        planes.add(new Surface(volume.zMin(), LIMIT, 0));
        planes.add(new Surface(volume.zMax(), LIMIT, 1));
        radial.sort(Comparator.comparingDouble(Surface::place));
        planes.sort(Comparator.comparingDouble(Surface::place));
        refuseOutside(radial, planes, settings);
        radius = radial.stream().mapToDouble(Surface::place).toArray();
        radialKind = radial.stream().mapToInt(Surface::kind).toArray();
        radialIndex = radial.stream().mapToInt(Surface::index).toArray();
        siliconBoundary = boundary(radialKind);
        plane = planes.stream().mapToDouble(Surface::place).toArray();
        planeKind = planes.stream().mapToInt(Surface::kind).toArray();
        planeIndex = planes.stream().mapToInt(Surface::index).toArray();
    }

    private static int boundary(int[] kinds) {
        int i = 0;
        while (kinds[i] != SILICON_BOUNDARY) {
            i++;
        }
        return i;
    }

    /** Radius of the tracking volume in mm. */
    public double limitRadius() {
        return radius[radius.length - 1];
    }

    /** Backward end of the tracking volume in mm. */
    public double limitBackward() {
        return plane[0];
    }

    /** Forward end of the tracking volume in mm. */
    public double limitForward() {
        return plane[plane.length - 1];
    }

    /** Whether a point (mm) is inside of the tracking volume. */
    public boolean contains(double x, double y, double z) {
        double limit = limitRadius();
        return x * x + y * y < limit * limit && z > limitBackward() && z < limitForward();
    }

    private static void refuseOutside(List<Surface> radial, List<Surface> planes, TrackerSettings settings) {
        boolean outside = radial.get(radial.size() - 1).kind() != LIMIT
                || planes.get(0).kind() != LIMIT
                || planes.get(planes.size() - 1).kind() != LIMIT;
        if (outside) {
            throw UserException.of(
                    "material or wires outside of the tracking volume",
                    "tracker.volume",
                    "a volume that contains all cylinders, discs, sensors and wires, now r = "
                            + settings.volume().radius() + " mm",
                    "enlarge the volume or correct the volume that is outside");
        }
    }
}
