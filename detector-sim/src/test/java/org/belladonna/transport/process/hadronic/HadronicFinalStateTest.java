package org.belladonna.transport.process.hadronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.material.Element;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.process.Species;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Multiplicities against published ones; each sample is large enough for its statistical error to be below a third of the tolerance. */
class HadronicFinalStateTest {
    private static final int EVENTS = 2000;

    private final HadronicInteraction interaction = new HadronicInteraction();
    private final EventStream stream = new EventStream(21, "final-states");

    private interface Take {
        void take(Products products);
    }

    private void shoot(int pdg, double kinetic, int nucleons, int protons, Take take) {
        for (int i = 0; i < EVENTS; i++) {
            stream.at(i, Stage.TRANSPORT);
            interaction.inelastic(pdg, kinetic, nucleons, protons, stream);
            take.take(interaction.products());
        }
    }

    private void stop(int pdg, int nucleons, int protons, Take take) {
        for (int i = 0; i < EVENTS; i++) {
            stream.at(i, Stage.TRANSPORT);
            interaction.capture(pdg, nucleons, protons, stream);
            take.take(interaction.products());
        }
    }

    private static int count(Products products, int pdg, double low, double high) {
        int n = 0;
        for (int i = 0; i < products.size; i++) {
            double kinetic = products.energy[i] - Hadrons.mass(products.pdg[i]);
            n += products.pdg[i] == pdg && kinetic >= low && kinetic < high ? 1 : 0;
        }
        return n;
    }

    /** Neutrons of 2 to 20 MeV and above 20 MeV for each interaction of a proton with lead: S. Leray et al., Phys. Rev. C 65 (2002) 044621, to 10 %. */
    @ParameterizedTest
    @CsvSource({"0.8, 6.5, 1.9", "1.2, 8.3, 2.7"})
    void neutronsOfProtonsOnLead(double kinetic, double slow, double fast) {
        double[] n = new double[2];
        shoot(2212, kinetic, 207, 82, products -> {
            n[0] += count(products, 2112, 2e-3, 20e-3);
            n[1] += count(products, 2112, 20e-3, 10);
        });
        assertEquals(slow, n[0] / EVENTS, 0.17 * slow);
        assertEquals(fast, n[1] / EVENTS, 0.15 * fast);
    }

    /** Neutrons for each captured muon: B. MacDonald et al., Phys. Rev. 139 (1965) B1253. */
    @ParameterizedTest
    @CsvSource({"27, 13, 1.262", "28, 14, 0.864", "56, 26, 1.125", "127, 53, 1.436", "197, 79, 1.662", "207, 82, 1.709"
    })
    void neutronsOfCapturedMuons(int nucleons, int protons, double expected) {
        double[] n = new double[1];
        stop(13, nucleons, protons, products -> n[0] += count(products, 2112, 0, 1));
        assertEquals(expected, n[0] / EVENTS, 0.15 * expected);
    }

    /**
     * Absorption and charge exchange of pi+ on carbon at 265 MeV/c: about 160 and 60 mb with errors of 10 and 18 %, E. Pinzon Guerra et al. (DUET), Phys. Rev. C 95 (2017)
     * 045203.
     */
    @Test
    void pionsOnCarbon() {
        double kinetic = Math.hypot(0.265, Hadrons.mass(211)) - Hadrons.mass(211);
        double[] n = new double[2];
        shoot(211, kinetic, 12, 6, products -> {
            int charged = count(products, 211, 0, 10) + count(products, -211, 0, 10);
            int neutral = count(products, 111, 0, 10);
            n[0] += charged + neutral == 0 ? 1 : 0;
            n[1] += neutral > 0 ? 1 : 0;
        });
        double sigma = NuclearCrossSections.inelastic(Species.named("pi+"), Element.find("C"), kinetic);
        assertEquals(160, sigma * n[0] / EVENTS, 0.15 * 160);
        assertEquals(60, sigma * n[1] / EVENTS, 0.35 * 60);
    }

    /** Antiprotons at rest in hydrogen: 3.05 charged and 1.96 neutral pions, 0.35 GeV on the average: C. Dover et al., Prog. Part. Nucl. Phys. 29 (1992) 87. */
    @Test
    void antiprotonsAtRest() {
        double[] n = new double[3];
        stop(-2212, 1, 1, products -> {
            n[0] += count(products, 211, 0, 10) + count(products, -211, 0, 10);
            n[1] += count(products, 111, 0, 10);
            for (int i = 0; i < products.size; i++) {
                n[2] += Math.sqrt(products.px[i] * products.px[i]
                        + products.py[i] * products.py[i]
                        + products.pz[i] * products.pz[i]);
            }
        });
        assertEquals(3.05, n[0] / EVENTS, 0.15);
        assertEquals(1.96, n[1] / EVENTS, 0.25);
        assertEquals(0.35, n[2] / (n[0] + n[1]), 0.04);
    }

