package org.belladonna.reconstruction.calorimetry;

/**
 * A cluster of crystals with the photon and the electron hypothesis.
 *
 * @param energy corrected to that of a photon, GeV
 * @param electronEnergy corrected to that of an electron at the front of the calorimeter, GeV
 * @param rawEnergy sum over its best crystals, GeV
 * @param x centroid, mm, likewise y and z
 * @param time after the collision less the flight time of light, ns
 * @param energyError expected, GeV
 * @param thetaError expected, rad
 * @param phiError expected, rad
 * @param shape spread of the energy
 * @param nCrystals crystals with any share in it
 * @param centre cell of the largest energy
 * @param region 1 forward, 2 barrel, 3 backward
 * @param generatorParticle generated particle with the largest deposit in the central crystal, -1 for none
 */
public record CalorimeterCluster(
        double energy,
        double electronEnergy,
        double rawEnergy,
        double x,
        double y,
        double z,
        double time,
        double energyError,
        double thetaError,
        double phiError,
        ClusterShape shape,
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
