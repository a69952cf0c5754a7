package org.belladonna.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;

/**
 * Processes of quantum electrodynamics at tree level, all diagrams and masses kept, within cuts that are parameters. Final
 * states: four leptons, and two leptons or photons with one more photon. Sampling and amplitude are those of {@link
 * TreeProcess}.
 */
final class ElectrodynamicsFactory implements GeneratorFactory {
    /** What the switch for radiation does. */
    private enum Radiation {
        /** The photon of the process is all there is; the process without it has the rest. */
        NONE,
        /** The beams radiate before they annihilate, by the exponentiated leading-logarithm radiator. */
        ANNIHILATION,
        /** Every electron of the beams radiates as far as it is deflected: see {@link RadiatingElectrons}. */
        SCATTERING
    }

    /**
     * A cut that is a parameter.
     *
     * @param parameter its name and fallback
     * @param smallest smallest value
     * @param largest largest value
     * @param open value that cuts nothing away
     * @param cuts the cuts on the reaction, with V where the value stands and COS where its cosine does
     */
    private record Cut(Parameter parameter, double smallest, double largest, double open, String cuts) {
        Stream<String> of(double value) {
            return value == open
                    ? Stream.empty()
                    : Stream.of(cuts.replace("COS", number(Math.cos(value))).replace("V", number(value)));
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.15g", value);
        }
    }

    private static final String ONE_PHOTON =
            "all tree diagrams with masses, no further radiation whatever 'isr' says; the process without '-gamma' has"
                    + " photons to all orders; leptons do not decay here";
    private static final String SOURCE =
            "tree amplitudes of quantum electrodynamics; four leptons: F. A. Berends, P. H. Daverveldt, R. Kleiss, Nucl. Phys. B"
                    + " 253 (1985) 441";
    /** Of 10 degrees: a little outside the calorimeters of the B factories. */
    private static final double LARGEST_COS = Math.cos(Math.toRadians(10));

    private static final double LARGEST_ENERGY = 1000;

    private final Description description;
    private final String products;
    private final Radiation radiation;
    private final List<Cut> cuts;

    private ElectrodynamicsFactory(String name, String meaning, String products, Radiation radiation, List<Cut> cuts) {
        this.products = products;
        this.radiation = radiation;
        this.cuts = List.copyOf(cuts);
        description = new Description(
                name,
                meaning,
                false,
                List.of(),
                cuts.stream().map(Cut::parameter).toList(),
                SOURCE);
    }

    /** Two pairs of leptons made by annihilation and conversion, as {@code ee->mumu-tautau}: finite without a cut. */
    static ElectrodynamicsFactory fourLeptons(String first, String second) {
        return new ElectrodynamicsFactory(
                "ee->" + first + first + "-" + second + second,
                "two pairs of leptons, all diagrams of order alpha^4 with masses and exchange of equal particles;"
                        + " leading-logarithm radiation of the beams; leptons do not decay here",
                pair(first) + " " + pair(second),
                Radiation.ANNIHILATION,
                List.of());
    }

    /** The electrons of the beams with a pair of leptons, as {@code ee->ee-mumu}. */
    static ElectrodynamicsFactory withElectrons(String lepton, double minPairMass) {
        String both = lepton + "-," + lepton + "+";
        boolean electrons = lepton.equals("e");
        List<Cut> cuts = new ArrayList<>();
        cuts.add(energy(
                "minPairMass",
                "smallest mass of " + (electrons ? "every electron with every positron" : "the pair"),
                minPairMass,
                "mass(" + both + ") > V"));
        cuts.add(energy("minLeptonPt", "smallest transverse momentum of each " + lepton, 0, "pt(" + both + ") > V"));
        if (!electrons) {
            cuts.add(energy("minPairPt", "smallest transverse momentum of the pair", 0, "pair-pt(" + both + ") > V"));
            cuts.add(new Cut(
                    parameter(
                            "maxElectronAngle", "rad", "largest angle of each scattered electron to its beam", Math.PI),
                    0,
                    Math.PI,
                    Math.PI,
                    "cos(e-) > COS && cos(e+) < -COS"));
        }
        return new ElectrodynamicsFactory(
                "ee->ee-" + lepton + lepton,
                "electrons of the beams with a pair of leptons, all diagrams of order alpha^4 (multiperipheral,"
                        + " bremsstrahlung, conversion, annihilation) with masses and exchange of equal particles, electrons"
                        + " down to zero angle; each electron radiates as far as it is deflected; leptons do not decay here",
                "e- e+ " + pair(lepton),
                Radiation.SCATTERING,
                cuts);
    }

