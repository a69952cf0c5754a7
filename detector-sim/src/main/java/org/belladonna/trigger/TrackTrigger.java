package org.belladonna.trigger;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.detector.TriggerSettings.Superlayer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.Helix;

/**
 * The track trigger of the drift chamber, from the wires that were hit: segments of superlayers ({@link SegmentFinder}), clusters in the Hough plane
 * of the axial ones ({@link HoughPlane}), a fit to the segments nearest to each, and z from the stereo ones ({@link StereoFit}). One per thread;
 * the tracks are those of the last call.
 */
final class TrackTrigger {
    /** A track has so many segments that belong to no better one. */
    private static final int LEAST_OWN_SEGMENTS = 2;
    /** Segments belong to a track within so many half cells: its own, and those about the wires on either side. */
    private static final double REACH = 4;

    private final TriggerSettings.TrackTrigger settings;
    private final double field;
    private final double outerRadius;
    private final double[] radius;
    private final SegmentFinder axial;
    private final SegmentFinder stereo;
    private final HoughPlane plane;
    private final StereoFit space;

    private final double[] halfWidth;
    /** By superlayer: distance in azimuth of the segment nearest to a track, and its number. */
    private final double[] nearest;

    private final int[] nearestSegment;
    /** Azimuth of a track at the radius of each. */
    private final double[] predicted;

    /** By axial segment: whether it belongs to a track. */
    private boolean[] used = new boolean[64];

    // By track.
    private int size;
    private boolean[] full = new boolean[16];
    private boolean[] fromCollision = new boolean[16];
    private double[] momentum = new double[16];
    private double[] azimuth = new double[16];
    private double[] outerAzimuth = new double[16];
    private double[] start = new double[16];
    private double[] cotTheta = new double[16];

    /** @param field T */
    TrackTrigger(TriggerSettings.TrackTrigger settings, DriftGeometry drift, double field) {
        this.settings = settings;
        this.field = field;
        outerRadius = drift.high[drift.layers - 1];
        require(settings.superlayers(), drift, true);
        require(settings.stereoSuperlayers(), drift, false);
        radius = settings.superlayers().stream()
                .mapToDouble(s -> drift.radius[s.priority()])
                .toArray();
        halfWidth = settings.superlayers().stream()
                .mapToDouble(s -> Math.PI / drift.wires[s.priority()])
                .toArray();
        axial = new SegmentFinder(drift, settings.superlayers());
        stereo = new SegmentFinder(drift, settings.stereoSuperlayers());
        plane = new HoughPlane(settings, radius, halfWidth, field);
        space = new StereoFit(settings, drift, field);
        nearest = new double[radius.length];
        nearestSegment = new int[radius.length];
        predicted = new double[radius.length];
    }

    private static void require(List<Superlayer> superlayers, DriftGeometry drift, boolean axial) {
        for (Superlayer superlayer : superlayers) {
            boolean inside = superlayer.first() <= superlayer.priority()
                    && superlayer.priority() <= superlayer.last()
                    && superlayer.last() < drift.layers
                    && superlayer.last() > superlayer.first();
            if (!inside || drift.axial[superlayer.priority()] != axial) {
                throw UserException.of(
                        "superlayer of layers " + superlayer.first() + " to " + superlayer.last() + " about layer "
                                + superlayer.priority(),
                        "trigger.conf: tracks." + (axial ? "superlayers" : "stereoSuperlayers"),
                        (axial ? "axial" : "stereo") + " layers from 0 to " + (drift.layers - 1)
                                + ", the priority layer among them",
                        "correct it");
            }
        }
    }

    void find(TrackerDigits digits) {
        axial.find(digits);
        plane.clear();
        for (int i = 0; i < axial.size(); i++) {
            plane.vote(axial.superlayer(i), axial.azimuth(i));
        }
        plane.cluster();
        size = 0;
        if (plane.size() > 0) {
            stereo.find(digits);
        }
        if (used.length < axial.size()) {
            used = new boolean[2 * axial.size()];
        }
        Arrays.fill(used, 0, axial.size(), false);
        // The best clusters first: others that are made of segments of theirs are their shadows.
        for (int superlayers = radius.length; superlayers > 0; superlayers--) {
            for (int cluster = 0; cluster < plane.size(); cluster++) {
                if (plane.superlayers(cluster) == superlayers) {
                    measure(cluster);
                }
            }
        }
    }

