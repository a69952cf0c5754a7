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
     * The closing leg joined with two currents.
     *
     * @param left left coupling with the sign of the permutation; real part for a scalar vertex
     * @param right right coupling; imaginary part for a scalar vertex
     */
    record Closing(Node bra, Node ket, Node boson, double left, double right) {}

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
            node(1 << i, leg.field(), leg.role());
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
            need(closing.bra, needed);
            need(closing.ket, needed);
            need(closing.boson, needed);
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

    private Node node(int mask, int field, Leg.Role role) {
        List<Node> nodes = byMask.computeIfAbsent(mask, key -> new ArrayList<>());
        for (Node node : nodes) {
            if (node.field == field && node.role == role) {
                return node;
            }
        }
        Model.Field particle = model.fields().get(field);
        int[] index = {0};
        for (int leg = 0; leg < legs.size(); leg++) {
            if ((mask >> leg & 1) == 1) {
                index = product(index, legs.get(leg).states(), stride[leg]);
            }
        }
        Node node = new Node(mask, field, role, particle, size, index);
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
        if (first.role == Leg.Role.BOSON || second.role == Leg.Role.BRA) {
            return;
        }
        if (first.role == Leg.Role.KET && second.role == Leg.Role.KET) {
            return;
        }
        boolean annihilate = second.role == Leg.Role.KET;
        if (annihilate && first.field != second.field) {
            return;
        }
        for (Model.Vertex vertex : model.vertices()) {
            if (vertex.fermion() == first.field && (annihilate || vertex.boson() == second.field)) {
                Node out = annihilate
                        ? node(first.mask | second.mask, vertex.boson(), Leg.Role.BOSON)
                        : node(first.mask | second.mask, first.field, first.role);
                double sign = permutation(first.mask, second.mask);
                out.terms.add(new Node.Term(
                        kind(vertex, first, annihilate),
                        first,
                        second,
                        sign * left(vertex),
                        sign * right(vertex),
                        target(first, second, out)));
            }
        }
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

    /** Left coupling g_V - g_A; for a scalar the real part of g_S - i g_P. */
    private double left(Model.Vertex vertex) {
        boolean vector = model.fields().get(vertex.boson()).spin() == Spin.VECTOR;
        return vector ? vertex.even() - vertex.odd() : vertex.even();
    }

    /** Right coupling g_V + g_A; for a scalar the imaginary part of g_S - i g_P. */
    private double right(Model.Vertex vertex) {
        boolean vector = model.fields().get(vertex.boson()).spin() == Spin.VECTOR;
        return vector ? vertex.even() + vertex.odd() : -vertex.odd();
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
        Node[] byRole = new Node[3];
        for (Node node : Arrays.asList(last, first, second)) {
            byRole[node.role.ordinal()] = node;
        }
        Node bra = byRole[Leg.Role.BRA.ordinal()];
        Node ket = byRole[Leg.Role.KET.ordinal()];
        Node boson = byRole[Leg.Role.BOSON.ordinal()];
        // The pair (first, second) comes in both orders; take it once.
        boolean ordered = first.role.ordinal() < second.role.ordinal();
        if (bra == null || ket == null || boson == null || !ordered || bra.field != ket.field) {
            return;
        }
        double sign = permutation(bra.mask, ket.mask) * permutation(bra.mask | ket.mask, boson.mask);
        for (Model.Vertex vertex : model.vertices()) {
            if (vertex.fermion() == bra.field && vertex.boson() == boson.field) {
                closings.add(new Closing(bra, ket, boson, sign * left(vertex), sign * right(vertex)));
            }
        }
    }
}
