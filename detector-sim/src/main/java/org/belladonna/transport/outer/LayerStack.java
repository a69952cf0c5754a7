package org.belladonna.transport.outer;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.MuonLayer;
import org.belladonna.error.UserException;

/**
 * Plates and gaps along one coordinate v (distance along the normal of a barrel sector, or z in an endcap). The middle of each
 * sensitive gap is an edge of its own, so that a step ends on it. Immutable.
 */
final class LayerStack {
    private final double[] edges;
    private final Absorber[] media;
    private final MuonLayer[] layers;

    private LayerStack(double[] edges, Absorber[] media, MuonLayer[] layers) {
        this.edges = edges;
        this.media = media;
        this.layers = layers;
    }

    /**
     * @param low smaller end of the stack, mm
     * @param high larger end
     * @param sensitive layers in it, in any order of v
     * @param plate what is between the gaps
     * @param gap what fills the gaps
     */
    static LayerStack of(double low, double high, List<MuonLayer> sensitive, Absorber plate, Absorber gap) {
        List<MuonLayer> sorted = new ArrayList<>(sensitive);
        sorted.sort((a, b) -> Double.compare(a.position(), b.position()));
        List<Double> edges = new ArrayList<>(List.of(low));
        List<Absorber> media = new ArrayList<>();
        List<MuonLayer> layerAtEdge = new ArrayList<>();
        layerAtEdge.add(null);
        for (MuonLayer layer : sorted) {
            double begin = layer.position() - 0.5 * layer.gap();
            double end = layer.position() + 0.5 * layer.gap();
            double last = edges.get(edges.size() - 1);
            if (begin < last - 1e-6 || end > high + 1e-6) {
                throw UserException.of(
                        "layer " + layer.layer() + " of section " + layer.section() + " from " + begin + " to " + end
                                + " mm",
                        "muon-detector layers",
                        "gaps that do not overlap and lie inside " + low + " to " + high + " mm",
                        "correct position_mm or gap_mm");
            }
            if (begin > last + 1e-6) {
                append(edges, media, layerAtEdge, begin, plate, null);
            }
            append(edges, media, layerAtEdge, layer.position(), gap, layer);
            append(edges, media, layerAtEdge, end, gap, null);
        }
        if (high > edges.get(edges.size() - 1) + 1e-6) {
            append(edges, media, layerAtEdge, high, plate, null);
        }
        return new LayerStack(
                edges.stream().mapToDouble(Double::doubleValue).toArray(),
                media.toArray(new Absorber[0]),
                layerAtEdge.toArray(new MuonLayer[0]));
    }

    private static void append(
            List<Double> edges,
            List<Absorber> media,
            List<MuonLayer> layerAtEdge,
            double edge,
            Absorber medium,
            MuonLayer layer) {
        edges.add(edge);
        media.add(medium);
        layerAtEdge.add(layer);
    }

    boolean contains(double v) {
        return v >= edges[0] && v < edges[edges.length - 1];
    }

    /** Index of the interval that holds v, which must be inside. */
    int interval(double v) {
        int low = 0;
        int high = edges.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (v >= edges[middle]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Absorber medium(int interval) {
        return media[interval];
    }

    /** Path to the next edge when v changes by {@code rate} per unit of path; infinite when it does not change. */
    double distance(int interval, double v, double rate) {
        if (rate > 1e-9) {
            return (edges[interval + 1] - v) / rate;
        }
        return rate < -1e-9 ? (edges[interval] - v) / rate : Double.POSITIVE_INFINITY;
    }

    /** The sensitive layer whose middle lies between two neighbouring intervals; null for none. */
    MuonLayer crossed(int before, int after) {
        return before == after ? null : layers[Math.max(before, after)];
    }
}
