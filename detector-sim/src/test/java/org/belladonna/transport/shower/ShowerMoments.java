package org.belladonna.transport.shower;

import java.util.Arrays;
import java.util.List;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.EngineTables;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.SoftShowers;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;

/**
 * What showers of one particle and energy leave in 300 mm of crystal and in squares of 60 mm about the one that they enter, in fractions of the energy.
 *
 * @param energies deposits in 1, 9 and 25 squares and in the slab
 * @param slices parts of the energy in slices of one radiation length
 * @param depth mean depth of the energy in the slab, mm
 * @param centre mean place across the axis of the showers' centres of gravity in 25 squares, mm
 * @param wander half of the shortest interval with 68.27 % of these centres, mm
 */
record ShowerMoments(List<Spread> energies, double[] slices, double depth, double centre, double wander) {
    static final double CUT = 0.7;
    private static final double SLAB = 300;
    private static final double SIDE = 60;
    private static final double RADIATION_LENGTH = 18.6;

    /**
     * A particle, its energy and how it comes.
     *
     * @param incidence to the normal, degrees, in the plane of x
     * @param offset of the place that it enters from the middle of a square, in x, mm
     */
    record Beam(int pdg, double energy, double incidence, double offset) {}

    /**
     * @param mean of a fraction of the energy
     * @param rms its standard deviation
     * @param halfWidth half of the shortest interval with 68.27 % of the showers
     * @param rmsError statistical error of the standard deviation
     */
    record Spread(double mean, double rms, double halfWidth, double rmsError) {
        static Spread of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            double mean = Arrays.stream(sorted).sum() / n;
            double square =
                    Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum() / n;
            double fourth =
                    Arrays.stream(sorted).map(x -> Math.pow(x - mean, 4)).sum() / n;
            double error = Math.sqrt(Math.max(0, fourth - square * square) / (4 * square * n));
            return new Spread(mean, Math.sqrt(square), shortest(sorted), error);
        }

        private static double shortest(double[] sorted) {
            int within = (int) (0.6827 * sorted.length);
            double shortest = Double.POSITIVE_INFINITY;
            for (int i = 0; i + within < sorted.length; i++) {
                shortest = Math.min(shortest, sorted[i + within] - sorted[i]);
            }
            return shortest / 2;
        }
    }

    /** By transport at the range cut of 0.7 mm; what is soft is taken over. */
    static ShowerMoments of(Beam beam, Material crystal, SoftShowers soft, int events) {
        EngineTables tables = new EngineTables(
                List.of(new Region(crystal, ProductionCuts.ofRange(crystal, CUT))), StepLimits.STANDARD, Physics.EM);
        TransportEngine engine =
                new TransportEngine(new LayerWorld(List.of(SLAB), 0), tables, StepLimits.STANDARD, soft);
        Sums sums = new Sums(events, beam);
        EventStream stream = new EventStream(29, soft == SoftShowers.NONE ? "full showers" : "parametrised showers");
        Track start = new Track();
        double incidence = Math.toRadians(beam.incidence());
        for (int i = 0; i < events; i++) {
            start.kind = Species.kind(beam.pdg());
            start.kinetic = beam.energy();
            start.ux = Math.sin(incidence);
            start.uz = Math.cos(incidence);
            engine.push(start);
            engine.run(stream.at(i, Stage.TRANSPORT), sums);
            sums.end();
        }
        return sums.moments();
    }

    private static final class Sums implements TransportSink {
        private final Beam beam;
        private final double[][] deposits;
        private final double[] centres;
        private final double[] slices = new double[(int) Math.ceil(SLAB / RADIATION_LENGTH)];
        private double depth;
        private double moment;
        private int events;

        Sums(int events, Beam beam) {
            deposits = new double[4][events];
            centres = new double[events];
            this.beam = beam;
        }

        @Override
        public void deposit(Track at, double energy) {
            double fraction = energy / beam.energy();
            deposits[3][events] += fraction;
            depth += fraction * at.z;
            slices[(int) Math.min(slices.length - 1, at.z / RADIATION_LENGTH)] += fraction;
            double x = at.x + beam.offset();
            double away = Math.max(Math.abs(x), Math.abs(at.y)) / SIDE;
            if (away < 2.5) {
                moment += fraction * x;
            }
            for (int i = 0; i < 3; i++) {
                deposits[i][events] += away < 0.5 + i ? fraction : 0;
            }
        }

        @Override
        public void leave(Track track) {}

        void end() {
            centres[events] = deposits[2][events] > 0 ? moment / deposits[2][events] : 0;
            events++;
            moment = 0;
        }

        ShowerMoments moments() {
            Spread centre = Spread.of(centres);
            double all = Arrays.stream(slices).sum();
            return new ShowerMoments(
                    Arrays.stream(deposits).map(Spread::of).toList(),
                    Arrays.stream(slices).map(x -> x / events).toArray(),
                    depth / all,
                    centre.mean(),
                    centre.halfWidth());
        }
    }
}
