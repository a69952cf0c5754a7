package org.belladonna.validation;

import java.util.List;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.EventReconstruction;
import org.belladonna.schema.Track;
import org.belladonna.simulation.DetectorChain;

/** Single particles from the origin through the whole detector. */
final class ParticleGun {
    private final DetectorChain chain = new DetectorChain(Detectors.belle2());
    private final ParticleRecord record = new ParticleRecord();
    private final EventStream stream;

    ParticleGun(String sample) {
        stream = new EventStream(Section.SEED, sample);
    }

    /** Places the random numbers of an event, for whoever chooses the particle. */
    EventStream at(long number) {
        return stream.at(number, Stage.BEAM);
    }

    /** Sends one particle at any azimuth and reconstructs. */
    EventReconstruction.Result shoot(long number, int pdg, double p, double theta) {
        double phi = stream.at(number, Stage.GENERATOR).uniform(-Math.PI, Math.PI);
        double pt = p * Math.sin(theta);
        double mass = ParticleTable.get(Math.abs(pdg)).mass();
        record.clear();
        record.add(
                pdg,
                ParticleRecord.FINAL,
                -1,
                pt * Math.cos(phi),
                pt * Math.sin(phi),
                p * Math.cos(theta),
                Math.hypot(p, mass));
        chain.simulate(record, stream, number);
        return chain.reconstruct(stream, number).rows();
    }

    /** The track of the particle itself, or null. */
    static Track track(List<Track> tracks) {
        for (Track track : tracks) {
            if (track.generatorParticle() == 0) {
                return track;
            }
        }
        return null;
    }

    /** Muon likelihood over the sum of e, mu, pi, K, p. */
    static double muonId(Track track) {
        double reference = track.logLikelihoodMuon();
        return 1
                / (Math.exp(track.logLikelihoodElectron() - reference)
                        + 1
                        + Math.exp(track.logLikelihoodPion() - reference)
                        + Math.exp(track.logLikelihoodKaon() - reference)
                        + Math.exp(track.logLikelihoodProton() - reference));
    }
}
