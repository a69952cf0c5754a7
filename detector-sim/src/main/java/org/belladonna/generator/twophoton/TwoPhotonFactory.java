package org.belladonna.generator.twophoton;

import java.util.List;
import java.util.Map;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.SettingsCheck;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * e+ e- to e+ e- mu+ mu- and e+ e- tau+ tau- by two virtual photons, one from each beam.
 *
 * <p>Accuracy: exact at tree level for the multiperipheral diagrams, all masses and both photon virtualities kept, so the
 * transverse momenta of the pair and of the scattered electrons are right. Left out: bremsstrahlung and annihilation diagrams,
 * initial-state radiation (the switch {@code isr} has no effect), the spin correlation of the taus. For muon pairs above 0.5 GeV
 * at 10.58 GeV the total is 18.6 nb where all diagrams give 18.9; for tau pairs 15.3 pb where 18.4 pb are known. With both
 * electrons at large angles the missing diagrams dominate (a factor 2 to 4): use this where at least one electron stays near
 * its beam. It makes some hundred times more events a second than {@code ee->ee-mumu}, which has all diagrams and the radiation of the electrons.
 */
public final class TwoPhotonFactory implements GeneratorFactory {
    private static final Parameter MIN_PAIR_MASS = new Parameter(
            "minPairMass",
            Parameter.Kind.CUT,
            "GeV",
            "smallest invariant mass of the lepton pair; at least twice the mass of the lepton is taken",
            0.5);
    private static final Parameter MIN_LEPTON_PT = new Parameter(
            "minLeptonPt",
            Parameter.Kind.CUT,
            "GeV",
            "smallest transverse momentum of each lepton of the pair, centre of mass",
            0);
    private static final Parameter MIN_PAIR_PT = new Parameter(
            "minPairPt",
            Parameter.Kind.CUT,
            "GeV",
            "smallest transverse momentum of the lepton pair, centre of mass",
            0);
    private static final Parameter MAX_ELECTRON_ANGLE = new Parameter(
            "maxElectronAngle",
            Parameter.Kind.CUT,
            "rad",
            "largest angle of each scattered electron to its beam, centre of mass",
            Math.PI);
    private final int lepton;
    private final double mass;
    private final Description description;

    private TwoPhotonFactory(int lepton, double mass, String name) {
        this.lepton = lepton;
        this.mass = mass;
        description = new Description(
                "ee->ee-" + name + "-two-photon",
                "pair from two virtual photons (multiperipheral diagrams, tree level, exact kinematics); no"
                        + " bremsstrahlung or annihilation diagrams, no initial-state radiation",
                false,
                List.of(),
                List.of(MIN_PAIR_MASS, MIN_LEPTON_PT, MIN_PAIR_PT, MAX_ELECTRON_ANGLE),
                "V. M. Budnev et al., Phys. Rept. 15 (1975) 181");
    }

    /** The process {@code ee->ee-mumu-two-photon}. */
    public static TwoPhotonFactory muons() {
        return new TwoPhotonFactory(13, PhysicalConstants.MUON_MASS, "mumu");
    }

    /** The process {@code ee->ee-tautau-two-photon}; its taus are left undecayed. */
    public static TwoPhotonFactory taus() {
        return new TwoPhotonFactory(15, PhysicalConstants.TAU_MASS, "tautau");
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public PreparedGenerator prepare(GeneratorSettings settings, double sqrtS, long seed) {
        new SettingsCheck(description, settings);
        Map<String, Double> given = settings.parameters();
        TwoPhotonCuts cuts = new TwoPhotonCuts(
                value(given, MIN_PAIR_MASS, sqrtS),
                value(given, MIN_LEPTON_PT, 0.5 * sqrtS),
                value(given, MIN_PAIR_PT, 0.5 * sqrtS),
                value(given, MAX_ELECTRON_ANGLE, Math.PI));
        if (2 * mass >= sqrtS) {
            throw UserException.of(
                    "sqrt(s) is " + sqrtS + " GeV",
                    description.name(),
                    "more than twice the lepton mass",
                    "raise the beams");
        }
        EventStream stream = new EventStream(seed, "integration of " + description.name());
        TwoPhotonIntegral integral =
                TwoPhotonIntegral.of(new TwoPhotonSampler(mass, cuts), sqrtS, settings.precision(), stream);
        return new TwoPhotonGenerator.Prepared(lepton, mass, cuts, integral.maximum(), integral.crossSection());
    }

    private static double value(Map<String, Double> given, Parameter parameter, double highest) {
        double value = given.getOrDefault(parameter.name(), parameter.fallback());
        if (!(value >= 0 && value <= highest)) {
            throw UserException.of(
                    parameter.name() + " is " + value,
                    "generator.parameters",
                    "a value from 0 to " + highest + " " + parameter.unit(),
                    "correct it");
        }
        return value;
    }
}
