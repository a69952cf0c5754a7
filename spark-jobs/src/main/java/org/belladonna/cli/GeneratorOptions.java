package org.belladonna.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that say what to generate. */
final class GeneratorOptions {
    @Parameters(paramLabel = "PROCESS", description = "process, as 'ee->mumu-zprime'; see 'describe process'")
    private String process;

    @Option(names = "--mass", paramLabel = "GEV", description = "mass of the mediator in GeV")
    private Double mass;

    @Option(names = "--coupling", paramLabel = "KEY=VALUE", description = "a coupling, as gprime=0.01; may be repeated")
    private Map<String, Double> couplings = new LinkedHashMap<>();

    @Option(
            names = "--parameter",
            paramLabel = "KEY=VALUE",
            description = "a cut or model parameter, see 'describe process'; may be repeated")
    private Map<String, Double> parameters = new LinkedHashMap<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "events for the process 'file': LHE or HepMC3 ascii, plain, gzip or Zstandard")
    private String file;

    @Option(
            names = "--command",
            paramLabel = "'PROGRAM ARGUMENTS'",
            split = " ",
            description =
                    "program for the process 'command'; {events}, {seed}, {firstEvent}, {output} or {pipe} are filled in")
    private List<String> command = List.of();

    @Option(
            names = "--decay-of",
            paramLabel = "PARTICLE=PRODUCTS",
            description = "how a particle decays, as 'tau-=mu alpha' or '32=mu- mu+'; may be repeated")
    private Map<String, String> decays = new LinkedHashMap<>();

    @Option(
            names = "--decay",
            defaultValue = "invisible",
            description = "how the mediator decays (default: ${DEFAULT-VALUE})")
    private String decay;

    @Option(
            names = "--lifetime-mm",
            paramLabel = "MM",
            description = "c times the lifetime of the mediator in mm; the same as --parameter lifetime=MM")
    private Double lifetime;

    @Option(
            names = "--isr",
            defaultValue = "on",
            description = "initial-state radiation: on or off (default: ${DEFAULT-VALUE})")
    private GeneratorSettings.Switch isr;

    @Option(
            names = "--precision",
            defaultValue = "0.001",
            description = "relative accuracy of the integration (default: ${DEFAULT-VALUE})")
    private double precision;

    @Option(
            names = "--sqrt-s",
            paramLabel = "GEV",
            defaultValue = "10.58",
            description = "collision energy in GeV (default: ${DEFAULT-VALUE})")
    private double sqrtS;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--model",
            paramLabel = "NAME|FILE",
            description = "model of a process that is given by its particles, as in ee->\"mu- mu+ zprime\"")
    private String model;

    @Option(
            names = "--cut",
            paramLabel = "EXPR",
            description =
                    "count only what passes: events, as in 'photon-energy > 0.1 && recoil-mass2 < 4', or, with --model and"
                            + " for processes of electrodynamics, particles, as in"
                            + " 'energy(gamma) > 0.1 && abs-cos(any) < 0.95 && mass(e-,e+) > 0.2'; centre of mass, GeV, rad")
    private String cut;

    /** The settings; a cut on particles is among them, for events are sampled within it. */
    GeneratorSettings settings() {
        if (!(precision > 0 && precision < 1)) {
            throw UserException.of("precision " + precision, "--precision", "a number between 0 and 1", "as 0.001");
        }
        if (!(sqrtS > 0 && sqrtS < Double.POSITIVE_INFINITY)) {
            throw UserException.of("" + sqrtS, "--sqrt-s", "an energy above 0 GeV", "as 10.58");
        }
        if (lifetime != null) {
            parameters.put("lifetime", lifetime);
        }
        return new GeneratorSettings(
                process,
                Optional.ofNullable(mass),
                couplings,
                decay,
                isr,
                precision,
                parameters,
                Optional.ofNullable(file),
                Optional.ofNullable(model),
                cut().filter(text -> isOnParticles()),
                decays,
                command);
    }

    /** The cut on finished events of a process of the catalog. */
    Optional<String> eventCut() {
        return cut().filter(text -> !isOnParticles());
    }

    /** Cuts on particles name them in brackets; a process of a model knows no others. */
    private boolean isOnParticles() {
        return model != null || cut.contains("(");
    }

    /** The cut as it was given. */
    Optional<String> cut() {
        return Optional.ofNullable(cut);
    }

    /** Adds to a JSON document how the events are unweighted. */
    static void addUnweighting(Map<String, Object> document, PreparedGenerator prepared) {
        prepared.unweighting().ifPresent(unweighting -> {
            document.put("efficiency", unweighting.efficiency());
            document.put("overweight_fraction", unweighting.overweightFraction());
        });
    }

    double sqrtS() {
        return sqrtS;
    }

    long seed() {
        return seed;
    }
}
