package org.belladonna.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belladonna.configuration.Suggestion;
import org.belladonna.detector.TransportSettings;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleTable;
import org.belladonna.simulation.ParticleGun;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.process.Species;
import picocli.CommandLine.Option;

/** What is shot, how and into what. */
final class ShootOptions {
    private static final double SLAB_CUT_MM = 0.7;
    private static final double LEAST_CUT_MM = 0.001;
    private static final double MOST_CUT_MM = 100;
    private static final double GRID_MM = 60;

    @Option(
            names = "--detector",
            defaultValue = "belle2",
            paramLabel = "NAME|FILE|slab:...",
            description = "detector or test world (default: ${DEFAULT-VALUE})")
    private String detector;

    @Option(names = "--particle", defaultValue = "mu-", description = "name or PDG code (default: ${DEFAULT-VALUE})")
    private String particle;

    @Option(names = "--momentum", paramLabel = "GEV", description = "momentum, a value or a:b")
    private String momentum;

    @Option(names = "--kinetic-energy", paramLabel = "GEV", description = "kinetic energy, a value or a:b")
    private String kineticEnergy;

    @Option(names = "--theta", paramLabel = "DEGREES", description = "polar angle, a value or a:b (default: 17:150)")
    private String theta;

    @Option(names = "--phi", paramLabel = "DEGREES", description = "azimuth, a value or a:b (default: 0:360)")
    private String phi;

    @Option(names = "--vertex", paramLabel = "X,Y,Z", description = "start in mm (default: 0,0,0)")
    private String vertex;

    @Option(
            names = "--incidence",
            paramLabel = "DEGREES",
            description = "slab: angle to the normal in x-z (default: 0)")
    private Double incidence;

    @Option(names = "--field", paramLabel = "T", description = "slab: field along z (default: 0)")
    private Double field;

    @Option(
            names = "--cut-mm",
            paramLabel = "MM",
            description = "production range cut of full transport (default: 0.7 in slabs, as configured in a detector)")
    private Double cutMm;

    @Option(
            names = "--grid-mm",
            paramLabel = "MM",
            description = "slab: side of the square cells, the beam at the centre of one (default: 60)")
    private Double gridMm;

    @Option(
            names = "--showers",
            paramLabel = "full|parametrised",
            description =
                    "electromagnetic showers in the crystals (default: full in slabs, as configured in a detector)")
    private String showers;

    @Option(
            names = "--physics",
            paramLabel = "em|full",
            description = "slab: electromagnetic processes alone, or hadronic ones and decays as well (default: full)")
    private String physics;

    @Option(
            names = "--neutron-cut",
            paramLabel = "GEV",
            description = "slab: kinetic energy below which neutrons are ended (default: 0.001)")
    private Double neutronCut;

    @Option(names = "--events", defaultValue = "1000", description = "number of particles (default: ${DEFAULT-VALUE})")
    private int events;

