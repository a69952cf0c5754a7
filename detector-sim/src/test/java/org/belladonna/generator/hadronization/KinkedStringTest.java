package org.belladonna.generator.hadronization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.generator.shower.PartonList;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KinkedStringTest {
    private static final int EVENTS = 4000;

    /** Quark, gluon and antiquark of 4 GeV each at 120 degrees, without mass; other gluons may be added on the way. */
    private static PartonList star() {
        PartonList partons = new PartonList();
        double side = Math.sqrt(3) / 2;
        partons.append(2, 4 * side, 0, 2, 4);
        partons.append(PartonList.GLUON, 0, 0, -4, 4);
        partons.append(-2, -4 * side, 0, 2, 4);
        return partons;
    }

    /** Means over many strings: number of hadrons, its square, sum of their momenta across the plane. */
    private static double[] sums(PartonList partons, String name) {
        Hadronization hadronization = new Hadronization(FragmentationSettings.standard());
        HadronList hadrons = new HadronList();
        EventStream stream = new EventStream(1, name);
        double[] sums = new double[3];
        double[] expected = new double[4];
        for (int i = 0; i < 4 * partons.size(); i++) {
            expected[i % 4] += partons.p[i];
        }
        for (int event = 0; event < EVENTS; event++) {
            hadronization.hadronize(partons, stream.at(event, Stage.HADRONIZATION), hadrons);
            double across = 0;
            double[] total = new double[4];
            for (int i = 0; i < hadrons.size; i++) {
                for (int k = 0; k < 4; k++) {
                    total[k] += hadrons.p[4 * i + k];
                }
                across += Math.abs(hadrons.p[4 * i + 1]);
            }
            for (int k = 0; k < 4; k++) {
                assertEquals(expected[k], total[k], 1e-9);
            }
            sums[0] += (double) hadrons.size / EVENTS;
            sums[1] += (double) hadrons.size * hadrons.size / EVENTS;
            sums[2] += across / EVENTS;
        }
        return sums;
    }

    private static void assertSame(double[] first, double[] second) {
        double spread = Math.sqrt(first[1] - first[0] * first[0]);
        assertEquals(first[0], second[0], 4 * spread * Math.sqrt(2.0 / EVENTS));
        assertEquals(first[2], second[2], 0.03 * first[2]);
    }

    /** A gluon of a hundredth of an MeV anywhere, or one split into two alongside, changes nothing. */
    @Test
    void softAndCollinearGluonsDoNotMatter() {
        double[] plain = sums(star(), "plain");
        PartonList soft = new PartonList();
        double side = Math.sqrt(3) / 2;
        soft.append(2, 4 * side, 0, 2, 4);
        soft.append(PartonList.GLUON, 0, 1e-5, 0, 1e-5);
        soft.append(PartonList.GLUON, 0, 0, -4, 4);
        soft.append(-2, -4 * side, -1e-5, 2, 4);
        assertSame(plain, sums(soft, "soft"));
        PartonList collinear = new PartonList();
        collinear.append(2, 4 * side, 0, 2, 4);
        collinear.append(PartonList.GLUON, 0, 0, -1, 1);
        collinear.append(PartonList.GLUON, 0, 0, -3, 3);
        collinear.append(-2, -4 * side, 0, 2, 4);
        assertSame(plain, sums(collinear, "collinear"));
    }

    /** The hadrons lie on both sides of the gluon and few between quark and antiquark: the string effect. */
    @Test
    void hadronsFollowTheString() {
        Hadronization hadronization = new Hadronization(FragmentationSettings.standard());
        HadronList hadrons = new HadronList();
        EventStream stream = new EventStream(2, "star");
        int besideGluon = 0;
        int left = 0;
        int opposite = 0;
        for (int event = 0; event < EVENTS; event++) {
            hadronization.hadronize(star(), stream.at(event, Stage.HADRONIZATION), hadrons);
            for (int i = 0; i < hadrons.size; i++) {
                double angle = Math.toDegrees(Math.atan2(hadrons.p[4 * i], -hadrons.p[4 * i + 2]));
                besideGluon += Math.abs(angle) > 40 && Math.abs(angle) < 80 ? 1 : 0;
                left += angle > 40 && angle < 80 ? 1 : 0;
                opposite += Math.abs(angle) > 160 ? 1 : 0;
            }
        }
        // Two gaps of 40 degrees beside the gluon against one across from it.
        assertTrue(besideGluon / 2.0 > 1.8 * opposite, besideGluon + " and " + opposite);
        assertEquals(besideGluon / 2.0, left, 3.5 * Math.sqrt(besideGluon / 4.0 * 2));
    }

    /** From either end: the first hadrons of quark and antiquark have the same mean energy along the axis. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void straightStringsAreSymmetric(int quark) {
        Hadronization hadronization = new Hadronization(FragmentationSettings.standard());
        HadronList hadrons = new HadronList();
        PartonList partons = new PartonList();
        EventStream stream = new EventStream(3, "straight");
        double forward = 0;
        double square = 0;
        int events = 8000;
        for (int event = 0; event < events; event++) {
            partons.setPair(quark, 10.58);
            hadronization.hadronize(partons, stream.at(event, Stage.HADRONIZATION), hadrons);
            double balance = 0;
            for (int i = 0; i < hadrons.size; i++) {
                balance += Math.signum(hadrons.p[4 * i + 2]);
            }
            forward += balance / events;
            square += balance * balance / events;
        }
        assertEquals(0, forward, 3.5 * Math.sqrt(square / events));
    }
}
