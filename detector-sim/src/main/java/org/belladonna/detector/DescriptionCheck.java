package org.belladonna.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.belladonna.detector.TrackerSettings.CylinderSettings;
import org.belladonna.error.UserException;
import org.belladonna.material.MaterialLibrary;

/**
 * Looks through the description of a tracking volume before anything is compiled from it: each material is there, each volume has an extent
 * and lies inside of the tracking volume. Messages name file, line and key.
 */
final class DescriptionCheck {
    private static final String SILICON = "silicon";

    private final DetectorDescription description;
    private final UnaryOperator<String> where;
    private final MaterialLibrary materials;

    /**
     * @param where turns the path of a key into file, line and key
     * @throws UserException when the materials are wrong
     */
    DescriptionCheck(DetectorDescription description, UnaryOperator<String> where) {
        this.description = description;
        this.where = where;
        materials = new MaterialLibrary(description.materials(), where);
    }

    /** @throws UserException for the first thing that is wrong */
    void run() {
        TrackerSettings tracker = description.tracker();
        TrackerSettings.VolumeSettings volume = tracker.volume();
        require(volume.zMax() > volume.zMin(), "no extent", "tracker.volume.zMax", "zMin < zMax");
        known(SILICON, "materials");
        tubes(tracker.cylinders(), "tracker.cylinders");
        tubes(tracker.discs(), "tracker.discs");
        silicon(tracker.silicon());
        chamber(tracker.driftChamber());
    }

    private void tubes(List<CylinderSettings> tubes, String list) {
        TrackerSettings.VolumeSettings volume = description.tracker().volume();
        for (int i = 0; i < tubes.size(); i++) {
            CylinderSettings tube = tubes.get(i);
            String key = list + "[" + i + "]";
            known(tube.material(), key + ".material");
            require(
                    tube.outerRadius() > tube.innerRadius(),
                    "a volume without extent: radius from " + tube.innerRadius() + " to " + tube.outerRadius() + " mm",
                    key + ".outerRadius",
                    "innerRadius < outerRadius");
            require(
                    tube.zMax() > tube.zMin(),
                    "a volume without extent: z from " + tube.zMin() + " to " + tube.zMax() + " mm",
                    key + ".zMax",
                    "zMin < zMax");
            require(
                    tube.outerRadius() <= volume.radius()
                            && tube.zMin() >= volume.zMin()
                            && tube.zMax() <= volume.zMax(),
                    "material outside of the tracking volume",
                    key,
                    "radii up to " + volume.radius() + " mm and z from " + volume.zMin() + " to " + volume.zMax()
                            + " mm");
        }
    }

    private void silicon(List<SiliconLayerSettings> layers) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            SiliconLayerSettings layer = layers.get(i);
            String key = "tracker.silicon[" + i + "]";
            require(!numbers.contains(layer.layer()), "layer " + layer.layer() + " twice", key + ".layer", "each once");
            numbers.add(layer.layer());
            for (int j = 0; j < layer.sensors().size(); j++) {
                known(layer.sensors().get(j).backing(), key + ".sensors[" + j + "].backing");
            }
        }
    }

    private void chamber(DriftChamberSettings chamber) {
        String key = "tracker.driftChamber";
        known(chamber.gas(), key + ".gas");
        known(chamber.gasAndWires(), key + ".gasAndWires");
        for (int i = 0; i < chamber.layers().size(); i++) {
            DriftChamberSettings.LayerSettings layer = chamber.layers().get(i);
            String place = key + ".layers[" + i + "]";
            require(
                    layer.zMax() - layer.forwardDead() > layer.zMin() + layer.backwardDead(),
                    "a layer without sensitive length",
                    place + ".zMax",
                    "zMin + backwardDead < zMax - forwardDead");
            if (i > 0) {
                DriftChamberSettings.LayerSettings before = chamber.layers().get(i - 1);
                require(
                        layer.radius() > before.radius(),
                        "radius " + layer.radius() + " mm is not above that of the layer before",
                        place + ".radius",
                        "layers from the inside to the outside");
                gap(before, layer, place);
            }
        }
    }

    /** Field wires of neighbouring superlayers are shared or a little apart; more than half a cell is a mistake. */
    private void gap(DriftChamberSettings.LayerSettings before, DriftChamberSettings.LayerSettings layer, String key) {
        double gap = layer.radius() - before.radius() - 0.5 * (layer.height() + before.height());
        double cell = Math.min(layer.height(), before.height());
        require(
                Math.abs(gap) < cell,
                gap > 0
                        ? "a hole of " + gap + " mm to the layer before"
                        : "cells overlap the layer before by " + -gap + " mm",
                key + ".radius",
                "cells that fill the chamber, within " + cell + " mm");
    }

    private void known(String material, String key) {
        materials.get(material, where.apply(key));
    }

    private void require(boolean holds, String what, String key, String expected) {
        if (!holds) {
            throw UserException.of(what, where.apply(key), expected, "correct it");
        }
    }
}
