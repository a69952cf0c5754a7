/**
 * Flight in a magnetic field that is not uniform: a {@link org.belladonna.transport.field.MagneticField}, as a
 * {@link org.belladonna.transport.field.FieldMap}, and its integration, {@link org.belladonna.transport.field.RungeKuttaFlight}. It is the second
 * implementation beside the helices of {@link org.belladonna.kinematics.Helix} and {@link org.belladonna.transport.process.Track#fly}, which
 * the detectors use: their fields are uniform. mm, T, GeV.
 */
package org.belladonna.transport.field;
