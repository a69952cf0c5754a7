/**
 * Any program as a generator: the process {@code command}. {@link org.belladonna.generator.external.ProgramFactory} describes it
 * and tries the program; {@link org.belladonna.generator.external.CommandTemplate} is what the user wrote;
 * {@link org.belladonna.generator.external.ProgramRun} runs it for one block of events and reads LHE or HepMC3 ascii as it comes.
 *
 * <p>Events are made in blocks of a fixed number, each by one run of the program with a seed of its own, so that the events do not
 * depend on how they are shared out.
 *
 * <p>Frame and units: as for files ({@link org.belladonna.generator.io}).
 */
package org.belladonna.generator.external;
