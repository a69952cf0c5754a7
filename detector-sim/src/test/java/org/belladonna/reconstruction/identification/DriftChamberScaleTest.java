package org.belladonna.reconstruction.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.IdentificationSettings;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackFinder;
import org.belladonna.simulation.ParticleGun;
import org.belladonna.simulation.ParticleGun.Range;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truncated mean of the energy loss in the chambers of Belle and BABAR against its expectation, and its width against the published one. */
class DriftChamberScaleTest {
    private static final int EVENTS = 300;

    @ParameterizedTest
    @CsvSource({
        "belle, 13, 1.0", "belle, 321, 0.7", "belle, 2212, 1.0",
        "babar, 13, 1.0", "babar, 321, 0.7", "babar, 2212, 1.0"
    })
    void meanAndWidth(String name, int pdg, double momentum) {
        DetectorSource source = DetectorSource.read(Path.of("../conf/detectors/" + name + ".conf"));
        IdentificationSettings.DriftChamber settings =
                source.outer().identification().driftChamber();
        double mass = ParticleTable.get(pdg).mass();
        double expected = new DriftChamberLikelihood(settings, source.outer().gas()).expected(momentum, mass);
        double[] ratio = measured(source.detector(), pdg, momentum);
        double width = 0.5 * (ratio[(int) (0.84 * ratio.length)] - ratio[(int) (0.16 * ratio.length)]) / expected;
        assertEquals(1, ratio[ratio.length / 2] / expected, 0.03);
        assertEquals(1, width / settings.resolution(), 0.2);
    }

    /** Sorted truncated means in keV/cm. */
    private static double[] measured(Detector detector, int pdg, double momentum) {
        Transport transport = new Transport(detector);
        TrackerDigitizer digitizer = new TrackerDigitizer(detector);
        TrackFinder finder = new TrackFinder(detector);
        SimulatedHits hits = new SimulatedHits();
        TrackerDigits digits = new TrackerDigits();
        TrackerTruth truth = new TrackerTruth();
        ParticleRecord record = new ParticleRecord();
        ParticleGun gun = new ParticleGun(
                pdg, new Range(momentum, momentum), new Range(1.0, 1.6), new Range(-Math.PI, Math.PI), 0, 0, 0);
        EventStream stream = new EventStream(5, "energy loss");
        double[] values = new double[EVENTS];
        for (int event = 0; event < EVENTS; event++) {
            gun.generate(stream, event, record);
            hits.clear();
            transport.transport(record, stream.at(event, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            digitizer.digitize(hits.tracker, stream.at(event, Stage.DIGITIZATION), digits, truth);
            values[event] = finder.fit(digits, ParticleTable.get(pdg).mass()).stream()
                    .filter(track -> track.nCdcHits() > 30)
                    .mapToDouble(FittedTrack::dEdx)
                    .findFirst()
                    .orElse(Double.NaN);
        }
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }
}
