package org.belladonna.reconstruction.tracking;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.TrackerSettings.FindingSettings;
import org.belladonna.kinematics.Helix;

/** Which fitted candidates are tracks: those with enough digits for where they come from, that are not another turn of one before. */
final class TrackSelection {
    /** Points on strips of a track without drift chamber, its largest chi squared per degree of freedom, and from where it may come, mm. */
    private static final int LEAST_STRIPS = 4;

    private static final double SILICON_CHI2 = 3;
    private static final double SILICON_IMPACT = 3;
    private static final double SILICON_Z0 = 6;
    /** That limit is not less than so many standard deviations of the beam spot. */
    private static final double SILICON_DEVIATION = 4;
    /** Layer of wires that a track without hits in the drift chamber must not reach. */
    private static final int REACHED_LAYER = 11;
    /** Largest chi squared per degree of freedom of a track that is not from the beam spot: more are mixtures of turns. */
    private static final double ELSEWHERE_CHI2 = 2.5;
    /** A track without silicon: its hits, and from where it may come, mm. */
    private static final int LEAST_WIRES = 16;

    private static final double DRIFT_IMPACT = 800;
    private static final double DRIFT_Z0 = 1000;
    /** Radius up to which a track may turn around in the drift chamber, mm. */
    private static final double LARGEST_CURL = 700;
    /** Another turn of such a track keeps to its circle within this part of the radius and what scattering adds, mm: it loses energy and mixes turns. */
    private static final double SAME_CIRCLE = 0.1;

    private static final double WANDER = 5;
    /** Largest difference of its own radius, and least length of its way, in radii. */
    private static final double SIMILAR_CIRCLE = 0.35;

    private static final double LEAST_TURN = 1;
    /** Largest difference of their slopes for which these limits are wider by a factor. */
    private static final double SIMILAR_SLOPE = 0.15;

    private static final double LOOSE = 2;
    /** Farthest points of a way out and a way back are no farther apart, mm. */
    private static final double SAME_PLACE = 120;
    /** How far in z half a turn takes a particle at least, mm, for a track from the beam spot not to be one of its later turns. */
    private static final double HALF_TURN = 40;
    /** Where that is looked at: from this part of the way on, in so many steps. */
    private static final double FIRST_SAMPLE = 0.4;

    private static final int SAMPLES = 4;

    private final FindingSettings finding;
    private final DriftGeometry drift;
    private final double siliconZ0;
    /** Of the drift chamber along z, mm. */
    private final double length;

    /** Other turns of this event: the particle goes on from them, slower. */
    private final List<FittedTrack> turns = new ArrayList<>();

    private final Helix helix = new Helix();

    /** @param spotLength standard deviation of the beam spot in z, mm */
    TrackSelection(FindingSettings finding, DriftGeometry drift, double spotLength) {
        siliconZ0 = Math.max(SILICON_Z0, SILICON_DEVIATION * spotLength);
        this.finding = finding;
        this.drift = drift;
        length = drift.zMax[drift.layers - 1] - drift.zMin[drift.layers - 1];
    }

    /** Whether a candidate is worth a fit. */
    boolean enough(TrackCandidate candidate) {
        int wires = candidate.count - candidate.silicon;
        return wires >= finding.minimumDriftHits() || candidate.silicon >= LEAST_STRIPS;
    }

    /** Begins an event. */
    void begin() {
        turns.clear();
    }

    /** Whether a fit is a track, if it is not {@link #isAnotherTurn another turn} of one before. */
    boolean accepts(FittedTrack track) {
        double largest = fromSpot(track) ? finding.maximumChi2() : Math.min(finding.maximumChi2(), ELSEWHERE_CHI2);
        if (track.chi2() > largest * track.ndf()) {
            return false;
        }
        boolean good;
        if (track.nCdcHits() < finding.minimumDriftHits()) {
            good = siliconAlone(track);
        } else if (track.nPxdHits() + track.nSvdHits() == 0) {
            good = track.nCdcHits() >= LEAST_WIRES
                    && Math.abs(track.d0()) < DRIFT_IMPACT
                    && Math.abs(track.z0()) < DRIFT_Z0;
        } else {
            good = true;
        }
        return good;
    }

