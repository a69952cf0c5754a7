package org.belladonna.generator.shower;

import org.belladonna.kinematics.RestFrame;

/**
 * Momenta after a branching. In the rest frame of the dipole the radiator gets its virtuality and the recoiler keeps its mass and direction;
 * the radiator goes to two without mass with shares z and 1 - z of its energy, whose momenta are then mixed so that they have their masses
 * (T. Sjostrand, P. Skands, Eur. Phys. J. C 39 (2005) 129, section 3.2). One per thread.
 */
final class DipoleKinematics {
    private static final int EMITTED = 4;
    private static final int RECOILER = 8;

    /** Radiator, emitted and recoiler after the branching, four numbers each. */
    final double[] p = new double[12];

    private final double[] axis = new double[4];
    private final RestFrame frame = new RestFrame();

    /** Fills the momenta for a branching inside its phase space, with an azimuth in rad. */
    void make(PartonList partons, Branching branching, double azimuth) {
        double mass = branching.dipoleMass;
        double dipole2 = mass * mass;
        double m2 = branching.virtuality;
        double recoiler2 = branching.recoilerMass * branching.recoilerMass;
        double energy = 0.5 * (dipole2 + m2 - recoiler2) / mass;
        double momentum = Math.sqrt(energy * energy - m2);
        double z = branching.z;
        double pt = Math.sqrt(Math.max(0, m2 * (energy * energy * z * (1 - z) - 0.25 * m2))) / momentum;
        double first = (energy * energy * z - 0.5 * m2) / momentum;
        double keep;
        double mix;
        if (branching.kind == Branching.Kind.QUARKS) {
            double quark = ConstituentMass.of(branching.flavour);
            double beta = Math.sqrt(1 - 4 * quark * quark / m2);
            keep = 0.5 * (1 + beta);
            mix = 0.5 * (1 - beta);
        } else {
            keep = 1;
            mix = branching.radiatorMass * branching.radiatorMass / m2;
        }
        // Massless momenta a and b become keep a + mix b and the rest: their sum stays, the masses are right.
        double second = momentum - first;
        set(0, (keep - mix) * pt, keep * first + mix * second, energy * (keep * z + mix * (1 - z)));
        set(EMITTED, (mix - keep) * pt, momentum - p[2], energy - p[3]);
        set(RECOILER, 0, -momentum, mass - energy);
        leave(partons, branching, azimuth);
    }

    private void set(int at, double px, double pz, double energy) {
        p[at] = px;
        p[at + 1] = 0;
        p[at + 2] = pz;
        p[at + 3] = energy;
    }

    private void leave(PartonList partons, Branching branching, double azimuth) {
        double[] all = partons.p;
        int a = 4 * branching.radiator;
        int b = 4 * branching.recoiler;
        frame.set(
                all[a] + all[b],
                all[a + 1] + all[b + 1],
                all[a + 2] + all[b + 2],
                all[a + 3] + all[b + 3],
                branching.dipoleMass);
        System.arraycopy(all, a, axis, 0, 4);
        frame.enter(axis, 0);
        frame.orient(axis[0], axis[1], axis[2], azimuth);
        for (int at = 0; at < p.length; at += 4) {
            frame.leave(p, at);
        }
    }
}
