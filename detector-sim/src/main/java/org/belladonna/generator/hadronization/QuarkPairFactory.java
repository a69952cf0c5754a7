package org.belladonna.generator.hadronization;

import java.util.List;
import java.util.Map;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.SettingsCheck;
import org.belladonna.generator.decay.OutsideDecays;
import org.belladonna.generator.phasespace.Integrator;
import org.belladonna.generator.shower.ShowerSettings;
import org.belladonna.random.EventStream;

/** e- e+ -> q qbar with hadrons by parton shower and strings: all of u, d, s, c together or one of them. */
public final class QuarkPairFactory implements GeneratorFactory {
    private static final int CHARM = 4;

    private static final String SMALLEST_MASS = "minMass";

    private final Description description;
    private final int[] quarks;
    private final double lowest;

    private QuarkPairFactory(String name, int... quarks) {
        this.quarks = quarks;
        lowest = quarks[0] == CHARM ? QuarkPairProcess.LOWEST_CHARM : QuarkPairHadrons.LOWEST;
        description = new Description(
                name,
                "quark pair by a virtual photon with leading-logarithm radiation of the beams and running alpha, parton shower and Lund"
                        + " strings with the Monash 2013 tune; the cross-section is that of hadrons above 'minMass' (charm above 4 GeV),"
                        + " below which they are resonances; hadrons decay by the fractions of the PDG, K_S and Lambda are left to the detector",
                false,
                List.of(),
                List.of(new Parameter(
                        SMALLEST_MASS,
                        Parameter.Kind.CUT,
                        "GeV",
                        "smallest mass of the hadrons together; the cross-section begins there, resonances below it are other processes",
                        lowest)),
                "T. Sjostrand, P. Skands, Eur. Phys. J. C 39 (2005) 129; B. Andersson et al., Phys. Rep. 97 (1983) 31; T. Sjostrand, Nucl."
                        + " Phys. B 248 (1984) 469; P. Skands et al., Eur. Phys. J. C 74 (2014) 3024; PDG 2022");
    }

    /** {@code ee->qq} and one process for each flavour. */
    public static List<GeneratorFactory> all() {
        return List.of(
                new QuarkPairFactory("ee->qq", 1, 2, 3, CHARM),
                new QuarkPairFactory("ee->uubar", 2),
                new QuarkPairFactory("ee->ddbar", 1),
                new QuarkPairFactory("ee->ssbar", 3),
                new QuarkPairFactory("ee->ccbar", CHARM));
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = new SettingsCheck(description, settings);
        double smallest = check.parameter(SMALLEST_MASS, lowest, 0.999 * sqrtS);
        boolean radiate = settings.isr() == GeneratorSettings.Switch.ON;
        QuarkPairProcess process = new QuarkPairProcess(quarks, smallest, radiate);
        process.setEnergy(sqrtS);
        EventStream stream = new EventStream(seed, "integration of " + description.name());
        return OutsideDecays.wrap(
                new QuarkPairGenerator.Prepared(
                        quarks,
                        smallest,
                        radiate,
                        ShowerSettings.standard(),
                        FragmentationSettings.standard(),
                        Integrator.integrate(process, stream, settings.precision())),
                Map.of());
    }
}
