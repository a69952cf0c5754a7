package org.belladonna.reconstruction.identification;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.CherenkovSettings;
import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.process.Ionisation;

/** Adds the likelihoods of all detectors of velocity that a track crossed. One per thread. */
final class CherenkovLikelihood {
    /** Largest distance of a measurement from the track at the front of the calorimeter, mm. */
    private static final double MATCH_DISTANCE = 60;

    private final List<VelocityLikelihood> kinds = new ArrayList<>();
    private final List<CherenkovSettings.Coverage> coverages;
    private final Material matter;
    private final CherenkovTrack track = new CherenkovTrack();

    CherenkovLikelihood(CherenkovSettings settings, Material matter) {
        coverages = settings.coverages();
        this.matter = matter;
        settings.rings().forEach(ring -> kinds.add(new RingLikelihood(ring)));
        settings.bars().forEach(bar -> kinds.add(new BarLikelihood(bar)));
        settings.flights().forEach(flight -> kinds.add(new FlightLikelihood(flight)));
        settings.thresholds().forEach(threshold -> kinds.add(new ThresholdLikelihood(threshold)));
    }

    /**
     * Adds to the five logarithms the measurements of the particle nearest to the track; nothing when there is none.
     *
     * @param front the track at the front of the calorimeter, with the time of a particle with the velocity of light
     * @param momentum momentum of the track at the beam, GeV
     */
    void add(CherenkovDigits digits, ParticleState front, double momentum, double[] logLikelihood) {
        int best = nearest(digits, front);
        if (best < 0) {
            return;
        }
        track.set(front, PhysicalConstants.SPEED_OF_LIGHT);
        for (int i = 0; i < digits.size(); i++) {
            // Detectors that lie behind each other measure the same particle at the same place.
            if (digits.x[i] == digits.x[best] && digits.y[i] == digits.y[best] && digits.z[i] == digits.z[best]) {
                addMeasurement(digits, i, momentum, logLikelihood);
            }
        }
    }

    private void addMeasurement(CherenkovDigits digits, int i, double momentum, double[] logLikelihood) {
        VelocityLikelihood kind = kinds.get(digits.detector[i]);
        CherenkovSettings.Coverage coverage = coverages.get(digits.detector[i]);
        double incidence = coverage.incidence(Math.hypot(track.radial, track.azimuthal), track.axial);
        kind.begin(digits, i, track);
        for (int h = 0; h < Hypothesis.COUNT; h++) {
            double mass = Hypothesis.of(h).mass;
            double there = momentum - Ionisation.momentumLoss(matter, mass, momentum, coverage.before() / incidence);
            logLikelihood[h] += kind.logLikelihood(Math.hypot(1, mass / there));
        }
    }

    private static int nearest(CherenkovDigits digits, ParticleState front) {
        int best = -1;
        double nearest2 = MATCH_DISTANCE * MATCH_DISTANCE;
        for (int i = 0; i < digits.size(); i++) {
            double dx = digits.x[i] - front.x;
            double dy = digits.y[i] - front.y;
            double dz = digits.z[i] - front.z;
            double distance2 = dx * dx + dy * dy + dz * dz;
            if (distance2 < nearest2) {
                nearest2 = distance2;
                best = i;
            }
        }
        return best;
    }
}
