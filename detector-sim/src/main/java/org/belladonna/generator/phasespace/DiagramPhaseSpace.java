package org.belladonna.generator.phasespace;

import java.util.List;
import org.belladonna.generator.amplitude.Topology;

/**
 * Phase space of e- e+ -> two or more particles, with one channel for each topology of the diagrams: momentum transfers down
 * to those of electrons along the beams, masses of pairs down to threshold, narrow resonances, soft bosons. Densities are in
 * the invariant phase space, product of d^3p / ((2 pi)^3 2E) times (2 pi)^4 delta^4. Reused; one per thread.
 *
 * <p>Sources: E. Byckling and K. Kajantie, "Particle Kinematics" (1973), chapter V; F. A. Berends, R. Pittau, R. Kleiss, Nucl.
 * Phys. B 424 (1994) 308 (one channel per topology).
 */
public final class DiagramPhaseSpace {
    private final PhasePoint point;
    private final TopologyChannel[] channels;
    private final int dimensions;

    /**
     * @param masses masses of all legs, the two beams first, GeV
     * @param topologies shapes of the diagrams
     * @param region where points can pass the cuts
     */
    public DiagramPhaseSpace(double[] masses, List<Topology> topologies, Region region) {
        point = new PhasePoint(masses, region);
        ChannelCompiler compiler = new ChannelCompiler(point, region);
        channels = topologies.stream().map(compiler::compile).toArray(TopologyChannel[]::new);
        point.need(compiler.sets());
        dimensions = 3 * (masses.length - 2) - 4;
    }

    /** Numbers of a point. */
    public int dimensions() {
        return dimensions;
    }

    /** Number of channels. */
    public int channels() {
        return channels.length;
    }

    /** Sets the collision energy in GeV, above the threshold. */
    public void setEnergy(double sqrtS) {
        point.setEnergy(sqrtS);
    }

    /** Sets the momenta to the image of u under a channel. */
    public void map(int channel, double[] u) {
        channels[channel].map(point, u);
        point.complete();
    }

    /**
     * Density of a channel at the current point; 0 where it does not reach.
     *
     * @param u set to the numbers that the channel maps to the point
     */
    public double density(int channel, double[] u) {
        return channels[channel].density(point, u);
    }

    /** Momenta (px, py, pz, E) of all legs, GeV; a view. */
    public double[] momenta() {
        return point.momenta;
    }
}
