package org.belladonna.transport.engine;

import java.util.List;
import org.belladonna.transport.process.Track;

/** Layers across z, infinite in x and y, from z = 0 on; the field is along z. */
public final class LayerWorld implements World {
    private final double[] edges;
    private final double field;
    private int next;
    private double surface;

    /**
     * @param thickness of each layer, mm
     * @param field along +z, T
     */
    public LayerWorld(List<Double> thickness, double field) {
        edges = new double[thickness.size() + 1];
        for (int i = 0; i < thickness.size(); i++) {
            edges[i + 1] = edges[i] + thickness.get(i);
        }
        this.field = field;
    }

    @Override
    public int volumes() {
        return edges.length - 1;
    }

    /** Each layer has a region of its own. */
    @Override
    public int region(int volume) {
        return volume;
    }

    @Override
    public double field(int volume) {
        return field;
    }

    @Override
    public int locate(double x, double y, double z) {
        if (!(z >= 0) || Double.isNaN(x + y)) {
            return OUTSIDE;
        }
        for (int i = 0; i < volumes(); i++) {
            if (z < edges[i + 1]) {
                return i;
            }
        }
        return OUTSIDE;
    }

    @Override
    public double safety(Track track) {
        return Math.min(track.z - edges[track.volume], edges[track.volume + 1] - track.z);
    }

    @Override
    public double distance(Track track, double curvature) {
        if (track.uz > 0) {
            next = track.volume + 1 == volumes() ? OUTSIDE : track.volume + 1;
            surface = edges[track.volume + 1];
        } else if (track.uz < 0) {
            // Outside is -1, which is what lies before the first layer.
            next = track.volume - 1;
            surface = edges[track.volume];
        } else {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, (surface - track.z) / track.uz);
    }

    @Override
    public int next() {
        return next;
    }

    @Override
    public void settle(Track track) {
        track.z = surface;
    }
}
