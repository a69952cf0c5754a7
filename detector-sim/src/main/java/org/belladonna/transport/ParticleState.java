package org.belladonna.transport;

/** A particle in flight: mutable, reused. GeV, mm, ns. */
public final class ParticleState {
    /** Index in the event's ParticleRecord of the generated particle that it is or descends from. */
    public int particle;

    /** Number in the event of its flight, from 0, as {@link Flights} has it. */
    public int flight;
    /** Number of the flight of the particle that made it, -1 of a generated one. */
    public int mother = -1;
    /** What made it: the name of a process, or {@link Flights#GENERATED}. */
    public String origin = Flights.GENERATED;

    /** Whether it was made between the drift chamber and the calorimeter: it has not gone through the detectors of velocity that are there. */
    public boolean madeBehindWires;

    /** Whether it is within a layer of the tracker, at a depth of which more is to be crossed than the surface that stands for it. */
    boolean inLayer;
    /** Which layer that is: kind and index of the navigator. */
    int layerKind;

    int layerIndex;
    /** How much of the layer (mm along its normal) lies behind it, in the sense in which the layer was entered. */
    double layerDepth;
    /** Sign of the normal component of the direction in which the layer was entered. */
    double layerSense;

    public int pdg;
    public double charge;
    public double mass;
    public double x;
    public double y;
    public double z;
    public double t;
    public double px;
    public double py;
    public double pz;

    public double momentum() {
        return Math.sqrt(px * px + py * py + pz * pz);
    }

    public double energy() {
        return Math.sqrt(px * px + py * py + pz * pz + mass * mass);
    }

    /** GeV. */
    public double kineticEnergy() {
        // The difference of energy and mass loses digits for slow particles.
        double momentum2 = px * px + py * py + pz * pz;
        return momentum2 / (Math.sqrt(momentum2 + mass * mass) + mass);
    }

    /** Takes all that another one is. */
    void set(ParticleState other) {
        particle = other.particle;
        flight = other.flight;
        mother = other.mother;
        origin = other.origin;
        madeBehindWires = other.madeBehindWires;
        pdg = other.pdg;
        charge = other.charge;
        mass = other.mass;
        x = other.x;
        y = other.y;
        z = other.z;
        t = other.t;
        px = other.px;
        py = other.py;
        pz = other.pz;
        setLayer(other);
    }

    /** Is where another one is in a layer. */
    void setLayer(ParticleState other) {
        inLayer = other.inLayer;
        layerKind = other.layerKind;
        layerIndex = other.layerIndex;
        layerDepth = other.layerDepth;
        layerSense = other.layerSense;
    }
}
