package org.belladonna.digitization;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.OuterDescription;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CherenkovHits;
import org.belladonna.transport.process.Ionisation;

/** From particles behind the detectors of velocity to the photons and times that these measure. One per thread. */
public final class CherenkovDigitizer {
    /** One kind of detector. */
    interface Kind {
        /**
         * Adds the photons of a particle to the last measurement.
         *
         * @param inverseBeta its energy over momentum in the radiator
         */
        void measure(CherenkovHits hits, int particle, double inverseBeta, EventStream stream, CherenkovDigits digits);

        /** Whether it measures a particle that has ended on its way, by the part that it has gone. */
        default boolean measuresEnded() {
            return false;
        }
    }

    private final List<CherenkovSettings.Coverage> coverages;
    private final List<Kind> kinds = new ArrayList<>();
    private final Material matter;

    public CherenkovDigitizer(OuterDescription description) {
        CherenkovSettings detectors = description.identification().cherenkov();
        coverages = detectors.coverages();
        matter = description.velocityMatter();
        detectors.rings().forEach(ring -> kinds.add(new RingDigitizer(ring)));
        detectors.bars().forEach(bar -> kinds.add(new BarDigitizer(bar)));
        detectors.flights().forEach(flight -> kinds.add(new FlightDigitizer(flight)));
        detectors.thresholds().forEach(threshold -> kinds.add(new ThresholdDigitizer(threshold)));
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
            boolean through = hits.end[i] == Double.POSITIVE_INFINITY;
            for (int k = 0; k < kinds.size(); k++) {
                if ((through || kinds.get(k).measuresEnded())
                        && coverages.get(k).covers(theta)
                        && stream.uniform() < coverages.get(k).efficiency()) {
                    digits.add(k, hits.x[i], hits.y[i], hits.z[i]);
                    kinds.get(k).measure(hits, i, inverseBeta(hits, i, coverages.get(k)), stream, digits);
                }
            }
        }
    }

    /** In the middle of the radiator: before what the particle has lost from there to the front of the calorimeter. */
    private double inverseBeta(CherenkovHits hits, int i, CherenkovSettings.Coverage coverage) {
        double incidence = coverage.incidence(Math.hypot(hits.ux[i], hits.uy[i]), hits.uz[i]);
        double momentum = hits.momentum[i];
        double before =
                momentum + Ionisation.momentumLoss(matter, hits.mass[i], momentum, coverage.behind() / incidence);
        return Math.hypot(1, hits.mass[i] / before);
    }
}
