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
 * <p><strong>Finding is seeded with the truth:</strong> digits are grouped by the particle in flight that made them, up to where it turns
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
     * @return the tracks in the order in which their particles were followed
     */
    public List<FittedTrack> fit(TrackerDigits digits, double mass) {
        int flights = index(digits);
        List<FittedTrack> tracks = new ArrayList<>();
        for (int flight = 0; flight < flights; flight++) {
            int count = first[flight] < 0 ? 0 : collect(digits, flight);
            if (count > 0 && accepted(digits, count)) {
                FittedTrack track = fitter.fit(digits, list, count, mass, digits.particle[list[0]]);
                if (track != null) {
                    tracks.add(track);
                }
            }
        }
        return tracks;
    }

    /** Finds the first digit of each flight; returns one more than the highest flight. */
    private int index(TrackerDigits digits) {
        int flights = 0;
        for (int i = 0; i < digits.size(); i++) {
            flights = Math.max(flights, digits.flight[i] + 1);
        }
        if (flights > first.length) {
            first = new int[2 * flights];
        }
        Arrays.fill(first, 0, flights, -1);
        for (int i = digits.size() - 1; i >= 0; i--) {
            first[digits.flight[i]] = i;
        }
        return flights;
    }

    /** Lists the digits of a flight as long as they go outward. */
    private int collect(TrackerDigits digits, int flight) {
        if (digits.size() > list.length) {
            list = new int[2 * digits.size()];
        }
        int count = 0;
        int before = 0;
        for (int i = first[flight]; i < digits.size(); i++) {
            if (digits.flight[i] != flight) {
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
