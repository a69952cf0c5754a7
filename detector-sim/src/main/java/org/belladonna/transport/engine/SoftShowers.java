package org.belladonna.transport.engine;

import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Track;

/**
 * Takes soft particles over from the transport and leaves at once what they would leave step by step. For worlds of one medium. One per thread.
 */
public interface SoftShowers {
    /** Takes nothing over. */
    SoftShowers NONE = new SoftShowers() {
        @Override
        public double below(int kind) {
            return 0;
        }

        @Override
        public double margin() {
            return 0;
        }

        @Override
        public void shower(Track track, World world, EventStream stream, TransportSink sink) {
            throw new IllegalStateException("nothing is taken over");
        }
    };

    /** Kinetic energy in GeV below which a kind of particle is taken over; 0 for never. */
    double below(int kind);

    /** Nearer to a surface than this, in mm, nothing is taken over: what flies out and how much would not come out right. */
    double margin();

    /** Leaves what a particle makes; what lands outside of the world leaves it as a photon. The track may be changed. */
    void shower(Track track, World world, EventStream stream, TransportSink sink);
}
