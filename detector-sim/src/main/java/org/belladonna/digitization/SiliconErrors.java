package org.belladonna.digitization;

import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.SiliconLayerSettings.SideSettings;

/**
 * Errors of points on sensors, for tracks of known inclination: that of the centre of each of the two clusters ({@link ClusterResolution}), and what
 * the even charge leaves out ({@link SideSettings#misplacement}). Read only.
 */
public final class SiliconErrors {
    private final SiliconGeometry silicon;
    private final Side[] u;
    private final Side[] v;

    /** What is the same for all sensors with one readout. */
    private record Side(
            ClusterResolution resolution, double channels, double cloud2, double threshold, double misplacement2) {
        double variance(double pitch, double path, int clusterChannels, double electrons) {
            double length = Math.sqrt(path * path + cloud2) / pitch;
            return pitch * pitch * resolution.variance(clusterChannels, length, threshold / electrons) + misplacement2;
        }
    }

    public SiliconErrors(SiliconGeometry silicon) {
        this.silicon = silicon;
        u = new Side[silicon.sensors];
        v = new Side[silicon.sensors];
        for (int i = 0; i < silicon.sensors; i++) {
            u[i] = side(silicon.readout[i].u(), silicon.readout[i].cloud());
            v[i] = side(silicon.readout[i].v(), silicon.readout[i].cloud());
        }
    }

    private static Side side(SideSettings side, double cloud) {
        double width = SiliconDigitizer.EVEN * cloud;
        return new Side(
                ClusterResolution.of(side.floating(), side.noise() / side.threshold()),
                side.channels(),
                width * width,
                side.threshold() * SiliconDigitizer.PAIR_ENERGY,
                side.misplacement() * side.misplacement());
    }

    /**
     * Variance of u of a point, mm^2.
     *
     * @param slope change of u along the track with the distance from the sensor's plane
     */
    public double varianceU(TrackerDigits digits, int point, double slope) {
        int i = digits.element[point];
        double width = 2 * (silicon.halfWidth[i] + silicon.halfWidthSlope[i] * digits.v[point]);
        double path = silicon.thickness[i] * slope;
        return u[i].variance(width / u[i].channels, path, digits.channelsU[point], digits.charge[point]);
    }

    /** Likewise of v. */
    public double varianceV(TrackerDigits digits, int point, double slope) {
        int i = digits.element[point];
        double path = silicon.thickness[i] * slope;
        double pitch = 2 * silicon.halfLength[i] / v[i].channels;
        return v[i].variance(pitch, path, digits.channelsV[point], digits.chargeV[point]);
    }
}
