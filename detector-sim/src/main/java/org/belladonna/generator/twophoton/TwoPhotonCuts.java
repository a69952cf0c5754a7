package org.belladonna.generator.twophoton;

import java.io.Serializable;

/**
 * Generator cuts of a two-photon process, in the centre-of-mass frame.
 *
 * @param minPairMass smallest mass of the lepton pair, GeV
 * @param minLeptonPt smallest transverse momentum of each lepton of the pair, GeV
 * @param minPairPt smallest transverse momentum of the pair, GeV
 * @param maxElectronAngle largest angle of each scattered electron to its beam, rad
 */
record TwoPhotonCuts(double minPairMass, double minLeptonPt, double minPairPt, double maxElectronAngle)
        implements Serializable {
    /** Whether a point passes. */
    boolean accept(TwoPhotonPoint point) {
        return transverse(point.pair) >= minPairPt
                && transverse(point.leptonMinus) >= minLeptonPt
                && transverse(point.leptonPlus) >= minLeptonPt
                && angle(point.electron, 1) <= maxElectronAngle
                && angle(point.positron, -1) <= maxElectronAngle;
    }

    private static double transverse(double[] p) {
        return Math.sqrt(p[0] * p[0] + p[1] * p[1]);
    }

    private static double angle(double[] p, int direction) {
        return Math.atan2(transverse(p), direction * p[2]);
    }
}
