package org.belladonna.reconstruction.tracking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.Detector;
import org.belladonna.detector.TrackerSettings.FindingSettings;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.transport.TrackerHits;

/**
 * Finds tracks and fits them.
 *
 * <p><strong>Finding is seeded with the truth:</strong> digits are grouped by the generated particle that made them, up to where it turns
 * back towards the axis; what makes a track is then the number of hits only. Wrong assignments and fakes are not simulated. The fit does
 * not look at the truth. One per thread.
 */
public final class TrackFinder {
    private final FindingSettings finding;
    private final TrackFitter fitter;
    private int[] list = new int[256];
    private int[] first = new int[32];

    public TrackFinder(Detector detector) {
        finding = detector.description().tracker().finding();
        fitter = new TrackFitter(detector);
    }

    /**
     * Finds and fits all tracks of an event.
     *
     * @param mass mass hypothesis of the fit in GeV
     * @return the tracks in order of their generated particles
     */
    public List<FittedTrack> fit(TrackerDigits digits, double mass) {
        int particles = index(digits);
        List<FittedTrack> tracks = new ArrayList<>();
        for (int particle = 0; particle < particles; particle++) {
            int count = first[particle] < 0 ? 0 : collect(digits, particle);
            if (count > 0 && accepted(digits, count)) {
                FittedTrack track = fitter.fit(digits, list, count, mass, particle);
                if (track != null) {
                    tracks.add(track);
                }
            }
        }
        return tracks;
    }

    /** Finds the first digit of each particle; returns one more than the highest particle. */
    private int index(TrackerDigits digits) {
        int particles = 0;
        for (int i = 0; i < digits.size(); i++) {
            particles = Math.max(particles, digits.particle[i] + 1);
        }
        if (particles > first.length) {
            first = new int[2 * particles];
        }
        Arrays.fill(first, 0, particles, -1);
        for (int i = digits.size() - 1; i >= 0; i--) {
            first[digits.particle[i]] = i;
        }
        return particles;
    }

    /** Lists the digits of a particle as long as they go outward. */
    private int collect(TrackerDigits digits, int particle) {
        if (digits.size() > list.length) {
            list = new int[2 * digits.size()];
        }
        int count = 0;
        int before = 0;
        for (int i = first[particle]; i < digits.size(); i++) {
            if (digits.particle[i] != particle) {
                continue;
            }
            // Overlapping sensors of one layer are crossed one after the other; a layer of wires is crossed again on
            // the way back only.
            boolean wire = digits.subdetector[i] == TrackerHits.CDC;
            int rank = digits.layer[i] + (wire ? 1000 : 0);
            if (rank < before || (wire && rank == before)) {
                break;
            }
            list[count++] = i;
            before = rank;
        }
        return count;
    }

    private boolean accepted(TrackerDigits digits, int count) {
        int inDrift = 0;
        for (int i = 0; i < count; i++) {
            inDrift += digits.subdetector[list[i]] == TrackerHits.CDC ? 1 : 0;
        }
        return count - inDrift >= finding.minimumSiliconHits() || inDrift >= finding.minimumDriftHits();
    }
}
