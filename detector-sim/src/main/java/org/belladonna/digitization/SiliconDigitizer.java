package org.belladonna.digitization;

import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.SiliconLayerSettings.ReadoutSettings;
import org.belladonna.random.EventStream;
import org.belladonna.transport.TrackerHits;

/**
 * Response of silicon: the charge of a crossing lies evenly along the projection of the path on each side, widened by the charge cloud; strips
 * and pixels share it, add noise, and are read out above a threshold; neighbours make clusters; pairs of clusters of the two sides of a
 * strip sensor make points, the wrong pairs too. Background: minimum-ionising crossings anywhere (pixels: near hits, see
 * {@link ReadoutSettings#regionOfInterest}). One per thread.
 */
final class SiliconDigitizer {
    /** GeV for an electron-hole pair in silicon (PDG 2022, section 35.8). */
    static final double PAIR_ENERGY = 3.65e-9;
    /** An even distribution of standard deviation 1 has this full width. */
    static final double EVEN = Math.sqrt(12);
    /** Longest projection of a path, in thicknesses. */
    private static final double MAXIMUM_SLOPE = 20;
    /** Electrons per mm of silicon of a minimum-ionising particle, most probable (PDG 2022, figure 34.7: 75 per um). */
    private static final double MINIMUM_IONISING = 75e3;
    /** Channels of a background hit: mean over inclinations. */
    private static final double BACKGROUND_CHANNELS = 2;
    /** Largest ratio of the charges of the two sides of a point. */
    private static final double LARGEST_RATIO = 2.2;
    /** Steps of a path through pixels, mm. */
    private static final double PIXEL_STEP = 0.025;

    private final SiliconGeometry silicon;
    private final boolean background;
    private final SiliconDeposits deposits;
    private final StripSide sideU = new StripSide();
    private final StripSide sideV = new StripSide();
    private final PixelMatrix pixels = new PixelMatrix();
    /** Mean number of background hits by sensor. */
    private final double[] backgroundMean;

    SiliconDigitizer(SiliconGeometry silicon, boolean background) {
        this.silicon = silicon;
        this.background = background;
        deposits = new SiliconDeposits(silicon.sensors);
        backgroundMean = new double[silicon.sensors];
        for (int i = 0; i < silicon.sensors; i++) {
            ReadoutSettings readout = silicon.readout[i];
            double channels = silicon.pixel[i]
                    ? (double) readout.u().channels() * readout.v().channels()
                    : readout.u().channels();
            backgroundMean[i] = readout.backgroundOccupancy() * channels / BACKGROUND_CHANNELS;
        }
    }

