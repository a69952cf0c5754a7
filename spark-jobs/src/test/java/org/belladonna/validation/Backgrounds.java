package org.belladonna.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.GeneratorSettings.Switch;
import org.belladonna.generator.ProcessCatalog;

/** Cross-sections of the processes of electrodynamics and of the radiative return against programs, tables and closed forms. */
final class Backgrounds implements Section {
    /**
     * Process, cut on particles, isr, precision, reference in pb, its error. Tree level: MadGraph5_aMC@NLO 3.2.0 with an
     * independent adaptive grid (two-body final states, one photon beside muons and taus) or with its own integration, whose error
     * is too small by its authors' and our experience: 3%. Three photons and e- e+ gamma: amplitudes without masses of F. A. Berends et al., Nucl.
     * Phys. B 206 (1982) 61, in plain phase space (MadEvent: 176.6 +- 1.4 and 3884 +- 38).
     */
    private static final String TREE = """
            ee->gamma-gamma       | abs-cos(any) < 0.95 | off | 0.001 | 3158.22 | 0.098
            ee->ee                | abs-cos(any) < 0.95 | off | 0.001 | 78805.5 | 18.3
            ee->mumu-gamma        | abs-cos(gamma) < 0.95 && energy(gamma) > 0.1 | off | 0.001 | 170.897 | 0.256
            ee->mumu-gamma        | abs-cos(gamma) < 0.90 && energy(gamma) > 1 | off | 0.001 | 67.4502 | 0.101
            ee->tautau-gamma      | abs-cos(gamma) < 0.95 && energy(gamma) > 0.1 | off | 0.001 | 78.9362 | 0.137
            ee->gamma-gamma-gamma | abs-cos(gamma) < 0.95 && energy(gamma) > 0.1 | off | 0.003 | 180.71 | 0.06
            ee->ee-gamma          | abs-cos(any) < 0.95 && energy(e-,e+) > 0.2 && mass(e-,e+) > 0.2 && mass(e-,gamma) > 0.2 && mass(e+,gamma) > 0.2 | off | 0.004 | 3959 | 9
            ee->ee-ee             | abs-cos(any) < 0.95 && energy(any) > 0.2 && mass(e-,e+) > 0.2 | off | 0.01 | 3.144 | 0.094
            ee->ee-mumu           | abs-cos(any) < 0.95 && energy(any) > 0.2 && mass(e-,e+) > 0.2 | off | 0.01 | 3.597 | 0.108
            ee->ee-tautau         | abs-cos(e-,e+) < 0.95 && energy(e-,e+) > 0.2 && mass(e-,e+) > 0.2 | off | 0.01 | 0.2710 | 0.0081
            ee->mumu-mumu         | abs-cos(any) < 0.95 && energy(any) > 0.2 | off | 0.01 | 0.1477 | 0.0044
            ee->mumu-mumu         | | off | 0.003 | 0.3347 | 0.0100
            ee->mumu-tautau       | | off | 0.003 | 0.1452 | 0.0044
            """;

    /** As used by the Belle II experiment: BabaYaga@NLO, AAFH, KoralW, PHOKHARA in the settings of its software. */
    private static final String PUBLISHED = """
            ee->ee            | | on | 0.002 | 300000 | 3000
            ee->gamma-gamma   | | on | 0.002 | 4990 | 50
            ee->ee-ee         | | off | 0.01 | 39700 | 100
            ee->ee-mumu       | | off | 0.005 | 18900 | 100
            ee->ee-tautau     | | off | 0.003 | 18.36 | 0
            ee->mumu-mumu     | | on | 0.003 | 0.3512 | 0
            ee->mumu-tautau   | | on | 0.003 | 0.1441 | 0
            ee->tautau-tautau | | on | 0.003 | 2.114e-4 | 0
            ee->gamma-pipi    | | on | 0.002 | 171.0 | 0
            """;

    @Override
    public void run(Findings findings) {
        findings.put("backgrounds.tree", "%s", table(TREE));
        findings.put("backgrounds.published", "%s", table(PUBLISHED));
    }

    private static String table(String references) {
        StringBuilder rows = new StringBuilder();
        for (String line : references.strip().split("\n")) {
            String[] words = line.split("\\|", -1);
            String process = words[0].strip();
            String cut = words[1].strip();
            CrossSection ours = crossSection(
                    process, cut, Switch.valueOf(words[2].strip().toUpperCase(Locale.ROOT)), number(words[3]));
            double pb = number(words[4]);
            double relative = Math.hypot(ours.errorFb() / ours.valueFb(), number(words[5]) / pb);
            double ratio = ours.valueFb() / 1000 / pb;
            rows.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %.5g | %.5g | %.4f ± %.4f |%n",
                    process,
                    cut.isEmpty() ? "" : "`" + cut + "`",
                    ours.valueFb() / 1000,
                    pb,
                    ratio,
                    ratio * relative));
        }
        return rows.toString().strip();
    }

    private static double number(String word) {
        return Double.parseDouble(word.strip());
    }

    private static CrossSection crossSection(String process, String cut, Switch isr, double precision) {
        boolean acceptance = process.startsWith("ee->ee-") && cut.contains("mass(e-,e+)") && !process.endsWith("gamma");
        GeneratorSettings settings = new GeneratorSettings(
                        process,
                        Optional.empty(),
                        Map.of(),
                        "invisible",
                        isr,
                        precision,
                        acceptance ? Map.of("minPairMass", 0.0) : Map.of(),
                        Optional.empty())
                .withModel(Optional.empty(), Optional.of(cut).filter(text -> !text.isEmpty()));
        return ProcessCatalog.find(settings)
                .prepare(settings, Generators.SQRT_S, SEED)
                .crossSection();
    }
}
