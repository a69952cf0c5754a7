/**
 * What a detector is made of: geometry, materials and field, read from {@code conf/detectors/*.conf}. No number of a
 * detector stands in code. {@link org.belladonna.detector.Detector#load} reads a file into a
 * {@link org.belladonna.detector.DetectorDescription} and compiles it; {@link org.belladonna.detector.Navigator} walks along
 * helices and straight lines from surface to surface; {@link org.belladonna.detector.MaterialScan} sums the material. GeV, mm,
 * rad, T.
 */
package org.belladonna.detector;
