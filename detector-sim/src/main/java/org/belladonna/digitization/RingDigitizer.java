package org.belladonna.digitization;

import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.cherenkov.Radiator;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CherenkovHits;

/** Photons of a ring: angles about that of the velocity, and some of other origin spread evenly over solid angle. */
final class RingDigitizer implements CherenkovDigitizer.Kind {
    private static final double MILLI = 1e-3;

    private final CherenkovSettings.Ring settings;
    private final Radiator radiator;

    RingDigitizer(CherenkovSettings.Ring settings) {
        this.settings = settings;
        radiator = new Radiator(settings.index());
    }

    @Override
    public void measure(
            CherenkovHits hits, int particle, double inverseBeta, EventStream stream, CherenkovDigits digits) {
        double largest = MILLI * settings.largestAngle();
        double angle = radiator.angle(inverseBeta);
        double incidence =
                settings.coverage().incidence(Math.hypot(hits.ux[particle], hits.uy[particle]), hits.uz[particle]);
        double mean = settings.photons() * radiator.relativeYield(inverseBeta) / incidence;
        double common = MILLI * settings.commonError() * stream.gaussian();
        long photons = stream.poisson(mean);
        for (long i = 0; i < photons; i++) {
            double measured = Math.abs(angle + common + MILLI * settings.angleError() * stream.gaussian());
            if (measured < largest) {
                digits.addPhoton(measured, 0);
            }
        }
        long others = stream.poisson(settings.background());
        for (long i = 0; i < others; i++) {
            digits.addPhoton(largest * Math.sqrt(stream.uniform()), 0);
        }
    }
}
