package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.kinematics.Helix;

/** Digits that may be a track, from the inside out, with the helix at its inner and at its outer end. Reused. */
final class TrackCandidate {
    /** Points in silicon that may have others beside them. */
    static final int MOST_POINTS = 32;

    int[] digits = new int[128];
    /** What is to be added to the coordinates of the first digits, mm, and to their variances, mm^2. */
    final double[] shiftU = new double[MOST_POINTS];

    final double[] shiftV = new double[MOST_POINTS];
    final double[] spreadU = new double[MOST_POINTS];
    final double[] spreadV = new double[MOST_POINTS];
    int count;
    int silicon;
    /** Helix at the point of closest approach to the z axis. */
    final Helix inner = new Helix();
    /** Helix as it is at the outermost digit, and its covariance. */
    final Helix outer = new Helix();

    final double[] outerCovariance = new double[15];
    /** Whether that helix is known; else it is that of the fit's reference, and the covariance is that at the axis. */
    boolean outerKnown;

    void clear() {
        outerKnown = true;
        count = 0;
        silicon = 0;
    }

    void add(int digit) {
        if (count == digits.length) {
            digits = Arrays.copyOf(digits, 2 * count);
        }
        if (count < MOST_POINTS) {
            shiftU[count] = 0;
            shiftV[count] = 0;
            spreadU[count] = 0;
            spreadV[count] = 0;
        }
        digits[count++] = digit;
    }

    /** Takes a track that was fitted before; the way to its outer end is left to the fit. */
    void set(FittedTrack track) {
        clear();
        for (int digit : track.digits()) {
            add(digit);
        }
        inner.set(track.d0(), track.phi0(), track.omega(), track.z0(), track.tanLambda());
        System.arraycopy(track.covariance(), 0, outerCovariance, 0, outerCovariance.length);
        outerKnown = false;
    }

    /** Takes over what the points are worth, by layer, and which digit of a layer that is about. */
    void ambiguity(PointAmbiguity ambiguity, int[] firstOfLayer) {
        for (int i = 0; i < silicon; i++) {
            for (int layer = 0; layer < firstOfLayer.length; layer++) {
                if (firstOfLayer[layer] == digits[i]) {
                    shiftU[i] = ambiguity.shiftU[layer];
                    shiftV[i] = ambiguity.shiftV[layer];
                    spreadU[i] = ambiguity.spreadU[layer];
                    spreadV[i] = ambiguity.spreadV[layer];
                }
            }
        }
    }

    void setInner(Helix helix) {
        inner.set(helix.d0, helix.phi0, helix.omega, helix.z0, helix.tanLambda);
    }

    void setOuter(HelixFilter filter) {
        Helix helix = filter.helix;
        outer.set(helix.d0, helix.phi0, helix.omega, helix.z0, helix.tanLambda);
        System.arraycopy(filter.state.c, 0, outerCovariance, 0, outerCovariance.length);
    }
}
