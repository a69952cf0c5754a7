package org.belladonna.reconstruction.tracking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random particles of every kind, from anywhere in any direction: the chain ends, and what comes out are numbers. */
class AnyParticleTest {
    private static final int EVENTS = 150;

    private final Detector detector = Detectors.belle2();
    private final Transport transport = new Transport(detector);
    private final TrackerDigitizer digitizer = new TrackerDigitizer(detector);
    private final TrackFinder finder = new TrackFinder(detector);
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final ParticleRecord event = new ParticleRecord();
    private final EventStream stream = new EventStream(8, "any particle");

    @ParameterizedTest
    @ValueSource(ints = {11, -11, 13, -13, 211, -211, 321, -321, 2212, -2212, 22, 111, 310, 3122, 130, 2112})
    void comesThrough(int pdg) {
        for (int number = 0; number < EVENTS; number++) {
            stream.at(number, Stage.GENERATOR);
            event.clear();
            hits.clear();
            double p = 0.012 * Math.pow(500, stream.uniform());
            double cosine = number == 0 ? 1 : stream.uniform(-1, 1);
            double sine = Math.sqrt(1 - cosine * cosine);
            double phi = stream.uniform(-Math.PI, Math.PI);
            double energy = Math.hypot(p, ParticleTable.get(pdg).mass());
            event.add(
                    pdg,
                    ParticleRecord.FINAL,
                    -1,
                    p * sine * Math.cos(phi),
                    p * sine * Math.sin(phi),
                    p * cosine,
                    energy);
            double reach = number % 2 == 0 ? 0.1 : 700;
            event.setVertex(
                    0,
                    stream.uniform(-reach, reach),
                    stream.uniform(-reach, reach),
                    stream.uniform(-reach, reach),
                    stream.uniform());
            transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> check(state), hits);
            digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, new TrackerTruth());
            for (FittedTrack track : finder.fit(digits, PhysicalConstants.PION_MASS)) {
                check(track);
            }
        }
    }

    private static void check(ParticleState state) {
        assertTrue(Double.isFinite(state.x + state.y + state.z) && state.t > 0);
        assertTrue(state.momentum() > 0 && state.momentum() < 10);
    }

    private static void check(FittedTrack track) {
        assertTrue(Double.isFinite(track.d0() + track.phi0() + track.omega() + track.z0() + track.tanLambda()));
        assertTrue(track.chi2() >= 0 && track.ndf() > 0);
        for (int diagonal : new int[] {0, 5, 9, 12, 14}) {
            assertTrue(track.covariance()[diagonal] > 0);
        }
    }
}
