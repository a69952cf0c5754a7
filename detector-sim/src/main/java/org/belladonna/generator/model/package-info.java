/**
 * Models: particles, vertices and couplings read from {@code conf/models/*.conf}, and what follows from them without an event
 * (partial widths, branching fractions, lifetime). Start with {@link org.belladonna.generator.model.ModelLibrary} and
 * {@link org.belladonna.generator.model.Model}. Conventions of the Lagrangian are in
 * {@link org.belladonna.generator.model.ModelSettings}.
 */
package org.belladonna.generator.model;
