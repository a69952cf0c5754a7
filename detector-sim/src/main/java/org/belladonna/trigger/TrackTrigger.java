package org.belladonna.trigger;

import java.util.Arrays;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.kinematics.Helix;
import org.belladonna.random.EventStream;
import org.belladonna.transport.TrackerHits;

/**
 * The track trigger of the drift chamber: a particle makes a track when it hits enough layers of the axial superlayers and
 * its coarsely measured transverse momentum is large enough. Hits are grouped by the particle that made them: confusion between
 * tracks is left out, its mean loss is in the configured efficiency. One per thread; the tracks are those of the last call.
 */
final class TrackTrigger {
    private final TriggerSettings.TrackTrigger settings;
    private final long[] superlayerMasks;

    // By particle.
    private long[] layers = new long[64];
    private int[] firstHit = new int[64];
    private int[] lastHit = new int[64];

    // By track.
    private int size;
    private boolean[] full = new boolean[16];
    private double[] azimuth = new double[16];
    private double[] outerAzimuth = new double[16];

    TrackTrigger(TriggerSettings.TrackTrigger settings) {
        this.settings = settings;
        superlayerMasks = settings.superlayers().stream()
                .mapToLong(superlayer -> (1L << superlayer.last() + 1) - 1 & ~((1L << superlayer.first()) - 1))
                .toArray();
    }

    void find(TrackerHits hits, EventStream stream) {
        int particles = group(hits);
        size = 0;
        for (int particle = 0; particle < particles; particle++) {
            int reached = superlayersInARow(layers[particle]);
            if (reached >= settings.shortTrackSuperlayers()) {
                measure(hits, particle, reached == superlayerMasks.length, stream);
            }
        }
    }

    private int group(TrackerHits hits) {
        int particles = 0;
        for (int i = 0; i < hits.size(); i++) {
            particles = Math.max(particles, hits.particle[i] + 1);
        }
        if (layers.length < particles) {
            layers = new long[2 * particles];
            firstHit = new int[2 * particles];
            lastHit = new int[2 * particles];
        }
        Arrays.fill(layers, 0, particles, 0);
        for (int i = 0; i < hits.size(); i++) {
            if (hits.subdetector[i] == TrackerHits.CDC && hits.particle[i] >= 0) {
                int particle = hits.particle[i];
                if (layers[particle] == 0) {
                    firstHit[particle] = i;
                }
                // The outermost new layer: a curling track comes back through the same layers.
                if (layers[particle] >>> hits.layer[i] == 0) {
                    lastHit[particle] = i;
                }
                layers[particle] |= 1L << hits.layer[i];
            }
        }
        return particles;
    }

    private int superlayersInARow(long mask) {
        int reached = 0;
        while (reached < superlayerMasks.length
                && Long.bitCount(mask & superlayerMasks[reached])
                        >= settings.superlayers().get(reached).layers()) {
            reached++;
        }
        return reached;
    }

    private void measure(TrackerHits hits, int particle, boolean allSuperlayers, EventStream stream) {
        int first = firstHit[particle];
        double momentum = Math.hypot(hits.px[first], hits.py[first]);
        double measured = 1 / momentum + settings.curvatureResolution() * stream.gaussian();
        double phi = Math.atan2(hits.py[first], hits.px[first]) + settings.azimuthResolution() * stream.gaussian();
        boolean found = stream.uniform() < settings.efficiency();
        boolean isFull = allSuperlayers && measured * settings.fullTrackMomentum() <= 1;
        if (!found || !isFull && measured * settings.shortTrackMomentum() > 1) {
            return;
        }
        if (size == full.length) {
            full = Arrays.copyOf(full, 2 * size);
            azimuth = Arrays.copyOf(azimuth, 2 * size);
            outerAzimuth = Arrays.copyOf(outerAzimuth, 2 * size);
        }
        int last = lastHit[particle];
        full[size] = isFull;
        azimuth[size] = phi;
        outerAzimuth[size] = Math.atan2(hits.y[last], hits.x[last]);
        size++;
    }

    int size() {
        return size;
    }

    /** True for a track through all axial superlayers. */
    boolean isFull(int track) {
        return full[track];
    }

    /** Azimuth of the position where the track leaves the chamber, rad. */
    double outerAzimuth(int track) {
        return outerAzimuth[track];
    }

    /** Largest angle in azimuth between two tracks, deg; 0 with fewer than two. */
    double opening(boolean fullOnly) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (!fullOnly || full[i] && full[j]) {
                    largest = Math.max(largest, Math.abs(Helix.wrap(azimuth[i] - azimuth[j])));
                }
            }
        }
        return Math.toDegrees(largest);
    }
}
