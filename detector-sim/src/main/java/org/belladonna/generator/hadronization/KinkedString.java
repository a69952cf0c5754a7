package org.belladonna.generator.hadronization;

import java.util.Arrays;
import org.belladonna.generator.shower.PartonList;
import org.belladonna.kinematics.RestFrame;

/**
 * A string from a quark over gluons to an antiquark: the partons along it and the regions that they span. Each gluon gives half its momentum
 * to the piece on either side of it. Region (i, j), i &lt;= j, lies between the momentum towards the quark's end of piece i and the one
 * towards the antiquark's end of piece j; (i, i) is piece i itself, the others are what the string sweeps over after the gluons between have
 * lost their energy (T. Sjostrand, Nucl. Phys. B 248 (1984) 469).
 */
final class KinkedString {
    private static final int ROOM = 8;

    private int[] codes = new int[ROOM];
    private double[][] momenta = new double[ROOM][4];
    private int partons;
    private StringRegion[][] regions = {{new StringRegion()}};
    private final double[] half = new double[4];
    private final double[] otherHalf = new double[4];
    private final double[] total = new double[4];
    private final RestFrame frame = new RestFrame();

    /** Takes a chain of the list that begins with a quark. */
    void take(PartonList list, int quark) {
        partons = 0;
        Arrays.fill(total, 0);
        for (int i = quark; i >= 0; i = list.next[i]) {
            if (partons == codes.length) {
                codes = Arrays.copyOf(codes, 2 * partons);
                momenta = Arrays.copyOf(momenta, 2 * partons);
                for (int k = partons; k < momenta.length; k++) {
                    momenta[k] = new double[4];
                }
            }
            codes[partons] = list.pdg[i];
            System.arraycopy(list.p, 4 * i, momenta[partons++], 0, 4);
            for (int k = 0; k < 4; k++) {
                total[k] += list.p[4 * i + k];
            }
        }
    }

    /** Number of pieces. */
    int pieces() {
        return partons - 1;
    }

    int quark() {
        return codes[0];
    }

    int antiquark() {
        return codes[partons - 1];
    }

    /** Momentum of all of it; a view. */
    double[] total() {
        return total;
    }

    /** Momentum of the parton at an index along the string; a view. */
    double[] momentum(int index) {
        return momenta[index];
    }

    double mass() {
        return Math.sqrt(StringRegion.product(total, total));
    }

    /** Mass beyond that of the quarks at its ends, GeV. */
    double excess() {
        return mass() - EndMass.of(quark()) - EndMass.of(antiquark());
    }

    /** Gives it another momentum of the same mass. */
    void boost(double[] newTotal) {
        double mass = mass();
        for (int i = 0; i < partons; i++) {
            frame.set(total[0], total[1], total[2], total[3], mass).enter(momenta[i], 0);
            frame.set(newTotal[0], newTotal[1], newTotal[2], newTotal[3], mass).leave(momenta[i], 0);
        }
        System.arraycopy(newTotal, 0, total, 0, 4);
    }

    /** Merges neighbours while the lightest piece is below a mass beyond that of its quark (GeV). */
    void merge(double lightest) {
        while (partons > 2 && mergeLightest(lightest)) {
            // Once more: the pieces have changed.
        }
    }

    /** Merges the two partons of the lightest piece if it is below a mass; returns whether it was. */
    boolean mergeLightest(double below) {
        int found = -1;
        double least = below;
        for (int i = 0; i + 1 < partons; i++) {
            double excess = pieceMass(i);
            if (excess < least) {
                least = excess;
                found = i;
            }
        }
        if (found < 0 || partons == 2) {
            return false;
        }
        int kept = found + 2 == partons ? found + 1 : found;
        int gone = kept == found ? found + 1 : found;
        for (int k = 0; k < 4; k++) {
            momenta[kept][k] += momenta[gone][k];
        }
        double[] spare = momenta[gone];
        for (int i = gone; i + 1 < partons; i++) {
            codes[i] = codes[i + 1];
            momenta[i] = momenta[i + 1];
        }
        momenta[--partons] = spare;
        return true;
    }

    private double pieceMass(int piece) {
        share(piece, half);
        share(piece + 1, otherHalf);
        double mass = 0;
        for (int k = 0; k < 4; k++) {
            half[k] += otherHalf[k];
        }
        if (piece == 0) {
            mass += restMass(0);
        }
        if (piece + 2 == partons) {
            mass += restMass(partons - 1);
        }
        return Math.sqrt(Math.max(0, StringRegion.product(half, half))) - mass;
    }

    private double restMass(int index) {
        return Math.sqrt(Math.max(0, StringRegion.product(momenta[index], momenta[index])));
    }

    /** What a parton gives to a piece: half of a gluon, all of a quark. */
    private void share(int index, double[] p) {
        double fraction = index > 0 && index + 1 < partons ? 0.5 : 1;
        for (int k = 0; k < 4; k++) {
            p[k] = fraction * momenta[index][k];
        }
    }

    /** Spans all regions. */
    void span() {
        int n = pieces();
        if (regions.length < n) {
            regions = new StringRegion[2 * n][2 * n];
            for (StringRegion[] row : regions) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = new StringRegion();
                }
            }
        }
        for (int i = 0; i < n; i++) {
            share(i, half);
            share(i + 1, otherHalf);
            regions[i][i].span(half, otherHalf);
        }
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                regions[i][j].spanMassless(regions[i][i].plusMomentum, regions[j][j].minusMomentum);
            }
        }
    }

    /** The region between the quark's side of piece i and the antiquark's side of piece j, not before i. */
    StringRegion region(int i, int j) {
        return regions[i][j];
    }

    /** Momentum of piece i towards the quark's end, a view. */
    double[] plus(int i) {
        return regions[i][i].plusMomentum;
    }

    /** Momentum of piece i towards the antiquark's end, a view. */
    double[] minus(int i) {
        return regions[i][i].minusMomentum;
    }
}
