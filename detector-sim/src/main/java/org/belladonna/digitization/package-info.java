/**
 * From hits to what the electronics would deliver: {@link org.belladonna.digitization.TrackerDigitizer} fills
 * {@link org.belladonna.digitization.TrackerDigits}. Units: GeV, mm.
 */
package org.belladonna.digitization;
