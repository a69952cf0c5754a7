package org.belladonna.transport.shower;

import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Track;

/**
 * Showers of soft electrons, positrons and photons that full transport made in an endless medium, as spots of energy; to be used again at any place and
 * azimuth. In order of energy, so that one of nearly any energy is found without a search. Immutable, shared by threads.
 */
final class ShowerStore {
    static final int KINDS = 3;
    /** Numbers of a spot: across, across, along the particle (mm), energy (GeV) and time (ns), from its start. */
    static final int NUMBERS = 5;
    /** A shower is taken from those whose energy is nearer than this part of its own, and scaled. */
    private static final double NEIGHBOURS = 0.05;

    private final Kind[] kinds = new Kind[KINDS];

    /**
     * The showers of one kind of particle, their energies evenly placed in the logarithm.
     *
     * @param lowest kinetic energy of the first, GeV
     * @param highest kinetic energy below which there are showers, GeV
     * @param first of the spots of each shower, and the end of the last one's
     * @param total energy that each leaves, GeV
     * @param spots all spots
     * @param mothers the spot that the photon came from which made a spot, counted from the first of its shower and before it; -1 for the start
     */
    record Kind(double lowest, double highest, int[] first, double[] total, float[] spots, int[] mothers) {
        private int showers() {
            return total.length;
        }

        int choose(double energy, EventStream stream) {
            double perLog = showers() / Math.log(highest / lowest);
            double position = perLog * Math.log(energy / lowest);
            double half = NEIGHBOURS * perLog;
            double from = Math.max(0, position - half);
            double to = Math.min(showers(), position + half);
            return Math.min(showers() - 1, (int) (from + (to - from) * stream.uniform()));
        }
    }

    ShowerStore(Kind electrons, Kind positrons, Kind photons) {
        kinds[Track.ELECTRON] = electrons;
        kinds[Track.POSITRON] = positrons;
        kinds[Track.PHOTON] = photons;
    }

    Kind of(int kind) {
        return kinds[kind];
    }
}
