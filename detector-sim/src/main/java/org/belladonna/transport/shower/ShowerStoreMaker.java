package org.belladonna.transport.shower;

import java.util.List;
import org.belladonna.detector.ShowerSettings;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.process.Track;

/** Makes the stored showers by full transport, from a seed of their own: the same wherever and whenever they are made. */
final class ShowerStoreMaker {
    /** As good as endless: half of it is 100 radiation lengths of any crystal, mm. */
    private static final double BLOCK = 5000;

    private static final long SEED = 1;

    private final ShowerSettings settings;
    private final TransportEngine engine;
    private final EventStream stream = new EventStream(SEED, "stored showers");

    private ShowerStoreMaker(ShowerSettings settings, Region region) {
        this.settings = settings;
        engine = new TransportEngine(
                new LayerWorld(List.of(BLOCK), 0), List.of(region), StepLimits.STANDARD, Physics.EM);
    }

    static ShowerStore make(ShowerSettings settings, Region region) {
        ShowerStoreMaker maker = new ShowerStoreMaker(settings, region);
        double softest = region.cuts().electron();
        return new ShowerStore(
                maker.kind(Track.ELECTRON, softest, settings.softElectron()),
                maker.kind(Track.POSITRON, softest, settings.softElectron()),
                maker.kind(Track.PHOTON, region.cuts().photon(), settings.softPhoton()));
    }

    private ShowerStore.Kind kind(int kind, double lowest, double highest) {
        int showers = settings.stored();
        SpotList spots = new SpotList();
        int[] first = new int[showers + 1];
        double[] total = new double[showers];
        Track start = new Track();
        for (int i = 0; i < showers; i++) {
            first[i] = spots.size();
            spots.begin();
            start.particle = 0;
            stream.at((long) kind * showers + i, Stage.TRANSPORT);
            start.kind = kind;
            start.kinetic = lowest * Math.pow(highest / lowest, (i + stream.uniform()) / showers);
            start.x = 0;
            start.y = 0;
            start.z = 0.5 * BLOCK;
            start.t = 0;
            start.ux = 0;
            start.uy = 0;
            start.uz = 1;
            engine.push(start);
            engine.run(stream, new Taker(spots));
            spots.finish();
            total[i] = spots.total();
        }
        first[showers] = spots.size();
        return new ShowerStore.Kind(lowest, highest, first, total, spots.numbers(), spots.mothers());
    }

    /** The index of a particle is the node that it comes from. */
    private record Taker(SpotList spots) implements TransportSink {
        @Override
        public void interacts(Track photon) {
            photon.particle = spots.interaction(photon.particle, photon.x, photon.y, photon.z - 0.5 * BLOCK);
        }

        @Override
        public void deposit(Track at, double energy) {
            spots.add(at.particle, at.x, at.y, at.z - 0.5 * BLOCK, energy, at.t);
        }

        @Override
        public void leave(Track track) {
            throw new IllegalStateException("a shower of " + track.kinetic + " GeV leaves an endless block");
        }
    }
}
