package org.belladonna.reconstruction.identification;

import java.util.List;
import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.cherenkov.Radiator;
import org.belladonna.digitization.CherenkovDigits;

/** Number of photoelectrons: Poisson. */
final class ThresholdLikelihood implements VelocityLikelihood {
    private final CherenkovSettings.Threshold settings;
    private final Radiator[] radiators;
    private int counter;
    private int photoelectrons;

    ThresholdLikelihood(CherenkovSettings.Threshold settings) {
        this.settings = settings;
        radiators = settings.counters().stream()
                .map(each -> new Radiator(each.index()))
                .toArray(Radiator[]::new);
    }

    @Override
    public void begin(CherenkovDigits digits, int measurement, CherenkovTrack track) {
        photoelectrons = digits.end(measurement) - digits.begin(measurement);
        List<CherenkovSettings.Counter> counters = settings.counters();
        double theta = track.theta();
        counter = 0;
        while (counter < counters.size() - 1 && theta > counters.get(counter).thetaMax()) {
            counter++;
        }
    }

    @Override
    public double logLikelihood(double inverseBeta) {
        double mean = settings.background()
                + radiators[counter].relativeYield(inverseBeta)
                        * settings.counters().get(counter).photoelectrons();
        return photoelectrons * Math.log(mean) - mean;
    }
}
