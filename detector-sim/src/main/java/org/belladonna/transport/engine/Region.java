package org.belladonna.transport.engine;

import org.belladonna.material.Material;
import org.belladonna.transport.medium.ProductionCuts;

/**
 * Volumes with the same medium and the same production cuts.
 *
 * @param medium what they are made of
 * @param cuts energies above which electrons and photons are made
 */
public record Region(Material medium, ProductionCuts cuts) {}
