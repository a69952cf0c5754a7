package org.belladonna.generator.amplitude;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelSettings.Spin;

/**
 * Finds all currents that a process needs. One particle, the closing leg, is kept out of the recursion; the amplitude is the
 * sum of all vertices that join it with two currents which share out the other particles.
 */
final class AmplitudeCompiler {
    /**
     * A vertex that joins the closing leg with two currents: the current that a term makes of two of the three, contracted
     * with the third.
     */
    record Closing(Node.Term term, Node third) {
        List<Node> nodes() {
            return List.of(term.first(), term.second(), third);
        }
    }

    /** Closing leg: the second one, the positron beam, so that the currents of the final state are shared. */
    private static final int CLOSING_LEG = 1;

    private final Model model;
    private final List<Leg> legs;
    private final int[] stride;
    private final Map<Integer, List<Node>> byMask = new LinkedHashMap<>();
    private final List<Closing> closings = new ArrayList<>();
    private int amplitudes;
    private int size;

    AmplitudeCompiler(Model model, List<Leg> legs) {
        this.model = model;
        this.legs = legs;
        this.stride = new int[legs.size()];
        amplitudes = 1;
        for (int i = 0; i < legs.size(); i++) {
            stride[i] = amplitudes;
            amplitudes *= legs.get(i).states();
            Leg leg = legs.get(i);
            node(1 << i, new Node.Line(leg.field(), leg.role(), leg.conjugate(model)));
        }
        int rest = ((1 << legs.size()) - 1) & ~(1 << CLOSING_LEG);
        for (int size = 2; size <= legs.size() - 2; size++) {
            for (int mask = rest; mask > 0; mask = (mask - 1) & rest) {
                if (Integer.bitCount(mask) == size) {
                    split(mask);
                }
            }
        }
        close(rest);
    }

    /** External currents, in the order of the legs. */
    List<Node> external() {
        List<Node> result = new ArrayList<>();
        for (int i = 0; i < legs.size(); i++) {
            result.add(byMask.get(1 << i).get(0));
        }
        return result;
    }

    /** Whether a node is the closing leg itself. */
    static boolean closes(Node node) {
        return node.mask == 1 << CLOSING_LEG;
    }

    /** The currents to be computed, in order; those that lead nowhere are left out. */
    List<Node> internal() {
        Set<Node> needed = new HashSet<>();
        for (Closing closing : closings) {
            closing.nodes().forEach(node -> need(node, needed));
        }
        return byMask.values().stream()
                .flatMap(List::stream)
                .filter(node -> !node.terms.isEmpty() && needed.contains(node))
                .toList();
    }

    private static void need(Node node, Set<Node> needed) {
        if (needed.add(node)) {
            for (Node.Term term : node.terms) {
                need(term.first(), needed);
                need(term.second(), needed);
            }
        }
    }

    List<Closing> closings() {
        return closings;
    }

    /** Number of helicity amplitudes. */
    int amplitudes() {
        return amplitudes;
    }

    /** Number of doubles that all currents take. */
    int size() {
        return size;
    }

    private Node node(int mask, Node.Line line) {
        List<Node> nodes = byMask.computeIfAbsent(mask, key -> new ArrayList<>());
        for (Node node : nodes) {
            if (node.line().equals(line)) {
                return node;
            }
        }
        Model.Field particle = model.fields().get(line.field());
        int[] index = {0};
        for (int leg = 0; leg < legs.size(); leg++) {
            if ((mask >> leg & 1) == 1) {
                index = product(index, legs.get(leg).states(), stride[leg]);
            }
        }
        Node node = new Node(mask, line, particle, size, index);
        size += index.length * Wavefunctions.SIZE;
        nodes.add(node);
        return node;
    }

    private static int[] product(int[] index, int states, int step) {
        int[] result = new int[index.length * states];
        for (int i = 0; i < index.length; i++) {
            for (int state = 0; state < states; state++) {
                result[i * states + state] = index[i] + state * step;
            }
        }
        return result;
    }

    private void split(int mask) {
        for (int a = (mask - 1) & mask; a > 0; a = (a - 1) & mask) {
            for (Node first : byMask.getOrDefault(a, List.of())) {
                for (Node second : byMask.getOrDefault(mask ^ a, List.of())) {
                    join(first, second);
                }
            }
        }
    }

