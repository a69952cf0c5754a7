package org.belladonna.generator.external;

import java.util.Arrays;
import org.belladonna.particle.ParticleRecord;

/** The events of one run of a program, packed: one row of numbers per particle. */
final class EventBlock {
    private static final int CODES = 3;
    private static final int NUMBERS = 8;

    private int[] codes = new int[CODES * 1024];
    private double[] numbers = new double[NUMBERS * 1024];
    private double[] weights = new double[64];
    private int[] begins = new int[65];
    private int size;
    private int particles;

    void clear() {
        size = 0;
        particles = 0;
    }

    int size() {
        return size;
    }

    double weight(int event) {
        return weights[event];
    }

    void add(ParticleRecord record) {
        makeRoom(record.size());
        for (int i = 0; i < record.size(); i++) {
            int c = CODES * particles;
            codes[c] = record.pdg[i];
            codes[c + 1] = record.status[i];
            codes[c + 2] = record.mother[i];
            int n = NUMBERS * particles;
            numbers[n] = record.px[i];
            numbers[n + 1] = record.py[i];
            numbers[n + 2] = record.pz[i];
            numbers[n + 3] = record.energy[i];
            numbers[n + 4] = record.x[i];
            numbers[n + 5] = record.y[i];
            numbers[n + 6] = record.z[i];
            numbers[n + 7] = record.t[i];
            particles++;
        }
        weights[size++] = record.weight;
        begins[size] = particles;
    }

    private void makeRoom(int more) {
        if (NUMBERS * (particles + more) > numbers.length) {
            int capacity = 2 * (particles + more);
            codes = Arrays.copyOf(codes, CODES * capacity);
            numbers = Arrays.copyOf(numbers, NUMBERS * capacity);
        }
        if (size == weights.length) {
            weights = Arrays.copyOf(weights, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size + 1);
        }
    }

    /** Fills a record with an event, its weight as the program gave it. */
    void load(int event, ParticleRecord record) {
        record.clear();
        record.weight = weights[event];
        for (int row = begins[event]; row < begins[event + 1]; row++) {
            int c = CODES * row;
            int n = NUMBERS * row;
            int i = record.add(
                    codes[c], codes[c + 1], codes[c + 2], numbers[n], numbers[n + 1], numbers[n + 2], numbers[n + 3]);
            record.setVertex(i, numbers[n + 4], numbers[n + 5], numbers[n + 6], numbers[n + 7]);
        }
    }
}