    @Option(names = "--seed", defaultValue = "1", description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    String detector() {
        return detector;
    }

    String particle() {
        return particle;
    }

    /** The production cut of a slab, mm. */
    double cutMm() {
        return givenCutMm().orElse(SLAB_CUT_MM);
    }

    /** The production cut, mm, if it was given. */
    Optional<Double> givenCutMm() {
        if (cutMm != null && !(cutMm >= LEAST_CUT_MM && cutMm <= MOST_CUT_MM)) {
            throw UserException.of(
                    cutMm + " mm", "--cut-mm", LEAST_CUT_MM + " to " + MOST_CUT_MM + " mm", "correct it");
        }
        return Optional.ofNullable(cutMm);
    }

    double gridMm() {
        return gridMm == null ? GRID_MM : gridMm;
    }

    int events() {
        return events;
    }

    long seed() {
        return seed;
    }

    double incidence() {
        return Math.toRadians(incidence == null ? 0 : incidence);
    }

    double field() {
        return field == null ? 0 : field;
    }

    /** The kind of shower that was asked for. */
    Optional<TransportSettings.Showers> showers() {
        if (showers == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TransportSettings.Showers.valueOf(showers.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw UserException.of("'" + showers + "'", "--showers", "full or parametrised", "correct it");
        }
    }

    /** Which processes a slab has. */
    Physics physics() {
        if (physics == null) {
            return Physics.FULL;
        }
        try {
            return Physics.valueOf(physics.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw UserException.of("'" + physics + "'", "--physics", "em or full", "correct it");
        }
    }

    /** Lowest energy of neutrons in a slab, GeV. */
    double neutronCut() {
        return neutronCut == null ? StepLimits.STANDARD.slowestNeutron() : neutronCut;
    }

    /** PDG code of the particle. */
    int pdg() {
        Species species = Species.named(particle);
        if (species != null) {
            return species.pdg();
        }
        try {
            int code = Integer.parseInt(particle);
            if (ParticleTable.find(code) != null) {
                return code;
            }
        } catch (NumberFormatException e) {
            throw unknownParticle();
        }
        throw unknownParticle();
    }

    private UserException unknownParticle() {
        List<String> names = Species.ALL.stream().map(Species::name).toList();
        return UserException.of(
                "unknown particle '" + particle + "'",
                "--particle",
                "a PDG code or the name of one that flies: " + String.join(", ", names),
                Suggestion.of(particle, names, "make events of what decays at once by 'generate' or 'display'"));
    }

    /** Momentum in GeV, from whichever of the two was given. */
    ParticleGun.Range momentum() {
        if ((momentum == null) == (kineticEnergy == null)) {
            throw UserException.of(
                    momentum == null ? "no energy" : "two energies",
                    "shoot",
                    "one of --momentum and --kinetic-energy",
                    "give one of them");
        }
        if (momentum != null) {
            return positive(momentum, "--momentum");
        }
        ParticleGun.Range kinetic = positive(kineticEnergy, "--kinetic-energy");
        double mass = ParticleTable.get(pdg()).mass();
        return new ParticleGun.Range(momentum(kinetic.low(), mass), momentum(kinetic.high(), mass));
    }

    private static ParticleGun.Range positive(String text, String option) {
        ParticleGun.Range range = ParticleGun.Range.parse(text, option);
        if (!(range.low() > 0)) {
            throw UserException.of("'" + text + "'", option, "a value or range above 0 GeV", "correct it");
        }
        return range;
    }

    private static double momentum(double kinetic, double mass) {
        return Math.sqrt(kinetic * (kinetic + 2 * mass));
    }

    /** Kinetic energy in GeV, one value. */
    double oneKineticEnergy() {
        ParticleGun.Range range = momentum();
        if (range.low() != range.high()) {
            throw UserException.of("a range of energies", "shoot", "one energy for a slab", "give one value");
        }
        double mass = ParticleTable.get(pdg()).mass();
        double p = range.low();
        return p * p / (Math.hypot(p, mass) + mass);
    }

    /** The gun, for a detector. */
    ParticleGun gun() {
        refuse(incidence, "--incidence");
        refuse(field, "--field");
        refuse(physics, "--physics");
        refuse(neutronCut, "--neutron-cut");
        refuse(gridMm, "--grid-mm");
        refuseNuclei();
        double degree = Math.PI / 180;
        double[] start = start();
        return new ParticleGun(
                pdg(),
                momentum(),
                ParticleGun.Range.parse(theta == null ? "17:150" : theta, "--theta")
                        .times(degree),
                ParticleGun.Range.parse(phi == null ? "0:360" : phi, "--phi").times(degree),
                start[0],
                start[1],
                start[2]);
    }

    /** A track has one charge: the tracker cannot tell, nor fit, any other. */
    private void refuseNuclei() {
        if (Math.abs(ParticleTable.get(pdg()).charge()) > 1) {
            throw UserException.of(
                    particle + " has a charge of " + ParticleTable.get(pdg()).charge(),
                    "--particle",
                    "a charge of 0 or 1 in a detector",
                    "shoot it through a slab");
        }
    }

    /** Refuses what has a meaning for detectors only. */
    void refuseDetectorOptions() {
        refuse(theta, "--theta");
        refuse(phi, "--phi");
        refuse(vertex, "--vertex");
    }

    private void refuse(Object value, String option) {
        if (value != null) {
            throw UserException.of(option + " is given", detector, "an option that this world has", "leave it out");
        }
    }

    private double[] start() {
        double[] start = new double[3];
        if (vertex == null) {
            return start;
        }
        String[] words = vertex.split(",", -1);
        try {
            for (int i = 0; i < 3 && words.length == 3; i++) {
                start[i] = Double.parseDouble(words[i]);
            }
        } catch (NumberFormatException e) {
            words = new String[0];
        }
        if (words.length != 3) {
            throw UserException.of("'" + vertex + "'", "--vertex", "three numbers as 0,0,10", "correct it");
        }
        return start;
    }
}
