package org.belladonna.generator.shower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartonShowerTest {
    private static final double MASS = 10.58;

    private static EventStream stream(int event, String name) {
        return new EventStream(1, name).at(event, Stage.HADRONIZATION);
    }

    /** Momentum and masses to 1e-9; every quark begins a chain of gluons that ends in an antiquark; flavours cancel. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void partonsAreConserved(int quark) {
        PartonShower shower = new PartonShower(ShowerSettings.standard());
        PartonList partons = new PartonList();
        for (int event = 0; event < 3000; event++) {
            double mass = 4.1 + event * 0.002;
            shower.radiate(quark, mass, stream(event, "conserved"), partons);
            double[] sum = new double[4];
            int inChains = 0;
            int flavours = 0;
            int photons = 0;
            for (int i = 0; i < partons.size(); i++) {
                for (int k = 0; k < 4; k++) {
                    sum[k] += partons.p[4 * i + k];
                }
                double rest = ConstituentMass.of(partons.pdg[i]);
                assertEquals(rest * rest, partons.product(i, i), 1e-9);
                photons += partons.pdg[i] == PartonList.PHOTON ? 1 : 0;
                if (partons.pdg[i] > 0 && partons.pdg[i] <= 4) {
                    flavours += 1 << (4 * partons.pdg[i]);
                    int last = i;
                    inChains++;
                    while (partons.next[last] >= 0) {
                        assertEquals(last, partons.previous[partons.next[last]]);
                        last = partons.next[last];
                        inChains++;
                    }
                    assertTrue(partons.pdg[last] < 0);
                    flavours -= 1 << (4 * -partons.pdg[last]);
                }
            }
            assertEquals(0, flavours);
            assertEquals(partons.size(), inChains + photons);
            assertEquals(mass, sum[3], 1e-9);
            assertEquals(0, Math.abs(sum[0]) + Math.abs(sum[1]) + Math.abs(sum[2]), 1e-9);
        }
    }

    /**
     * The first branching has the rate of the matrix element: the fraction of events without any is exp(-I), I the integral of the matrix
     * element with alpha_s at the transverse momentum of the evolution, where what the mass leaves of it is above the smallest one.
     */
    @ParameterizedTest
    @CsvSource({"2, 1", "2, 0.5", "4, 0.5", "4, 1.5"})
    void firstBranchingsFollowTheMatrixElement(int quark, double smallest) {
        PartonShower shower = new PartonShower(new ShowerSettings(0.1365, smallest, 10));
        PartonList partons = new PartonList();
        int events = 20_000;
        int without = 0;
        EventStream stream = new EventStream(2, "first");
        for (int event = 0; event < events; event++) {
            shower.radiate(quark, MASS, stream.at(event, Stage.HADRONIZATION), partons);
            without += partons.size() == 2 ? 1 : 0;
        }
        double expected = Math.exp(-integral(ConstituentMass.of(quark), smallest * smallest));
        double error = Math.sqrt(expected * (1 - expected) / events);
        assertEquals(expected, without / (double) events, 3.5 * error + 0.003 * expected);
    }

    /** Twice that of one emitter; in ln pT^2 and ln(1 - z) of the evolution dx1 dx2 is x3 (1 - x2) times their steps. */
    private static double integral(double mass, double smallest2) {
        StrongCoupling coupling = new StrongCoupling(0.1365);
        double reach = Math.pow(MASS - mass, 2) - mass * mass;
        int steps = 1000;
        double lowest = Math.log(smallest2);
        double step = (Math.log(0.25 * reach) - lowest) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double pt2 = Math.exp(lowest + (i + 0.5) * step);
            double edge = 0.5 - Math.sqrt(0.25 - pt2 / reach);
            double depth = Math.log((1 - edge) / edge) / steps;
            double inner = 0;
            for (int j = 0; j < steps; j++) {
                inner += density(mass, pt2, (1 - edge) * Math.exp(-(j + 0.5) * depth), smallest2) * depth;
            }
            sum += coupling.at(pt2) * inner * step;
        }
        return 2 * 4.0 / 3 / (2 * Math.PI) * sum;
    }

    private static double density(double mass, double pt2, double rest, double smallest2) {
        double s = MASS * MASS;
        double z = 1 - rest;
        double virtuality = mass * mass + pt2 / (z * rest);
        double energySum = s + virtuality - mass * mass;
        double shrunk = 1 - mass * mass / virtuality;
        if (virtuality * s >= z * rest * energySum * energySum || pt2 * shrunk * shrunk < smallest2) {
            return 0;
        }
        double x2 = 1 + (mass * mass - virtuality) / s;
        double x1 = (2 - x2) * (z + rest * mass * mass / virtuality);
        return GluonCorrection.density(1 - x1, 1 - x2, 4 * mass * mass / s) * (1 - x1) * (1 - x2);
    }

    /** Quark and antiquark radiate alike: the same mean energy is left to both, and gluons have no side. */
    @Test
    void bothSidesAreAlike() {
        PartonShower shower = new PartonShower(ShowerSettings.standard());
        PartonList partons = new PartonList();
        int events = 20_000;
        double difference = 0;
        double square = 0;
        EventStream stream = new EventStream(3, "sides");
        for (int event = 0; event < events; event++) {
            shower.radiate(2, MASS, stream.at(event, Stage.HADRONIZATION), partons);
            double here = partons.p[3] - partons.p[7];
            difference += here / events;
            square += here * here / events;
        }
        assertEquals(0, difference, 3.5 * Math.sqrt(square / events));
    }

    /**
     * What does not see soft and collinear gluons does not depend much on where the shower ends, far below the mass: with half as many
     * gluons the mean of 1 - thrust (about the hardest parton) at the Z changes by a tenth at most.
     */
    @Test
    void softGluonsChangeTheShapeLittle() {
        double[] fine = shape(0.5);
        double[] coarse = shape(1);
        assertTrue(fine[0] > 1.7 * coarse[0], "gluons " + fine[0] + " and " + coarse[0]);
        assertEquals(1, coarse[1] / fine[1], 0.1);
    }

    /** Mean number of gluons and mean of 1 - sum |p . n|/sum |p| with n along the hardest parton. */
    private static double[] shape(double smallest) {
        PartonShower shower = new PartonShower(new ShowerSettings(0.1365, smallest, 10));
        PartonList partons = new PartonList();
        EventStream stream = new EventStream(4, "shape");
        int events = 10_000;
        double[] means = new double[2];
        for (int event = 0; event < events; event++) {
            shower.radiate(2, 91.19, stream.at(event, Stage.HADRONIZATION), partons);
            int hardest = 0;
            for (int i = 1; i < partons.size(); i++) {
                hardest = partons.p[4 * i + 3] > partons.p[4 * hardest + 3] ? i : hardest;
            }
            double along = 0;
            double all = 0;
            for (int i = 0; i < partons.size(); i++) {
                along += Math.abs(scalar(partons.p, i, hardest));
                all += Math.sqrt(scalar(partons.p, i, i));
            }
            means[0] += (partons.size() - 2.0) / events;
            means[1] += (1 - along / Math.sqrt(scalar(partons.p, hardest, hardest)) / all) / events;
        }
        return means;
    }

    private static double scalar(double[] p, int i, int j) {
        return p[4 * i] * p[4 * j] + p[4 * i + 1] * p[4 * j + 1] + p[4 * i + 2] * p[4 * j + 2];
    }
}
