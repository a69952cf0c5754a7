/**
 * From events to histograms. A {@link org.belladonna.selection.CandidateBuilder} turns nested events into flat candidates;
 * from there on everything is SQL that configuration writes ({@link org.belladonna.selection.SearchSettings}): cuts,
 * observables, binning. {@link org.belladonna.selection.SelectionPass} fills the cut flow and all histograms of all mass
 * hypotheses in one pass.
 */
package org.belladonna.selection;
