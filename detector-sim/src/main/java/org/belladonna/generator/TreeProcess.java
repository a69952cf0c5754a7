package org.belladonna.generator;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.belladonna.error.UserException;
import org.belladonna.generator.amplitude.Branch;
import org.belladonna.generator.amplitude.Topology;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelSettings.Spin;
import org.belladonna.generator.phasespace.DiagramPhaseSpace;
import org.belladonna.generator.phasespace.Region;
import org.belladonna.generator.phasespace.SampledProcess;
import org.belladonna.generator.radiation.InitialStateRadiation;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Any e- e+ -> two to five particles of a model at tree level, with all diagrams and masses, sampled along its diagrams. With
 * initial-state radiation the reaction takes place at the reduced energy sqrt(s (1 - x)); x is the last coordinate.
 */
public final class TreeProcess implements SampledProcess {
    /**
     * What is sampled.
     *
     * @param process the process with the model's names, as in {@code "e- e+ -> mu- mu+ zprime"}
     * @param radiation whether the beams radiate by the leading-logarithm radiator; where the reaction has photons, only
     *     less than the hardest of them
     * @param cuts cuts on the final particles, in the frame of the reaction
     * @param beams polarisation of the beams
     */
    public record Reaction(String process, GeneratorSettings.Switch radiation, ReactionCuts cuts, Polarization beams)
            implements Serializable {
        /** With unpolarised beams. */
        public Reaction(String process, GeneratorSettings.Switch radiation, ReactionCuts cuts) {
            this(process, radiation, cuts, Polarization.NONE);
        }
    }

    /**
     * Longitudinal polarisation of the beams, -1 to 1; 1 is helicity +1/2 of every particle.
     *
     * @param electron of the electrons
     * @param positron of the positrons
     */
    public record Polarization(double electron, double positron) implements Serializable {
        /** Unpolarised beams. */
        public static final Polarization NONE = new Polarization(0, 0);
    }

    private final TreeAmplitude amplitude;
    private final TreeAmplitude spinSum;
    private final DiagramPhaseSpace space;
    private final ReactionCuts.Compiled cuts;
    private final InitialStateRadiation radiation;
    private final Polarization beams;
    private final boolean polarized;
    private final int[] photons;
    private final double threshold;
    private final double symmetry;
    private double sqrtS;
    private double fraction;
    private double radiatorUnit;

    /** @throws UserException when the model has no diagram, or a cut names what the process does not have */
    public TreeProcess(Model model, Reaction reaction) {
        amplitude = new TreeAmplitude(model, reaction.process());
        spinSum = TreeAmplitude.forSpinSums(model, reaction.process());
        double[] masses = new double[amplitude.legs()];
        for (int leg = 0; leg < masses.length; leg++) {
            masses[leg] = amplitude.mass(leg);
        }
        double sum = 0;
        for (int leg = 2; leg < masses.length; leg++) {
            sum += masses[leg];
        }
        threshold = sum;
        symmetry = 1 / identical();
        beams = reaction.beams();
        polarized = !beams.equals(Polarization.NONE);
        cuts = reaction.cuts().compile(model, amplitude);
        photons = IntStream.range(2, masses.length)
                .filter(leg -> isPhoton(model.fields().get(amplitude.field(leg))))
                .toArray();
        space = new DiagramPhaseSpace(masses, amplitude.topologies(), new Region(softest(reaction), cuts.pairMass()));
        radiation = reaction.radiation() == GeneratorSettings.Switch.ON
                ? new InitialStateRadiation(Math.max(threshold, 1))
                : null;
    }

    private static boolean isPhoton(Model.Field field) {
        return field.spin() == Spin.VECTOR && field.mass() == 0;
    }

    /** Smallest energy of a photon that the cuts leave; without one the cross-section is infinite. */
    private double softest(Reaction reaction) {
        boolean massless = photons.length > 0;
        double energy = cuts.smallestEnergy();
        if (massless && amplitude.legs() > 4 && energy <= 0) {
            throw UserException.of(
                    "photons of any energy: the cross-section is infinite",
                    reaction.process(),
                    "a smallest energy for every photon",
                    "add a cut such as 'energy(gamma) > 0.1'");
        }
        return massless ? energy : 0;
    }

