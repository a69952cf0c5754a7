package org.belladonna.transport.shower;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.ShowerSettings;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;

/**
 * What showers of one particle and energy leave in 300 mm of crystal and in squares of 60 mm about the axis, in fractions of the energy.
 *
 * @param mean mean in the slab
 * @param rms standard deviation in the slab
 * @param halfWidth half of the shortest interval with 68.27 % of the showers
 * @param cells means in 1, 9 and 25 squares
 * @param depth mean depth of the energy in the slab, mm
 * @param wander half of the shortest interval with 68.27 % of the showers' centres of gravity across the axis in 25 squares, mm
 */
public record ShowerMoments(double mean, double rms, double halfWidth, double[] cells, double depth, double wander) {
    private static final double SLAB = 300;
    private static final double SIDE = 60;

    /** A particle and its energy. */
    record Beam(int pdg, double energy) {}

    /** By full transport at the range cut of 0.7 mm. */
    static ShowerMoments full(Beam beam, Material medium, int events) {
        TransportEngine engine = new TransportEngine(
                new LayerWorld(List.of(SLAB), 0),
                List.of(new Region(medium, ProductionCuts.ofRange(medium, 0.7))),
                StepLimits.STANDARD,
                Physics.EM);
        Sums sums = new Sums(events, beam.energy());
        TransportSink sink = new TransportSink() {
            @Override
            public void deposit(Track at, double energy) {
                sums.add(at.x, at.y, at.z, energy);
            }

            @Override
            public void leave(Track track) {}
        };
        EventStream stream = new EventStream(29, "full showers");
        Track start = new Track();
        for (int i = 0; i < events; i++) {
            start.kind = Species.kind(beam.pdg());
            start.kinetic = beam.energy();
            start.uz = 1;
            engine.push(start);
            engine.run(stream.at(i, Stage.TRANSPORT), sink);
            sums.end();
        }
        return sums.moments();
    }

    /** Parametrised, with the same draws whatever the constants are. */
    static ShowerMoments parametrised(Beam beam, ShowerSettings shower, Material crystal, int events) {
        ShowerSampler sampler = new ShowerSampler(shower, crystal);
        Sums sums = new Sums(events, beam.energy());
        SpotSink sink = (x, y, z, energy, t) -> {
            if (z < SLAB) {
                sums.add(x, y, z, energy);
            }
        };
        EventStream stream = new EventStream(31, "parametrised showers");
        sampler.place(0, 0, 0, 0, 0, 0, 1);
        for (int i = 0; i < events; i++) {
            stream.at(i, Stage.TRANSPORT);
            if (beam.pdg() == 22) {
                sampler.photon(beam.energy(), stream, sink);
            } else {
                sampler.electron(beam.energy(), stream, sink);
            }
            sums.end();
        }
        return sums.moments();
    }

    private static final class Sums {
        private final double energy;
        private final double[] deposits;
        private final double[] cells = new double[3];
        private final double[] centres;
        private double depth;
        private double inside;
        private double moment;
        private int events;

        Sums(int events, double energy) {
            deposits = new double[events];
            centres = new double[events];
            this.energy = energy;
        }

        void add(double x, double y, double z, double deposit) {
            double fraction = deposit / energy;
            deposits[events] += fraction;
            depth += fraction * z;
            double away = Math.max(Math.abs(x), Math.abs(y)) / SIDE;
            if (away < 2.5) {
                inside += fraction;
                moment += fraction * x;
            }
            for (int i = 0; i < cells.length; i++) {
                cells[i] += away < 0.5 + i ? fraction : 0;
            }
        }

        void end() {
            centres[events++] = inside > 0 ? moment / inside : 0;
            inside = 0;
            moment = 0;
        }

        ShowerMoments moments() {
            double[] sorted = deposits.clone();
            Arrays.sort(sorted);
            double mean = Arrays.stream(sorted).sum() / events;
            double square =
                    Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
            double[] means = Arrays.stream(cells).map(x -> x / events).toArray();
            double[] across = centres.clone();
            Arrays.sort(across);
            return new ShowerMoments(
                    mean,
                    Math.sqrt(square / events),
                    halfWidth(sorted),
                    means,
                    depth / (events * mean),
                    halfWidth(across));
        }

        private static double halfWidth(double[] sorted) {
            int within = (int) (0.6827 * sorted.length);
            double shortest = Double.POSITIVE_INFINITY;
            for (int i = 0; i + within < sorted.length; i++) {
                shortest = Math.min(shortest, sorted[i + within] - sorted[i]);
            }
            return shortest / 2;
        }
    }
}
