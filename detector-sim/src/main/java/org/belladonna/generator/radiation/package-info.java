/**
 * Radiation of photons: the leading-logarithm radiator and its photons
 * ({@link org.belladonna.generator.radiation.InitialStateRadiation},
 * {@link org.belladonna.generator.radiation.BeamPhotons}), the soft and virtual part of order alpha of a lepton pair
 * ({@link org.belladonna.generator.radiation.SoftVirtual}), and vacuum polarisation.
 */
package org.belladonna.generator.radiation;