    /** Product of the factorials of the numbers of identical final particles. */
    private double identical() {
        Map<String, Integer> counts = new HashMap<>();
        double product = 1;
        for (int leg = 2; leg < amplitude.legs(); leg++) {
            product *= counts.merge(amplitude.field(leg) + " " + amplitude.antiparticle(leg), 1, Integer::sum);
        }
        return product;
    }

    /** Sum of the masses of the final particles, GeV. */
    public double threshold() {
        return threshold;
    }

    /**
     * Refuses a line without a width that can go on its mass shell.
     *
     * @param energy largest collision energy, GeV
     */
    void refuseNarrowLines(double energy) {
        for (Topology topology : amplitude.topologies()) {
            topology.emissions().forEach(branch -> refuseNarrowLines(branch, energy));
        }
    }

    private void refuseNarrowLines(Branch branch, double energy) {
        double sum = 0;
        for (int leg = 2; leg < amplitude.legs(); leg++) {
            sum += (branch.particles() >> leg & 1) == 1 ? amplitude.mass(leg) : 0;
        }
        boolean reachable = branch.mass() < energy - (threshold - sum);
        if (!branch.parts().isEmpty() && branch.mass() > sum && branch.width() == 0 && reachable) {
            throw UserException.of(
                    "a line with a mass of " + branch.mass() + " GeV can be real and has no width",
                    "the process",
                    "a model that gives its particle a width",
                    "add 'width' to the particle, or produce it and let it decay");
        }
        branch.parts().forEach(part -> refuseNarrowLines(part, energy));
    }

    @Override
    public int dimensions() {
        return space.dimensions() + (radiation == null ? 0 : 1);
    }

    @Override
    public int channels() {
        return space.channels();
    }

    @Override
    public void setEnergy(double energy) {
        sqrtS = energy;
        fraction = 0;
        space.setEnergy(energy);
        if (radiation != null) {
            radiation.setEnergy(energy);
        }
    }

    @Override
    public void point(int channel, double[] u) {
        if (radiation != null) {
            radiatorUnit = u[space.dimensions()];
            fraction = radiation.fraction(radiatorUnit, largestFraction());
            space.setEnergy(reducedEnergy());
        }
        space.map(channel, u);
    }

    @Override
    public double density(int channel, double[] u) {
        if (radiation != null) {
            u[space.dimensions()] = radiatorUnit;
        }
        return space.density(channel, u);
    }

    @Override
    public double value() {
        double[] p = space.momenta();
        if (!cuts.passes(p) || outshone(p)) {
            return 0;
        }
        double factor = radiation == null ? 1 : radiation.densityInUnit(radiatorUnit, largestFraction());
        if (factor == 0) {
            return 0;
        }
        double squared = !polarized ? spinSum.squared(p) : amplitude.squared(p, beams.electron(), beams.positron());
        // Flux of the two beams along z: 4 |p| sqrt(s).
        double flux = 4 * p[2] * reducedEnergy();
        return factor * symmetry * PhysicalConstants.HBARC2_FB * squared / flux;
    }

    /**
     * Whether the beams radiate more than the hardest photon of the reaction has: that is the reaction without this photon,
     * whose radiation is the other one, and counted there.
     */
    private boolean outshone(double[] p) {
        if (radiation == null || photons.length == 0) {
            return false;
        }
        double hardest = 0;
        for (int leg : photons) {
            hardest = Math.max(hardest, p[4 * leg + 3]);
        }
        return fraction * sqrtS / 2 > hardest;
    }

    private double largestFraction() {
        double ratio = Math.max(threshold, 2 * amplitude.mass(0)) / sqrtS;
        return (1 - ratio) * (1 + ratio);
    }

    /** Fraction of the squared collision energy that the beams radiated at the current point. */
    public double fraction() {
        return fraction;
    }

    /** Energy of the reaction at the current point, GeV. */
    public double reducedEnergy() {
        return sqrtS * Math.sqrt(1 - fraction);
    }

    /** Momenta (px, py, pz, E) of the beams and the final particles at the current point in the frame of the reaction; a view. */
    public double[] momenta() {
        return space.momenta();
    }

    /** Evaluates the amplitude for all spins at the current point and returns its square for unpolarised beams. */
    double squared() {
        return amplitude.squared(space.momenta());
    }

    TreeAmplitude amplitude() {
        return amplitude;
    }
}
