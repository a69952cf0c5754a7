package org.belladonna.detector;

import java.util.List;
import java.util.function.Function;
import org.belladonna.detector.DriftChamberSettings.LayerSettings;
import org.belladonna.error.UserException;
import org.belladonna.material.Material;

/** The wires of a drift chamber as arrays by layer and by wire. mm, rad. Arrays are for reading only. */
public final class DriftGeometry {
    /** Gas ends at a plate that takes no more than this from its end, mm; a plate farther in is a mistake. */
    private static final double PLATE_REACH = 20;

    public final int layers;
    /** Radius of the wires half-way between the end plates. */
    public final double[] radius;

    public final int[] superlayer;
    public final int[] wires;
    /** Limits of the sensitive volume in z. */
    public final double[] zMin;

    public final double[] zMax;
    /** Where the gas of a layer begins and ends in radius: half-way to the neighbouring layers, or at a wall. */
    public final double[] low;

    public final double[] high;
    /** Radial height of a cell: from {@link #low} to {@link #high}. */
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

    DriftGeometry(DriftChamberSettings settings, PassiveTubes tubes, Function<String, Material> materials) {
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
        low = new double[layers];
        high = new double[layers];
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
        fill(tubes);
        times = new DriftTimes(settings, halfWidth, wireZMin);
    }

    /**
     * Shares out the gas without holes and overlaps. Heights of cells are given to their field wires, which at the borders of superlayers
     * overlap or leave a gap; gas that reaches into a wall or an end plate ends there.
     */
    private void fill(PassiveTubes tubes) {
        for (int i = 0; i < layers; i++) {
            low[i] = radius[i] - 0.5 * height[i];
            high[i] = radius[i] + 0.5 * height[i];
        }
        for (int i = 1; i < layers; i++) {
            double edge = border(radius[i - 1], radius[i], 0.5 * (high[i - 1] + low[i]), tubes);
            high[i - 1] = edge;
            low[i] = edge;
        }
        for (int tube = 0; tube < tubes.count; tube++) {
            for (int i = 0; i < layers; i++) {
                if (tubes.cylinder[tube]) {
                    endAtWall(i, tubes, tube);
                } else {
                    endAtPlate(i, tubes, tube);
                }
            }
        }
        for (int i = 0; i < layers; i++) {
            height[i] = high[i] - low[i];
        }
    }

    /** Where the gas of two layers meets: half-way, or where the end plates between their wires have a step. */
    private static double border(double below, double above, double middle, PassiveTubes tubes) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int tube = 0; tube < tubes.count; tube++) {
            double step = tubes.low[tube];
            boolean between = !tubes.cylinder[tube] && step > below && step < above;
            if (between && Math.abs(step - middle) < Math.abs(nearest - middle)) {
                nearest = step;
            }
        }
        return nearest == Double.POSITIVE_INFINITY ? middle : nearest;
    }

    private void endAtWall(int i, PassiveTubes tubes, int tube) {
        double inner = tubes.place[tube] - 0.5 * tubes.thickness[tube];
        double outer = tubes.place[tube] + 0.5 * tubes.thickness[tube];
        boolean beside = tubes.low[tube] < zMax[i] && tubes.high[tube] > zMin[i] && inner < high[i] && outer > low[i];
        if (beside && outer < radius[i]) {
            low[i] = outer;
        } else if (beside && inner > radius[i]) {
            high[i] = inner;
        }
    }

    private void endAtPlate(int i, PassiveTubes tubes, int disc) {
        double back = tubes.place[disc] - 0.5 * tubes.thickness[disc];
        double front = tubes.place[disc] + 0.5 * tubes.thickness[disc];
        boolean behind = tubes.low[disc] < high[i] && tubes.high[disc] > low[i];
        if (behind && back < zMax[i] && back > zMax[i] - PLATE_REACH) {
            zMax[i] = back;
        } else if (behind && front > zMin[i] && front < zMin[i] + PLATE_REACH) {
            zMin[i] = front;
        }
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

    /** z half-way between the ends of the wires of a layer, where stereo wires are closest to the z axis. */
    public double middle(int layer) {
        return 0.5 * (wireZMin[layer] + wireZMax[layer]);
    }

    /** Change of the azimuth of the wires of a layer with z near their middle, rad/mm; 0 for axial wires. */
    public double stereoSlope(int layer) {
        return 2 * Math.tan(0.5 * twist[layer]) / (wireZMax[layer] - wireZMin[layer]);
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

    /** Whether a point (mm) is within radius and ends of the outermost layer. */
    public boolean encloses(double x, double y, double z) {
        int last = layers - 1;
        return x * x + y * y < high[last] * high[last] && z > zMin[last] && z < zMax[last];
    }
}
