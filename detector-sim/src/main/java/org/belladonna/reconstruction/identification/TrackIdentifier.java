package org.belladonna.reconstruction.identification;

import org.belladonna.detector.IdentificationSettings;
import org.belladonna.detector.OuterDescription;
import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.transport.ParticleState;

/** Adds the logarithms of the likelihoods of all detectors for one track. One per thread. */
public final class TrackIdentifier {
    private final DriftChamberLikelihood driftChamber;
    private final CherenkovLikelihood cherenkov;
    private final CalorimeterLikelihood calorimeter;
    private final MuonDetectorLikelihood muonDetector;
    private final double[] logLikelihood = new double[Hypothesis.COUNT];

    public TrackIdentifier(OuterDescription description) {
        IdentificationSettings settings = description.identification();
        driftChamber = new DriftChamberLikelihood(settings.driftChamber(), description.gas());
        cherenkov = new CherenkovLikelihood(settings.cherenkov(), description.velocityMatter());
        calorimeter = new CalorimeterLikelihood(settings.calorimeter(), description.calorimeterDensities());
        muonDetector = new MuonDetectorLikelihood(settings.muonDetector(), description.muonDensities());
    }

    /** Begins a track with its ionisation. */
    public void begin(FittedTrack track, double momentum) {
        java.util.Arrays.fill(logLikelihood, 0);
        driftChamber.add(track, momentum, logLikelihood);
    }

    /**
     * Adds what the track met at the calorimeter and behind.
     *
     * @param front the track at the front of the calorimeter
     * @param energy energy of its cluster, 0 for none, GeV
     * @param match its hits in the muon detector
     */
    public void addOuter(CherenkovDigits velocities, ParticleState front, double energy, MuonDetectorMatch match) {
        double momentum = front.momentum();
        cherenkov.add(velocities, front, momentum, logLikelihood);
        calorimeter.add(energy, momentum, logLikelihood);
        muonDetector.add(match, logLikelihood);
    }

    /** Logarithm of the likelihood of a hypothesis for the present track, up to a constant that all share. */
    public double logLikelihood(Hypothesis hypothesis) {
        return logLikelihood[hypothesis.ordinal()];
    }
}
