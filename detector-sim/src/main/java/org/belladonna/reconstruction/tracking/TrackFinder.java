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

    /** A track with its innermost hit in this layer of the drift chamber or further in may come from the silicon. */
    private static final int REACHES_WALL = 3;
    /** It does when it keeps this part of its hits together with what is found there. */
    private static final double KEPT = 0.75;

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
    private final TrackJoiner joiner;
    private final TrackCandidate candidate = new TrackCandidate();
    /** A track of the drift chamber at its inner end. */
    private final Helix inner = new Helix();

    private final double[] innerCovariance = new double[15];
    private List<FittedTrack> tracks = List.of();
    private double mass;

    public TrackFinder(Detector detector) {
        finding = detector.description().tracker().finding();
        layers = new SiliconLayers(detector.tracker());
        index = new DigitIndex(detector.tracker().silicon, detector.tracker().drift);
        silicon = new SiliconFollower(detector.tracker().silicon, layers, index);
        double spotLength = detector.description().beams().sigmaZ();
        seeds = new SiliconSeeds(layers, index, silicon, detector.field(), spotLength);
        filter = new HelixFilter(detector.field());
        drift = new DriftFollower(detector.tracker().drift, index, detector.fieldMap());
        driftSeeds = new DriftSeeds(detector.tracker().drift, index, filter, detector.field());
        fitter = new TrackFitter(detector);
        joiner = new TrackJoiner(fitter);
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

    /**
     * Makes a track of a seed of the drift chamber, at which the filter stands: outward, back inward to its first hit, and, when that is at the inner
     * wall, through the silicon and outward again.
     */
    private boolean completeInward(int firstLayer) {
        String SD = String.format(
                "drift seed pt %.3f d0 %.1f z0 %.1f tan %.2f",
                4.5e-4 / Math.abs(filter.helix.omega), filter.helix.d0, filter.helix.z0, filter.helix.tanLambda);
        drift.follow(filter, firstLayer, 1);
        if (drift.count < finding.minimumDriftHits()) {
            return false;
        }
        start(filter.helix);
        drift.follow(filter, drift.lastLayer, -1);
        drift.trim();
        if (drift.count < finding.minimumDriftHits()) {
            return false;
        }
        int innermost = drift.lastLayer;
        int wires = drift.count;
        start(filter.helix);
        inner.set(filter.helix.d0, filter.helix.phi0, filter.helix.omega, filter.helix.z0, filter.helix.tanLambda);
        System.arraycopy(filter.state.c, 0, innerCovariance, 0, innerCovariance.length);
        if (innermost <= REACHES_WALL && withSilicon(innermost) && drift.count > KEPT * wires && fitted()) {
            return true;
        }
        silicon.clear();
        candidate.clear();
        candidate.setInner(inner);
        filter.start(inner, innerCovariance, 1);
        drift.follow(filter, innermost, 1);
        addWires();
        return fitted();
    }

    /** From the drift chamber inward through the silicon, and outward again. */
    private boolean withSilicon(int innermost) {
        filter.start(inner, innerCovariance, 1.0 / INFLATION);
        silicon.clear();
        silicon.wall(filter, -1);
        if (!silicon.inward(filter, layers.last) || silicon.count() == 0) {
            return false;
        }
        candidate.clear();
        candidate.setInner(filter.helix);
        start(candidate.inner);
        if (!silicon.outward(filter, layers.last)) {
            return false;
        }
        silicon.list(candidate);
        candidate.setOuter(filter);
        followOutward(innermost);
        return true;
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
        addWires();
    }

    /** Adds the hits of the drift follower, if they are enough. */
    private void addWires() {
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
        // The digits of another piece or turn are its particle's: none of them is left to make a track with others.
        if (!joiner.join(track, tracks, index.digits, mass) && !selection.isAnotherTurn(track, tracks)) {
            tracks.add(track);
        }
        for (int digit : track.digits()) {
            index.take(digit);
        }
        return true;
    }
}
