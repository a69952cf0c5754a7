package org.belladonna.generator.amplitude;

import java.util.List;

/**
 * The shape of a diagram of a process with two beams: what its lines are and which particles come out of them, which is what
 * the peaks of its square follow.
 *
 * @param emissions what leaves the line between the beams, from the first beam to the second; a single one for an annihilation
 * @param exchanged masses in GeV of the lines between neighbouring emissions
 */
public record Topology(List<Branch> emissions, List<Double> exchanged) {}
