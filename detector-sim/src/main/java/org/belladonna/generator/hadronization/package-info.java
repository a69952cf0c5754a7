/**
 * Quark pairs as hadrons: a straight string breaks into hadrons by the Lund model ({@link
 * org.belladonna.generator.hadronization.StringFragmentation}), with flavours and species by {@link
 * org.belladonna.generator.hadronization.FlavourSelector}; the process {@code ee->qq} makes the string ({@link
 * org.belladonna.generator.hadronization.QuarkPairFactory}). The parameters are configuration ({@code fragmentation.conf} beside this
 * package).
 *
 * <p>There is no parton shower: at 10.58 GeV what it would do is taken up by the parameters.
 *
 * <p>Units: GeV. Sources: B. Andersson, G. Gustafson, G. Ingelman, T. Sjostrand, Phys. Rep. 97 (1983) 31; T. Sjostrand, S. Mrenna, P.
 * Skands, JHEP 05 (2006) 026, section 12.
 */
package org.belladonna.generator.hadronization;
