package org.belladonna.digitization;

import java.util.List;
import org.belladonna.detector.IdentificationSettings;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CherenkovHits;

/** From particles behind the Cherenkov detectors to measured velocities: coverage, efficiency, resolution with outliers. */
public final class CherenkovDigitizer {
    private static final double OUTLIER_SCALE = 10;

    private final List<IdentificationSettings.Cherenkov> detectors;

    public CherenkovDigitizer(IdentificationSettings settings) {
        detectors = settings.cherenkov();
    }

    /**
     * Digitises an event.
     *
     * @param stream the digitization stage, at its next draw
     * @param digits cleared and filled
     */
    public void digitize(CherenkovHits hits, EventStream stream, CherenkovDigits digits) {
        digits.clear();
        for (int i = 0; i < hits.size(); i++) {
            double theta = Math.atan2(Math.hypot(hits.x[i], hits.y[i]), hits.z[i]);
            for (IdentificationSettings.Cherenkov detector : detectors) {
                if (theta >= detector.thetaMin()
                        && theta < detector.thetaMax()
                        && stream.uniform() < detector.efficiency()) {
                    double scale = stream.uniform() < detector.outliers() ? OUTLIER_SCALE : 1;
                    double sigma = detector.sigmaInverseBeta();
                    double measured = hits.inverseBeta[i] + scale * sigma * stream.gaussian();
                    digits.add(hits.x[i], hits.y[i], hits.z[i], measured, sigma);
                }
            }
        }
    }
}
