/**
 * What particles fly through, by elements: {@link org.belladonna.transport.medium.Medium}, read from {@code conf/materials.conf} by
 * {@link org.belladonna.transport.medium.MediumLibrary}, and the production thresholds of a range cut,
 * {@link org.belladonna.transport.medium.ProductionCuts}. GeV, mm; densities in g/cm3 as the sources have them.
 */
package org.belladonna.transport.medium;
