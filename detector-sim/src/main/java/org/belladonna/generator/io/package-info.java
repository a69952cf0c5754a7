/**
 * Events of other generators: Les Houches event files (LHE) and HepMC3 ascii, read and written.
 * {@link org.belladonna.generator.io.EventFile} is the entry: it tells the format by the content, not by the name, and reads
 * plain or gzip files event by event. {@link org.belladonna.generator.io.FileGeneratorFactory} makes a file a process named
 * {@code file}.
 *
 * <p>Frame: what {@link org.belladonna.generator.io.EventFile} gives is in the frame of the file; the process {@code file}
 * takes it to the centre of mass with the electron along +z ({@link org.belladonna.generator.io.HouseFrame}). Units: GeV, mm,
 * ns; cross-sections in fb.
 *
 * <p>Sources: J. Alwall et al., Comput. Phys. Commun. 176 (2007) 300 (LHE); J. R. Andersen et al., arXiv:1405.1067 (LHE 3);
 * A. Buckley et al., Comput. Phys. Commun. 260 (2021) 107310 (HepMC3).
 */
package org.belladonna.generator.io;
