package org.belladonna.generator.amplitude;

import java.util.List;

/**
 * A part of a diagram that turns one line into final particles.
 *
 * @param particles the final particles, bit i for leg i of the process
 * @param mass mass in GeV of the line; infinite for a contact interaction, which has no peak
 * @param width its width in GeV
 * @param parts the two parts that it splits into; none for a single final particle
 */
public record Branch(int particles, double mass, double width, List<Branch> parts) {}
