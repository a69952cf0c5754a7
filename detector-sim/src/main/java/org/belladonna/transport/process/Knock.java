package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;

/** Elastic collision with an electron at rest. */
final class Knock {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;

    private Knock() {}

    /** Gives a transfer (GeV) to an electron, which is pushed; energy and momentum are conserved. */
    static void out(Track track, double mass, double transfer, double cosPhi, double sinPhi, TrackStack stack) {
        double kinetic = track.kinetic;
        double momentum = Math.sqrt(kinetic * (kinetic + 2 * mass));
        double recoil = Math.sqrt(transfer * (transfer + 2 * ELECTRON));
        double cosine = Math.min(1, transfer * (kinetic + mass + ELECTRON) / (momentum * recoil));
        stack.product(track, Track.ELECTRON, transfer, cosine, cosPhi, sinPhi);
        double left = kinetic - transfer;
        double after = Math.sqrt(left * (left + 2 * mass));
        if (after > 0) {
            double along = (momentum - recoil * cosine) / after;
            track.turn(Math.max(-1, Math.min(1, along)), -cosPhi, -sinPhi);
        }
        track.kinetic = left;
    }
}
