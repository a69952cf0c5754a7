package org.belladonna.cli;

import java.io.PrintWriter;
import org.belladonna.job.CodeVersion;
import org.belladonna.job.Complaint;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line: {@code ./belladonna}. */
@Command(
        name = "belladonna",
        mixinStandardHelpOptions = true,
        versionProvider = Belladonna.Version.class,
        description = "From a dark-sector model to an upper limit at a B-factory.",
        footer = {
            "",
            "Examples:",
            "  belladonna run conf/campaigns/quickstart.conf",
            "  belladonna cross-section 'ee->mumu-zprime' --mass 2 --coupling gprime=0.01",
            "",
            "Exit status: 0 done, 1 our fault or no resources, 2 the input is wrong."
        },
        subcommands = {
            RunCommand.class,
            StageCommand.Produce.class,
            StageCommand.Select.class,
            StageCommand.Limits.class,
            StageCommand.Report.class,
            GenerateCommand.class,
            CrossSectionCommand.class,
            SimulateCommand.class,
            ShootCommand.class,
            DisplayCommand.class,
            MaterialScanCommand.class,
            FitCommand.class,
            ToysCommand.class,
            BumpHuntCommand.class,
            IntervalCommand.class,
            CoverageCommand.class,
            HistogramCommand.class,
            DescribeCommand.class,
            VerifyCommand.class,
            BenchmarkCommand.class
        })
public final class Belladonna {
    /** Examples are there to be copied: each has to stay on one line. */
    static final int HELP_WIDTH = 140;

    private Belladonna() {}

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"belladonna " + CodeVersion.get()};
        }
    }

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        int status;
        try {
            status = commandLine().execute(arguments);
        } catch (OutOfMemoryError e) {
            // Not an exception: the command line would let it pass.
            System.err.println("belladonna: out of memory with a heap of "
                    + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MiB; expected some hundred MiB a core; set BELLADONNA_HEAP, as in BELLADONNA_HEAP=6g");
            status = 1;
        }
        System.out.flush();
        System.exit(status);
    }

    /** The command line, for the process and for tests. */
    static CommandLine commandLine() {
        return new CommandLine(new Belladonna())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExecutionExceptionHandler(Belladonna::failed)
                .setParameterExceptionHandler(Belladonna::misused);
    }

    private static int misused(CommandLine.ParameterException error, String[] arguments) {
        PrintWriter err = error.getCommandLine().getErr();
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        err.println(command + ": " + error.getMessage() + "; see '" + command + " --help'");
        return 2;
    }

    private static int failed(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
        Complaint complaint = Complaint.of(error);
        command.getErr().println(complaint.line());
        return complaint.status();
    }
}
