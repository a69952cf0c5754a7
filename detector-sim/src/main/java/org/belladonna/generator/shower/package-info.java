/**
 * Final-state parton shower: {@link org.belladonna.generator.shower.PartonShower} lets a quark pair radiate gluons and photons, and gluons
 * split, in falling transverse momentum; {@link org.belladonna.generator.shower.PartonList} holds the partons and who is tied to whom by
 * colour. The parameters are configuration ({@code shower.conf} beside this package).
 *
 * <p>Units: GeV. Sources: T. Sjostrand and P. Skands, Eur. Phys. J. C 39 (2005) 129, section 3 (evolution, kinematics); E. Norrbin and T.
 * Sjostrand, Nucl. Phys. B 603 (2001) 297 (matrix-element correction with masses).
 */
package org.belladonna.generator.shower;
