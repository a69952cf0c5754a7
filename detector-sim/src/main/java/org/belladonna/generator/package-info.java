/**
 * Event generators. The joint is {@link org.belladonna.generator.EventGenerator}; what a user asks for is a
 * {@link org.belladonna.generator.GeneratorSettings}; integration happens once and is shipped to every shard as a
 * {@link org.belladonna.generator.PreparedGenerator}. Nothing here knows a detector.
 *
 * <p>Frame: the centre of mass of the beams with the electron along +z. Units: GeV, mm, ns; cross-sections in fb.
 */
package org.belladonna.generator;
