package org.belladonna.transport.shower;

import java.util.Arrays;

/**
 * Collects the deposits of showers as spots, those near each other as one at their centre of gravity. Deposits belong to a node: the start or a place where a
 * photon of the shower interacted. Nodes form a tree, by the flights of photons.
 */
final class SpotList {
    /** Nearer deposits of a node become one: mm at the start, where surfaces matter, and more by a part of the distance from there. */
    private static final double MERGE = 1.5;

    private static final double MERGE_FAR = 0.15;

    private float[] numbers = new float[1024];
    private int[] mothers = new int[256];
    private int start;
    private int end;

    // Of the present shower.
    private int nodes;
    private int[] motherNode = new int[64];
    private int[] nodeOfSpot = new int[64];
    private float[] places = new float[192];

    /** Begins a shower at the origin, which is node 0. */
    void begin() {
        start = end;
        nodes = 1;
        motherNode[0] = 0;
        Arrays.fill(places, 0, 3, 0);
    }

    /** A photon that comes from a node interacts; returns the node of that place, the same one when it is near. */
    int interaction(int mother, double x, double y, double z) {
        double dx = x - places[3 * mother];
        double dy = y - places[3 * mother + 1];
        double dz = z - places[3 * mother + 2];
        double near = near(x, y, z);
        if (dx * dx + dy * dy + dz * dz < near * near) {
            return mother;
        }
        if (nodes == motherNode.length) {
            motherNode = Arrays.copyOf(motherNode, 2 * nodes);
            places = Arrays.copyOf(places, 6 * nodes);
        }
        motherNode[nodes] = mother;
        places[3 * nodes] = (float) x;
        places[3 * nodes + 1] = (float) y;
        places[3 * nodes + 2] = (float) z;
        return nodes++;
    }

    /** How far (mm) the deposits of a spot are from it, to both sides. */
    static double spread(double fromStart) {
        return 0.5 * (MERGE + MERGE_FAR * fromStart);
    }

    private static double near(double x, double y, double z) {
        return MERGE + MERGE_FAR * Math.sqrt(x * x + y * y + z * z);
    }

    void add(int node, double x, double y, double z, double energy, double t) {
        double near = near(x, y, z);
        for (int spot = end - 1; spot >= start; spot--) {
            int i = spot * ShowerStore.NUMBERS;
            double dx = x - numbers[i];
            double dy = y - numbers[i + 1];
            double dz = z - numbers[i + 2];
            if (nodeOfSpot[spot - start] == node && dx * dx + dy * dy + dz * dz < near * near) {
                double part = energy / (numbers[i + 3] + energy);
                numbers[i] += (float) (part * dx);
                numbers[i + 1] += (float) (part * dy);
                numbers[i + 2] += (float) (part * dz);
                numbers[i + 3] += (float) energy;
                numbers[i + 4] += (float) (part * (t - numbers[i + 4]));
                return;
            }
        }
        append(node, x, y, z, energy, t);
    }

    private void append(int node, double x, double y, double z, double energy, double t) {
        int i = end * ShowerStore.NUMBERS;
        if (i + ShowerStore.NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        if (end - start == nodeOfSpot.length) {
            nodeOfSpot = Arrays.copyOf(nodeOfSpot, 2 * nodeOfSpot.length);
        }
        nodeOfSpot[end - start] = node;
        numbers[i] = (float) x;
        numbers[i + 1] = (float) y;
        numbers[i + 2] = (float) z;
        numbers[i + 3] = (float) energy;
        numbers[i + 4] = (float) t;
        end++;
    }

    /**
     * Ends a shower: its spots in the order of their nodes, each with its mother, the first spot of the nearest node before it that has one; -1 for those of the
     * start and of what comes directly from there.
     */
    void finish() {
        int count = end - start;
        float[] sorted = new float[count * ShowerStore.NUMBERS];
        int[] firstOfNode = new int[nodes];
        Arrays.fill(firstOfNode, -1);
        if (end > mothers.length) {
            mothers = Arrays.copyOf(mothers, 2 * end);
        }
        int next = 0;
        for (int node = 0; node < nodes; node++) {
            int mother = node == 0 ? -1 : firstOfNode[motherNode[node]];
            int first = next;
            for (int spot = 0; spot < count; spot++) {
                if (nodeOfSpot[spot] == node) {
                    System.arraycopy(
                            numbers,
                            (start + spot) * ShowerStore.NUMBERS,
                            sorted,
                            next * ShowerStore.NUMBERS,
                            ShowerStore.NUMBERS);
                    mothers[start + next++] = mother;
                }
            }
            // What the start leaves may lie on both sides of a surface and says nothing about the photons.
            firstOfNode[node] = node == 0 ? -1 : next > first ? first : mother;
        }
        System.arraycopy(sorted, 0, numbers, start * ShowerStore.NUMBERS, sorted.length);
    }

    /** Energy of the present shower, GeV. */
    double total() {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += numbers[i * ShowerStore.NUMBERS + 3];
        }
        return sum;
    }

    /** Number of spots of all showers. */
    int size() {
        return end;
    }

    /** The numbers of all spots. */
    float[] numbers() {
        return Arrays.copyOf(numbers, end * ShowerStore.NUMBERS);
    }

    /** The mothers of all spots, counted from the first of the shower. */
    int[] mothers() {
        return Arrays.copyOf(mothers, end);
    }
}
