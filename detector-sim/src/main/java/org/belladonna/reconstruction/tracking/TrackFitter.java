package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftChamberSettings;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.transport.TrackerHits;

/**
 * Fits a helix to the digits of one track by a Kalman filter from the outermost measurement inward, about a reference helix that is improved
 * a few times: a candidate of finding, then the result of the filter. Outliers are left out. Scattering and energy loss are those of the material on the way.
 * Sources: R. Fruehwirth, NIM A 262 (1987) 444, in the information of one fixed parametrisation instead of local ones. The truth is not
 * looked at. One per thread.
 */
public final class TrackFitter {
    private static final int PARAMETERS = 5;
    private static final int LEAST_PASSES = 2;
    private static final int MOST_PASSES = 6;
    /** Passes end when the parameters move by less than this part of their errors. */
    private static final double CONVERGED = 0.05;
    /** Chi squared of a measurement from which it is an outlier. */
    private static final double OUTLIER = 15;
    /** By how much the covariance of the candidate's filter is enlarged: then its use of the same digits counts for one per cent. */
    private static final double INFLATION = 100;

    /** Where the variances are in the upper triangle. */
    private static final int[] DIAGONAL = {0, 5, 9, 12, 14};

    private final DriftChamberSettings cells;
    private final ReferenceTrack reference;
    private final AlignmentErrors alignment;
    private final FilterState state = new FilterState();
    private final Helix helix = new Helix();
    private final TrackCandidate again = new TrackCandidate();
    private final double field;
    private final double[] innerDeviation = new double[PARAMETERS];
    private final double[] innerCovariance = new double[15];
    private TrackerDigits digits;
    private TrackCandidate candidate;
    private double chi2;
    private int measurements;
    /** Whether a digit of the candidate has been used in the last pass. */
    private boolean[] used = new boolean[128];

    public TrackFitter(Detector detector) {
        cells = detector.description().tracker().driftChamber();
        field = detector.field();
        reference = new ReferenceTrack(detector);
        alignment = new AlignmentErrors(detector);
    }

    /**
     * Fits the digits of a track anew, with another mass for example.
     *
     * @param digits those that the track was made of
     * @param mass mass hypothesis in GeV
     * @return whether there is a fit: {@link #track} tells it
     */
    public boolean refit(TrackerDigits digits, FittedTrack track, double mass) {
        again.set(track);
        return run(digits, again, mass);
    }

    /**
     * Fits the digits of a candidate.
     *
     * @param mass mass hypothesis in GeV
     * @return the track, or null when the digits do not determine one
     */
    FittedTrack fit(TrackerDigits digits, TrackCandidate candidate, double mass) {
        return run(digits, candidate, mass) ? track() : null;
    }

    /** The fit itself, which allocates nothing. */
    private boolean run(TrackerDigits event, TrackCandidate digitsOfTrack, double mass) {
        digits = event;
        candidate = digitsOfTrack;
        Helix start = candidate.inner;
        helix.set(start.d0, start.phi0, start.omega, start.z0, start.tanLambda);
        if (candidate.count > used.length) {
            used = new boolean[2 * candidate.count];
        }
        boolean converged = false;
        double momentumError = momentumError(candidate.outerCovariance);
        for (int pass = 0; pass < MOST_PASSES && !(converged && pass >= LEAST_PASSES); pass++) {
            if (!reference.run(helix, digits, candidate, mass, momentumError)) {
                return false;
            }
            filter();
            converged = true;
            for (int i = 0; i < PARAMETERS; i++) {
                double moved = state.x[i] * state.x[i];
                double error2 = state.c[DIAGONAL[i]];
                converged &= moved < CONVERGED * CONVERGED * error2;
            }
            move();
            momentumError = momentumError(state.c);
            if (measurements <= PARAMETERS || !(helix.omega != 0) || !(Math.abs(helix.omega * helix.d0) < 1)) {
                return false;
            }
        }
        return true;
    }

