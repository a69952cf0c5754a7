/**
 * The chain of one event: collision, generator, thinning, transport, digitisation, trigger, reconstruction, row of the event
 * table. Start with {@link org.belladonna.simulation.EventSimulator}. The only package that knows both the generators and
 * the detector.
 */
package org.belladonna.simulation;
