package org.belladonna.reconstruction.tracking;

import java.util.List;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.transport.TrackerHits;

/**
 * Joins a piece of track that was found in the drift chamber to the track before that it continues: that one met a gap on its way out, or went
 * astray there and keeps its silicon only. Whether two are one, the fit of both says. One per thread.
 */
final class TrackJoiner {
    /** Differences of the helices at the axis, mm and rad, up to which that is tried. */
    private static final double DISTANCE = 30;

    private static final double DISTANCE_Z = 250;
    private static final double ANGLE = 0.2;
    private static final double SLOPE = 0.5;
    private static final double RELATIVE_CURVATURE = 0.4;
    private static final double CURVATURE = 2e-4;
    /** Layers by which two pieces that are both kept may overlap. */
    private static final int OVERLAP = 3;

    private static final int LEAST_SILICON = 1;
    /** Share of the digits that the fit of both must use. */
    private static final double USED = 0.9;

    private static final double LARGEST_CHI2 = 2;

    private final TrackFitter fitter;
    private final TrackCandidate candidate = new TrackCandidate();

    TrackJoiner(TrackFitter fitter) {
        this.fitter = fitter;
    }

    /** Joins a piece to one of the tracks before, which the fit of both takes the place of. Returns whether there is one. */
    boolean join(FittedTrack piece, List<FittedTrack> before, TrackerDigits digits, double mass) {
        if (piece.nPxdHits() + piece.nSvdHits() > 0) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            FittedTrack track = before.get(i);
            FittedTrack both = continues(piece, track) ? both(piece, track, digits, mass) : null;
            if (both != null) {
                before.set(i, both);
                return true;
            }
        }
        return false;
    }

    private static boolean continues(FittedTrack piece, FittedTrack track) {
        return Math.abs(piece.omega() - track.omega()) < CURVATURE + RELATIVE_CURVATURE * Math.abs(piece.omega())
                && Math.abs(Helix.wrap(piece.phi0() - track.phi0())) < ANGLE
                && Math.abs(piece.tanLambda() - track.tanLambda()) < SLOPE
                && Math.abs(piece.d0() - track.d0()) < DISTANCE
                && Math.abs(piece.z0() - track.z0()) < DISTANCE_Z;
    }

    /** The fit of all of both or, when these are not one after the other or do not fit, of the silicon of the one and the wires of the other. */
    private FittedTrack both(FittedTrack piece, FittedTrack track, TrackerDigits digits, double mass) {
        int first = piece.digits()[0];
        int last = track.digits()[track.digits().length - 1];
        boolean wires = digits.subdetector[last] == TrackerHits.CDC;
        FittedTrack joined = null;
        if (wires && digits.layer[first] > digits.layer[last] - OVERLAP) {
            joined = fit(piece, track, track.digits().length, digits, mass);
        }
        int silicon = track.nPxdHits() + track.nSvdHits();
        if (joined == null && silicon >= LEAST_SILICON && piece.nCdcHits() > track.nCdcHits()) {
            joined = fit(piece, track, silicon, digits, mass);
        }
        return joined;
    }

    private FittedTrack fit(FittedTrack piece, FittedTrack track, int kept, TrackerDigits digits, double mass) {
        candidate.clear();
        for (int i = 0; i < kept; i++) {
            candidate.add(track.digits()[i]);
        }
        for (int digit : piece.digits()) {
            candidate.add(digit);
        }
        // The curvature of the longer one, the place of the one further in.
        boolean longer = piece.nCdcHits() > track.nCdcHits();
        candidate.inner.set(
                track.d0(),
                longer && kept < track.digits().length ? piece.phi0() : track.phi0(),
                longer ? piece.omega() : track.omega(),
                track.z0(),
                longer ? piece.tanLambda() : track.tanLambda());
        System.arraycopy(piece.covariance(), 0, candidate.outerCovariance, 0, candidate.outerCovariance.length);
        candidate.outerKnown = false;
        FittedTrack both = fitter.fit(digits, candidate, mass);
        boolean good = both != null
                && both.digits().length > USED * candidate.count
                && both.chi2() < LARGEST_CHI2 * both.ndf();
        return good ? both : null;
    }
}
