package org.belladonna.generator.io;

import java.util.Arrays;
import org.belladonna.particle.ParticleRecord;

/** Puts the particles of an event in an order in which each mother comes before its daughters, and else as they were. */
final class MotherFirst {
    private final ParticleRecord before = new ParticleRecord();
    private int[] place = new int[64];
    private int[] chain = new int[64];

    /** Sorts; false when a particle is its own ancestor. */
    boolean sort(ParticleRecord record) {
        if (isSorted(record)) {
            return true;
        }
        copy(record);
        int size = before.size();
        if (place.length < size) {
            place = new int[size];
            chain = new int[size];
        }
        Arrays.fill(place, 0, size, -1);
        double weight = record.weight;
        record.clear();
        record.weight = weight;
        for (int i = 0; i < size; i++) {
            if (!addWithMothers(i, record)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSorted(ParticleRecord record) {
        for (int i = 0; i < record.size(); i++) {
            if (record.mother[i] >= i) {
                return false;
            }
        }
        return true;
    }

    private void copy(ParticleRecord record) {
        before.clear();
        for (int i = 0; i < record.size(); i++) {
            add(record, i, record.mother[i], before);
        }
    }

    private boolean addWithMothers(int i, ParticleRecord record) {
        int length = 0;
        int next = i;
        while (next >= 0 && place[next] < 0) {
            if (length == before.size()) {
                return false;
            }
            chain[length++] = next;
            next = before.mother[next];
        }
        while (length > 0) {
            int particle = chain[--length];
            int mother = before.mother[particle];
            place[particle] = record.size();
            add(before, particle, mother < 0 ? -1 : place[mother], record);
        }
        return true;
    }

    private static void add(ParticleRecord from, int i, int mother, ParticleRecord to) {
        int copy = to.add(from.pdg[i], from.status[i], mother, from.px[i], from.py[i], from.pz[i], from.energy[i]);
        to.setVertex(copy, from.x[i], from.y[i], from.z[i], from.t[i]);
    }
}
