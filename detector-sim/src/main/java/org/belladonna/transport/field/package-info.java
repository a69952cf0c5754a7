/**
 * Flight in a magnetic field that is not uniform: {@link org.belladonna.transport.field.RungeKuttaFlight} integrates a
 * {@link org.belladonna.detector.MagneticField}. It is the second implementation beside the helices of
 * {@link org.belladonna.kinematics.Helix} and {@link org.belladonna.transport.process.Track#fly}, which are used where a detector names no field
 * map. mm, T, GeV.
 */
package org.belladonna.transport.field;
