package org.belladonna.transport.process;

import org.belladonna.random.EventStream;

/** Angle at which a photon leaves an electron, or an electron its pair: of order m/E. */
final class EmissionAngle {
    private EmissionAngle() {}

    /**
     * Draws the polar angle in rad as u m/E, with u from the two exponentials of Tsai's distribution as simplified in the Geant4 Physics
     * Reference Manual, "Bremsstrahlung": u = -ln(r1 r2) x 8/5 with probability 1/4, x 8/15 with 3/4.
     *
     * @param massOverEnergy m/E
     */
    static double draw(double massOverEnergy, EventStream stream) {
        double largest = Math.PI / massOverEnergy;
        double u;
        do {
            u = (stream.exponential() + stream.exponential()) * (stream.uniform() < 0.25 ? 1.6 : 1.6 / 3);
        } while (u > largest);
        return u * massOverEnergy;
    }
}
