package org.belladonna.cli;

import java.util.concurrent.Callable;
import org.belladonna.error.UserException;
import org.belladonna.transport.shoot.SlabDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code shoot}: particle gun on a detector or a test world, without Spark. */
@Command(
        name = "shoot",
        mixinStandardHelpOptions = true,
        description = {
            "Shoots particles into a detector or a test world.",
            "A detector by its name or file: energy left in each part and what was reconstructed.",
            "slab:MATERIAL:mm,MATERIAL:mm is a stack of layers across z, infinite across, that the particle enters at the"
                    + " origin; full transport, materials by the names of conf/materials.conf."
        },
        footer = {
            "",
            "Examples:",
            "  belladonna shoot --particle gamma --momentum 0.5:3 --theta 40:120 --events 500 --showers full",
            "  belladonna shoot --detector slab:CsI:300 --particle gamma --kinetic-energy 1 --cut-mm 0.7 --json",
            "  belladonna shoot --detector slab:Be:1,Si:0.3 --particle pi+ --momentum 0.5 --events 5000"
        })
final class ShootCommand implements Callable<Integer> {
    @Mixin
    private ShootOptions options;

    @Mixin
    private Output output;

    @Override
    public Integer call() {
        if (options.events() < 1 || options.events() > 100_000_000) {
            throw UserException.of(options.events() + " events", "--events", "1 to 100,000,000", "correct it");
        }
        if (options.detector().startsWith(SlabDescription.PREFIX)) {
            new SlabShootReport(options, output).run();
        } else {
            new DetectorShootReport(options, output).run();
        }
        return 0;
    }
}
