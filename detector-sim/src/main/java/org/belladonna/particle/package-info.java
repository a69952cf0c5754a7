/**
 * Particles: the table of their properties ({@link org.belladonna.particle.ParticleTable}) and the list of those of one
 * event ({@link org.belladonna.particle.ParticleRecord}).
 */
package org.belladonna.particle;
