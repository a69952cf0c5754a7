package org.belladonna.digitization;

import org.belladonna.detector.MuonDetectorSettings;
import org.belladonna.detector.MuonLayer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.random.EventStream;
import org.belladonna.transport.MuonHits;

/**
 * From crossings to two-dimensional hits: layer efficiency, strips and time. A crossing gives the middle of its strip in
 * both coordinates of the layer: along z and across the sector's normal in the barrel, x and y in the endcaps. One per thread.
 */
public final class MuonDigitizer {
    private final MuonDetectorSettings settings;
    /** By section and layer. */
    private final MuonLayer[][] layers;

    public MuonDigitizer(OuterDescription description) {
        settings = description.muonDetector();
        layers = new MuonLayer[MuonLayer.Section.values().length][];
        for (MuonLayer.Section section : MuonLayer.Section.values()) {
            layers[section.ordinal()] = description.muonLayers().stream()
                    .filter(layer -> layer.section() == section)
                    .toArray(MuonLayer[]::new);
        }
    }

    /**
     * Digitises an event.
     *
     * @param stream the digitization stage, at its next draw
     * @param digits cleared and filled
     */
    public void digitize(MuonHits hits, EventStream stream, MuonDigits digits) {
        digits.clear();
        for (int i = 0; i < hits.size(); i++) {
            MuonLayer layer = layers[hits.section[i]][hits.layer[i] - 1];
            if (stream.uniform() < layer.efficiency()) {
                double time = hits.t[i] + settings.readout().timeResolution() * stream.gaussian();
                if (hits.section[i] == MuonHits.BARREL) {
                    barrel(hits, i, layer, time, digits);
                } else {
                    double x = strip(hits.x[i], layer.strip());
                    digits.add(hits, i, x, strip(hits.y[i], layer.strip()), hits.z[i], time);
                }
            }
        }
    }

    private void barrel(MuonHits hits, int i, MuonLayer layer, double time, MuonDigits digits) {
        double angle = hits.sector[i] * 2 * Math.PI / settings.barrel().sectors();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double across = strip(-hits.x[i] * s + hits.y[i] * c, layer.strip());
        double along = hits.x[i] * c + hits.y[i] * s;
        double z = strip(hits.z[i], layer.strip());
        digits.add(hits, i, along * c - across * s, along * s + across * c, z, time);
    }

    /** Middle of the strip that holds a coordinate. */
    private static double strip(double coordinate, double width) {
        return (Math.floor(coordinate / width) + 0.5) * width;
    }
}
