/**
 * Decays of taus and of the light mesons they make. {@link org.belladonna.generator.decay.TauDecayer} decays all undecayed
 * taus of an event, with the spin correlation of a pair from a virtual photon;
 * {@link org.belladonna.generator.decay.DecayingGenerator} puts it behind any generator. The modes and their fractions are
 * configuration ({@code tau-decays.conf} beside this package).
 *
 * <p>A channel makes the decay of a tau- in its rest frame together with its polarimeter vector h: the decay rate for a spin
 * direction s is proportional to 1 + h.s. A tau+ is the CP mirror image: antiparticles, all momenta reversed, the same h.
 *
 * <p>Units: GeV, mm, ns. Sources: S. Jadach, J. H. Kuehn, Z. Was, Comput. Phys. Commun. 64 (1991) 275 (method);
 * J. H. Kuehn, A. Santamaria, Z. Phys. C 48 (1990) 445 (form factors); PDG (fractions).
 */
package org.belladonna.generator.decay;
