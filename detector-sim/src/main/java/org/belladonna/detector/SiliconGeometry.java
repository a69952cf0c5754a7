package org.belladonna.detector;

import java.util.List;
import java.util.function.Function;
import org.belladonna.detector.SiliconLayerSettings.ReadoutSettings;
import org.belladonna.detector.SiliconLayerSettings.SensorSettings;
import org.belladonna.detector.SiliconLayerSettings.Subdetector;
import org.belladonna.material.Material;

/**
 * All silicon sensors as a structure of arrays. A ring is the set of sensors of one layer with the same place on their ladders; its
 * sensors are consecutive. mm, rad. Arrays are for reading only.
 */
public final class SiliconGeometry {
    public final int sensors;
    public final int rings;
    /** First sensor of each ring, and one past the last sensor at the end. */
    public final int[] ringStart;

    public final double[] ringRadius;
    public final double[] ringZ;
    public final double[] ringHalfLength;
    /** Radius of a cylinder about the z axis that contains a ring. */
    public final double[] ringReach;

    /** Ring, number of the layer, and number in the layer (ladder-major, from 0) of each sensor. */
    public final int[] ring;

    public final int[] layer;
    public final int[] element;
    /** Number of the ladder in its layer, from 0. */
    public final int[] ladder;

    public final boolean[] pixel;
    /** Centre. */
    public final double[] cx;

    public final double[] cy;
    public final double[] cz;
    /** Axis u (in the transverse plane). */
    public final double[] ux;

    public final double[] uy;
    /** Axis v. */
    public final double[] vx;

    public final double[] vy;
    public final double[] vz;
    /** Normal, outward. */
    public final double[] wx;

    public final double[] wy;
    public final double[] wz;

    public final double[] halfLength;
    /** Half width at v = 0, and its change with v. */
    public final double[] halfWidth;

    public final double[] halfWidthSlope;
    public final double[] thickness;
    public final double[] backingThickness;
    public final Material[] backing;
    public final ReadoutSettings[] readout;
    public final double[] efficiency;
    public final Material silicon;
    /** Radius of a cylinder about the z axis that contains every sensor. */
    public final double outerRadius;
    /** Largest number of a layer. */
    public final int lastLayer;
    /** First entry of a layer in the table of {@link #sensor}. */
    private final int[] layerStart;

    private final int[] byElement;

    SiliconGeometry(List<SiliconLayerSettings> layers, Function<String, Material> materials) {
        silicon = materials.apply("silicon");
        sensors = layers.stream()
                .mapToInt(l -> l.ladders().size() * l.sensors().size())
                .sum();
        rings = layers.stream().mapToInt(l -> l.sensors().size()).sum();
        lastLayer = layers.stream().mapToInt(SiliconLayerSettings::layer).max().orElse(0);
        ringStart = new int[rings + 1];
        ringRadius = new double[rings];
        ringZ = new double[rings];
        ringHalfLength = new double[rings];
        ringReach = new double[rings];
        ring = new int[sensors];
        layer = new int[sensors];
        element = new int[sensors];
        ladder = new int[sensors];
        pixel = new boolean[sensors];
        cx = new double[sensors];
        cy = new double[sensors];
        cz = new double[sensors];
        ux = new double[sensors];
        uy = new double[sensors];
        vx = new double[sensors];
        vy = new double[sensors];
        vz = new double[sensors];
        wx = new double[sensors];
        wy = new double[sensors];
        wz = new double[sensors];
        halfLength = new double[sensors];
        halfWidth = new double[sensors];
        halfWidthSlope = new double[sensors];
        thickness = new double[sensors];
        backingThickness = new double[sensors];
        backing = new Material[sensors];
        readout = new ReadoutSettings[sensors];
        efficiency = new double[sensors];
        layerStart = new int[lastLayer + 1];
        byElement = new int[sensors];
        fill(layers, materials);
        outerRadius = reach();
    }

    /** Fills {@link #ringReach} and returns the largest of them. */
    private double reach() {
        double largest = 1;
        for (int i = 0; i < sensors; i++) {
            double half = halfWidth[i] + Math.abs(halfWidthSlope[i]) * halfLength[i];
            double along = Math.hypot(vx[i], vy[i]) * halfLength[i];
            double outermost = Math.hypot(cx[i], cy[i]) + half + along;
            ringReach[ring[i]] = Math.max(ringReach[ring[i]], outermost);
            largest = Math.max(largest, outermost);
        }
        return largest;
    }

    /** The sensor with a number in its layer. */
    public int sensor(int layerNumber, int elementNumber) {
        return byElement[layerStart[layerNumber] + elementNumber];
    }

    private void fill(List<SiliconLayerSettings> layers, Function<String, Material> materials) {
        int i = 0;
        int ringNumber = 0;
        int first = 0;
        for (SiliconLayerSettings settings : layers) {
            layerStart[settings.layer()] = first;
            int perLadder = settings.sensors().size();
            for (int place = 0; place < perLadder; place++) {
                SensorSettings sensor = settings.sensors().get(place);
                ringStart[ringNumber] = i;
                ringRadius[ringNumber] = sensor.radius();
                ringZ[ringNumber] = sensor.z();
                ringHalfLength[ringNumber] = 0.5 * sensor.length() * Math.cos(sensor.slant());
                for (int number = 0; number < settings.ladders().size(); number++) {
                    ring[i] = ringNumber;
                    ladder[i] = number;
                    element[i] = number * perLadder + place;
                    byElement[first + element[i]] = i;
                    place(i, settings, sensor, settings.ladders().get(number));
                    respond(i, settings, sensor, materials);
                    i++;
                }
                ringNumber++;
            }
            first += perLadder * settings.ladders().size();
        }
        ringStart[rings] = sensors;
    }

    private void place(int i, SiliconLayerSettings settings, SensorSettings sensor, double phi) {
        double cosPhi = Math.cos(phi);
        double sinPhi = Math.sin(phi);
        double across = settings.shift() + sensor.offset();
        cx[i] = sensor.radius() * cosPhi - across * sinPhi;
        cy[i] = sensor.radius() * sinPhi + across * cosPhi;
        cz[i] = sensor.z();
        ux[i] = -sinPhi;
        uy[i] = cosPhi;
        double cosSlant = Math.cos(sensor.slant());
        double sinSlant = Math.sin(sensor.slant());
        vx[i] = -sinSlant * cosPhi;
        vy[i] = -sinSlant * sinPhi;
        vz[i] = cosSlant;
        wx[i] = cosSlant * cosPhi;
        wy[i] = cosSlant * sinPhi;
        wz[i] = sinSlant;
        halfLength[i] = 0.5 * sensor.length();
        halfWidth[i] = 0.25 * (sensor.backwardWidth() + sensor.forwardWidth());
        halfWidthSlope[i] = 0.5 * (sensor.forwardWidth() - sensor.backwardWidth()) / sensor.length();
    }

    private void respond(
            int i, SiliconLayerSettings settings, SensorSettings sensor, Function<String, Material> materials) {
        layer[i] = settings.layer();
        pixel[i] = settings.subdetector() == Subdetector.PXD;
        thickness[i] = sensor.thickness();
        backing[i] = materials.apply(sensor.backing());
        backingThickness[i] = sensor.backingThickness();
        readout[i] = settings.readout();
        efficiency[i] = settings.efficiency();
    }
}
