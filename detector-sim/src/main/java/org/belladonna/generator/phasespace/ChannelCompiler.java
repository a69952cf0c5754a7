package org.belladonna.generator.phasespace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.belladonna.generator.amplitude.Branch;
import org.belladonna.generator.amplitude.Topology;

/**
 * Turns topologies into channels. The emissions along the line between the beams are taken off its ends, those next to a
 * massless exchange first, so that the momentum transfers of electrons that go on along the beams and the masses of what two
 * photons make are variables of their own.
 */
final class ChannelCompiler {
    private final PhasePoint point;
    private final double bosonEnergy;
    private final Map<String, ChannelStep> shared = new LinkedHashMap<>();
    private final Set<Integer> sets = new LinkedHashSet<>();
    private List<ChannelStep> masses = new ArrayList<>();
    private List<ChannelStep> splits = new ArrayList<>();

    ChannelCompiler(PhasePoint point, Region region) {
        this.point = point;
        this.bosonEnergy = region.bosonEnergy();
    }

    /**
     * The sets of particles whose sums the channels need, without the beams and all particles together: their sums are
     * known, and rounding would turn them away from the axis.
     */
    int[] sets() {
        return sets.stream()
                .mapToInt(Integer::intValue)
                .filter(set -> set > 2 && set != point.all())
                .toArray();
    }

    TopologyChannel compile(Topology topology) {
        masses = new ArrayList<>();
        splits = new ArrayList<>();
        List<Branch> emissions = new ArrayList<>(topology.emissions());
        List<Double> exchanged = new ArrayList<>(topology.exchanged());
        int fused = fused(topology);
        int left = 1;
        int right = 2;
        int set = point.all();
        int parent = left;
        while (emissions.size() > 1) {
            boolean fromLeft = emissions.size() == 2 || exchanged.get(0) <= exchanged.get(exchanged.size() - 1);
            Branch emitted = emissions.remove(fromLeft ? 0 : emissions.size() - 1);
            double mass = exchanged.remove(fromLeft ? 0 : exchanged.size() - 1);
            masses(set, emitted, List.copyOf(emissions), fused);
            int hard = (emitted.particles() & fused) == 0 ? fused : 0;
            emission(set, fromLeft ? left : right, emitted.particles(), mass, hard);
            decay(emitted, set);
            left |= fromLeft ? emitted.particles() : 0;
            right |= fromLeft ? 0 : emitted.particles();
            parent = set;
            set &= ~emitted.particles();
        }
        decay(emissions.get(0), parent);
        // Masses follow from masses alone; momentum transfers depend on the masses of all that comes after them.
        masses.addAll(splits);
        return new TopologyChannel(masses.toArray(ChannelStep[]::new));
    }

    /** What two massless lines at the ends of the line between the beams make; 0 without them. */
    private int fused(Topology topology) {
        List<Double> exchanged = topology.exchanged();
        if (exchanged.size() < 2 || exchanged.get(0) != 0 || exchanged.get(exchanged.size() - 1) != 0) {
            return 0;
        }
        List<Branch> emissions = topology.emissions();
        return point.all()
                & ~emissions.get(0).particles()
                & ~emissions.get(emissions.size() - 1).particles();
    }

    private void emission(int set, int line, int emitted, double mass, int hard) {
        add(
                splits,
                "emission " + set + " " + line + " " + emitted + " " + mass + " " + hard,
                () -> SplitStep.emission(set, line, emitted, mass, hard));
        sets.add(line);
        sets.add(line | emitted);
    }

    /** Draws the masses of an emission and of what the line makes besides. */
    private void masses(int set, Branch emitted, List<Branch> rest, int fused) {
        boolean known = Integer.bitCount(emitted.particles()) == 1;
        if (!known) {
            mass(emitted.particles(), set, false, line(emitted, false));
        }
        int others = set & ~emitted.particles();
        if (Integer.bitCount(others) > 1) {
            double lightest = hasMassless(others) ? point.threshold(others) : 0;
            MassStep.Line line = rest.size() == 1
                    ? line(rest.get(0), others == fused)
                    : new MassStep.Line(lightest, 0, bosonEnergy, others == fused);
            mass(others, set, true, line);
        }
    }

    private boolean hasMassless(int set) {
        return IntStream.range(2, 32).anyMatch(leg -> (set >> leg & 1) == 1 && point.mass(leg) == 0);
    }

    private MassStep.Line line(Branch branch, boolean fused) {
        return new MassStep.Line(branch.mass(), branch.width(), bosonEnergy, fused);
    }

    private void mass(int set, int parent, boolean restKnown, MassStep.Line line) {
        sets.add(set);
        add(
                masses,
                "mass " + set + " " + parent + " " + restKnown + " " + line,
                () -> new MassStep(point, set, parent, restKnown, line));
    }

    /** Decays a branch down to single particles; the axis is the direction of flight in the frame of a larger set. */
    private void decay(Branch branch, int parent) {
        if (branch.parts().isEmpty()) {
            return;
        }
        int set = branch.particles();
        Branch first = branch.parts().get(0);
        Branch second = branch.parts().get(1);
        if (first.parts().isEmpty()) {
            first = second;
            second = branch.parts().get(0);
        }
        if (!first.parts().isEmpty()) {
            mass(first.particles(), set, second.parts().isEmpty(), line(first, false));
        }
        if (!second.parts().isEmpty()) {
            mass(second.particles(), set, true, line(second, false));
        }
        int part = first.particles();
        add(splits, "decay " + set + " " + parent + " " + part, () -> SplitStep.decay(set, parent, part));
        sets.add(parent);
        decay(first, set);
        decay(second, set);
    }

    private void add(List<ChannelStep> steps, String key, Supplier<ChannelStep> step) {
        steps.add(shared.computeIfAbsent(key, ignored -> step.get()));
    }
}
