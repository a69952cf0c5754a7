package org.belladonna.generator.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.decay.OutsideDecays;

/**
 * The process {@code file}: events of another generator. Event n of the sample is event n of the file; its weight is that of
 * the file over the mean of the file. The file is opened where the events are needed, so every executor must see it under
 * the same path. What the file leaves undecayed is decayed ({@link OutsideDecays}).
 */
public final class FileGeneratorFactory implements GeneratorFactory {
    private static final Parameter CROSS_SECTION = new Parameter(
            "crossSection",
            Parameter.Kind.MODEL,
            "fb",
            "cross-section of the events; 0 takes the one that the file states",
            0);

    private static final Description DESCRIPTION = new Description(
            "file",
            "events of another generator from an LHE or HepMC3 ascii file, plain or gzip, in the centre-of-mass frame or in"
                    + " the laboratory",
            false,
            List.of(),
            List.of(CROSS_SECTION),
            "J. Alwall et al., Comput. Phys. Commun. 176 (2007) 300; A. Buckley et al., Comput. Phys. Commun. 260 (2021)"
                    + " 107310");

    private final EventFile.Opener opener;

    /** For LHE and HepMC3 ascii. */
    public FileGeneratorFactory() {
        this(EventFile::open);
    }

    /**
     * For another format.
     *
     * @param opener opens a file of it
     */
    public FileGeneratorFactory(EventFile.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    /** Reads the whole file once, to count its events and to refuse a damaged one before the work starts. */
    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        if (settings.file().isEmpty()) {
            throw UserException.of("no file", "generator.file", "the path of an event file", "add it");
        }
        refuseUnknown(settings.parameters().keySet(), Set.of(CROSS_SECTION.name()), "parameters");
        refuseUnknown(settings.couplings().keySet(), Set.of(), "couplings");
        Path path = Path.of(settings.file().get());
        FileSummary summary = FileSummary.scan(path, opener, sqrtS);
        double stated = settings.parameters().getOrDefault(CROSS_SECTION.name(), CROSS_SECTION.fallback());
        if (!(stated >= 0)) {
            throw UserException.of(
                    "crossSection is " + stated, "generator.parameters", "a value above 0 in fb", "correct it");
        }
        CrossSection crossSection = stated > 0 ? new CrossSection(stated, 0, 0) : summary.crossSection();
        if (crossSection == null) {
            throw UserException.of(
                    "the file states no cross-section",
                    path.toString(),
                    "one, as a line 'A 0 GenCrossSection' in HepMC3",
                    "give it in fb: parameter crossSection of the process, --cross-section of 'simulate'");
        }
        return OutsideDecays.wrap(new PreparedFile(path.toString(), opener, summary, crossSection), settings.decays());
    }

    private static void refuseUnknown(Set<String> given, Set<String> known, String group) {
        for (String name : given) {
            if (!known.contains(name)) {
                throw UserException.of(
                        "unknown key '" + name + "'",
                        "generator." + group,
                        known.isEmpty() ? "no keys" : "one of " + String.join(", ", known),
                        "the process 'file' takes no other: remove it");
            }
        }
    }

    /** Number of events in the file of a generator that this factory prepared is checked when an event is asked for. */
    private record PreparedFile(String path, EventFile.Opener opener, FileSummary summary, CrossSection crossSection)
            implements PreparedGenerator {
        @Override
        public String banner() {
            return summary.header();
        }

        @Override
        public EventGenerator open() {
            return new FileGenerator(Path.of(path), opener, summary);
        }
    }
}
