package org.belladonna.reconstruction.identification;

import org.belladonna.detector.CherenkovSettings;
import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.kinematics.PhysicalConstants;

/** Time of flight: normal, with wings ten times as wide for the share of outliers. */
final class FlightLikelihood implements VelocityLikelihood {
    private static final double OUTLIER_SCALE = 10;

    private final CherenkovSettings.Flight settings;
    private double time;
    private double timeOfLight;

    FlightLikelihood(CherenkovSettings.Flight settings) {
        this.settings = settings;
    }

    @Override
    public void begin(CherenkovDigits digits, int measurement, CherenkovTrack track) {
        time = digits.time[digits.begin(measurement)];
        double length = track.length - track.backTo(settings.radius());
        timeOfLight = length / PhysicalConstants.SPEED_OF_LIGHT;
    }

    @Override
    public double logLikelihood(double inverseBeta) {
        double pull = (time - timeOfLight * inverseBeta) / settings.timeError();
        double wide = pull / OUTLIER_SCALE;
        double density = (1 - settings.outliers()) * Math.exp(-0.5 * pull * pull)
                + settings.outliers() / OUTLIER_SCALE * Math.exp(-0.5 * wide * wide);
        return Math.log(Math.max(density, Double.MIN_NORMAL));
    }
}