    void digitize(TrackerHits hits, EventStream stream, TrackerDigits digits, TrackerTruth truth) {
        deposits.clear();
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.subdetector[hit] != TrackerHits.CDC) {
                deposit(hits, hit, stream);
            }
        }
        if (background) {
            for (int i = 0; i < silicon.sensors; i++) {
                if (!silicon.pixel[i]) {
                    overlay(i, stream);
                }
            }
        }
        for (int k = 0; k < deposits.touchedSize; k++) {
            int sensor = deposits.touched[k];
            if (silicon.pixel[sensor]) {
                readPixels(sensor, hits, stream, digits, truth);
            } else {
                readStrips(sensor, hits, stream, digits, truth);
            }
        }
    }

    private void deposit(TrackerHits hits, int hit, EventStream stream) {
        int i = silicon.sensor(hits.layer[hit], hits.element[hit]);
        if (stream.uniform() >= silicon.efficiency[i]) {
            return;
        }
        double dx = hits.x[hit] - silicon.cx[i];
        double dy = hits.y[hit] - silicon.cy[i];
        double dz = hits.z[hit] - silicon.cz[i];
        ReadoutSettings readout = silicon.readout[i];
        double u = silicon.ux[i] * dx + silicon.uy[i] * dy + readout.u().misplacement() * stream.gaussian();
        double v = silicon.vx[i] * dx
                + silicon.vy[i] * dy
                + silicon.vz[i] * dz
                + readout.v().misplacement() * stream.gaussian();
        double px = hits.px[hit];
        double py = hits.py[hit];
        double pz = hits.pz[hit];
        double through = Math.abs(silicon.wx[i] * px + silicon.wy[i] * py + silicon.wz[i] * pz);
        double slopeU = limited((silicon.ux[i] * px + silicon.uy[i] * py) / through);
        double slopeV = limited((silicon.vx[i] * px + silicon.vy[i] * py + silicon.vz[i] * pz) / through);
        double thickness = silicon.thickness[i];
        deposits.add(i, u, v, thickness * slopeU, thickness * slopeV, hits.deposit[hit] / PAIR_ENERGY, hit);
        if (background && silicon.pixel[i]) {
            overlayNear(i, u, v, stream);
        }
    }

    private static double limited(double slope) {
        return Math.max(-MAXIMUM_SLOPE, Math.min(MAXIMUM_SLOPE, slope));
    }

    private void overlay(int sensor, EventStream stream) {
        for (long n = stream.poisson(backgroundMean[sensor]); n > 0; n--) {
            double v = silicon.halfLength[sensor] * stream.uniform(-1, 1);
            double wide = silicon.halfWidth[sensor] + silicon.halfWidthSlope[sensor] * v;
            addBackground(sensor, wide * stream.uniform(-1, 1), v, stream);
        }
    }

    private void overlayNear(int sensor, double u, double v, EventStream stream) {
        double reach = silicon.readout[sensor].regionOfInterest();
        double area = 4 * silicon.halfWidth[sensor] * silicon.halfLength[sensor];
        double mean = backgroundMean[sensor] * 4 * reach * reach / area;
        for (long n = stream.poisson(mean); n > 0; n--) {
            addBackground(sensor, u + reach * stream.uniform(-1, 1), v + reach * stream.uniform(-1, 1), stream);
        }
    }

    private void addBackground(int sensor, double u, double v, EventStream stream) {
        double thickness = silicon.thickness[sensor];
        double charge = MINIMUM_IONISING * thickness * (0.5 + stream.exponential());
        deposits.add(sensor, u, v, thickness * stream.uniform(-1, 1), thickness * stream.uniform(-1, 1), charge, -1);
    }

    /** Full width at v of the sensor's active area. */
    private double width(int sensor, double v) {
        return 2 * (silicon.halfWidth[sensor] + silicon.halfWidthSlope[sensor] * v);
    }

    private void readStrips(
            int sensor, TrackerHits hits, EventStream stream, TrackerDigits digits, TrackerTruth truth) {
        ReadoutSettings readout = silicon.readout[sensor];
        double pitchV = 2 * silicon.halfLength[sensor] / readout.v().channels();
        double cloud = EVEN * readout.cloud();
        sideU.clear();
        sideV.clear();
        for (int d = deposits.first(sensor); d >= 0; d = deposits.next[d]) {
            double v = deposits.v[d];
            double pitchU = width(sensor, v) / readout.u().channels();
            double u = deposits.u[d] / pitchU + 0.5 * readout.u().channels();
            double halfU = 0.5 * spread(deposits.du[d], cloud) / pitchU;
            sideU.spread(readout.u(), u - halfU, u + halfU, deposits.electrons[d], d);
            double place = v / pitchV + 0.5 * readout.v().channels();
            double halfV = 0.5 * spread(deposits.dv[d], cloud) / pitchV;
            sideV.spread(readout.v(), place - halfV, place + halfV, deposits.electrons[d], d);
        }
        sideU.cluster(readout.u(), stream);
        sideV.cluster(readout.v(), stream);
        pair(sensor, pitchV, hits, digits, truth);
    }

    private void pair(int sensor, double pitchV, TrackerHits hits, TrackerDigits digits, TrackerTruth truth) {
        ReadoutSettings readout = silicon.readout[sensor];
        int firstV = -1;
        for (int a = 0; a < sideU.clusters; a++) {
            int clusterU = digits.newCluster();
            for (int b = 0; b < sideV.clusters; b++) {
                if (a == 0) {
                    int number = digits.newCluster();
                    firstV = b == 0 ? number : firstV;
                }
                if (!sameCharge(sideU.sum[a], sideV.sum[b])) {
                    continue;
                }
                double v = (sideV.centre[b] - 0.5 * readout.v().channels()) * pitchV;
                double pitchU = width(sensor, v) / readout.u().channels();
                int digit = digits.addPoint(TrackerHits.SVD, silicon.layer[sensor], sensor, clusterU, firstV + b);
                digits.u[digit] = (sideU.centre[a] - 0.5 * readout.u().channels()) * pitchU;
                digits.v[digit] = v;
                digits.channelsU[digit] = sideU.width[a];
                digits.channelsV[digit] = sideV.width[b];
                digits.charge[digit] = sideU.sum[a] * PAIR_ENERGY;
                digits.chargeV[digit] = sideV.sum[b] * PAIR_ENERGY;
                int hit = hit(sideU.deposit[a]);
                boolean same = sideU.deposit[a] == sideV.deposit[b];
                tell(hits, same ? hit : -1, truth);
            }
        }
    }

    /** Electrons and holes are equally many: clusters of very different charge are not of one particle, nor one of two and one of one. */
    private static boolean sameCharge(double a, double b) {
        return a < LARGEST_RATIO * b && b < LARGEST_RATIO * a;
    }

    private void readPixels(
            int sensor, TrackerHits hits, EventStream stream, TrackerDigits digits, TrackerTruth truth) {
        ReadoutSettings readout = silicon.readout[sensor];
        double pitchU = 2 * silicon.halfWidth[sensor] / readout.u().channels();
        double pitchV = 2 * silicon.halfLength[sensor] / readout.v().channels();
        double cloud = EVEN * readout.cloud();
        pixels.clear();
        for (int d = deposits.first(sensor); d >= 0; d = deposits.next[d]) {
            double length = Math.max(Math.abs(deposits.du[d]), Math.abs(deposits.dv[d]));
            int steps = 1 + (int) (length / PIXEL_STEP);
            double halfU = 0.5 * spread(deposits.du[d] / steps, cloud) / pitchU;
            double halfV = 0.5 * spread(deposits.dv[d] / steps, cloud) / pitchV;
            for (int k = 0; k < steps; k++) {
                double part = (k + 0.5) / steps - 0.5;
                double u = (deposits.u[d] + part * deposits.du[d]) / pitchU
                        + 0.5 * readout.u().channels();
                double v = (deposits.v[d] + part * deposits.dv[d]) / pitchV
                        + 0.5 * readout.v().channels();
                pixels.spread(readout.u(), readout.v(), u, v, halfU, halfV, deposits.electrons[d] / steps, d);
            }
        }
        pixels.read(readout.u(), stream);
        while (pixels.next()) {
            int number = digits.newCluster();
            int digit = digits.addPoint(TrackerHits.PXD, silicon.layer[sensor], sensor, number, number);
            digits.u[digit] = (pixels.centreU - 0.5 * readout.u().channels()) * pitchU;
            digits.v[digit] = (pixels.centreV - 0.5 * readout.v().channels()) * pitchV;
            digits.channelsU[digit] = pixels.widthU;
            digits.channelsV[digit] = pixels.widthV;
            digits.charge[digit] = pixels.sum * PAIR_ENERGY;
            digits.chargeV[digit] = digits.charge[digit];
            tell(hits, hit(pixels.deposit), truth);
        }
    }

    private static double spread(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    private int hit(int deposit) {
        return deposit < 0 ? -1 : deposits.hit[deposit];
    }

    private static void tell(TrackerHits hits, int hit, TrackerTruth truth) {
        truth.add(hit < 0 ? -1 : hits.particle[hit], hit < 0 ? -1 : hits.flight[hit]);
    }
}
