/**
 * Finding and fitting of charged-particle tracks. {@link org.belladonna.reconstruction.tracking.TrackFinder} takes the digits of an
 * event; {@link org.belladonna.reconstruction.tracking.FittedTrack} comes out. Finding is seeded with the truth in this version,
 * fitting is not.
 *
 * <p>The fit: {@link org.belladonna.reconstruction.tracking.TrackFitter} repeats a Kalman filter about a reference helix. The state is the
 * deviation of the five helix parameters at the point of closest approach to the z axis, everywhere along the track, so that
 * propagation is the identity and scattering at any place is noise in these parameters in closed form. Units: mm, rad, GeV, T.
 */
package org.belladonna.reconstruction.tracking;
