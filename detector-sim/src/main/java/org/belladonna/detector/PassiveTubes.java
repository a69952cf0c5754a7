package org.belladonna.detector;

import java.util.function.Function;
import org.belladonna.detector.TrackerSettings.CylinderSettings;
import org.belladonna.error.UserException;
import org.belladonna.material.Material;

/** Thin tubes of passive material about the z axis: cylinders, crossed through their radius, and discs, crossed through z. */
public final class PassiveTubes {
    public final int count;
    public final boolean[] cylinder;
    public final String[] volume;
    public final Material[] material;
    /** Radius of the middle of a cylinder, z of the middle of a disc; mm. */
    public final double[] place;
    /** mm. */
    public final double[] thickness;
    /** Limits along the surface: z of a cylinder, radius of a disc; mm. */
    public final double[] low;

    public final double[] high;

    PassiveTubes(TrackerSettings settings, Function<String, Material> materials) {
        count = settings.cylinders().size() + settings.discs().size();
        cylinder = new boolean[count];
        volume = new String[count];
        material = new Material[count];
        place = new double[count];
        thickness = new double[count];
        low = new double[count];
        high = new double[count];
        int i = 0;
        for (CylinderSettings tube : settings.cylinders()) {
            cylinder[i] = true;
            set(i++, tube, tube.innerRadius(), tube.outerRadius(), tube.zMin(), tube.zMax(), materials);
        }
        for (CylinderSettings tube : settings.discs()) {
            set(i++, tube, tube.zMin(), tube.zMax(), tube.innerRadius(), tube.outerRadius(), materials);
        }
    }

    private void set(
            int i,
            CylinderSettings tube,
            double from,
            double to,
            double lowLimit,
            double highLimit,
            Function<String, Material> materials) {
        if (!(to > from && highLimit > lowLimit)) {
            throw UserException.of(
                    "a volume without extent",
                    "tracker, " + tube.volume() + " of " + tube.material(),
                    "innerRadius < outerRadius and zMin < zMax",
                    "correct its limits");
        }
        volume[i] = tube.volume();
        material[i] = materials.apply(tube.material());
        place[i] = 0.5 * (from + to);
        thickness[i] = to - from;
        low[i] = lowLimit;
        high[i] = highLimit;
    }
}
