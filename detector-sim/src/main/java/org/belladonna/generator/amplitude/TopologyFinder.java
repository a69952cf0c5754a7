package org.belladonna.generator.amplitude;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists the topologies of the diagrams that a compiled amplitude adds up. */
final class TopologyFinder {
    private static final int FIRST_BEAM = 1;

    private TopologyFinder() {}

    /** The different topologies, in the order of the diagrams. */
    static List<Topology> find(AmplitudeCompiler compiler) {
        Set<Topology> result = new LinkedHashSet<>();
        for (AmplitudeCompiler.Closing closing : compiler.closings()) {
            List<Node> inner = new ArrayList<>(closing.nodes());
            inner.removeIf(AmplitudeCompiler::closes);
            result.addAll(join(inner.get(0), inner.get(1)));
        }
        return List.copyOf(result);
    }

    /** Topologies of a vertex on the line between the beams: one of the nodes goes on to the first beam. */
    private static List<Topology> join(Node one, Node other) {
        Node line = holdsBeam(one) ? one : other;
        Node emitted = line == one ? other : one;
        List<Topology> result = new ArrayList<>();
        for (Topology before : line(line)) {
            for (Branch branch : branches(emitted)) {
                List<Branch> emissions = new ArrayList<>(before.emissions());
                emissions.add(branch);
                result.add(new Topology(List.copyOf(emissions), before.exchanged()));
            }
        }
        return result;
    }

    private static List<Topology> line(Node node) {
        if (node.mask == FIRST_BEAM) {
            return List.of(new Topology(List.of(), List.of()));
        }
        List<Topology> result = new ArrayList<>();
        for (Node.Term term : node.terms) {
            for (Topology before : join(term.first(), term.second())) {
                List<Double> exchanged = new ArrayList<>(before.exchanged());
                exchanged.add(node.lineMass());
                result.add(new Topology(before.emissions(), List.copyOf(exchanged)));
            }
        }
        return result;
    }

    private static boolean holdsBeam(Node node) {
        return (node.mask & FIRST_BEAM) != 0;
    }

    private static List<Branch> branches(Node node) {
        if (node.terms.isEmpty()) {
            return List.of(new Branch(node.mask, node.mass, 0, List.of()));
        }
        Set<Branch> result = new LinkedHashSet<>();
        for (Node.Term term : node.terms) {
            for (Branch first : branches(term.first())) {
                for (Branch second : branches(term.second())) {
                    List<Branch> parts =
                            first.particles() < second.particles() ? List.of(first, second) : List.of(second, first);
                    result.add(new Branch(node.mask, node.lineMass(), node.width, parts));
                }
            }
        }
        return List.copyOf(result);
    }
}
