/**
 * The machine: beam energies, crossing angle, spreads and luminous region
 * ({@link org.belladonna.beam.BeamSettings}), and the frame of one collision ({@link org.belladonna.beam.Collision}).
 * Generators and detector both stand on it; it knows neither.
 */
package org.belladonna.beam;
