/**
 * Hadrons in matter: cross-sections ({@link org.belladonna.transport.process.hadronic.NuclearCrossSections}), inelastic and elastic interactions, capture of stopped
 * particles, decays, one class per process; {@link org.belladonna.transport.process.hadronic.HadronicInteraction} makes the final states. GeV, mm, ns in processes; GeV, fm, mb in
 * nuclei, as the names say. Sources and agreement: docs/hadronic.md.
 */
package org.belladonna.transport.process.hadronic;
