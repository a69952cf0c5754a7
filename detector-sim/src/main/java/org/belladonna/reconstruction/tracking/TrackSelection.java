package org.belladonna.reconstruction.tracking;

import java.util.List;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.TrackerSettings.FindingSettings;
import org.belladonna.kinematics.Helix;

/** Which fitted candidates are tracks: those with enough digits for where they come from, that are not a way back of another. */
final class TrackSelection {
    /** Points on strips of a track without drift chamber, its largest chi squared per degree of freedom, and from where it may come, mm. */
    private static final int LEAST_STRIPS = 4;

    private static final double SILICON_CHI2 = 3;
    private static final double SILICON_IMPACT = 3;
    private static final double SILICON_Z0 = 6;
    /** That limit is not less than so many standard deviations of the beam spot. */
    private static final double SILICON_DEVIATION = 4;
    /** Layer of wires that a track without hits in the drift chamber must not reach. */
    private static final int REACHED_LAYER = 5;
    /** A track without silicon: its hits, and from where it may come, mm. */
    private static final int LEAST_WIRES = 16;

    private static final double DRIFT_IMPACT = 220;
    private static final double DRIFT_Z0 = 350;
    /** Radius up to which a track may turn around in the drift chamber, mm. */
    private static final double LARGEST_CURL = 700;
    /** Two pieces of a track that curls up: differences of their circles in radii. */
    private static final double SAME_CIRCLE = 0.1;

    private final FindingSettings finding;
    private final DriftGeometry drift;
    private final double siliconZ0;
    private final Helix helix = new Helix();

    /** @param spotLength standard deviation of the beam spot in z, mm */
    TrackSelection(FindingSettings finding, DriftGeometry drift, double spotLength) {
        siliconZ0 = Math.max(SILICON_Z0, SILICON_DEVIATION * spotLength);
        this.finding = finding;
        this.drift = drift;
    }

    /** Whether a candidate is worth a fit. */
    boolean enough(TrackCandidate candidate) {
        int wires = candidate.count - candidate.silicon;
        return wires >= finding.minimumDriftHits() || candidate.silicon >= LEAST_STRIPS;
    }

    /** Whether a fit is a track beside those before. */
    boolean accepts(FittedTrack track, List<FittedTrack> before) {
        if (track.chi2() > finding.maximumChi2() * track.ndf()) {
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
        return good && !isWayBack(track, before);
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

    /** Whether a track is another piece of the circle of one before: a particle that curls up. */
    private static boolean isWayBack(FittedTrack track, List<FittedTrack> before) {
        double radius = 1 / Math.abs(track.omega());
        if (radius > LARGEST_CURL) {
            return false;
        }
        double distance = track.d0() + 1 / track.omega();
        double x = distance * Math.sin(track.phi0());
        double y = -distance * Math.cos(track.phi0());
        for (FittedTrack other : before) {
            double otherDistance = other.d0() + 1 / other.omega();
            double dx = otherDistance * Math.sin(other.phi0()) - x;
            double dy = -otherDistance * Math.cos(other.phi0()) - y;
            double tolerance = SAME_CIRCLE * radius;
            if (Math.abs(1 / Math.abs(other.omega()) - radius) < tolerance && Math.hypot(dx, dy) < tolerance) {
                return true;
            }
        }
        return false;
    }
}
