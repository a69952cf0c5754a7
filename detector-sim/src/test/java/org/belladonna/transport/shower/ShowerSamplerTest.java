package org.belladonna.transport.shower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.outer.Gun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ShowerSamplerTest {
    private static final double SLAB = 300;
    private static final double CRYSTAL = 60;
    private static final double RADIATION_LENGTH = 18.6;

    private final ShowerSampler sampler =
            new ShowerSampler(Gun.BELLE2.calorimeter().shower(), Gun.BELLE2.crystal());
    private final EventStream stream = new EventStream(5, "showers");

    private double slab;
    private double nine;
    private double twentyFive;
    private double total;
    private final double[] slices = new double[17];
    private double offsetX;
    private double offsetY;

    private void spot(double x, double y, double z, double energy, double t) {
        total += energy;
        slices[Math.min(16, (int) (z / RADIATION_LENGTH))] += energy;
        if (z < SLAB) {
            slab += energy;
            double ring = Math.max(
                    Math.abs(Math.rint((x + offsetX) / CRYSTAL)), Math.abs(Math.rint((y + offsetY) / CRYSTAL)));
            nine += ring <= 1 ? energy : 0;
            twentyFive += ring <= 2 ? energy : 0;
        }
    }

    private void shower(long event, boolean photon, double energy) {
        slab = 0;
        nine = 0;
        twentyFive = 0;
        total = 0;
        stream.at(event, Stage.TRANSPORT);
        offsetX = CRYSTAL * (stream.uniform() - 0.5);
        offsetY = CRYSTAL * (stream.uniform() - 0.5);
        sampler.place(0, 0, 0, 0, 0, 0, 1);
        if (photon) {
            sampler.photon(energy, stream, this::spot);
        } else {
            sampler.electron(energy, stream, this::spot);
        }
    }

    /**
     * Mean deposits in a 300 mm slab, 3x3 and 5x5 crystals of 60 mm against EGSnrc, and the r.m.s. in the slab. Accuracy of the
     * parametrisation: 1.2% of the energy for the means (1.4% in 3x3, its radial tail is too thin at 7 GeV), 35% for the r.m.s.; what leaves through the front
     * to 0.4% of the energy (at 0.1 GeV: 1% there, 0.7% here).
     */
    @ParameterizedTest
    @CsvFileSource(resources = "showers-in-csi.csv", numLinesToSkip = 1)
    void containmentIsThatOfFullShowers(
            String particle,
            double energy,
            double albedo,
            double slabMean,
            double slabRms,
            double nineMean,
            double twentyFiveMean) {
        int n = 800;
        double[] sums = new double[5];
        for (int i = 0; i < n; i++) {
            shower(i, particle.equals("gamma"), energy);
            double inSlab = slab / energy;
            sums[0] += inSlab;
            sums[1] += inSlab * inSlab;
            sums[2] += nine / energy;
            sums[3] += twentyFive / energy;
            sums[4] += 1 - total / energy;
        }
        double mean = sums[0] / n;
        assertEquals(slabMean, mean, 0.012);
        assertEquals(slabRms, Math.sqrt(sums[1] / n - mean * mean), 0.35 * slabRms);
        assertEquals(albedo, sums[4] / n, 0.004);
        assertEquals(nineMean, sums[2] / n, 0.014);
        assertEquals(twentyFiveMean, sums[3] / n, 0.012);
    }

    /**
     * Longitudinal profile of 1 GeV photons in slices of one radiation length against EGSnrc (4000 showers there): 6% where a
     * slice holds more than 5% of the energy, except in the first three, where conversion is too late by a tenth of X0.
     */
    @Test
    void longitudinalProfileOfPhotons() {
        double[] reference = {0.117, 0.126, 0.120, 0.104, 0.087, 0.070, 0.055};
        Arrays.fill(slices, 0);
        int n = 2000;
        for (int i = 0; i < n; i++) {
            shower(i, true, 1);
        }
        for (int k = 0; k < reference.length; k++) {
            assertEquals(reference[k], slices[3 + k] / n, 0.06 * reference[k], "slice " + (3 + k));
        }
    }

    @Test
    void energyOfAllSpotsIsTheEnergyLessWhatLeavesThroughTheFront() {
        for (int i = 0; i < 300; i++) {
            double energy = 0.005 * Math.pow(1.03, i);
            shower(i, i % 2 == 0, energy);
            assertTrue(total <= energy * (1 + 1e-9) && total >= 0.5 * energy, energy + ": " + total);
        }
    }

    @Test
    void showerLooksTheSameFromAllDirections() {
        double[] forward = moments(0, 0, 1);
        double[] sideways = moments(0.6, -0.8, 0);
        assertEquals(forward[0], sideways[0], 0.03 * forward[0]);
        assertEquals(forward[1], sideways[1], 0.05 * forward[1]);
    }

    /** Mean depth along and mean squared radius across a direction. */
    private double[] moments(double ux, double uy, double uz) {
        double[] sum = new double[2];
        for (int i = 0; i < 400; i++) {
            stream.at(i, Stage.TRANSPORT);
            sampler.place(0, 0, 0, 0, ux, uy, uz);
            sampler.electron(1, stream, (x, y, z, energy, t) -> {
                double along = x * ux + y * uy + z * uz;
                sum[0] += energy * along / 400;
                sum[1] += energy * (x * x + y * y + z * z - along * along) / 400;
            });
        }
        assertTrue(sum[0] > 0);
        return sum;
    }
}
