package org.belladonna.detector;

import java.util.List;
import org.belladonna.configuration.Key;

/** A drift chamber: layers of straight wires, axial or stereo, one sense wire per cell. */
public record DriftChamberSettings(
        @Key(meaning = "material of the gas") String gas,

        @Key(meaning = "material of the gas with the wires smeared into it")
        String gasAndWires,

        @Key(meaning = "resolution of the drift length") ResolutionSettings resolution,

        @Key(meaning = "probability that a cell crossed makes a hit", min = 0, max = 1)
        double efficiency,

        @Key(meaning = "share of cells that are dead, the same ones in every event", min = 0, max = 1, fallback = "0")
        double deadCells,

        @Key(meaning = "drift velocity near the wire in mm/ns", min = 1e-3)
        double driftVelocity,

        @Key(meaning = "drift time at the edge of the cell by layer, linear in between; constant outside")
        List<EdgeTime> edgeTimes,

        @Key(meaning = "speed of the signal along the wire in mm/ns", min = 1)
        double signalSpeed,

        @Key(meaning = "step of the time measurement", unit = "ns", min = 1e-3)
        double timeStep,

        @Key(
                meaning = "error of the time of the collision, the same for all cells of an event",
                unit = "ns",
                min = 0,
                fallback = "0")
        double eventTimeResolution,

        @Key(meaning = "share of cells with a hit of the beam background, by superlayer", fallback = "[]")
        List<Double> backgroundOccupancy,

        @Key(
                meaning = "how long before the collision a background hit may come, ns",
                unit = "ns",
                min = 0,
                fallback = "0")
        double backgroundLead,

        @Key(meaning = "smallest deposit that is seen", unit = "GeV", min = 0)
        double threshold,

        @Key(meaning = "relative error of the charge of a cell", min = 0, max = 1)
        double chargeResolution,

        @Key(meaning = "share of cells with the lowest charge that the truncated mean leaves out", min = 0, max = 0.5)
        double dEdxDropLow,

        @Key(meaning = "share of cells with the highest charge that the truncated mean leaves out", min = 0, max = 0.9)
        double dEdxDropHigh,

        @Key(meaning = "number of layers between applications of the gas's scattering", min = 1)
        int layersPerScattering,

        @Key(meaning = "layers from the inside") List<LayerSettings> layers) {

    /** Drift time at the edge of the cells of a layer. */
    public record EdgeTime(
            @Key(meaning = "number of the layer", min = 0) int layer,

            @Key(meaning = "drift time", unit = "ns", min = 1)
            double time) {}

    /** One layer of wires. */
    public record LayerSettings(
            @Key(meaning = "superlayer, from 0", min = 0) int superlayer,

            @Key(meaning = "radius of the wires at the end plates", unit = "mm", min = 1)
            double radius,

            @Key(meaning = "number of wires", min = 4) int wires,

            @Key(meaning = "backward end of the wires", unit = "mm")
            double zMin,

            @Key(meaning = "forward end of the wires", unit = "mm")
            double zMax,

            @Key(meaning = "azimuth of the forward end less that of the backward end, in half cells; 0 for axial wires")
            double shift,

            @Key(meaning = "azimuth of wire 0 at the backward end, in cells")
            double offset,

            @Key(meaning = "radial height of a cell", unit = "mm", min = 0.1)
            double height,

            @Key(meaning = "insensitive length at the backward end", unit = "mm", min = 0, fallback = "0")
            double backwardDead,

            @Key(meaning = "insensitive length at the forward end", unit = "mm", min = 0, fallback = "0")
            double forwardDead) {}

    /**
     * Resolution of the drift length x (mm): sigma^2 = p0/(x^2+p1) + p2 x + p3 + p4 exp(p5 (x-p6)^2) in mm^2, with p6 the half width of
     * the cell less edgeOffset; p0 is ion statistics near the wire, p2 diffusion, p3 electronics, p4 the edge of the cell.
     */
    public record ResolutionSettings(
            @Key(meaning = "mm^4", min = 0) double p0,

            @Key(meaning = "mm^2", min = 1e-6) double p1,

            @Key(meaning = "mm", min = 0) double p2,

            @Key(meaning = "mm^2", min = 0) double p3,

            @Key(meaning = "mm^2", min = 0) double p4,

            @Key(meaning = "mm^-2") double p5,

            @Key(meaning = "distance of the edge term from the edge", unit = "mm")
            double edgeOffset) {

        /**
         * Standard deviation in mm.
         *
         * @param x drift length in mm, from 0; beyond the half width (corner of the cell) the value at the half width holds
         * @param halfWidth half width of the cell in mm
         */
        public double sigma(double x, double halfWidth) {
            double length = Math.min(x, halfWidth);
            double edge = length - (halfWidth - edgeOffset);
            return Math.sqrt(p0 / (length * length + p1) + p2 * length + p3 + p4 * Math.exp(p5 * edge * edge));
        }
    }
}
