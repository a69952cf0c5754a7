/**
 * From what an experiment measures to what a model says: upper limits on cross-sections become upper limits on couplings.
 *
 * <p>Entry: {@link org.belladonna.interpretation.CouplingLimits#convert}, for each {@link
 * org.belladonna.interpretation.Interpretation} (a reading of the result within a model). {@link
 * org.belladonna.interpretation.MuonAnomaly} gives the couplings that would explain the anomalous magnetic moment of the
 * muon. Units: GeV, fb. No Spark.
 */
package org.belladonna.interpretation;
