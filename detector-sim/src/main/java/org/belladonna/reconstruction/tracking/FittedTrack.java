package org.belladonna.reconstruction.tracking;

/**
 * A fitted track: helix at the point of closest approach to the z axis with its covariance.
 *
 * @param charge +1 or -1
 * @param d0 mm
 * @param phi0 rad, in (-pi, pi]
 * @param omega 1/mm
 * @param z0 mm
 * @param tanLambda tan(lambda)
 * @param covariance of (d0, phi0, omega, z0, tanLambda), upper triangle row by row, 15 values; not copied
 * @param chi2 chi squared of the fit
 * @param ndf degrees of freedom
 * @param nPxdHits pixel hits used
 * @param nSvdHits strip hits used
 * @param nCdcHits drift-chamber hits used
 * @param dEdx truncated mean of the drift-chamber energy loss, keV per cm; NaN without enough hits
 * @param outerArc transverse arc length in mm to the last measurement used
 * @param inner the track at its innermost measurement, without the material further inside
 * @param digits indices of the digits used, from the inside out; not copied
 */
public record FittedTrack(
        int charge,
        double d0,
        double phi0,
        double omega,
        double z0,
        double tanLambda,
        double[] covariance,
        double chi2,
        int ndf,
        int nPxdHits,
        int nSvdHits,
        int nCdcHits,
        double dEdx,
        double outerArc,
        State inner,
        int[] digits) {

    /**
     * The helix on which a track is at some place, by its parameters at the point of closest approach to the z axis as if there were no material
     * on the way to there. For what does not come from the beam.
     *
     * @param covariance as that of the track; not copied
     * @param strength of the field there, in units of that by which curvatures at the axis tell momenta; 1 where it is uniform
     */
    public record State(
            double d0, double phi0, double omega, double z0, double tanLambda, double[] covariance, double strength) {}

    /** The track at the point of closest approach to the z axis, with all material. */
    public State atAxis() {
        return new State(d0, phi0, omega, z0, tanLambda, covariance, 1);
    }
}
