/**
 * What a detector is made of: geometry, materials and field, read from {@code conf/detectors/*.conf}. No number of a
 * detector stands in code.
 */
package org.belladonna.detector;
