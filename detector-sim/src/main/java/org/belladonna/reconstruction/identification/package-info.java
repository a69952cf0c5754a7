/**
 * Which particle made a track: logarithms of the likelihood of the electron, muon, pion, kaon and proton hypotheses from
 * ionisation, Cherenkov detectors, calorimeter and muon detector, added by
 * {@link org.belladonna.reconstruction.identification.TrackIdentifier}.
 */
package org.belladonna.reconstruction.identification;
