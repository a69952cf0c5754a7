package org.belladonna.digitization;

import org.belladonna.detector.CherenkovSettings;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CherenkovHits;

/** Time at a scintillator, as one photon with a time. */
final class FlightDigitizer implements CherenkovDigitizer.Kind {
    private static final double OUTLIER_SCALE = 10;

    private final CherenkovSettings.Flight settings;

    FlightDigitizer(CherenkovSettings.Flight settings) {
        this.settings = settings;
    }

    @Override
    public void measure(
            CherenkovHits hits, int particle, double inverseBeta, EventStream stream, CherenkovDigits digits) {
        double rho = Math.hypot(hits.x[particle], hits.y[particle]);
        double sine = Math.hypot(hits.ux[particle], hits.uy[particle]);
        double back = (rho - settings.radius()) / sine;
        double arrival = hits.t[particle] - back * inverseBeta / PhysicalConstants.SPEED_OF_LIGHT;
        double scale = stream.uniform() < settings.outliers() ? OUTLIER_SCALE : 1;
        digits.addPhoton(0, arrival + scale * settings.timeError() * stream.gaussian());
    }
}
