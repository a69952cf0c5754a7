package org.belladonna.transport;

/** A particle in flight: mutable, reused. GeV, mm, ns. */
public final class ParticleState {
    /** Index in the event's ParticleRecord of the generated particle that it is or descends from. */
    public int particle;

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
}
