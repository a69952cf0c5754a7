package org.belladonna.reconstruction.vertexing;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.beam.BeamSettings;
import org.belladonna.detector.Detector;
import org.belladonna.detector.TrackerSettings.CylinderSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.schema.Vertex;

/**
 * Pairs of tracks of opposite charge that come from one point away from the beam spot, with the hypothesis that fits best: a K_S, a Lambda or its
 * antiparticle, a converted photon, or none of these. A track may be in several pairs; which one is right, an analysis decides. One per
 * thread.
 */
public final class VertexFinder {
    /** PDG codes of the hypotheses. */
    public static final int K_SHORT = 310;

    public static final int LAMBDA = 3122;
    public static final int PHOTON = 22;
    public static final int UNKNOWN = 0;
    private static final int NOTHING = -1;

    private static final double LARGEST_CHI2 = 15;
    /** Smallest transverse distance from the beam, mm, and smallest flight length in standard deviations. */
    private static final double LEAST_DISTANCE = 1;

    private static final double LEAST_SIGNIFICANCE = 4;
    /** Largest angle between flight and momentum, as smallest cosine; of an unknown particle, which may have invisible daughters, 0. */
    private static final double LEAST_COSINE = 0.98;
    /** Masses of K_S and Lambda (PDG 2022) and how far from them a pair may be, GeV: some five standard deviations. */
    private static final double K_SHORT_MASS = 0.497611;

    private static final double K_SHORT_WINDOW = 0.020;
    private static final double LAMBDA_MASS = 1.115683;
    private static final double LAMBDA_WINDOW = 0.008;
    private static final double CONVERSION_MASS = 0.03;
    /** Smallest distance of a conversion from the axis, mm: inside there is no material. */
    private static final double CONVERSION_DISTANCE = 8;
    /** Tracks of an unknown particle miss the beam by this many standard deviations each. */
    private static final double LEAST_MISS = 4;

    private final VertexFit fit;
    private final double sizeX;
    private final double sizeY;
    private final double sizeZ;
    private final double vacuum;
    private double length;
    private double significance;
    private double cosine;
    private double mass;

    /** For a detector: the size of its beam spot, which is at the origin, its field, and the radius of its vacuum. */
    public VertexFinder(Detector detector) {
        fit = new VertexFit(detector.field());
        BeamSettings beams = detector.description().beams();
        sizeX = beams.sigmaX();
        sizeY = beams.sigmaY();
        sizeZ = beams.sigmaZ();
        vacuum = detector.description().tracker().cylinders().stream()
                .mapToDouble(CylinderSettings::innerRadius)
                .min()
                .orElse(0);
    }

    /** Finds the vertices of an event; they refer to tracks by their place in the list. */
    public List<Vertex> find(List<FittedTrack> tracks) {
        List<Vertex> vertices = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).charge() < 0) {
                continue;
            }
            for (int j = 0; j < tracks.size(); j++) {
                if (tracks.get(j).charge() < 0 && displaced(tracks.get(i), tracks.get(j))) {
                    int kind = kind(tracks.get(i), tracks.get(j));
                    if (kind != NOTHING) {
                        vertices.add(row(kind, i, j));
                    }
                }
            }
        }
        return vertices;
    }

    /** Fits a pair and says whether it comes from away from the beam. */
    private boolean displaced(FittedTrack positive, FittedTrack negative) {
        boolean prompt = miss(positive) < 1 && miss(negative) < 1;
        if (prompt || !meet(positive, negative) || fit.chi2 > LARGEST_CHI2) {
            return false;
        }
        length = Math.sqrt(fit.x * fit.x + fit.y * fit.y + fit.z * fit.z);
        double ux = fit.x / length;
        double uy = fit.y / length;
        double uz = fit.z / length;
        double[] c = fit.covariance;
        double variance = ux * ux * (c[0] + sizeX * sizeX)
                + uy * uy * (c[3] + sizeY * sizeY)
                + uz * uz * (c[5] + sizeZ * sizeZ)
                + 2 * (ux * uy * c[1] + ux * uz * c[2] + uy * uz * c[4]);
        significance = length / Math.sqrt(Math.max(variance, 1e-9));
        double px = fit.first[0] + fit.second[0];
        double py = fit.first[1] + fit.second[1];
        double pz = fit.first[2] + fit.second[2];
        cosine = (ux * px + uy * py + uz * pz) / Math.sqrt(px * px + py * py + pz * pz);
        return Math.hypot(fit.x, fit.y) > LEAST_DISTANCE && significance > LEAST_SIGNIFICANCE && cosine > 0;
    }

    /** Fits a pair; where it meets outside of the vacuum, the material further inside is none of theirs. */
    private boolean meet(FittedTrack positive, FittedTrack negative) {
        if (!fit.fit(positive.atAxis(), negative.atAxis())) {
            return false;
        }
        return Math.hypot(fit.x, fit.y) < vacuum || fit.fit(positive.inner(), negative.inner());
    }

    /** Transverse distance from the beam in standard deviations. */
    private double miss(FittedTrack track) {
        return Math.abs(track.d0()) / Math.sqrt(track.covariance()[0] + sizeX * sizeX);
    }

    private int kind(FittedTrack positive, FittedTrack negative) {
        double electrons = fit.mass(PhysicalConstants.ELECTRON_MASS, PhysicalConstants.ELECTRON_MASS);
        if (electrons < CONVERSION_MASS && Math.hypot(fit.x, fit.y) > CONVERSION_DISTANCE) {
            mass = electrons;
            return PHOTON;
        }
        double pions = fit.mass(PhysicalConstants.PION_MASS, PhysicalConstants.PION_MASS);
        if (cosine > LEAST_COSINE) {
            double lambda = fit.mass(PhysicalConstants.PROTON_MASS, PhysicalConstants.PION_MASS);
            double antilambda = fit.mass(PhysicalConstants.PION_MASS, PhysicalConstants.PROTON_MASS);
            double fromK = Math.abs(pions - K_SHORT_MASS) / K_SHORT_WINDOW;
            double fromLambda = Math.abs(lambda - LAMBDA_MASS) / LAMBDA_WINDOW;
            double fromAnti = Math.abs(antilambda - LAMBDA_MASS) / LAMBDA_WINDOW;
            double nearest = Math.min(fromK, Math.min(fromLambda, fromAnti));
            if (nearest < 1) {
                mass = nearest == fromK ? pions : nearest == fromLambda ? lambda : antilambda;
                return nearest == fromK ? K_SHORT : nearest == fromLambda ? LAMBDA : -LAMBDA;
            }
        }
        if (miss(positive) > LEAST_MISS && miss(negative) > LEAST_MISS) {
            mass = pions;
            return UNKNOWN;
        }
        return NOTHING;
    }

    private Vertex row(int kind, int positive, int negative) {
        float[] covariance = new float[6];
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] = (float) fit.covariance[i];
        }
        return new Vertex(
                kind,
                (float) fit.x,
                (float) fit.y,
                (float) fit.z,
                covariance,
                (float) fit.chi2,
                (float) mass,
                (float) (fit.first[0] + fit.second[0]),
                (float) (fit.first[1] + fit.second[1]),
                (float) (fit.first[2] + fit.second[2]),
                (float) length,
                (float) significance,
                positive,
                negative);
    }
}
