package org.belladonna.transport;

/** Particles that wait to be followed, last in first out. Slots are reused; one per thread. */
public final class ParticleStack {
    private ParticleState[] slots = new ParticleState[0];
    private int size;
    private String origin = Flights.GENERATED;

    /** Says what makes the particles that are pushed from now on: the name of a process. */
    public void making(String process) {
        origin = process;
    }

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
        slot.mother = mother.flight;
        slot.origin = origin;
        slot.setLayer(mother);
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
        into.set(slots[--size]);
    }

    public void clear() {
        size = 0;
    }
}