    /** Fits the nearest segments with phi = phi0 + asin(c B r k / 2), linear about the cluster, and keeps the track if it is fast enough. */
    private void measure(int cluster) {
        double phi0 = plane.azimuth(cluster);
        double k = plane.curvature(cluster);
        gather(phi0, k);
        double n = 0;
        int own = 0;
        double sumX = 0;
        double sumXX = 0;
        double sumY = 0;
        double sumXY = 0;
        for (int s = 0; s < nearest.length; s++) {
            if (!Double.isNaN(nearest[s])) {
                double x = slope(radius[s], k);
                n++;
                sumX += x;
                sumXX += x * x;
                sumY += nearest[s];
                sumXY += x * nearest[s];
                own += used[nearestSegment[s]] ? 0 : 1;
            }
        }
        if (own < LEAST_OWN_SEGMENTS) {
            return;
        }
        if (n >= 2) {
            double change = (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
            phi0 += (sumY - change * sumX) / n;
            k += change;
        }
        boolean isFull = plane.superlayers(cluster) >= settings.fullTrackSuperlayers()
                && Math.abs(k) * settings.fullTrackMomentum() <= 1;
        if (isFull || Math.abs(k) * settings.shortTrackMomentum() <= 1) {
            add(isFull, phi0, k);
            use(phi0, k);
        }
    }

    private void predict(double phi0, double k) {
        for (int s = 0; s < radius.length; s++) {
            predicted[s] = phi0 + HoughPlane.turn(radius[s], k, field);
        }
    }

    /** Finds the segment of each superlayer that is nearest to a track. */
    private void gather(double phi0, double k) {
        double limit = 2 * 2 * Math.PI / settings.azimuthCells();
        Arrays.fill(nearest, Double.NaN);
        predict(phi0, k);
        for (int i = 0; i < axial.size(); i++) {
            int s = axial.superlayer(i);
            double apart = Helix.wrap(axial.azimuth(i) - predicted[s]);
            if (Math.abs(apart) < limit && !(Math.abs(apart) >= Math.abs(nearest[s]))) {
                nearest[s] = apart;
                nearestSegment[s] = i;
            }
        }
    }

    /** Takes the segments of a track, with those about the wires beside. */
    private void use(double phi0, double k) {
        predict(phi0, k);
        for (int i = 0; i < axial.size(); i++) {
            int s = axial.superlayer(i);
            double apart = Helix.wrap(axial.azimuth(i) - predicted[s]);
            used[i] |= Math.abs(apart) < REACH * halfWidth[s];
        }
    }

    /** Change of the azimuth at a radius with 1/pT. */
    private double slope(double r, double k) {
        double perCurvature = HoughPlane.turn(r, 1e-3, field) * 1e3;
        double sine = Math.min(0.95, Math.abs(perCurvature * k));
        return perCurvature / Math.sqrt(1 - sine * sine);
    }

    private void add(boolean isFull, double phi0, double k) {
        if (size == full.length) {
            grow();
        }
        full[size] = isFull;
        momentum[size] = 1 / Math.max(1e-3, Math.abs(k));
        azimuth[size] = phi0;
        double turned = HoughPlane.turn(outerRadius, k, field);
        outerAzimuth[size] = phi0 + (Double.isNaN(turned) ? Math.copySign(0.5 * Math.PI, k) : turned);
        boolean inSpace = space.fit(stereo, phi0, k);
        start[size] = inSpace ? space.start() : Double.NaN;
        cotTheta[size] = inSpace ? space.cotTheta() : Double.NaN;
        fromCollision[size] = inSpace && Math.abs(space.start()) < settings.zWindow();
        size++;
    }

    private void grow() {
        int n = 2 * size;
        full = Arrays.copyOf(full, n);
        fromCollision = Arrays.copyOf(fromCollision, n);
        momentum = Arrays.copyOf(momentum, n);
        azimuth = Arrays.copyOf(azimuth, n);
        outerAzimuth = Arrays.copyOf(outerAzimuth, n);
        start = Arrays.copyOf(start, n);
        cotTheta = Arrays.copyOf(cotTheta, n);
    }

    int size() {
        return size;
    }

    /** True for a track through enough axial superlayers. */
    boolean isFull(int track) {
        return full[track];
    }

    /** True for a track in space that starts near to the collision. */
    boolean isFromCollision(int track) {
        return fromCollision[track];
    }

    /** Transverse momentum, GeV. */
    double transverseMomentum(int track) {
        return momentum[track];
    }

    /** Momentum, GeV; NaN without z. */
    double momentum(int track) {
        return momentum[track] * Math.sqrt(1 + cotTheta[track] * cotTheta[track]);
    }

    /** Azimuth at the origin, rad, not wrapped. */
    double azimuth(int track) {
        return azimuth[track];
    }

    /** Azimuth of the position where the track leaves the chamber, rad, not wrapped. */
    double outerAzimuth(int track) {
        return outerAzimuth[track];
    }

    /** z of the start, mm; NaN without z. */
    double start(int track) {
        return start[track];
    }

    /** Cotangent of the polar angle; NaN without z. */
    double cotTheta(int track) {
        return cotTheta[track];
    }

    /** Largest angle in azimuth between two tracks, deg; 0 with fewer than two. */
    double opening(boolean fullOnly) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (!fullOnly || full[i] && full[j]) {
                    largest = Math.max(largest, Math.abs(Helix.wrap(azimuth[i] - azimuth[j])));
                }
            }
        }
        return Math.toDegrees(largest);
    }
}