    /** From the outer end, where the candidate's own filter has arrived: its state is the start, so that sides of wires are clear from the beginning. */
    private void filter() {
        state.start(candidate.outerCovariance, INFLATION);
        if (candidate.outerKnown) {
            Helix from = candidate.outer;
            Helix to = reference.outer();
            state.x[0] = from.d0 - to.d0;
            state.x[1] = Helix.wrap(from.phi0 - to.phi0);
            state.x[2] = from.omega - to.omega;
            state.x[3] = from.z0 - to.z0;
            state.x[4] = from.tanLambda - to.tanLambda;
            reference.bringToAxis(state.x, state.c);
        }
        chi2 = 0;
        measurements = 0;
        Arrays.fill(used, 0, candidate.count, false);
        TrackNodes nodes = reference.nodes;
        alignment.begin();
        for (int node = nodes.size - 1; node >= 0; node--) {
            int o = nodes.offset(node, 0);
            if (nodes.measurement[node]) {
                loosen(candidate.digits[nodes.source[node]]);
                double added = state.measure(
                        nodes.vectors, o, nodes.residual[node], nodes.variance[node], nodes.drift[node], OUTLIER);
                if (added >= 0) {
                    chi2 += added;
                    measurements++;
                    used[nodes.source[node]] = true;
                }
                if (node == nodes.first) {
                    System.arraycopy(state.x, 0, innerDeviation, 0, PARAMETERS);
                    System.arraycopy(state.c, 0, innerCovariance, 0, innerCovariance.length);
                }
            } else {
                state.scatter(nodes.vectors, o, nodes.variance[node]);
                state.scatter(nodes.vectors, nodes.offset(node, 1), nodes.variance[node]);
                state.scatter(nodes.vectors, nodes.offset(node, 2), nodes.straggling[node]);
            }
        }
        alignment.leaveChamber(state, helix.tanLambda);
    }

    /** Counts the errors of alignment on the way from the digit before to this one. */
    private void loosen(int digit) {
        if (digits.subdetector[digit] == TrackerHits.CDC) {
            alignment.wire(state, digits.layer[digit]);
        } else {
            alignment.leaveChamber(state, helix.tanLambda);
        }
    }

    /** Standard deviation of the momentum, GeV. */
    private double momentumError(double[] covariance) {
        double momentum = helix.transverseMomentum(field) * Math.sqrt(1 + helix.tanLambda * helix.tanLambda);
        return Math.sqrt(covariance[9]) / Math.abs(helix.omega) * momentum;
    }

    private void move() {
        helix.d0 += state.x[0];
        helix.phi0 = Helix.wrap(helix.phi0 + state.x[1]);
        helix.omega += state.x[2];
        helix.z0 += state.x[3];
        helix.tanLambda += state.x[4];
    }

    /** The track of the last fit. */
    public FittedTrack track() {
        int pixels = 0;
        int strips = 0;
        int all = 0;
        for (int i = 0; i < candidate.count; i++) {
            all += used[i] ? 1 : 0;
        }
        int[] list = new int[all];
        int n = 0;
        for (int i = 0; i < candidate.count; i++) {
            if (used[i]) {
                int digit = candidate.digits[i];
                list[n++] = digit;
                pixels += digits.subdetector[digit] == TrackerHits.PXD ? 1 : 0;
                strips += digits.subdetector[digit] == TrackerHits.SVD ? 1 : 0;
            }
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
                all - pixels - strips,
                truncatedMean(),
                reference.outerArc,
                inner(),
                list);
    }

    /** The last pass at its innermost measurement. */
    private FittedTrack.State inner() {
        Helix at = reference.atFirst;
        double[] x = innerDeviation.clone();
        double[] covariance = innerCovariance.clone();
        reference.bringToFirst(x, covariance);
        return new FittedTrack.State(
                at.d0 + x[0],
                Helix.wrap(at.phi0 + x[1]),
                at.omega + x[2],
                at.z0 + x[3],
                at.tanLambda + x[4],
                covariance,
                reference.firstStrength);
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
