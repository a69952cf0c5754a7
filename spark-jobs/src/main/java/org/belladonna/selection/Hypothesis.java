package org.belladonna.selection;

import java.io.Serializable;

/**
 * A mass hypothesis of the fit: which sample is its signal, and the window of its templates.
 *
 * @param sample name of its signal sample
 * @param mass mass in GeV
 * @param low lower edge of the window in the observable
 * @param high upper edge of the window
 */
public record Hypothesis(String sample, double mass, double low, double high) implements Serializable {}
