package org.belladonna.transport;

/** Particles that wait to be followed, last in first out. Slots are reused; one per thread. */
public final class ParticleStack {
    private ParticleState[] slots = new ParticleState[0];
    private int size;

    public boolean isEmpty() {
        return size == 0;
    }

    /** A slot on top of the stack, to be filled by the caller; its former content is meaningless. */
    public ParticleState push() {
        if (size == slots.length) {
            ParticleState[] larger = new ParticleState[2 * size + 8];
            System.arraycopy(slots, 0, larger, 0, size);
            for (int i = size; i < larger.length; i++) {
                larger[i] = new ParticleState();
            }
            slots = larger;
        }
        return slots[size++];
    }

    /** Pushes a particle of a kind with a momentum (GeV), at the place and time of its mother and of the mother's generated particle. */
    public ParticleState pushAt(
            ParticleState mother, int pdg, double charge, double mass, double px, double py, double pz) {
        ParticleState slot = push();
        slot.particle = mother.particle;
        slot.pdg = pdg;
        slot.charge = charge;
        slot.mass = mass;
        slot.x = mother.x;
        slot.y = mother.y;
        slot.z = mother.z;
        slot.t = mother.t;
        slot.px = px;
        slot.py = py;
        slot.pz = pz;
        return slot;
    }

    /** Takes the particle on top off into a state. */
    public void pop(ParticleState into) {
        ParticleState top = slots[--size];
        into.particle = top.particle;
        into.pdg = top.pdg;
        into.charge = top.charge;
        into.mass = top.mass;
        into.x = top.x;
        into.y = top.y;
        into.z = top.z;
        into.t = top.t;
        into.px = top.px;
        into.py = top.py;
        into.pz = top.pz;
    }

    public void clear() {
        size = 0;
    }
}
