package org.belladonna.generator.resonance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.SettingsCheck;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * e- e+ -> photons and a vector resonance, or pairs of charged pions. The cross-section of a resonance contains the fraction of
 * the chosen decay; a narrow one has 12 pi^2 Gamma_ee B / (M s) D(1 - M^2/s).
 */
public final class ReturnFactory implements GeneratorFactory {
    private static final String STABLE = "stable";
    private static final String HIGHEST = "maxMass";
    private static final String LOWEST = "minMass";
    private static final int PION = 211;
    private static final int VIRTUAL_PHOTON = 22;
    private static final Map<String, Integer> DAUGHTERS =
            Map.of("ee", 11, "mumu", 13, "tautau", 15, "pipi", PION, "KK", 321, STABLE, 0);
    /** Distance from the mass to which the curve of a resonance is followed, GeV. */
    private static final double WINDOW = 0.3;

    private final ResonanceTable table;
    private final ResonanceTable.Resonance resonance;
    private final boolean pions;
    private final Description description;

    private ReturnFactory(ResonanceTable table, ResonanceTable.Resonance resonance, boolean pions) {
        this.table = table;
        this.resonance = resonance;
        this.pions = pions;
        List<String> decays = new ArrayList<>();
        if (!pions) {
            decays.addAll(resonance.fractions().keySet().stream().sorted().toList());
            decays.add(STABLE);
        }
        description = new Description(
                "ee->gamma-" + (pions ? "pipi" : resonance.name()),
                (pions
                                ? "pairs of charged pions by the form factor (rho, omega, rho')"
                                : "the resonance " + resonance.name())
                        + " with photons of the beams: exponentiated leading-logarithm radiator, photons with angles"
                        + (pions ? "" : "; the cross-section contains the fraction of the decay"),
                false,
                List.copyOf(decays),
                pions ? List.of(mass(LOWEST, "smallest", 0), mass(HIGHEST, "largest", 3)) : List.of(),
                "M. Benayoun et al., Mod. Phys. Lett. A 14 (1999) 2605; PDG Review of Particle Physics 2022"
                        + (pions ? "; J. H. Kuehn, A. Santamaria, Z. Phys. C 48 (1990) 445" : ""));
    }

    private static Parameter mass(String name, String which, double fallback) {
        return new Parameter(name, Parameter.Kind.CUT, "GeV", which + " mass of the pair", fallback);
    }

    /** Pairs of pions and all resonances of the table. */
    public static List<GeneratorFactory> all() {
        ResonanceTable table = ResonanceTable.standard();
        List<GeneratorFactory> result = new ArrayList<>();
        result.add(new ReturnFactory(table, table.resonances().get(0), true));
        table.resonances().forEach(resonance -> result.add(new ReturnFactory(table, resonance, false)));
        return List.copyOf(result);
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(description, settings);
        if (settings.isr() == GeneratorSettings.Switch.OFF) {
            throw UserException.of(
                    "initial-state radiation is off",
                    description.name(),
                    "on: without it nothing returns to a lower mass",
                    "remove 'isr'");
        }
        int daughter = pions ? PION : DAUGHTERS.get(settings.decay());
        double fraction =
                Optional.ofNullable(resonance.fractions().get(settings.decay())).orElse(1.0);
        ReturnProcess.Reaction reaction = new ReturnProcess.Reaction(
                resonance,
                pions,
                pions ? 1 : fraction,
                Math.max(lowest(check), 1.0001 * threshold(daughter)),
                Math.min(highest(check, sqrtS), 0.9999 * sqrtS));
        if (reaction.lowest() >= reaction.highest()) {
            throw UserException.of(
                    "masses from " + reaction.lowest() + " to " + reaction.highest() + " GeV are left",
                    description.name() + " at " + sqrtS + " GeV",
                    "a resonance below the collision energy and a window that is open",
                    "raise the energy or widen the window");
        }
        ReturnProcess process = new ReturnProcess(reaction, table.pion());
        process.setEnergy(sqrtS);
        EventStream stream = new EventStream(seed, "integration of " + description.name());
        return new ReturnGenerator.Prepared(
                reaction,
                table.pion(),
                pions ? VIRTUAL_PHOTON : resonance.pdg(),
                daughter,
                Integrator.integrate(process, stream, settings.precision()));
    }

    private static double threshold(int daughter) {
        return daughter == 0 ? 0 : 2 * ParticleTable.get(daughter).mass();
    }

    private double lowest(SettingsCheck check) {
        return pions ? check.parameter(LOWEST, 0, 1000) : resonance.mass() - WINDOW;
    }

    private double highest(SettingsCheck check, double sqrtS) {
        return pions ? check.parameter(HIGHEST, 0, sqrtS) : resonance.mass() + WINDOW;
    }
}
