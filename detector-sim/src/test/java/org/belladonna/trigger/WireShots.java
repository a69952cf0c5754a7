package org.belladonna.trigger;

import org.belladonna.detector.Detector;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/** Particles through the tracker to digits. */
final class WireShots {
    private final Transport transport;
    private final TrackerDigitizer digitizer;
    private final ParticleRecord record = new ParticleRecord();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final EventStream stream = new EventStream(5, "wires");

    WireShots(Detector detector) {
        transport = new Transport(detector);
        digitizer = new TrackerDigitizer(detector);
    }

    WireShots clear() {
        record.clear();
        return this;
    }

    WireShots add(int pdg, double pt, double theta, double phi, double z) {
        double pz = pt / Math.tan(theta);
        double mass = ParticleTable.get(pdg).mass();
        int i = record.add(
                pdg,
                ParticleRecord.FINAL,
                -1,
                pt * Math.cos(phi),
                pt * Math.sin(phi),
                pz,
                Math.sqrt(pt * pt + pz * pz + mass * mass));
        record.setVertex(i, 0, 0, z, 0);
        return this;
    }

    TrackerDigits digits(long event) {
        hits.clear();
        transport.transport(record, stream.at(event, Stage.TRANSPORT), (state, draws, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(event, Stage.DIGITIZATION), digits, new TrackerTruth());
        return digits;
    }
}
