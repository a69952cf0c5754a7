/**
 * Production thresholds of a range cut in a material, {@link org.belladonna.transport.medium.ProductionCuts}. GeV, mm.
 */
package org.belladonna.transport.medium;
