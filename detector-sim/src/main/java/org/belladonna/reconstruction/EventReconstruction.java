package org.belladonna.reconstruction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.belladonna.detector.OuterDescription;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.reconstruction.calorimetry.BremsstrahlungFinder;
import org.belladonna.reconstruction.calorimetry.CalorimeterCluster;
import org.belladonna.reconstruction.calorimetry.CalorimeterEntrance;
import org.belladonna.reconstruction.calorimetry.ClusterFinder;
import org.belladonna.reconstruction.calorimetry.TrackClusterMatcher;
import org.belladonna.reconstruction.identification.Hypothesis;
import org.belladonna.reconstruction.identification.MuonDetectorMatch;
import org.belladonna.reconstruction.identification.TrackIdentifier;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackExtrapolator;
import org.belladonna.reconstruction.vertexing.VertexFinder;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;
import org.belladonna.schema.Vertex;
import org.belladonna.transport.ParticleState;

/**
 * From fitted tracks and the digits of the outer detectors to the rows of the event table: clusters, matching,
 * identification. Truth indices are carried along for studies and decide nothing. One per thread.
 */
public final class EventReconstruction {
    /** Tracks by descending transverse momentum, clusters by descending energy; each refers to the other by its index. */
    public record Result(List<Track> tracks, List<Cluster> clusters, List<Vertex> vertices) {}

    private final ClusterFinder clusterFinder;
    private final CalorimeterEntrance entrance;
    private final TrackClusterMatcher matcher;
    private final BremsstrahlungFinder bremsstrahlung;
    private final MuonDetectorMatch muonMatch;
    private final TrackIdentifier identifier;
    private final VertexFinder vertexFinder;
    private final double field;
    private final ParticleState front = new ParticleState();

    /**
     * @param description the detector outside the tracker
     * @param vertexFinder finds the vertices of its tracks
     * @param extrapolator takes its tracks to the outer detectors
     */
    public EventReconstruction(
            OuterDescription description, VertexFinder vertexFinder, TrackExtrapolator extrapolator) {
        field = extrapolator.field();
        this.vertexFinder = vertexFinder;
        clusterFinder = new ClusterFinder(description);
        entrance = new CalorimeterEntrance(description.crystals(), extrapolator);
        matcher = new TrackClusterMatcher(description.calorimeter().clustering().matchDistance());
        bremsstrahlung = new BremsstrahlungFinder(description.calorimeter().bremsstrahlung());
        muonMatch = new MuonDetectorMatch(description.identification().muonDetector(), description, extrapolator);
        identifier = new TrackIdentifier(description);
    }

    /** Tracks in the order of their rows, by descending transverse momentum. */
    public static List<FittedTrack> ordered(List<FittedTrack> tracks) {
        List<FittedTrack> ordered = new ArrayList<>(tracks);
        // The curvature says the transverse momentum; a stable sort keeps the order of equals.
        ordered.sort(Comparator.comparingDouble(track -> Math.abs(track.omega())));
        return ordered;
    }

    /**
     * Reconstructs an event.
     *
     * @param truth generated particle of a track, -1 for none; only written down
     */
    public Result reconstruct(
            List<FittedTrack> fittedTracks,
            CalorimeterDigits crystals,
            MuonDigits muon,
            CherenkovDigits velocities,
            ToIntFunction<FittedTrack> truth) {
        List<FittedTrack> ordered = ordered(fittedTracks);
        List<CalorimeterCluster> found = clusterFinder.find(crystals);
        matcher.begin(ordered.size(), found.size());
        boolean[] reaches = new boolean[ordered.size()];
        for (int i = 0; i < ordered.size(); i++) {
            reaches[i] = entrance.reach(ordered.get(i), front);
            if (reaches[i]) {
                matcher.match(i, front, found);
            }
        }
        bremsstrahlung.find(ordered, found, matcher);
        List<Track> tracks = new ArrayList<>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            tracks.add(track(ordered.get(i), i, reaches[i], found, muon, velocities, truth));
        }
        List<Cluster> clusters = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            clusters.add(cluster(found.get(i), matcher.trackOf(i), bremsstrahlung.trackOf(i)));
        }
        return new Result(tracks, clusters, vertexFinder.find(ordered));
    }

    private Track track(
            FittedTrack fit,
            int index,
            boolean reaches,
            List<CalorimeterCluster> found,
            MuonDigits muon,
            CherenkovDigits velocities,
            ToIntFunction<FittedTrack> truth) {
        double pt = PhysicalConstants.CURVATURE * Math.abs(field / fit.omega());
        identifier.begin(fit, pt * Math.hypot(1, fit.tanLambda()));
        int cluster = matcher.clusterOf(index);
        int layers = 0;
        if (reaches) {
            entrance.reach(fit, front);
            muonMatch.match(front, muon);
            layers = muonMatch.matched();
            identifier.addOuter(
                    velocities, front, cluster < 0 ? 0 : found.get(cluster).energy(), muonMatch);
        }
        return row(fit, pt, layers, cluster, truth.applyAsInt(fit), bremsstrahlung.energyOf(index));
    }

    private Track row(FittedTrack fit, double pt, int layers, int cluster, int particle, double radiated) {
        float[] covariance = new float[fit.covariance().length];
        for (int i = 0; i < covariance.length; i++) {
            covariance[i] = (float) fit.covariance()[i];
        }
        return new Track(
                fit.charge(),
                (float) (pt * Math.cos(fit.phi0())),
                (float) (pt * Math.sin(fit.phi0())),
                (float) (pt * fit.tanLambda()),
                (float) fit.d0(),
                (float) fit.phi0(),
                (float) fit.omega(),
                (float) fit.z0(),
                (float) fit.tanLambda(),
                covariance,
                (float) fit.chi2(),
                fit.ndf(),
                fit.nPxdHits(),
                fit.nSvdHits(),
                fit.nCdcHits(),
                layers,
                logLikelihood(Hypothesis.ELECTRON),
                logLikelihood(Hypothesis.MUON),
                logLikelihood(Hypothesis.PION),
                logLikelihood(Hypothesis.KAON),
                logLikelihood(Hypothesis.PROTON),
                cluster,
                particle,
                (float) radiated);
    }

    private float logLikelihood(Hypothesis hypothesis) {
        return (float) identifier.logLikelihood(hypothesis);
    }

    private static Cluster cluster(CalorimeterCluster found, int track, int radiator) {
        return new Cluster(
                (float) found.energy(),
                (float) found.theta(),
                (float) found.phi(),
                (float) found.distance(),
                (float) found.time(),
                (float) found.energyError(),
                (float) found.thetaError(),
                (float) found.phiError(),
                (float) found.shape().e1OverE9(),
                (float) found.shape().e9OverE21(),
                found.nCrystals(),
                found.region(),
                track,
                found.generatorParticle(),
                (float) found.electronEnergy(),
                (float) found.shape().lateralMoment(),
                (float) found.shape().secondMoment(),
                (float) found.shape().zernike40(),
                (float) found.shape().zernike51(),
                radiator);
    }
}
