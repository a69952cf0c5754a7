package org.belladonna.generator.phasespace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseSpaceTest {
    private static final double SQRT_S = 10.58;

    /** Volume of phase space of two light fermions and a light boson, sampled by a mapping; s / (256 pi^3) when massless. */
    private record Volume(PairBosonPhaseSpace space, PairEmission mapping, double lowest) implements SampledProcess {
        @Override
        public int dimensions() {
            return 4;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void setEnergy(double sqrtS) {
            space.setEnergy(sqrtS);
        }

        @Override
        public void point(int channel, double[] u) {
            mapping.map(space, lowest, u);
        }

        @Override
        public double density(int channel, double[] u) {
            return mapping.density(space, lowest, u);
        }

        @Override
        public double value() {
            // Take the flux away again.
            double s = SQRT_S * SQRT_S;
            double mass = 2 * PhysicalConstants.ELECTRON_MASS / SQRT_S;
            return space.crossSectionFactor() * 2 * s * Math.sqrt(1 - mass * mass) / PhysicalConstants.HBARC2_FB;
        }
    }

    @ParameterizedTest
    @EnumSource(PairEmission.class)
    void volumeIsThatOfThreeMasslessParticles(PairEmission mapping) {
        Volume volume = new Volume(new PairBosonPhaseSpace(1e-4, 0), mapping, 1e-6);
        volume.setEnergy(SQRT_S);
        SamplingPlan plan = Integrator.integrate(volume, new EventStream(1, mapping.name()), 0.002);
        double expected = SQRT_S * SQRT_S / (256 * Math.pow(Math.PI, 3));
        assertEquals(expected, plan.crossSectionFb(), 3 * plan.errorFb());
        assertTrue(plan.errorFb() < 0.0021 * expected);
    }

    /** The mapping back gives the numbers that made the point, also for a photon along a beam. */
    @ParameterizedTest
    @EnumSource(PairEmission.class)
    void mappingsAreInverted(PairEmission mapping) {
        PairBosonPhaseSpace space = new PairBosonPhaseSpace(PhysicalConstants.MUON_MASS, 0);
        space.setEnergy(SQRT_S);
        EventStream stream = new EventStream(1, "inverse").at(0, Stage.BENCHMARK);
        double[] back = new double[4];
        for (int i = 0; i < 1000; i++) {
            double[] u = {stream.uniform(), stream.uniform(), stream.uniform(), stream.uniform()};
            double[] copy = u.clone();
            mapping.map(space, 0.01, u);
            mapping.density(space, 0.01, back);
            for (int d = 0; d < 4; d++) {
                assertEquals(copy[d], back[d], 1e-7);
            }
        }
    }

    @Test
    void momentaBalanceAndKeepTheirMasses() {
        double mass = 3;
        PairBosonPhaseSpace space = new PairBosonPhaseSpace(PhysicalConstants.TAU_MASS, mass);
        space.setEnergy(SQRT_S);
        EventStream stream = new EventStream(1, "momenta").at(0, Stage.BENCHMARK);
        double[] masses = {
            PhysicalConstants.ELECTRON_MASS,
            PhysicalConstants.ELECTRON_MASS,
            PhysicalConstants.TAU_MASS,
            PhysicalConstants.TAU_MASS,
            mass
        };
        for (int i = 0; i < 1000; i++) {
            double[] u = {stream.uniform(), stream.uniform(), stream.uniform(), stream.uniform()};
            PairEmission.FROM_PAIR.map(space, mass, u);
            space.build();
            double[] p = space.momenta;
            for (int k = 0; k < 4; k++) {
                assertEquals(p[k] + p[4 + k], p[8 + k] + p[12 + k] + p[16 + k], 1e-12 * 100);
            }
            for (int leg = 0; leg < 5; leg++) {
                int at = 4 * leg;
                double m2 = p[at + 3] * p[at + 3] - p[at] * p[at] - p[at + 1] * p[at + 1] - p[at + 2] * p[at + 2];
                assertEquals(masses[leg] * masses[leg], m2, 1e-9);
            }
        }
    }

    /** A sharp two-dimensional peak, whose integral is pi / 30^2 up to its tails of exp(-81). */
    private static final class Peak implements SampledProcess {
        private final double[] x = new double[2];
        private final double height;

        Peak(double height) {
            this.height = height;
        }

        @Override
        public int dimensions() {
            return 2;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public void setEnergy(double sqrtS) {}

        @Override
        public void point(int channel, double[] u) {
            System.arraycopy(u, 0, x, 0, 2);
        }

        @Override
        public double density(int channel, double[] u) {
            System.arraycopy(x, 0, u, 0, 2);
            return 1;
        }

        @Override
        public double value() {
            double a = 30 * (x[0] - 0.5);
            double b = 30 * (x[1] - 0.3);
            return height * Math.exp(-a * a - b * b);
        }
    }

    @Test
    void refusesCutsThatLeaveNothing() {
        EventStream stream = new EventStream(1, "nothing");
        assertThrows(UserException.class, () -> Integrator.integrate(new Peak(0), stream, 0.01));
    }

    @Test
    void gridFindsAPeak() {
        SamplingPlan plan = Integrator.integrate(new Peak(1), new EventStream(1, "peak"), 0.001);
        assertEquals(Math.PI / 900, plan.crossSectionFb(), 3 * plan.errorFb());
        // Without a grid the efficiency is the integral itself, 0.0035.
        assertTrue(plan.efficiency() > 0.1, "efficiency " + plan.efficiency());
        assertTrue(plan.overweightFraction() <= 5e-4);
        assertTrue(plan.evaluations() < 500_000);
    }

    /** Accepted events, with their weights, follow the function: its mean squared distance is 1/30^2 / 2 per axis. */
    @Test
    void eventsFollowTheFunctionAndThePlanSurvivesTheWire() throws IOException, ClassNotFoundException {
        SamplingPlan plan = Integrator.integrate(new Peak(1), new EventStream(1, "peak"), 0.01);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(plan);
        }
        SamplingPlan copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (SamplingPlan) in.readObject();
        }
        Peak peak = new Peak(1);
        PointSampler sampler = new PointSampler(peak, copy);
        EventStream stream = new EventStream(3, "events");
        double sum = 0;
        double weights = 0;
        int events = 40_000;
        for (int event = 0; event < events; event++) {
            double weight = sampler.drawEvent(stream.at(event, Stage.GENERATOR));
            sum += weight * (peak.x[0] - 0.5) * (peak.x[0] - 0.5);
            weights += weight;
        }
        // The relative error of a variance from n events of a Gaussian is sqrt(2/n).
        assertEquals(1, sum / weights * 1800, 3.5 * Math.sqrt(2.0 / events));
        assertEquals(plan.crossSectionFb(), copy.crossSectionFb());
    }
}
