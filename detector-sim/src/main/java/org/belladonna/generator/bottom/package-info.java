/**
 * B mesons: {@code e- e+ -> Upsilon(4S) -> B Bbar} ({@link org.belladonna.generator.bottom.BottomPairFactory}) with coherent mixing, and
 * the decays of both ({@link org.belladonna.generator.bottom.BottomDecayer}): exclusive modes with the fractions of the PDG and
 * what these leave over as decays of a b quark beside its spectator. One B can be made to decay to a signal.
 *
 * <p>The tables are configuration beside this package: {@code upsilon4s.conf}, {@code b-decays.conf}, {@code charmed-hadrons.conf} (what the
 * table of hadrons does not have), {@code form-factors.conf}, {@code spectator.conf}.
 *
 * <p>Units: GeV, mm, ns. Sources: PDG (numbers); I. Caprini, L. Lellouch, M. Neubert, Nucl. Phys. B 530 (1998) 153 and A. Leibovich, Z.
 * Ligeti, I. Stewart, M. Wise, Phys. Rev. D 57 (1998) 308 (form factors); G. Altarelli et al., Nucl. Phys. B 208 (1982) 365 (inclusive
 * decays).
 */
package org.belladonna.generator.bottom;
