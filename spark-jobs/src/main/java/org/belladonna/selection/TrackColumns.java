package org.belladonna.selection;

import org.belladonna.beam.Collision;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.table.ColumnBatchReader;

/** Tracks of a batch. */
final class TrackColumns {
    final int[] begin;
    final int[] end;
    final int[] charge;
    final int[] generatorParticle;
    final float[] px;
    final float[] py;
    final float[] pz;
    final float[] d0;
    final float[] z0;
    private final float[][] logLikelihoods;

    TrackColumns(ColumnBatchReader events) {
        begin = events.begins("tracks");
        end = events.ends("tracks");
        charge = events.ints("tracks.charge");
        generatorParticle = events.ints("tracks.generator_particle");
        px = events.floats("tracks.px");
        py = events.floats("tracks.py");
        pz = events.floats("tracks.pz");
        d0 = events.floats("tracks.d0");
        z0 = events.floats("tracks.z0");
        logLikelihoods = new float[][] {
            events.floats("tracks.log_likelihood_electron"),
            events.floats("tracks.log_likelihood_muon"),
            events.floats("tracks.log_likelihood_pion"),
            events.floats("tracks.log_likelihood_kaon"),
            events.floats("tracks.log_likelihood_proton")
        };
    }

    void momentumCm(int i, Collision collision, double[] out) {
        out[0] = px[i];
        out[1] = py[i];
        out[2] = pz[i];
        out[3] = Math.sqrt(p(i) * p(i) + PhysicalConstants.MUON_MASS * PhysicalConstants.MUON_MASS);
        collision.toCentreOfMass(out);
    }

    double p(int i) {
        return Math.sqrt((double) px[i] * px[i] + (double) py[i] * py[i] + (double) pz[i] * pz[i]);
    }

    double pt(int i) {
        return Math.hypot(px[i], py[i]);
    }

    double theta(int i) {
        return Math.atan2(pt(i), pz[i]);
    }

    double transverseAngle(int i, int j) {
        double cosine = ((double) px[i] * px[j] + (double) py[i] * py[j]) / (pt(i) * pt(j));
        return Math.acos(Math.max(-1, Math.min(1, cosine)));
    }

    double electronId(int i) {
        return ratio(0, i);
    }

    double muonId(int i) {
        return ratio(1, i);
    }

    /** Likelihood of a hypothesis over the sum of all, from differences of logarithms. */
    private double ratio(int hypothesis, int i) {
        double sum = 0;
        for (float[] logLikelihood : logLikelihoods) {
            sum += Math.exp(logLikelihood[i] - logLikelihoods[hypothesis][i]);
        }
        return 1 / sum;
    }
}