    private void join(Node first, Node second) {
        if (first.role == Leg.Role.BOSON) {
            if (second.role == Leg.Role.BOSON && first.mask > second.mask) {
                model.bosonVertices().forEach(vertex -> join(vertex, first, second));
            }
        } else if (second.role != Leg.Role.BRA && !(first.role == Leg.Role.KET && second.role == Leg.Role.KET)) {
            model.vertices().forEach(vertex -> join(vertex, first, second));
        }
    }

    /** Joins two fermions, bra first, or a fermion with a boson. */
    private void join(Model.Vertex vertex, Node first, Node second) {
        boolean annihilate = second.role == Leg.Role.KET;
        int enters = first.role == Leg.Role.BRA ? vertex.bra() : vertex.ket();
        boolean fits = annihilate ? vertex.ket() == second.field : takes(vertex, second);
        if (enters != first.field || !fits) {
            return;
        }
        Node out;
        if (annihilate) {
            boolean conjugate = !isSelf(vertex.boson()) && !vertex.conjugate();
            out = node(first.mask | second.mask, new Node.Line(vertex.boson(), Leg.Role.BOSON, conjugate));
        } else {
            int leaves = first.role == Leg.Role.BRA ? vertex.ket() : vertex.bra();
            out = node(first.mask | second.mask, new Node.Line(leaves, first.role, false));
        }
        double sign = permutation(first.mask, second.mask);
        Node.Term term = term(kind(vertex, first, annihilate), first, second, vertex, sign);
        out.terms.add(term.into(target(first, second, out)));
    }

    private static boolean takes(Model.Vertex vertex, Node boson) {
        return vertex.boson() == boson.field && vertex.conjugate() == boson.conjugate;
    }

    private boolean isSelf(int field) {
        Model.Field particle = model.fields().get(field);
        return particle.name().equals(particle.anti());
    }

    private static Node.Term term(Node.Kind kind, Node first, Node second, Model.Vertex vertex, double sign) {
        return new Node.Term(
                kind, first, second, times(sign, vertex.left()), times(sign, vertex.right()), new int[] {});
    }

    private static Model.Coupling times(double sign, Model.Coupling coupling) {
        return new Model.Coupling(sign * coupling.re(), sign * coupling.im());
    }

    private Node.Kind kind(Model.Vertex vertex, Node first, boolean annihilate) {
        boolean vector = model.fields().get(vertex.boson()).spin() == Spin.VECTOR;
        if (annihilate) {
            return vector ? Node.Kind.VECTOR : Node.Kind.SCALAR;
        }
        if (!vector) {
            return Node.Kind.SCALAR_ON_SPINOR;
        }
        return first.role == Leg.Role.KET ? Node.Kind.VECTOR_ON_KET : Node.Kind.VECTOR_ON_BRA;
    }

    /** Joins two bosons into the third of a vertex. */
    private void join(Model.BosonVertex vertex, Node one, Node other) {
        for (Node[] pair : new Node[][] {{one, other}, {other, one}}) {
            boolean vectors = pair[0].field == vertex.first() && pair[1].field == vertex.second();
            // Equal vectors fit in both orders; the factor of the vertex has counted that.
            if (vectors && (vertex.first() != vertex.second() || pair[0] == one)) {
                addBosons(vertex, pair[0], pair[1], vertex.scalar());
            }
            if (pair[0].field == vertex.scalar()) {
                if (pair[1].field == vertex.first()) {
                    addBosons(vertex, pair[0], pair[1], vertex.second());
                } else if (pair[1].field == vertex.second()) {
                    addBosons(vertex, pair[0], pair[1], vertex.first());
                }
            }
        }
    }

    private void addBosons(Model.BosonVertex vertex, Node first, Node second, int field) {
        Node out = node(first.mask | second.mask, new Node.Line(field, Leg.Role.BOSON, false));
        boolean toVector = out.spin == Spin.VECTOR;
        Node.Term term = bosons(vertex, first, second, toVector, permutation(first.mask, second.mask));
        out.terms.add(term.into(target(first, second, out)));
    }

