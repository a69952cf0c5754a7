package org.belladonna.transport.process.hadronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four-momentum, charge, baryon number and strangeness of each interaction before and after; energies to 1e-9 GeV. */
class HadronicConservationTest {
    private static final int[][] NUCLEI = {
        {1, 1}, {4, 2}, {9, 4}, {12, 6}, {16, 8}, {27, 13}, {56, 26}, {133, 55}, {207, 82}
    };
    private static final double[] ENERGIES = {1e-3, 0.015, 0.05, 0.18, 0.6, 1.5, 4, 9};
    private static final double TOLERANCE = 1e-9;

    private final HadronicInteraction interaction = new HadronicInteraction();
    private final EventStream stream = new EventStream(11, "hadronic");

    private void check(int pdg, double kinetic, int nucleons, int protons) {
        Products products = interaction.products();
        double mass = Hadrons.mass(pdg);
        double target = nucleons == 1 ? NuclearMasses.PROTON : NuclearMasses.mass(nucleons, protons);
        double energy = kinetic + mass + target - products.restEnergy;
        double px = -products.restX;
        double py = -products.restY;
        double pz = Math.sqrt(kinetic * (kinetic + 2 * mass)) - products.restZ;
        if (products.nucleons == 0) {
            energy += products.restEnergy;
            px += products.restX;
            py += products.restY;
            pz += products.restZ;
        }
        int charge = Hadrons.charge(pdg) + protons - products.protons;
        int baryons = Hadrons.baryonNumber(pdg) + nucleons - products.nucleons;
        int strangeness = Hadrons.strangeness(pdg);
        for (int i = 0; i < products.size; i++) {
            int code = products.pdg[i];
            energy -= products.energy[i];
            px -= products.px[i];
            py -= products.py[i];
            pz -= products.pz[i];
            charge -= Hadrons.charge(code);
            baryons -= Hadrons.baryonNumber(code);
            strangeness -= Hadrons.strangeness(code);
            onShell(products, i);
        }
        String what = pdg + " of " + kinetic + " GeV on A " + nucleons;
        assertEquals(0, energy, TOLERANCE, what);
        assertEquals(0, Math.abs(px) + Math.abs(py) + Math.abs(pz), TOLERANCE, what);
        assertEquals(pdg == 13 ? -Hadrons.charge(14) : 0, charge, what);
        assertEquals(0, baryons, what);
        if (pdg != 130 && pdg != 310) {
            assertEquals(0, strangeness, what);
        }
        ground(products, what);
    }

    private static void onShell(Products products, int i) {
        double p2 = products.px[i] * products.px[i] + products.py[i] * products.py[i] + products.pz[i] * products.pz[i];
        double mass = Hadrons.mass(products.pdg[i]);
        assertEquals(mass * mass, products.energy[i] * products.energy[i] - p2, 1e-8 * (1 + p2));
    }

    /** The nucleus is left in its ground state. */
    private static void ground(Products products, String what) {
        if (products.nucleons > 0) {
            double p2 =
                    products.restX * products.restX + products.restY * products.restY + products.restZ * products.restZ;
            double mass = Math.sqrt(products.restEnergy * products.restEnergy - p2);
            assertEquals(NuclearMasses.mass(products.nucleons, products.protons), mass, 2e-9, what);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                -211,
                211,
                2212,
                2112,
                321,
                -321,
                130,
                -2212,
                -2112,
                3122,
                3222,
                3112,
                3312,
                3322,
                3334,
                -3122,
                -3112,
                -3312,
                -3334,
                1000010020,
                1000010030,
                1000020030,
                1000020040
            })
    void inFlight(int pdg) {
        for (int[] nucleus : NUCLEI) {
            for (double kinetic : ENERGIES) {
                for (int event = 0; event < 12; event++) {
                    if (nucleus[0] > 1 || pdg < 1_000_000_000) {
                        stream.at(event, Stage.TRANSPORT);
                        interaction.inelastic(pdg, kinetic, nucleus[0], nucleus[1], stream);
                        check(pdg, kinetic, nucleus[0], nucleus[1]);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-211, -321, -2212, 13})
    void atRest(int pdg) {
        for (int[] nucleus : NUCLEI) {
            for (int event = 0; event < 100 && (pdg != 13 || nucleus[0] > 1); event++) {
                stream.at(event, Stage.TRANSPORT);
                interaction.capture(pdg, nucleus[0], nucleus[1], stream);
                check(pdg, 0, nucleus[0], nucleus[1]);
                assertTrue(interaction.products().size > 0);
                boolean same = interaction.products().pdg[0] == pdg;
                assertTrue(!same, pdg + " is not taken by A " + nucleus[0]);
            }
        }
    }
}