    private boolean siliconAlone(FittedTrack track) {
        if (track.nSvdHits() < LEAST_STRIPS
                || track.chi2() > SILICON_CHI2 * track.ndf()
                || Math.abs(track.d0()) > SILICON_IMPACT
                || Math.abs(track.z0()) > siliconZ0) {
            return false;
        }
        helix.set(track.d0(), track.phi0(), track.omega(), track.z0(), track.tanLambda());
        double arc = helix.arcToRadius(drift.radius[REACHED_LAYER]);
        double z = helix.z(arc);
        return Double.isNaN(arc) || z < drift.zMin[REACHED_LAYER] || z > drift.zMax[REACHED_LAYER];
    }

    /** Whether a track is another turn of one before: a particle that curls up, on its way back or around again. */
    boolean isAnotherTurn(FittedTrack track, List<FittedTrack> before) {
        helix.set(track.d0(), track.phi0(), track.omega(), track.z0(), track.tanLambda());
        boolean another = before.stream().anyMatch(other -> isTurnOf(track, other))
                || turns.stream().anyMatch(other -> isTurnOf(track, other));
        if (another) {
            turns.add(track);
        }
        return another;
    }

    private boolean isTurnOf(FittedTrack track, FittedTrack other) {
        double radius = 1 / Math.abs(other.omega());
        double slope = Math.abs(other.tanLambda());
        if (radius > LARGEST_CURL || 0.5 * Math.PI * radius * slope > length) {
            return false;
        }
        if (fromSpot(track) && Math.PI * radius * slope > HALF_TURN) {
            return false;
        }
        if (returns(track, other)) {
            return true;
        }
        // As steep as the other, it may have lost more energy; else it is a mixture of turns and must keep to the
        // circle.
        boolean steep = Math.abs(Math.abs(track.tanLambda()) - slope) < SIMILAR_SLOPE;
        double factor = steep ? LOOSE : 1;
        double difference = Math.abs(1 / Math.abs(track.omega()) - radius) / radius;
        // A short track is on many circles: it must be on the same one.
        boolean follows = track.outerArc() > LEAST_TURN * radius
                && difference < factor * SIMILAR_CIRCLE
                && liesOnCircle(track.outerArc(), other, factor * (SAME_CIRCLE * radius + WANDER));
        return follows
                || (difference < factor * SAME_CIRCLE && centreDistance(track, other) < factor * SAME_CIRCLE * radius);
    }

    /**
     * Whether a track seems to come from where another one has turned around, on its way out, and is its way back, seen the wrong way: both are there
     * at their farthest points, however much was lost in between.
     */
    private boolean returns(FittedTrack track, FittedTrack other) {
        if (track.charge() == other.charge() || fromSpot(track) || Math.abs(track.omega()) * LARGEST_CURL < 1) {
            return false;
        }
        helix.set(other.d0(), other.phi0(), other.omega(), other.z0(), other.tanLambda());
        double arc = Math.PI / Math.abs(other.omega());
        double x = helix.x(arc);
        double y = helix.y(arc);
        double z = helix.z(arc);
        helix.set(track.d0(), track.phi0(), track.omega(), track.z0(), track.tanLambda());
        arc = Math.PI / Math.abs(track.omega());
        return Math.hypot(helix.x(arc) - x, helix.y(arc) - y) < SAME_PLACE && Math.abs(helix.z(arc) - z) < SAME_PLACE;
    }

    private boolean fromSpot(FittedTrack track) {
        return Math.abs(track.d0()) < SILICON_IMPACT && Math.abs(track.z0()) < siliconZ0;
    }

    private static double centreDistance(FittedTrack a, FittedTrack b) {
        double fromA = a.d0() + 1 / a.omega();
        double fromB = b.d0() + 1 / b.omega();
        double dx = fromA * Math.sin(a.phi0()) - fromB * Math.sin(b.phi0());
        double dy = fromA * Math.cos(a.phi0()) - fromB * Math.cos(b.phi0());
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Whether the helix of the moment keeps to the circle of a track on the outer part of its way. */
    private boolean liesOnCircle(double outerArc, FittedTrack circle, double tolerance) {
        double radius = 1 / Math.abs(circle.omega());
        double distance = circle.d0() + 1 / circle.omega();
        double x = distance * Math.sin(circle.phi0());
        double y = -distance * Math.cos(circle.phi0());
        for (int i = 0; i <= SAMPLES; i++) {
            double arc = outerArc * (FIRST_SAMPLE + (1 - FIRST_SAMPLE) * i / SAMPLES);
            double dx = helix.x(arc) - x;
            double dy = helix.y(arc) - y;
            if (Math.abs(Math.sqrt(dx * dx + dy * dy) - radius) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
