/**
 * Lepton pairs from two photons: e+ e- to e+ e- l+ l- by the multiperipheral diagrams.
 * {@link org.belladonna.generator.twophoton.TwoPhotonFactory} is the entry.
 *
 * <p>Frame: centre of mass, the electron along +z. Units: GeV; cross-sections in fb. Sources: V. M. Budnev et al., Phys. Rept.
 * 15 (1975) 181 (kinematics and photon density matrices); F. A. Berends, P. H. Daverveldt, R. Kleiss, Nucl. Phys. B 253 (1985)
 * 441 (the process, and what the other diagrams add).
 */
package org.belladonna.generator.twophoton;
