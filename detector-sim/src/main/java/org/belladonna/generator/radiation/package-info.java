/**
 * Radiation of photons: the exponentiated radiator of the beams and its photons
 * ({@link org.belladonna.generator.radiation.InitialStateRadiation},
 * {@link org.belladonna.generator.radiation.BeamPhotons}), photons off a pair and off a line
 * ({@link org.belladonna.generator.radiation.PairPhotons}, {@link org.belladonna.generator.radiation.DipolePhotons}), soft and
 * virtual parts of order alpha ({@link org.belladonna.generator.radiation.PairCorrection},
 * {@link org.belladonna.generator.radiation.ScatteringCorrection}), and vacuum polarisation.
 */
package org.belladonna.generator.radiation;
