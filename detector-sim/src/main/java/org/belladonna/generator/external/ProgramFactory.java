package org.belladonna.generator.external;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.belladonna.error.UserException;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.SettingsCheck;
import org.belladonna.generator.decay.OutsideDecays;
import org.belladonna.generator.io.HouseFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/**
 * The process {@code command}: any program that writes LHE or HepMC3 ascii. It is run once per block of events, where the events
 * are needed; see {@link CommandTemplate} for what is handed to it.
 */
public final class ProgramFactory implements GeneratorFactory {
    /** Name of the process. */
    public static final String NAME = "command";

    private static final int TRIAL_EVENTS = 10;
    private static final double EQUAL = 1e-6;
    private static final int LARGEST_BLOCK = 1_000_000;

    private static final Parameter CROSS_SECTION = new Parameter(
            "crossSection",
            Parameter.Kind.MODEL,
            "fb",
            "cross-section of the events; 0 takes the one that the program states",
            0);
    private static final Parameter BLOCK = new Parameter(
            "block", Parameter.Kind.MODEL, "", "events per run of the program; the events depend on it", 1000);
    private static final Parameter TIMEOUT = new Parameter(
            "timeout", Parameter.Kind.MODEL, "s", "time after which a run of the program is stopped", 3600);
    private static final Parameter MEAN_WEIGHT = new Parameter(
            "meanWeight",
            Parameter.Kind.MODEL,
            "",
            "mean weight of the program's events; 0 takes that of a trial run, which must be the same for all",
            0);

    private static final Description DESCRIPTION = new Description(
            NAME,
            "events of any program that writes LHE or HepMC3 ascii to its standard output, a pipe or a file, run per block of"
                    + " events",
            false,
            List.of(),
            List.of(CROSS_SECTION, BLOCK, TIMEOUT, MEAN_WEIGHT),
            "the program's own");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    /** Runs the program for a few events, so that what is wrong with it is known before the work is shared out. */
    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(DESCRIPTION, settings.withDecays(Map.of()));
        CommandTemplate command = CommandTemplate.of(settings.command(), Path.of(""));
        int block = (int) check.parameter(BLOCK.name(), 1, LARGEST_BLOCK);
        double timeout = check.parameter(TIMEOUT.name(), 0.1, 1e7);
        double meanWeight = check.parameter(MEAN_WEIGHT.name(), 0, Double.MAX_VALUE);
        double given = check.parameter(CROSS_SECTION.name(), 0, Double.MAX_VALUE);
        EventBlock trial = new EventBlock();
        long trialSeed = ProgramGenerator.seed(new EventStream(seed, "trial of a program"), 0);
        ProgramRun.Stated stated = ProgramRun.fill(
                command, new ProgramRun.Request(0, Math.min(block, TRIAL_EVENTS), trialSeed, timeout), trial);
        checkEvents(command, trial, sqrtS);
        return OutsideDecays.wrap(
                new ProgramGenerator.Prepared(
                        command,
                        block,
                        timeout,
                        sqrtS,
                        meanWeight > 0 ? meanWeight : equalWeight(command, trial),
                        given > 0 ? new CrossSection(given, 0, 0) : crossSection(command, stated),
                        stated.header()),
                settings.decays());
    }

    private static void checkEvents(CommandTemplate command, EventBlock trial, double sqrtS) {
        HouseFrame frame = new HouseFrame();
        ParticleRecord record = new ParticleRecord();
        String place = "trial of program " + command.words().get(0);
        for (int event = 0; event < trial.size(); event++) {
            trial.load(event, record);
            frame.convert(place, event, record);
            frame.checkEnergy(place, event, sqrtS);
            frame.checkBalance(place, event, record);
        }
    }

    private static double equalWeight(CommandTemplate command, EventBlock trial) {
        double weight = trial.weight(0);
        for (int event = 1; event < trial.size(); event++) {
            if (!(Math.abs(trial.weight(event) - weight) <= EQUAL * Math.abs(weight))) {
                throw UserException.of(
                        "the weights differ: " + weight + ", " + trial.weight(event),
                        "program " + command.words().get(0),
                        "events of one weight, or the parameter meanWeight",
                        "give meanWeight");
            }
        }
        if (!(weight > 0)) {
            throw UserException.of(
                    "the weight is " + weight, "program " + command.words().get(0), "a value above 0", "correct it");
        }
        return weight;
    }

    private static CrossSection crossSection(CommandTemplate command, ProgramRun.Stated stated) {
        return stated.crossSection()
                .filter(value -> value.valueFb() > 0)
                .orElseThrow(() -> UserException.of(
                        "the program states no cross-section",
                        "program " + command.words().get(0),
                        "one in <init> of LHE or as GenCrossSection of HepMC3",
                        "give the parameter crossSection in fb"));
    }
}