    /** A pair of muons or taus with one photon. */
    static ElectrodynamicsFactory pairWithPhoton(String lepton) {
        return new ElectrodynamicsFactory(
                "ee->" + lepton + lepton + "-gamma",
                "pair of " + lepton + " with one photon: " + ONE_PHOTON,
                pair(lepton) + " gamma",
                Radiation.NONE,
                photonCuts(0.95));
    }

    /** Bhabha scattering with one photon. */
    static ElectrodynamicsFactory bhabhaWithPhoton() {
        List<Cut> cuts = new ArrayList<>(photonCuts(LARGEST_COS));
        cuts.add(new Cut(
                parameter("electronCos", "", "largest |cos(theta)| of electron and positron", LARGEST_COS),
                0,
                0.99999,
                1,
                "abs-cos(e-,e+) < V"));
        cuts.add(energy("electronEnergy", "smallest energy of electron and positron", 0.15, "energy(e-,e+) > V"));
        return new ElectrodynamicsFactory(
                "ee->ee-gamma",
                "Bhabha scattering with one photon, electron and positron at large angles: " + ONE_PHOTON,
                "e- e+ gamma",
                Radiation.NONE,
                cuts);
    }

    /** Three photons. */
    static ElectrodynamicsFactory threePhotons() {
        return new ElectrodynamicsFactory(
                "ee->gamma-gamma-gamma",
                "three photons: " + ONE_PHOTON,
                "gamma gamma gamma",
                Radiation.NONE,
                photonCuts(LARGEST_COS));
    }

    private static List<Cut> photonCuts(double largestCos) {
        return List.of(
                new Cut(
                        parameter("photonEnergy", "GeV", "smallest energy of a photon", 0.1),
                        1e-6,
                        LARGEST_ENERGY,
                        0,
                        "energy(gamma) > V"),
                new Cut(
                        parameter("photonCos", "", "largest |cos(theta)| of a photon", largestCos),
                        0,
                        1,
                        1,
                        "abs-cos(gamma) < V"));
    }

    private static String pair(String lepton) {
        return lepton + "- " + lepton + "+";
    }

    private static Cut energy(String name, String meaning, double fallback, String cuts) {
        return new Cut(parameter(name, "GeV", meaning, fallback), 0, LARGEST_ENERGY, 0, cuts);
    }

    private static Parameter parameter(String name, String unit, String meaning, double fallback) {
        return new Parameter(name, Parameter.Kind.CUT, unit, meaning + "; centre of mass", fallback);
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        SettingsCheck check = SettingsCheck.withCut(description, settings);
        Model qed = ModelLibrary.instantiate(ModelLibrary.builtIn("qed"), Map.of(), OptionalDouble.empty());
        boolean radiates = settings.isr() == GeneratorSettings.Switch.ON;
        TreeProcess.Reaction reaction = new TreeProcess.Reaction(
                "e- e+ -> " + products,
                radiates && radiation == Radiation.ANNIHILATION
                        ? GeneratorSettings.Switch.ON
                        : GeneratorSettings.Switch.OFF,
                new ReactionCuts(cuts(check, settings)));
        PreparedGenerator prepared = ModelProcessFactory.prepare(qed, reaction, sqrtS, seed, settings.precision());
        return radiates && radiation == Radiation.SCATTERING ? new RadiatingElectrons.Prepared(prepared) : prepared;
    }

    private String cuts(SettingsCheck check, GeneratorSettings settings) {
        return Stream.concat(
                        cuts.stream()
                                .flatMap(cut ->
                                        cut.of(check.parameter(cut.parameter().name(), cut.smallest(), cut.largest()))),
                        settings.cut().stream())
                .collect(Collectors.joining(" && "));
    }
}
