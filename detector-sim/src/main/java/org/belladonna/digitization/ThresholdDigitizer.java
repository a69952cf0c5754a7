package org.belladonna.digitization;

import java.util.List;
import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.cherenkov.Radiator;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CherenkovHits;

/** Photoelectrons of a threshold counter: only their number is known. */
final class ThresholdDigitizer implements CherenkovDigitizer.Kind {
    private final CherenkovSettings.Threshold settings;
    private final Radiator[] radiators;

    ThresholdDigitizer(CherenkovSettings.Threshold settings) {
        this.settings = settings;
        radiators = settings.counters().stream()
                .map(counter -> new Radiator(counter.index()))
                .toArray(Radiator[]::new);
    }

    @Override
    public void measure(
            CherenkovHits hits, int particle, double inverseBeta, EventStream stream, CherenkovDigits digits) {
        double theta = Math.atan2(Math.hypot(hits.x[particle], hits.y[particle]), hits.z[particle]);
        List<CherenkovSettings.Counter> counters = settings.counters();
        int k = 0;
        while (k < counters.size() - 1 && theta > counters.get(k).thetaMax()) {
            k++;
        }
        double yield = radiators[k].relativeYield(inverseBeta);
        long photoelectrons =
                stream.poisson(settings.background() + yield * counters.get(k).photoelectrons());
        for (long i = 0; i < photoelectrons; i++) {
            digits.addPhoton(0, 0);
        }
    }
}
