package org.belladonna.transport.outer;

import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.MagneticField;
import org.belladonna.transport.engine.World;
import org.belladonna.transport.process.Track;

/**
 * All crystals of the calorimeter as one volume, without the walls between them; whatever is not crystal is outside. Surfaces are found by
 * stepping with the clearance that the layout tells. One per thread.
 */
final class CrystalWorld implements World {
    /** Surfaces are found to this, mm. */
    private static final double TOLERANCE = 0.05;

    private static final int MOST_STEPS = 400;

    private final CrystalLayout crystals;
    private final double field;
    private final MagneticField map;
    private final Track probe = new Track();

    /** @param map null where the field is uniform */
    CrystalWorld(CrystalLayout crystals, double field, MagneticField map) {
        this.crystals = crystals;
        this.field = field;
        this.map = map;
    }

    @Override
    public int volumes() {
        return 1;
    }

    @Override
    public int region(int volume) {
        return 0;
    }

    @Override
    public double field(int volume) {
        return field;
    }

    @Override
    public MagneticField fieldMap() {
        return map;
    }

    @Override
    public int locate(double x, double y, double z) {
        return crystals.locate(x, y, z) == 0 ? OUTSIDE : 0;
    }

    @Override
    public double safety(Track track) {
        return crystals.clearance(track.x, track.y, track.z);
    }

    @Override
    public double distance(Track track, double curvature) {
        probe.x = track.x;
        probe.y = track.y;
        probe.z = track.z;
        probe.ux = track.ux;
        probe.uy = track.uy;
        probe.uz = track.uz;
        double distance = 0;
        double clearance = safety(probe);
        for (int i = 0; i < MOST_STEPS; i++) {
            double step = Math.max(TOLERANCE, clearance);
            distance += step;
            probe.fly(step, curvature);
            clearance = safety(probe);
            if (clearance == 0) {
                return distance;
            }
        }
        return distance;
    }

    @Override
    public int next() {
        return OUTSIDE;
    }

    /** The surface is where the crystals end, to the tolerance: nothing to move. */
    @Override
    public void settle(Track track) {}
}
