package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftChamberSettings;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.transport.TrackerHits;

/**
 * Fits a helix to the digits of one track by a Kalman filter from the outermost measurement inward, about a reference helix that is improved
 * a few times: a seed from the digits, then the result of the filter. Scattering and energy loss are those of the material on the way.
 * Sources: R. Fruehwirth, NIM A 262 (1987) 444, in the information of one fixed parametrisation instead of local ones. The truth is not
 * looked at. One per thread.
 */
public final class TrackFitter {
    private static final int PARAMETERS = 5;
    private static final int LEAST_PASSES = 2;
    private static final int MOST_PASSES = 6;
    /** Passes end when the parameters move by less than this part of their errors. */
    private static final double CONVERGED = 0.05;

    /** Where the variances are in the upper triangle. */
    private static final int[] DIAGONAL = {0, 5, 9, 12, 14};

    private final DriftChamberSettings cells;
    private final TrackSeed seed;
    private final ReferenceTrack reference;
    private final FilterState state = new FilterState();
    private final Helix helix = new Helix();
    private final double field;
    private double chi2;
    private int measurements;

    public TrackFitter(Detector detector) {
        cells = detector.description().tracker().driftChamber();
        seed = new TrackSeed(detector.tracker().silicon, detector.tracker().drift);
        field = detector.field();
        reference = new ReferenceTrack(detector);
    }

    /**
     * Fits the digits list[0..count), in order along the track.
     *
     * @param mass mass hypothesis in GeV
     * @param particle generated particle to write into the result
     * @return the track, or null when the digits do not determine one
     */
    public FittedTrack fit(TrackerDigits digits, int[] list, int count, double mass, int particle) {
        if (!seed.fit(digits, list, 0, count)) {
            return null;
        }
        helix.set(seed.helix.d0, seed.helix.phi0, seed.helix.omega, seed.helix.z0, seed.helix.tanLambda);
        boolean converged = false;
        double momentumError = 0;
        for (int pass = 0; pass < MOST_PASSES && !(converged && pass >= LEAST_PASSES); pass++) {
            if (!reference.run(helix, digits, list, count, mass, momentumError)) {
                return null;
            }
            filter();
            converged = true;
            for (int i = 0; i < PARAMETERS; i++) {
                double moved = state.x[i] * state.x[i];
                double error2 = state.c[DIAGONAL[i]];
                converged &= moved < CONVERGED * CONVERGED * error2;
            }
            move();
            momentumError = Math.sqrt(state.c[9]) / Math.abs(helix.omega) * momentum();
            if (measurements <= PARAMETERS || !(helix.omega != 0) || !(Math.abs(helix.omega * helix.d0) < 1)) {
                return null;
            }
        }
        return result(digits, list, count, particle);
    }

    private void filter() {
        double omega = Math.abs(helix.omega);
        state.start(20, 0.3, 0.3 * omega + 1e-4, 100, 0.5 * (1 + helix.tanLambda * helix.tanLambda));
        chi2 = 0;
        measurements = 0;
        TrackNodes nodes = reference.nodes;
        for (int node = nodes.size - 1; node >= 0; node--) {
            int o = nodes.offset(node, 0);
            if (nodes.measurement[node]) {
                chi2 += state.measure(
                        nodes.vectors,
                        o,
                        nodes.residual[node],
                        nodes.variance[node],
                        nodes.flip[node],
                        nodes.flipPenalty[node]);
                measurements++;
            } else {
                state.scatter(nodes.vectors, o, nodes.variance[node]);
                state.scatter(nodes.vectors, nodes.offset(node, 1), nodes.variance[node]);
                state.scatter(nodes.vectors, nodes.offset(node, 2), nodes.straggling[node]);
            }
        }
    }

    private double momentum() {
        return helix.transverseMomentum(field) * Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
    }

    private void move() {
        helix.d0 += state.x[0];
        helix.phi0 = Helix.wrap(helix.phi0 + state.x[1]);
        helix.omega += state.x[2];
        helix.z0 += state.x[3];
        helix.tanLambda += state.x[4];
    }

    private FittedTrack result(TrackerDigits digits, int[] list, int count, int particle) {
        int pixels = 0;
        int strips = 0;
        for (int i = 0; i < count; i++) {
            pixels += digits.subdetector[list[i]] == TrackerHits.PXD ? 1 : 0;
            strips += digits.subdetector[list[i]] == TrackerHits.SVD ? 1 : 0;
        }
        return new FittedTrack(
                helix.omega > 0 ? 1 : -1,
                helix.d0,
                helix.phi0,
                helix.omega,
                helix.z0,
                helix.tanLambda,
                state.c.clone(),
                chi2,
                measurements - PARAMETERS,
                pixels,
                strips,
                count - pixels - strips,
                truncatedMean(),
                reference.outerArc,
                particle);
    }

    /** Truncated mean of the energy loss in keV/cm; NaN below five cells. */
    private double truncatedMean() {
        int n = reference.lossCount;
        if (n < 5) {
            return Double.NaN;
        }
        double[] loss = reference.lossPerLength;
        Arrays.sort(loss, 0, n);
        int from = (int) Math.floor(cells.dEdxDropLow() * n);
        int to = n - (int) Math.floor(cells.dEdxDropHigh() * n);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += loss[i];
        }
        return sum / (to - from) * 1e7;
    }
}
