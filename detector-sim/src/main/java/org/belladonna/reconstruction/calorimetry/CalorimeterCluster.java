package org.belladonna.reconstruction.calorimetry;

/**
 * A cluster of crystals with the photon hypothesis.
 *
 * @param energy corrected to that of a photon, GeV
 * @param rawEnergy sum over its crystals, GeV
 * @param x centroid, mm, likewise y and z
 * @param time after the collision less the flight time of light, ns
 * @param energyError expected, GeV
 * @param thetaError expected, rad
 * @param phiError expected, rad
 * @param e1OverE9 energy of the central crystal over that of the 3x3
 * @param e9OverE21 energy of the 3x3 over that of the 5x5 without corners
 * @param nCrystals crystals with any share in it
 * @param centre cell of the largest energy
 * @param region 1 forward, 2 barrel, 3 backward
 * @param generatorParticle generated particle with the largest deposit in the central crystal, -1 for none
 */
public record CalorimeterCluster(
        double energy,
        double rawEnergy,
        double x,
        double y,
        double z,
        double time,
        double energyError,
        double thetaError,
        double phiError,
        double e1OverE9,
        double e9OverE21,
        int nCrystals,
        int centre,
        int region,
        int generatorParticle) {

    /** Polar angle seen from the nominal interaction point, rad. */
    public double theta() {
        return Math.atan2(Math.hypot(x, y), z);
    }

    /** Azimuth, rad in (-pi, pi]. */
    public double phi() {
        return Math.atan2(y, x);
    }

    /** Distance from the nominal interaction point, mm. */
    public double distance() {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