    private static Node.Term bosons(Model.BosonVertex vertex, Node first, Node second, boolean toVector, double sign) {
        boolean dual = vertex.kind() == Model.BosonVertex.Kind.DUAL;
        Node.Kind vector = dual ? Node.Kind.DUAL_VECTOR : Node.Kind.SCALED;
        Node.Kind scalar = dual ? Node.Kind.DUAL : Node.Kind.PRODUCT;
        Model.Coupling factor = new Model.Coupling(sign * vertex.factor(), 0);
        return new Node.Term(toVector ? vector : scalar, first, second, factor, factor, new int[] {});
    }

    private static int[] target(Node first, Node second, Node out) {
        Map<Integer, Integer> position = new HashMap<>();
        for (int i = 0; i < out.states(); i++) {
            position.put(out.amplitudeIndex[i], i);
        }
        int[] result = new int[first.states() * second.states()];
        for (int i = 0; i < first.states(); i++) {
            for (int j = 0; j < second.states(); j++) {
                result[i * second.states() + j] = position.get(first.amplitudeIndex[i] + second.amplitudeIndex[j]);
            }
        }
        return result;
    }

    /** Sign of the permutation that sorts the fermions of two sorted sets, the first set first. */
    private double permutation(int first, int second) {
        int swaps = 0;
        for (int i = 0; i < legs.size(); i++) {
            if ((second >> i & 1) == 1 && legs.get(i).spin() == Spin.FERMION) {
                for (int j = i + 1; j < legs.size(); j++) {
                    swaps += (first >> j & 1) == 1 && legs.get(j).spin() == Spin.FERMION ? 1 : 0;
                }
            }
        }
        return swaps % 2 == 0 ? 1 : -1;
    }

    private void close(int rest) {
        Node last = byMask.get(1 << CLOSING_LEG).get(0);
        for (int a = (rest - 1) & rest; a > 0; a = (a - 1) & rest) {
            for (Node first : byMask.getOrDefault(a, List.of())) {
                for (Node second : byMask.getOrDefault(rest ^ a, List.of())) {
                    close(last, first, second);
                }
            }
        }
    }

    private void close(Node last, Node first, Node second) {
        // The pair (first, second) comes in both orders; take it once.
        int order = first.role.compareTo(second.role);
        if (order > 0 || order == 0 && first.mask < second.mask) {
            return;
        }
        Node[] byRole = new Node[3];
        for (Node node : Arrays.asList(last, first, second)) {
            byRole[node.role.ordinal()] = node;
        }
        Node bra = byRole[Leg.Role.BRA.ordinal()];
        Node ket = byRole[Leg.Role.KET.ordinal()];
        Node boson = byRole[Leg.Role.BOSON.ordinal()];
        if (bra == null && ket == null) {
            model.bosonVertices().forEach(vertex -> close(vertex, List.of(last, first, second)));
        } else if (bra != null && ket != null && boson != null) {
            double sign = permutation(bra.mask, ket.mask) * permutation(bra.mask | ket.mask, boson.mask);
            for (Model.Vertex vertex : model.vertices()) {
                if (vertex.bra() == bra.field && vertex.ket() == ket.field && takes(vertex, boson)) {
                    closings.add(new Closing(term(kind(vertex, bra, true), bra, ket, vertex, sign), boson));
                }
            }
        }
    }

    private void close(Model.BosonVertex vertex, List<Node> nodes) {
        for (Node scalar : nodes) {
            List<Node> vectors = nodes.stream().filter(node -> node != scalar).toList();
            Node one = vectors.get(0);
            Node other = vectors.get(1);
            boolean fits = one.field == vertex.first() && other.field == vertex.second();
            boolean swapped = other.field == vertex.first() && one.field == vertex.second();
            if (scalar.field == vertex.scalar() && (fits || swapped)) {
                double sign = permutation(one.mask, other.mask) * permutation(one.mask | other.mask, scalar.mask);
                closings.add(new Closing(
                        fits ? bosons(vertex, one, other, false, sign) : bosons(vertex, other, one, false, sign),
                        scalar));
            }
        }
    }
}
