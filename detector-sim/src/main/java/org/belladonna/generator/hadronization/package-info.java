/**
 * Quark pairs as hadrons. After the {@link org.belladonna.generator.shower.PartonShower} each chain of partons is a string, {@link
 * org.belladonna.generator.hadronization.KinkedString}; {@link org.belladonna.generator.hadronization.Hadronization} makes them hadrons:
 * {@link org.belladonna.generator.hadronization.StringFragmentation} breaks a string from its two {@link
 * org.belladonna.generator.hadronization.StringEnd}s, {@link org.belladonna.generator.hadronization.SmallString} is for those that are too
 * light. Flavours come from {@link org.belladonna.generator.hadronization.FlavourSelector}. The process {@code ee->qq} is {@link
 * org.belladonna.generator.hadronization.QuarkPairFactory}; {@link org.belladonna.generator.hadronization.QuarkPairHadrons} is for pairs of other origin. The parameters are configuration ({@code fragmentation.conf} beside this
 * package), a published tune.
 *
 * <p>Units: GeV. Sources: B. Andersson, G. Gustafson, G. Ingelman, T. Sjostrand, Phys. Rep. 97 (1983) 31; T. Sjostrand, Nucl. Phys. B 248
 * (1984) 469; T. Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026, section 12.
 */
package org.belladonna.generator.hadronization;
