package org.belladonna.reconstruction.tracking;

import java.nio.file.Path;
import java.util.Locale;
import org.belladonna.beam.Collision;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.TrackingSample;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.Flights;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/**
 * What interactions in the tracker do to tracks: arguments are the number of single particles, that of BB events, and on or off. Prints by kind
 * and momentum how many particles in the acceptance have a track, how many one of their own flight, and how many tracks are of particles that
 * they made; then the same of BB events.
 */
final class InteractionStudy {
    private final Detector detector;
    private final Transport transport;
    private final TrackerDigitizer digitizer;
    private final TrackFinder finder;
    private final TrackMatcher matcher = new TrackMatcher();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth truth = new TrackerTruth();
    private final ParticleRecord record = new ParticleRecord();
    private final EventStream stream = new EventStream(5, "interaction study");

    private InteractionStudy(boolean on) {
        detector = Detectors.belle2With("transport.hadronicInteractions = " + on);
        transport = new Transport(detector);
        digitizer = new TrackerDigitizer(detector);
        finder = new TrackFinder(detector);
    }

    public static void main(String[] arguments) {
        int events = Integer.parseInt(arguments[0]);
        InteractionStudy study = new InteractionStudy(arguments[2].equals("on"));
        for (int pdg : new int[] {13, 211, 321, 2212}) {
            for (double momentum : new double[] {0.3, 0.7, 2}) {
                study.run(TrackingSample.single(pdg, momentum), pdg + " " + momentum + " GeV", events);
            }
        }
        Collision collision = new Collision(study.detector.description().beams());
        Path file = Path.of("src/test/resources/org/belladonna/generator/io/evtgen_bbbar.hepmc.gz");
        study.run(TrackingSample.file(file, collision), "BB", Integer.parseInt(arguments[1]));
    }

    private void run(TrackingSample sample, String name, int events) {
        int particles = 0;
        int found = 0;
        int own = 0;
        int tracks = 0;
        int made = 0;
        int fakes = 0;
        for (int number = 0; number < events; number++) {
            sample.next(number, stream, record);
            hits.clear();
            transport.transport(record, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
            matcher.begin(truth);
            boolean[] any = new boolean[record.size()];
            boolean[] itself = new boolean[record.size()];
            for (FittedTrack track : finder.fit(digits, PhysicalConstants.PION_MASS)) {
                tracks++;
                int particle = matcher.particleOf(track);
                if (particle < 0) {
                    fakes++;
                    continue;
                }
                any[particle] = true;
                boolean generated = ofGenerated(track);
                itself[particle] |= generated;
                made += generated ? 0 : 1;
            }
            for (int i = 0; i < record.size(); i++) {
                if (counts(i)) {
                    particles++;
                    found += any[i] ? 1 : 0;
                    own += itself[i] ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: particles %d, with a track %.4f, with one of their own flight %.4f; tracks per event %.3f, of what they made %.4f, fakes %.4f%n",
                name,
                particles,
                found / (double) particles,
                own / (double) particles,
                tracks / (double) events,
                made / (double) events,
                fakes / (double) events);
    }

    /** Whether most digits of a track are of a generated particle itself, or of what it decayed into. */
    private boolean ofGenerated(FittedTrack track) {
        int count = 0;
        for (int digit : track.digits()) {
            int flight = truth.flight[digit];
            boolean generated = flight >= 0
                    && (hits.flights.mother[flight] < 0 || hits.flights.origin[flight].equals(Flights.DECAY));
            count += generated ? 1 : 0;
        }
        return 2 * count > track.digits().length;
    }

    private boolean counts(int i) {
        int code = Math.abs(record.pdg[i]);
        double pt = Math.hypot(record.px[i], record.py[i]);
        double theta = Math.toDegrees(Math.atan2(pt, record.pz[i]));
        return record.status[i] == ParticleRecord.FINAL
                && (code == 11 || code == 13 || code == 211 || code == 321 || code == 2212)
                && pt > 0.1
                && theta > TrackingSample.FIRST_ANGLE
                && theta < TrackingSample.LAST_ANGLE
                && Math.hypot(record.x[i], record.y[i]) < 5;
    }
}
