package org.belladonna.generator;

import java.io.Serializable;

/**
 * How events are made from weighted points: accepted against a maximum weight, which is the smallest one whose excess is within the
 * allowed share; a point above it is kept with a weight above 1, so that nothing is lost.
 *
 * @param efficiency fraction of the points that become events
 * @param overweightFraction share of the cross-section in the excess of weights over the maximum
 */
public record Unweighting(double efficiency, double overweightFraction) implements Serializable {}
