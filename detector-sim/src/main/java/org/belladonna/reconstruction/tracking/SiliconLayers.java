package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.TrackerGeometry;
import org.belladonna.material.Material;
import org.belladonna.transport.process.Ionisation;

/** What finding needs to know of each silicon layer: radius, kind, and material at normal incidence; also of the wall behind. Immutable. */
final class SiliconLayers {
    private static final double MASS = 0.139;
    /** Momentum of a pion that loses least, GeV. */
    private static final double MOMENTUM = 0.48;

    final int last;
    /** Mean radius of the sensors of a layer, mm; 0 where there is no such layer. */
    final double[] radius;

    final boolean[] pixel;
    /** Radiation lengths. */
    final double[] thickness;
    /** Energy loss of a minimum-ionising particle, GeV. */
    final double[] loss;

    final double wallRadius;
    final double wallThickness;
    final double wallLoss;
    /** Layers of strips from the inside. */
    final int[] strips;

    SiliconLayers(TrackerGeometry geometry) {
        SiliconGeometry silicon = geometry.silicon;
        last = silicon.lastLayer;
        radius = new double[last + 1];
        pixel = new boolean[last + 1];
        thickness = new double[last + 1];
        loss = new double[last + 1];
        int[] count = new int[last + 1];
        for (int i = 0; i < silicon.sensors; i++) {
            int layer = silicon.layer[i];
            count[layer]++;
            radius[layer] += Math.hypot(silicon.cx[i], silicon.cy[i]);
            pixel[layer] = silicon.pixel[i];
            thickness[layer] += silicon.thickness[i] / silicon.silicon.radiationLength
                    + silicon.backingThickness[i] / silicon.backing[i].radiationLength;
            loss[layer] += silicon.thickness[i] * least(silicon.silicon)
                    + silicon.backingThickness[i] * least(silicon.backing[i]);
        }
        for (int layer = 0; layer <= last; layer++) {
            int n = Math.max(1, count[layer]);
            radius[layer] /= n;
            thickness[layer] /= n;
            loss[layer] /= n;
        }
        int[] found = new int[last + 1];
        int n = 0;
        for (int layer = 1; layer <= last; layer++) {
            if (count[layer] > 0 && !pixel[layer]) {
                found[n++] = layer;
            }
        }
        strips = Arrays.copyOf(found, n);
        double[] wall = wall(geometry);
        wallRadius = wall[0];
        wallThickness = wall[1];
        wallLoss = wall[2];
    }

    /** Radius, radiation lengths and loss of the cylinders between the silicon and the first wire. */
    private static double[] wall(TrackerGeometry geometry) {
        PassiveTubes tubes = geometry.tubes;
        double[] wall = {geometry.silicon.outerRadius, 0, 0};
        for (int i = 0; i < tubes.count; i++) {
            boolean between =
                    tubes.place[i] > geometry.silicon.outerRadius && tubes.place[i] < geometry.drift.radius[0];
            if (tubes.cylinder[i] && between) {
                wall[0] = tubes.place[i];
                wall[1] += tubes.thickness[i] / tubes.material[i].radiationLength;
                wall[2] += tubes.thickness[i] * least(tubes.material[i]);
            }
        }
        return wall;
    }

    static double least(Material material) {
        return Ionisation.meanLoss(material, MASS, MOMENTUM);
    }
}
