package org.belladonna.generator;

import java.util.List;
import java.util.Map;
import org.belladonna.configuration.Suggestion;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * The process {@code gun}: one particle per event from the origin, uniform in momentum, cosine of the polar angle and azimuth.
 * For tests of the detector.
 *
 * <p>Unlike other generators it works in the laboratory: whoever uses it leaves out the boost from the centre of mass. It has
 * no cross-section; 1 fb stands in for it.
 */
public final class ParticleGunFactory implements GeneratorFactory {
    /** Name of the process. */
    public static final String NAME = "gun";

    private static final Parameter PDG =
            new Parameter("pdg", Parameter.Kind.MODEL, "", "PDG code of the particle", Double.NaN);
    private static final Parameter MIN_MOMENTUM =
            new Parameter("minMomentum", Parameter.Kind.CUT, "GeV", "smallest momentum, laboratory", 1);
    private static final Parameter MAX_MOMENTUM =
            new Parameter("maxMomentum", Parameter.Kind.CUT, "GeV", "largest momentum, laboratory", 1);
    private static final Parameter MIN_THETA =
            new Parameter("minTheta", Parameter.Kind.CUT, "rad", "smallest polar angle, laboratory", 0);
    private static final Parameter MAX_THETA =
            new Parameter("maxTheta", Parameter.Kind.CUT, "rad", "largest polar angle, laboratory", Math.PI);

    private static final Description DESCRIPTION = new Description(
            NAME,
            "one particle from the origin in the laboratory, uniform in momentum and solid angle",
            false,
            List.of(),
            List.of(PDG, MIN_MOMENTUM, MAX_MOMENTUM, MIN_THETA, MAX_THETA),
            "none: no physics process");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck.refuseDecays(DESCRIPTION, settings);
        Map<String, Double> given = settings.parameters();
        List<String> known =
                DESCRIPTION.parameters().stream().map(Parameter::name).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw UserException.of(
                        "unknown key '" + name + "'",
                        "generator.parameters",
                        "one of " + String.join(", ", known),
                        Suggestion.of(name, known));
            }
        }
        double code = value(given, PDG);
        if (code != Math.rint(code) || ParticleTable.find((int) code) == null) {
            throw UserException.of(
                    Double.isNaN(code) ? "pdg is missing" : "pdg is " + code,
                    "generator.parameters",
                    "the PDG code of a particle of the table",
                    "give one, as pdg=13");
        }
        Gun gun = new Gun(
                (int) code,
                value(given, MIN_MOMENTUM),
                value(given, MAX_MOMENTUM),
                value(given, MIN_THETA),
                value(given, MAX_THETA));
        refuseEmptyRange(MIN_MOMENTUM, gun.minMomentum(), MAX_MOMENTUM, gun.maxMomentum(), Double.MAX_VALUE);
        refuseEmptyRange(MIN_THETA, gun.minTheta(), MAX_THETA, gun.maxTheta(), Math.PI);
        return gun;
    }

    private static double value(Map<String, Double> given, Parameter parameter) {
        return given.getOrDefault(parameter.name(), parameter.fallback());
    }

    private static void refuseEmptyRange(Parameter low, double from, Parameter high, double to, double limit) {
        if (!(from >= 0 && from <= to && to <= limit)) {
            throw UserException.of(
                    low.name() + " is " + from + " and " + high.name() + " is " + to,
                    "generator.parameters",
                    "0 <= " + low.name() + " <= " + high.name() + (limit == Math.PI ? " <= pi" : ""),
                    "correct them");
        }
    }

    private record Gun(int pdg, double minMomentum, double maxMomentum, double minTheta, double maxTheta)
            implements PreparedGenerator, EventGenerator {
        @Override
        public CrossSection crossSection() {
            return new CrossSection(1, 0, 0);
        }

        @Override
        public EventGenerator open() {
            return this;
        }

        @Override
        public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
            stream.at(event, Stage.GENERATOR);
            double p = stream.uniform(minMomentum, maxMomentum);
            double cosine = stream.uniform(Math.cos(maxTheta), Math.cos(minTheta));
            double phi = stream.uniform(0, 2 * Math.PI);
            double sine = Math.sqrt((1 - cosine) * (1 + cosine));
            double mass = ParticleTable.get(pdg).mass();
            record.clear();
            record.add(
                    pdg,
                    ParticleRecord.FINAL,
                    -1,
                    p * sine * Math.cos(phi),
                    p * sine * Math.sin(phi),
                    p * cosine,
                    Math.sqrt(p * p + mass * mass));
        }
    }
}
