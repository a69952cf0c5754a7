package org.belladonna.reconstruction.identification;

import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.cherenkov.Radiator;
import org.belladonna.digitization.CherenkovDigits;

/**
 * Extended likelihood of the angles of a ring: N G(theta) + B b(theta) for each photon, exp(-N) for their number (P. Baillon, Nucl.
 * Instrum. Meth. A 238 (1985) 341).
 */
final class RingLikelihood implements VelocityLikelihood {
    private static final double MILLI = 1e-3;

    private final CherenkovSettings.Ring settings;
    private final Radiator radiator;
    private final double sigma;
    private final double largest;
    private CherenkovDigits digits;
    private int measurement;
    private double incidence;

    RingLikelihood(CherenkovSettings.Ring settings) {
        this.settings = settings;
        radiator = new Radiator(settings.index());
        sigma = MILLI * Math.hypot(settings.angleError(), settings.commonError());
        largest = MILLI * settings.largestAngle();
    }

    @Override
    public void begin(CherenkovDigits cherenkovDigits, int index, CherenkovTrack track) {
        digits = cherenkovDigits;
        measurement = index;
        incidence = settings.coverage().incidence(Math.hypot(track.radial, track.azimuthal), track.axial);
    }

    @Override
    public double logLikelihood(double inverseBeta) {
        double expected = settings.photons() * radiator.relativeYield(inverseBeta) / incidence;
        double angle = radiator.angle(inverseBeta);
        double scale = expected / (Math.sqrt(2 * Math.PI) * sigma);
        double sum = -expected;
        for (int i = digits.begin(measurement); i < digits.end(measurement); i++) {
            double pull = (digits.angle[i] - angle) / sigma;
            double others = settings.background() * 2 * digits.angle[i] / (largest * largest);
            sum += Math.log(scale * Math.exp(-0.5 * pull * pull) + others);
        }
        return sum;
    }
}
