/**
 * Radiative return: the beams radiate until what is left has the mass of a vector resonance or of a pair of pions.
 * {@link org.belladonna.generator.resonance.ReturnFactory} is the entry. With the same resonances and form factor {@link
 * org.belladonna.generator.resonance.VirtualPhotonHadrons} makes the hadrons of a virtual or dark photon of any mass; what they are from 1.05 to 2
 * GeV is configuration ({@code exclusive-hadrons.conf} beside this package, each row with its source).
 *
 * <p>Frame: centre of mass, the electron along +z. Units: GeV; cross-sections in fb. Sources: M. Benayoun, S. I. Eidelman, V. N.
 * Ivanchenko, Z. K. Silagadze, Mod. Phys. Lett. A 14 (1999) 2605 (radiative return); PDG Review of Particle Physics 2022.
 */
package org.belladonna.generator.resonance;
