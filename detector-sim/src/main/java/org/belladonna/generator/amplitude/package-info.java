/**
 * Tree-level helicity amplitudes of any process of a small model, by recursion over off-shell currents. Start with
 * {@link org.belladonna.generator.amplitude.TreeAmplitude}; it is compiled once per process and evaluates phase-space points
 * without allocation.
 *
 * <p>Spinors are in the chiral (Weyl) basis, the metric is (+,-,-,-), momenta are (px, py, pz, E) in GeV. Sources: F. A.
 * Berends and W. T. Giele, Nucl. Phys. B 306 (1988) 759 (recursion); A. Kanaki and C. G. Papadopoulos, Comput. Phys. Commun.
 * 132 (2000) 306 (recursion over subsets of external particles, fermion signs).
 */
package org.belladonna.generator.amplitude;
