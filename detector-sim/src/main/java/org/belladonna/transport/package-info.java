/**
 * From generated particles to what they leave in the detector. {@link org.belladonna.transport.Transport} follows the final
 * particles of an event to the front of the calorimeter; {@link org.belladonna.transport.SimulatedHits} is what comes
 * out; {@link org.belladonna.transport.ParticleState} is a particle in flight;
 * {@link org.belladonna.transport.OuterDetector} is the joint at the front face of the calorimeter. GeV, mm, ns.
 */
package org.belladonna.transport;
