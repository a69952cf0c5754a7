package org.belladonna.reconstruction.calorimetry;

import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalRing;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackExtrapolator;
import org.belladonna.transport.ParticleState;

/** Takes a fitted track to the front of the calorimeter. One per thread. */
public final class CalorimeterEntrance {
    /** Where the world behind the crystals begins, mm beyond the last of them. */
    private static final double BEYOND = 40;

    private final double radius;
    private final double zMax;
    private final double zMin;
    private final TrackExtrapolator extrapolator;

    /**
     * @param crystals the calorimeter
     * @param extrapolator takes tracks there
     */
    public CalorimeterEntrance(CrystalLayout crystals, TrackExtrapolator extrapolator) {
        double barrel = Double.POSITIVE_INFINITY;
        double forward = Double.POSITIVE_INFINITY;
        double backward = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < crystals.rings(); i++) {
            CrystalRing ring = crystals.ring(i);
            lowest = Math.min(lowest, Math.min(ring.frontZ(), ring.backZ()));
            highest = Math.max(highest, Math.max(ring.frontZ(), ring.backZ()));
            switch (ring.region()) {
                case BARREL -> barrel = Math.min(barrel, ring.frontRho());
                case FORWARD -> forward = Math.min(forward, ring.frontZ());
                case BACKWARD -> backward = Math.max(backward, ring.frontZ());
            }
        }
        radius = barrel;
        // Where there is no endcap a track leaves through the end of the barrel.
        zMax = Double.isInfinite(forward) ? highest + BEYOND : forward;
        zMin = Double.isInfinite(backward) ? lowest - BEYOND : backward;
        this.extrapolator = extrapolator;
    }

    /**
     * Sets place, momentum, charge and index 0 of {@code state} where the track meets the front; false when it never does.
     */
    public boolean reach(FittedTrack track, ParticleState state) {
        return extrapolator.leave(track, radius, zMin, zMax, state);
    }
}
