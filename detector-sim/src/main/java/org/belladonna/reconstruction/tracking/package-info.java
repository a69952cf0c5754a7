/**
 * Finding and fitting of charged-particle tracks. {@link org.belladonna.reconstruction.tracking.TrackFinder} takes the digits of an
 * event; {@link org.belladonna.reconstruction.tracking.FittedTrack} comes out. Neither looks at the truth.
 *
 * <p>Finding: seeds of strip points from the beam spot ({@link org.belladonna.reconstruction.tracking.SiliconSeeds}), then of strip points
 * from anywhere, then of segments of the drift chamber ({@link org.belladonna.reconstruction.tracking.DriftSeeds}); a Kalman filter
 * carries each through silicon and wires ({@link org.belladonna.reconstruction.tracking.SiliconFollower}, {@link
 * org.belladonna.reconstruction.tracking.DriftFollower}) and takes in what fits; what is a track beside the others, {@link
 * org.belladonna.reconstruction.tracking.TrackSelection} says.
 *
 * <p>The fit: {@link org.belladonna.reconstruction.tracking.TrackFitter} repeats a Kalman filter about a reference helix. The state is the
 * deviation of the five helix parameters at the point of closest approach to the z axis, everywhere along the track, so that
 * propagation is the identity and scattering at any place is noise in these parameters in closed form. Units: mm, rad, GeV, T.
 */
package org.belladonna.reconstruction.tracking;
