package org.belladonna.generator.external;

import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.io.HouseFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Events of a program. Event n is event n mod b of the run for block n / b, whose seed is a function of the sample and the block
 * alone; the latest block is kept, so events asked for in rising order cost one run per block.
 */
final class ProgramGenerator implements EventGenerator {
    /** Largest seed that common programs take is 900 000 000. */
    private static final int SEEDS = 899_999_999;

    /**
     * A program that was tried.
     *
     * @param command what to run
     * @param block events per run
     * @param timeoutSeconds time after which a run is stopped
     * @param sqrtS nominal collision energy, GeV
     * @param meanWeight weight of the program that counts as 1
     * @param crossSection cross-section of the events
     * @param banner what the program wrote before its first event
     */
    record Prepared(
            CommandTemplate command,
            int block,
            double timeoutSeconds,
            double sqrtS,
            double meanWeight,
            CrossSection crossSection,
            String banner)
            implements PreparedGenerator {
        @Override
        public EventGenerator open() {
            return new ProgramGenerator(this);
        }
    }

    private final Prepared prepared;
    private final HouseFrame frame = new HouseFrame();
    private final EventBlock events = new EventBlock();
    private long filled = -1;

    private ProgramGenerator(Prepared prepared) {
        this.prepared = prepared;
    }

    /** The stream gives the seed of the block; {@code sqrtS} is not used: the momenta are those of the program. */
    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        long block = event / prepared.block();
        if (block != filled) {
            filled = -1;
            long first = block * prepared.block();
            ProgramRun.fill(
                    prepared.command(),
                    new ProgramRun.Request(first, prepared.block(), seed(stream, block), prepared.timeoutSeconds()),
                    events);
            filled = block;
        }
        events.load((int) (event % prepared.block()), record);
        record.weight /= prepared.meanWeight();
        frame.convert(place(), event, record);
        frame.checkEnergy(place(), event, prepared.sqrtS());
        frame.checkBalance(place(), event, record);
    }

    /** Seed of a block: 1 to 899 999 999. */
    static long seed(EventStream stream, long block) {
        return 1L + stream.at(block, Stage.GENERATOR).integer(SEEDS);
    }

    private String place() {
        return "program " + prepared.command().words().get(0);
    }
}
