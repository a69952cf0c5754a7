package org.belladonna.detector;

import java.util.List;
import java.util.function.Function;
import org.belladonna.detector.DriftChamberSettings.LayerSettings;
import org.belladonna.error.UserException;

/** The wires of a drift chamber as arrays by layer and by wire. mm, rad. Arrays are for reading only. */
public final class DriftGeometry {
    public final int layers;
    /** Radius of the wires half-way between the end plates. */
    public final double[] radius;

    public final int[] superlayer;
    public final int[] wires;
    /** Limits of the sensitive volume in z. */
    public final double[] zMin;

    public final double[] zMax;
    /** Radial height of a cell. */
    public final double[] height;
    /** Half width of a cell at the middle radius. */
    public final double[] halfWidth;

    public final boolean[] axial;
    /** Index of the first wire of each layer in the arrays by wire. */
    public final int[] firstWire;
    /** Where a wire, or its prolongation, meets z = 0. */
    public final double[] wireX;

    public final double[] wireY;
    /** dx/dz and dy/dz of a wire. */
    public final double[] slopeX;

    public final double[] slopeY;
    public final Material gas;
    public final Material gasAndWires;
    public final DriftChamberSettings settings;
    public final DriftTimes times;

    private final double[] offset;
    private final double[] twist;
    private final double[] wireZMin;
    private final double[] wireZMax;

    DriftGeometry(DriftChamberSettings settings, Function<String, Material> materials) {
        this.settings = settings;
        gas = materials.apply(settings.gas());
        gasAndWires = materials.apply(settings.gasAndWires());
        List<LayerSettings> list = settings.layers();
        layers = list.size();
        radius = new double[layers];
        superlayer = new int[layers];
        wires = new int[layers];
        zMin = new double[layers];
        zMax = new double[layers];
        height = new double[layers];
        halfWidth = new double[layers];
        axial = new boolean[layers];
        firstWire = new int[layers];
        offset = new double[layers];
        twist = new double[layers];
        wireZMin = new double[layers];
        wireZMax = new double[layers];
        int total = list.stream().mapToInt(LayerSettings::wires).sum();
        wireX = new double[total];
        wireY = new double[total];
        slopeX = new double[total];
        slopeY = new double[total];
        int first = 0;
        for (int i = 0; i < layers; i++) {
            firstWire[i] = first;
            layer(i, list.get(i));
            first += list.get(i).wires();
        }
        times = new DriftTimes(settings, halfWidth, wireZMin);
    }

    private void layer(int i, LayerSettings layer) {
        double pitch = 2 * Math.PI / layer.wires();
        superlayer[i] = layer.superlayer();
        wires[i] = layer.wires();
        wireZMin[i] = layer.zMin();
        wireZMax[i] = layer.zMax();
        zMin[i] = layer.zMin() + layer.backwardDead();
        zMax[i] = layer.zMax() - layer.forwardDead();
        height[i] = layer.height();
        axial[i] = layer.shift() == 0;
        offset[i] = layer.offset();
        twist[i] = layer.shift() * 0.5 * pitch;
        radius[i] = layer.radius() * Math.cos(0.5 * twist[i]);
        halfWidth[i] = 0.5 * pitch * radius[i];
        if (!(zMax[i] > zMin[i]) || (i > 0 && radius[i] <= radius[i - 1])) {
            throw UserException.of(
                    "layer " + i + " has no length or is not outside of the one before",
                    "tracker.driftChamber.layers",
                    "layers in order of radius with zMin < zMax",
                    "correct the layer");
        }
        for (int wire = 0; wire < layer.wires(); wire++) {
            double backward = (wire + layer.offset()) * pitch;
            double forward = backward + twist[i];
            double length = layer.zMax() - layer.zMin();
            int j = firstWire[i] + wire;
            slopeX[j] = layer.radius() * (Math.cos(forward) - Math.cos(backward)) / length;
            slopeY[j] = layer.radius() * (Math.sin(forward) - Math.sin(backward)) / length;
            wireX[j] = layer.radius() * Math.cos(backward) - slopeX[j] * layer.zMin();
            wireY[j] = layer.radius() * Math.sin(backward) - slopeY[j] * layer.zMin();
        }
    }

    /** Radius of the wires of a layer at z: a hyperbola for stereo wires. */
    public double radiusAt(int layer, double z) {
        if (axial[layer]) {
            return radius[layer];
        }
        double along = fraction(layer, z);
        double sagged = 2 * along * radius[layer] * Math.tan(0.5 * twist[layer]);
        return Math.sqrt(radius[layer] * radius[layer] + sagged * sagged);
    }

    /** Number in its layer of the wire nearest in azimuth to a point at azimuth phi and z. */
    public int nearestWire(int layer, double phi, double z) {
        double turned = 0;
        if (!axial[layer]) {
            turned = Math.atan(2 * fraction(layer, z) * Math.tan(0.5 * twist[layer])) + 0.5 * twist[layer];
        }
        double cell = (phi - turned) * wires[layer] / (2 * Math.PI) - offset[layer];
        return Math.floorMod((int) Math.rint(cell), wires[layer]);
    }

    /** Place between the end plates, from -1/2 at the backward to 1/2 at the forward one. */
    private double fraction(int layer, double z) {
        return (z - wireZMin[layer]) / (wireZMax[layer] - wireZMin[layer]) - 0.5;
    }
}
