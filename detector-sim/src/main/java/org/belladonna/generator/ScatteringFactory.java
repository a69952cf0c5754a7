package org.belladonna.generator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.error.UserException;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.generator.phasespace.SamplingPlan;
import org.belladonna.random.EventStream;

/** Bhabha scattering and annihilation into photons with radiation; see {@link ScatteringProcess} for what is in them. */
final class ScatteringFactory implements GeneratorFactory {
    private static final String COS = "largestCos";
    private static final String ENERGY = "smallestEnergy";
    private static final String CUT_OFF = "softCutOff";
    private static final String RUNNING = "vacuumPolarization";

    private final ScatteringProcess.Kind kind;
    private final Description description;

    private ScatteringFactory(
            ScatteringProcess.Kind kind, String name, String meaning, String accepted, String source) {
        this.kind = kind;
        description = new Description(
                name,
                meaning + "; exact tree amplitudes with masses, exact order alpha for the hardest photon, softer ones"
                        + " exponentiated and explicit; with isr off Born alone",
                false,
                List.of(),
                List.of(
                        new Parameter(
                                COS,
                                Parameter.Kind.CUT,
                                "",
                                "largest |cos(theta)| of " + accepted + ", before photons softer than the hardest;"
                                        + " centre of mass",
                                Math.cos(Math.toRadians(10))),
                        new Parameter(
                                ENERGY,
                                Parameter.Kind.CUT,
                                "GeV",
                                "smallest energy of " + accepted + ", as the angle",
                                0.15),
                        new Parameter(
                                CUT_OFF,
                                Parameter.Kind.MODEL,
                                "GeV",
                                "energy above which the hardest photon is explicit",
                                5e-4),
                        SettingsCheck.running(RUNNING)),
                source);
    }

    /** The process {@code ee->ee}. */
    static ScatteringFactory bhabha() {
        return new ScatteringFactory(
                ScatteringProcess.Kind.BHABHA,
                "ee->ee",
                "Bhabha scattering at large angles",
                "electron and positron",
                "A. B. Arbuzov et al., JHEP 10 (1997) 001; matching as in G. Balossini et al., Nucl. Phys. B 758 (2006) 227");
    }

    /** The process {@code ee->gamma-gamma}. */
    static ScatteringFactory photonPair() {
        return new ScatteringFactory(
                ScatteringProcess.Kind.DIPHOTON,
                "ee->gamma-gamma",
                "annihilation into photons",
                "two of the photons",
                "F. A. Berends, R. Kleiss, Nucl. Phys. B 186 (1981) 22; matching as in G. Balossini et al., Phys. Lett. B 663"
                        + " (2008) 209");
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = SettingsCheck.withCut(description, settings);
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        double cosine = check.parameter(COS, 0, 1);
        if (kind == ScatteringProcess.Kind.BHABHA && cosine > 0.99999) {
            throw UserException.of(
                    "'" + COS + "' is " + cosine + ", where the cross-section diverges",
                    "parameters of " + description.name(),
                    "a value up to 0.99999",
                    "lower it");
        }
        double energy = check.parameter(ENERGY, 0, sqrtS / 2);
        double cutOff = check.parameter(CUT_OFF, 1e-6, 0.1);
        String accepted = kind == ScatteringProcess.Kind.BHABHA ? "e-,e+" : "gamma";
        String acceptance = String.format(
                        Locale.ROOT, "abs-cos(%s) < %.15g && energy(%s) > %.15g", accepted, cosine, accepted, energy)
                + settings.cut().map(cut -> " && " + cut).orElse("");
        ScatteringProcess.Reaction reaction = new ScatteringProcess.Reaction(
                kind, settings.isr(), check.runningFlag(RUNNING), cutOff, new ReactionCuts(acceptance));
        ScatteringProcess process = new ScatteringProcess(qed, reaction);
        process.setEnergy(sqrtS);
        EventStream stream = new EventStream(seed, "integration of " + description.name());
        SamplingPlan plan = Integrator.integrate(process, stream, settings.precision());
        return new ScatteringGenerator.Prepared(qed, reaction, plan);
    }
}
