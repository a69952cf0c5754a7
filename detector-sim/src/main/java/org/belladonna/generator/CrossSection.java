package org.belladonna.generator;

import java.io.Serializable;

/**
 * A total cross-section within the generator cuts.
 *
 * @param valueFb value in fb
 * @param errorFb one standard deviation of the integration in fb
 * @param evaluations number of matrix-element evaluations
 */
public record CrossSection(double valueFb, double errorFb, long evaluations) implements Serializable {}
