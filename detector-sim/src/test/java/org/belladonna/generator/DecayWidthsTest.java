package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.OptionalDouble;
import org.belladonna.generator.model.HadronicRatio;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.model.Widths;
import org.belladonna.kinematics.PhysicalConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Widths from amplitudes against closed forms. */
class DecayWidthsTest {
    private static Model model(String name, Map<String, Double> couplings, double mass) {
        return ModelLibrary.instantiate(
                ModelLibrary.builtIn(name), couplings, mass > 0 ? OptionalDouble.of(mass) : OptionalDouble.empty());
    }

    /** Totals and partial widths of all pairs. */
    @ParameterizedTest
    @CsvSource({
        "lmu-ltau, zprime, gprime, 0.3, 4",
        "lmu-ltau, zprime, gprime, 0.3, 0.25",
        "leptophilic-scalar, scalar, xi, 1, 4",
        "alp, alp, cll, 1, 4",
        "alp, alp, gagg, 1e-3, 0.3",
        "dark-photon, darkphoton, epsilon, 1e-3, 3.7"
    })
    void pairsHaveClosedForms(String name, String boson, String coupling, double value, double mass) {
        Model model = model(name, Map.of(coupling, value), mass);
        DecayWidths decays = new DecayWidths(model, boson);
        Widths closed = new Widths(model, boson);
        assertEquals(1, decays.total() / closed.total(), 1e-8);
        closed.partial().forEach((pair, width) -> {
            boolean complete = pair.contains(" ") || pair.equals("hadrons");
            String anti = complete ? pair : pair + " " + model.field(pair).anti();
            assertEquals(1, decays.partial(anti.split(" ")) / width, 1e-8, pair);
        });
    }

