package org.belladonna.reconstruction.calorimetry;

/**
 * How the energy of a cluster is spread across its line of flight.
 *
 * @param e1OverE9 energy of the central crystal over that of the 3x3
 * @param e9OverE21 energy of the 3x3 over that of the 5x5 without corners
 * @param lateralMoment share of the energy away from the two largest crystals, 0 to 1 (A. Drescher et al., Nucl. Instrum. Meth. A 237
 *     (1985) 464)
 * @param secondMoment mean square distance from the centroid, mm^2
 * @param zernike40 modulus of the Zernike moment (4, 0), R. Sinkus and T. Voss, Nucl. Instrum. Meth. A 391 (1997) 360
 * @param zernike51 modulus of the Zernike moment (5, 1)
 */
public record ClusterShape(
        double e1OverE9,
        double e9OverE21,
        double lateralMoment,
        double secondMoment,
        double zernike40,
        double zernike51) {}
