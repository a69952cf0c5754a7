package org.belladonna.reconstruction.tracking;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.Detector;
import org.belladonna.detector.TrackerSettings.FindingSettings;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;

/**
 * Finds tracks and fits them; it sees digits only. First tracks from the beam spot with points in many strip layers, then with fewer, then from anywhere
 * in the strips; each is carried inward to the pixels and outward through the drift chamber, fitted, and when it is accepted its digits are
 * taken, so that no digit is in two tracks. One per thread.
 */
public final class TrackFinder {
    /** Standard deviations with which a seed starts, mm. */
    private static final double IMPACT = 3;

    private static final double ALONG = 10;
    /** By how much the covariance of a first filter is enlarged before a second one takes the same points in again. */
    private static final double INFLATION = 100;
    /** Chi squared up to which a set of points is followed further: in all, and for each degree of freedom. */
    private static final double SEED_CHI2 = 12;

    private static final double SEED_CHI2_PER_NDF = 3;

    private final FindingSettings finding;
    private final SiliconLayers layers;
    private final DigitIndex index;
    private final SiliconFollower silicon;
    private final SiliconSeeds seeds;
    private final DriftFollower drift;
    private final DriftSeeds driftSeeds;
    private final HelixFilter filter;
    private final TrackFitter fitter;
    private final TrackSelection selection;
    private final TrackCandidate candidate = new TrackCandidate();
    private List<FittedTrack> tracks = List.of();
    private double mass;

    public TrackFinder(Detector detector) {
        finding = detector.description().tracker().finding();
        layers = new SiliconLayers(detector.tracker());
        index = new DigitIndex(detector.tracker().silicon, detector.tracker().drift);
        silicon = new SiliconFollower(detector.tracker().silicon, layers, index);
        double spotLength = detector.description().beams().sigmaZ();
        seeds = new SiliconSeeds(layers, index, silicon, detector.field(), spotLength);
        drift = new DriftFollower(detector.tracker().drift, index, detector.fieldMap());
        driftSeeds = new DriftSeeds(detector.tracker().drift, index, detector.field());
        filter = new HelixFilter(detector.field());
        fitter = new TrackFitter(detector);
        selection = new TrackSelection(finding, detector.tracker().drift, spotLength);
    }

    /**
     * Finds and fits all tracks of an event.
     *
     * @param particleMass mass hypothesis in GeV
     * @return the tracks in the order in which they were found
     */
    public List<FittedTrack> fit(TrackerDigits digits, double particleMass) {
        mass = particleMass;
        filter.setMass(particleMass);
        seeds.setMass(particleMass);
        tracks = new ArrayList<>();
        index.fill(digits);
        selection.begin();
        int longest = layers.strips.length - 1;
        seeds.prompt(longest, 3, 0, this::complete);
        seeds.prompt(2, 2, 0, this::complete);
        seeds.prompt(longest, 3, 1, this::complete);
        seeds.displaced(this::complete);
        driftSeeds.find(this::completeInward);
        return tracks;
    }

    /** Makes a track of a seed of the drift chamber: outward, back inward and through the silicon, and outward again. */
    private boolean completeInward(Helix seed, int firstLayer) {
        filter.startOutside(seed);
        drift.follow(filter, firstLayer, 1);
        if (drift.count < finding.minimumDriftHits()) {
            return false;
        }
        start(filter.helix);
        drift.follow(filter, drift.lastLayer, -1);
        if (drift.count < finding.minimumDriftHits()) {
            return false;
        }
        int innermost = drift.lastLayer;
        silicon.clear();
        silicon.wall(filter, -1);
        if (!silicon.inward(filter, layers.last)) {
            return false;
        }
        candidate.clear();
        candidate.setInner(filter.helix);
        start(candidate.inner);
        if (!silicon.outward(filter, layers.last)) {
            return false;
        }
        silicon.list(candidate);
        followOutward(innermost);
        return fitted();
    }

    /** Starts the filter at a helix with its present errors made large. */
    private void start(Helix at) {
        filter.start(at, filter.state.c, INFLATION);
    }

    /** Makes a track of a seed whose points are in the silicon follower, if it is one. */
    private boolean complete(Helix seed, int outermost) {
        if (!inward(seed, outermost)) {
            // One wrong point is put up with.
            silicon.dropWorst();
            if (silicon.count() < finding.minimumSiliconHits() || !inward(seed, outermost)) {
                return false;
            }
        }
        candidate.clear();
        candidate.setInner(filter.helix);
        start(candidate.inner);
        if (!silicon.outward(filter, outermost)) {
            return false;
        }
        silicon.list(candidate);
        candidate.setOuter(filter);
        followOutward(0);
        return fitted();
    }

    private boolean inward(Helix seed, int outermost) {
        filter.start(seed, IMPACT, ALONG);
        return silicon.inward(filter, outermost)
                && silicon.chi2 < SEED_CHI2 + SEED_CHI2_PER_NDF * (2 * silicon.count() - 5);
    }

    private void followOutward(int firstLayer) {
        silicon.wall(filter, 1);
        drift.follow(filter, firstLayer, 1);
        if (drift.count < finding.minimumDriftHits()) {
            return;
        }
        for (int i = 0; i < drift.count; i++) {
            candidate.add(drift.found[i]);
        }
        candidate.setOuter(filter);
        // The momentum is that at the outer end, which is far better known.
        candidate.inner.omega = filter.startOmega();
    }

    private boolean fitted() {
        if (!selection.enough(candidate)) {
            return false;
        }
        FittedTrack track = fitter.fit(index.digits, candidate, mass);
        if (track == null || !selection.accepts(track)) {
            return false;
        }
        // The digits of another turn are its particle's: none of them is left to make a track with others.
        if (!selection.isAnotherTurn(track, tracks)) {
            tracks.add(track);
        }
        for (int digit : track.digits()) {
            index.take(digit);
        }
        return true;
    }
}