    /** Two unequal fermions: A' -> chi2 chi1, and a dark Higgs boson -> two dark photons. */
    @Test
    void unequalPairsAndVectorPairs() {
        Model inelastic = model("inelastic-dark-matter", Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", 0.4), 3);
        DecayWidths engine = new DecayWidths(inelastic, "darkphoton");
        double pair = engine.partial("chi2", "anti-chi1") + engine.partial("chi1", "anti-chi2");
        Widths closed = new Widths(inelastic, "darkphoton");
        assertEquals(1, pair / (closed.total() - visible(closed)), 1e-8);
        // Without a mass difference that of a Dirac pair: alphaD / 3 M (1 + 2 m^2 / M^2) sqrt(1 - 4 m^2 / M^2).
        Model dirac = model("inelastic-dark-matter", Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", 0.0), 3);
        double equal = 0.1 / 3 * 3 * (1 + 2.0 / 9) * Math.sqrt(1 - 4.0 / 9);
        Widths widths = new Widths(dirac, "darkphoton");
        assertEquals(1, (widths.total() - visible(widths)) / equal, 1e-8);
        Model higgs = model("dark-higgs", Map.of("epsilon", 1e-3, "alphaD", 0.1, "darkHiggsMass", 5.0), 2);
        double m = 5;
        double gD = Math.sqrt(4 * Math.PI * 0.1);
        double x = 4.0 / 25;
        // B. Batell, M. Pospelov, A. Ritz: g^2 M^3 / (32 pi m^2) sqrt(1 - 4x) (1 - 4x + 12 x^2), as for h -> Z Z.
        double width = gD * gD * m * m * m / (32 * Math.PI * 4) * Math.sqrt(1 - 4 * x) * (1 - 4 * x + 12 * x * x);
        assertEquals(1, new DecayWidths(higgs, "darkhiggs").partial("darkphoton", "darkphoton") / width, 1e-8);
    }

    private static double visible(Widths widths) {
        return widths.partial("e-") + widths.partial("mu-") + widths.partial("tau-") + widths.partial("hadrons");
    }

    /** Muon and tau decays: G_F^2 m^5 / (192 pi^3) f(x), PDG Review, "Muon decay parameters". */
    @Test
    void leptonsDecayByTheContactTerm() {
        Model weak = model("weak", Map.of(), 0);
        double[][] cases = {
            {PhysicalConstants.MUON_MASS, PhysicalConstants.ELECTRON_MASS},
            {PhysicalConstants.TAU_MASS, PhysicalConstants.MUON_MASS}
        };
        DecayWidths muon = new DecayWidths(weak, "mu-");
        DecayWidths tau = new DecayWidths(weak, "tau-");
        assertEquals(1, muon.partial("e-", "anti-nu_e", "nu_mu") / sargent(cases[0]), 1e-5);
        assertEquals(1, tau.partial("mu-", "anti-nu_mu", "nu_tau") / sargent(cases[1]), 1e-5);
    }

    private static double sargent(double[] masses) {
        double x = masses[1] * masses[1] / (masses[0] * masses[0]);
        double f = 1 - 8 * x + 8 * x * x * x - x * x * x * x - 12 * x * x * Math.log(x);
        double g = PhysicalConstants.FERMI_CONSTANT;
        return g * g * Math.pow(masses[0], 5) / (192 * Math.pow(Math.PI, 3)) * f;
    }

    /** chi2 -> chi1 e e at a small mass difference: 4 eps^2 alpha alphaD D^5 / (15 pi m_A'^4), of relative order D/m. */
    @Test
    void excitedDarkMatterDecaysByAnOffShellPhoton() {
        double splitting = 0.01;
        Model model =
                model("inelastic-dark-matter", Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", splitting), 30);
        double delta = splitting * 10;
        double closed = 4e-6 * PhysicalConstants.ALPHA * 0.1 * Math.pow(delta, 5) / (15 * Math.PI * Math.pow(30, 4));
        assertEquals(1, new DecayWidths(model, "chi2").partial("chi1", "e-", "e+") / closed, 0.03);
    }

    /**
     * chi2 -> chi1 hadrons over chi2 -> chi1 e e at a small mass difference D, where both go as (D^2 - s)^(3/2), times R for hadrons, of relative order
     * D/m: below and above the rho, the omega and the phi.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7, 1.0, 1.6})
    void excitedDarkMatterDecaysToHadrons(double delta) {
        Map<String, Double> couplings = Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", delta / 20);
        DecayWidths widths = new DecayWidths(model("inelastic-dark-matter", couplings, 60), "chi2");
        int steps = 20_000;
        double low = 4 * PhysicalConstants.PION_MASS * PhysicalConstants.PION_MASS;
        double step = (delta * delta - low) / steps;
        double hadrons = 0;
        for (int i = 0; i < steps; i++) {
            double s = low + (i + 0.5) * step;
            hadrons += HadronicRatio.at(Math.sqrt(s)) * Math.pow(delta * delta - s, 1.5) * step;
        }
        double electrons = 0.4 * Math.pow(delta, 5);
        double ratio = widths.partial("chi1", "hadrons") / widths.partial("chi1", "e-", "e+");
        assertEquals(1, ratio * electrons / hadrons, 0.01 + 0.03 * delta);
    }

    /** Hadrons need two pions, and a dark photon that cannot be real: otherwise the dark photon decays. */
    @Test
    void hadronsOffTheMassShellAreClosed() {
        Map<String, Double> few = Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", 0.27);
        assertEquals(0, new DecayWidths(model("inelastic-dark-matter", few, 3), "chi2").partial("chi1", "hadrons"));
        Map<String, Double> real = Map.of("epsilon", 1e-3, "alphaD", 0.1, "splitting", 4.0);
        DecayWidths widths = new DecayWidths(model("inelastic-dark-matter", real, 3), "chi2");
        assertEquals(0, widths.partial("chi1", "hadrons"));
        assertEquals(widths.total(), widths.partial("chi1", "darkphoton"), 1e-9 * widths.total());
    }

    /**
     * Heavy neutral lepton: tau -> pi N, N -> nu mu mu and N -> three neutrinos. A. Atre, T. Han, S. Pascoli, B. Zhang, JHEP
     * 05 (2009) 030, appendix C, for a Dirac particle.
     */
    @Test
    void heavyNeutralLepton() {
        double m = 0.9;
        Model model = model("heavy-neutral-lepton", Map.of("utau", 0.1), m);
        double g = PhysicalConstants.FERMI_CONSTANT;
        double tau = PhysicalConstants.TAU_MASS;
        double xn = m * m / (tau * tau);
        double xp = Math.pow(PhysicalConstants.PION_MASS / tau, 2);
        double lambda = 1 + xn * xn + xp * xp - 2 * (xn + xp + xn * xp);
        double pion = g
                * g
                * 0.97367
                * 0.97367
                * 0.01
                * 0.1302
                * 0.1302
                * tau
                * tau
                * tau
                / (16 * Math.PI)
                * Math.sqrt(lambda)
                * ((1 - xn) * (1 - xn) - xp * (1 + xn));
        assertEquals(1, new DecayWidths(model, "tau-").partial("pi-", "N") / pion, 1e-8);
        double unit = g * g * Math.pow(m, 5) * 0.01 / (192 * Math.pow(Math.PI, 3));
        DecayWidths decays = new DecayWidths(model, "N");
        double invisible = decays.partial("nu_tau", "nu_e", "anti-nu_e")
                + decays.partial("nu_tau", "nu_mu", "anti-nu_mu")
                + decays.partial("nu_tau", "nu_tau", "anti-nu_tau");
        assertEquals(1, invisible / unit, 1e-6);
        double s2 = 0.23122;
        double x = PhysicalConstants.MUON_MASS / m;
        double x2 = x * x;
        double beta = Math.sqrt(1 - 4 * x2);
        double logarithm = Math.log((1 - 3 * x2 - (1 - x2) * beta) / (x2 * (1 + beta)));
        double c1 = (1 - 4 * s2 + 8 * s2 * s2) / 4;
        double c2 = s2 * (2 * s2 - 1) / 2;
        double muons = unit
                * (c1
                                * ((1 - 14 * x2 - 2 * x2 * x2 - 12 * x2 * x2 * x2) * beta
                                        + 12 * x2 * x2 * (x2 * x2 - 1) * logarithm)
                        + 4
                                * c2
                                * (x2 * (2 + 10 * x2 - 12 * x2 * x2) * beta
                                        + 6 * x2 * x2 * (1 - 2 * x2 + 2 * x2 * x2) * logarithm));
        assertEquals(1, decays.partial("nu_tau", "mu-", "mu+") / muons, 1e-4);
    }
}