    /** Mean number of charged particles of inelastic pp collisions: 0.88 + 0.44 ln s + 0.118 ln^2 s, W. Thome et al., Nucl. Phys. B 129 (1977) 365. */
    @ParameterizedTest
    @CsvSource({"4", "9"})
    void chargedParticlesOfProtonsOnProtons(double kinetic) {
        double s = 2 * NuclearMasses.PROTON * (kinetic + 2 * NuclearMasses.PROTON);
        double expected = 0.88 + 0.44 * Math.log(s) + 0.118 * Math.log(s) * Math.log(s);
        double[] n = new double[1];
        shoot(2212, kinetic, 1, 1, products -> {
            for (int i = 0; i < products.size; i++) {
                n[0] += Math.abs(Hadrons.charge(products.pdg[i]));
            }
        });
        assertEquals(expected, n[0] / EVENTS, 0.06 * expected);
    }

    /** The Panofsky ratio: 0.607 of the pi- that stop in hydrogen exchange their charge. */
    @Test
    void pionsAtRestInHydrogen() {
        double[] n = new double[1];
        stop(-211, 1, 1, products -> n[0] += count(products, 111, 0, 1));
        assertEquals(0.607, n[0] / EVENTS, 0.03);
    }

    /** Strangeness goes to hyperons: a stopped K- makes exactly one, a K+ never. */
    @Test
    void kaonsMakeHyperons() {
        stop(-321, 133, 55, products -> assertEquals(1, hyperons(products)));
        shoot(321, 1, 56, 26, products -> assertEquals(0, hyperons(products)));
    }

    /** In hydrogen 6.7 % Lambda, 46 % Sigma- pi+: D. Tovee et al., Nucl. Phys. B 33 (1971) 493; in carbon Sigma change to Lambda. */
    @Test
    void stoppedKaonsMakeLambdaInNuclei() {
        double[] n = new double[2];
        stop(-321, 1, 1, products -> n[0] += count(products, 3122, 0, 1));
        stop(-321, 12, 6, products -> n[1] += count(products, 3122, 0, 1) + count(products, 3212, 0, 1));
        assertEquals(0.067, n[0] / EVENTS, 0.02);
        assertEquals(0.7, n[1] / EVENTS, 0.1);
    }

    private static int hyperons(Products products) {
        int n = 0;
        for (int i = 0; i < products.size; i++) {
            n += products.pdg[i] > 3000 && products.pdg[i] < 4000 ? 1 : 0;
        }
        return n;
    }

    /** Binding and what stays in the nucleus: a stopped pi- gives its 140 MeV to about 8 % binding for each of the nucleons, and most of the rest to neutrons. */
    @Test
    void stoppedPionsGiveTheirEnergyToNeutrons() {
        double[] sums = new double[2];
        stop(-211, 133, 55, products -> {
            for (int i = 0; i < products.size; i++) {
                double kinetic = products.energy[i] - Hadrons.mass(products.pdg[i]);
                sums[products.pdg[i] == 2112 ? 0 : 1] += kinetic;
            }
        });
        assertTrue(sums[0] / EVENTS > 0.06 && sums[0] / EVENTS < 0.09, "neutrons " + sums[0] / EVENTS);
        assertTrue(sums[1] / EVENTS > 0.01 && sums[1] / EVENTS < 0.03, "others " + sums[1] / EVENTS);
    }

    /** Published mean lives and capture probabilities: T. Suzuki et al., Phys. Rev. C 35 (1987) 2212. */
    @ParameterizedTest
    @CsvSource({
        "6, 2026, 0.08",
        "13, 864, 0.61",
        "14, 756, 0.66",
        "26, 206, 0.91",
        "29, 164, 0.93",
        "55, 88, 0.96",
        "82, 75, 0.97"
    })
    void muonsInAtoms(int z, double life, double captured) {
        assertEquals(life, MuonLifetimes.meanLife(z), 0.01 * life);
        assertEquals(captured, MuonLifetimes.captured(z), 0.01);
    }

    @Test
    void massesAreThoseMeasured() {
        // AME 2020: 56Fe 492.26, 133Cs 1118.53, 208Pb 1636.43 MeV of binding.
        assertEquals(492.26e-3, binding(56, 26), 6e-3);
        assertEquals(1118.53e-3, binding(133, 55), 6e-3);
        assertEquals(1636.43e-3, binding(208, 82), 12e-3);
        assertEquals(28.296e-3, binding(4, 2), 1e-5);
    }

    private static double binding(int a, int z) {
        return z * NuclearMasses.PROTON + (a - z) * NuclearMasses.NEUTRON - NuclearMasses.mass(a, z);
    }
}
