/**
 * What happens to a particle in matter, one class per process: {@link org.belladonna.transport.process.Ionisation},
 * {@link org.belladonna.transport.process.MultipleScattering}, {@link org.belladonna.transport.process.Bremsstrahlung},
 * {@link org.belladonna.transport.process.PairProduction}, {@link org.belladonna.transport.process.DecayInFlight}. Each takes a
 * particle, a material and a path (or a pair of particles) and draws from the event's stream; none knows a geometry. GeV, mm, rad.
 */
package org.belladonna.transport.process;
