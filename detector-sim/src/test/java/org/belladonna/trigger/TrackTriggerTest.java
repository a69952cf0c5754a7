package org.belladonna.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DetectorSource;
import org.belladonna.kinematics.Helix;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The track trigger on simulated wire hits, beam background included. */
class TrackTriggerTest {
    private static final int MUONS = 400;

    private final DetectorSource source = DetectorSource.read(Path.of("../conf/detectors/belle2.conf"));
    private final Detector detector = source.detector();
    private final WireShots shots = new WireShots(detector);
    private final TrackTrigger trigger =
            new TrackTrigger(source.trigger().tracks(), detector.tracker().drift, detector.field());
    private final EventStream stream = new EventStream(7, "track trigger");

    private record Shot(int pdg, double pt, double phi, double z) {}

    private Shot shoot(int number, double pt, double thetaLow, double thetaHigh) {
        stream.at(number, Stage.BENCHMARK);
        int pdg = stream.uniform() < 0.5 ? 13 : -13;
        double phi = stream.uniform(-Math.PI, Math.PI);
        double theta = Math.toRadians(stream.uniform(thetaLow, thetaHigh));
        shots.clear().add(pdg, pt, theta, phi, 0);
        trigger.find(shots.digits(number));
        return new Shot(pdg, pt, phi, theta);
    }

    /**
     * More than 95% is what is said of the 2D finder. Below 0.5 GeV tracks cross the outer superlayers at more than 30 degrees, which their
     * patterns do not cover.
     */
    @ParameterizedTest
    @CsvSource({
        "0.2, 0, 0.02",
        "0.25, 0, 0.2",
        "0.4, 0.75, 0.95",
        "0.5, 0.95, 1",
        "0.6, 0.95, 1",
        "1, 0.95, 1",
        "3, 0.95, 1",
        "5, 0.95, 1"
    })
    void fullTracksTurnOnAtTheirMomentum(double pt, double low, double high) {
        int found = 0;
        for (int i = 0; i < MUONS; i++) {
            Shot shot = shoot(i, pt, 40, 120);
            boolean full = false;
            for (int track = 0; track < trigger.size(); track++) {
                full |= trigger.isFull(track) && near(trigger.azimuth(track), shot.phi(), 0.12);
            }
            found += full ? 1 : 0;
        }
        assertTrue(found >= low * MUONS && found <= high * MUONS, pt + " GeV: " + found + " of " + MUONS);
    }

    private static boolean near(double a, double b, double apart) {
        return Math.abs(Helix.wrap(a - b)) < apart;
    }

    /** The cells of the Hough plane are 39 mrad and 0.2/GeV wide; the fit to the segments does better. z: published 50 to 100 mm. */
    @Test
    void azimuthMomentumAndStartAreMeasuredCoarsely() {
        double azimuth = 0;
        double inverse = 0;
        double start = 0;
        int tracks = 0;
        int space = 0;
        for (int i = 0; i < MUONS; i++) {
            Shot shot = shoot(i, 1, 45, 115);
            if (trigger.size() == 1) {
                tracks++;
                azimuth += Math.pow(Helix.wrap(trigger.azimuth(0) - shot.phi()), 2);
                inverse += Math.pow(1 / trigger.transverseMomentum(0) - 1, 2);
                if (!Double.isNaN(trigger.start(0))) {
                    space++;
                    start += Math.pow(trigger.start(0), 2);
                }
            }
        }
        assertTrue(tracks > 0.9 * MUONS, "one track: " + tracks);
        assertTrue(space > 0.9 * tracks, "with z: " + space + " of " + tracks);
        double sigmaAzimuth = Math.sqrt(azimuth / tracks);
        double sigmaInverse = Math.sqrt(inverse / tracks);
        double sigmaStart = Math.sqrt(start / space);
        assertTrue(
                sigmaAzimuth > 2e-3 && sigmaAzimuth < 2 * Math.PI / 160 / Math.sqrt(12) * 1.3, "phi " + sigmaAzimuth);
        assertTrue(sigmaInverse > 0.01 && sigmaInverse < 0.1, "1/pT " + sigmaInverse);
        assertTrue(sigmaStart > 30 && sigmaStart < 70, "z " + sigmaStart);
    }

    /** A track from far away in z, as those of the beam background, is told by the stereo superlayers. */
    @Test
    void tracksFromElsewhereAreNotFromTheCollision() {
        int near = 0;
        int far = 0;
        for (int i = 0; i < 200; i++) {
            shots.clear().add(13, 1, Math.toRadians(80), 0.031 * i, 0);
            trigger.find(shots.digits(i));
            near += trigger.size() == 1 && trigger.isFromCollision(0) ? 1 : 0;
            shots.clear().add(13, 1, Math.toRadians(120), 0.031 * i, 1000);
            trigger.find(shots.digits(i));
            far += trigger.size() == 1 && trigger.isFromCollision(0) ? 1 : 0;
        }
        assertTrue(near > 180, "accepted from the collision " + near);
        assertTrue(far < 20, "accepted from 1 m away " + far);
    }

    /** Beam background alone makes hardly any segment in a row. */
    @Test
    void backgroundMakesFewTracks() {
        int tracks = 0;
        for (int i = 0; i < 1000; i++) {
            shots.clear();
            trigger.find(shots.digits(i));
            tracks += trigger.size();
        }
        assertTrue(tracks <= 5, "tracks of background " + tracks);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 45, 90, 135, 180})
    void openingAngle(double degrees) {
        double sum = 0;
        int two = 0;
        for (int i = 0; i < 100; i++) {
            double phi = 0.0628 * i;
            shots.clear()
                    .add(13, 1.5, Math.toRadians(70), phi, 0)
                    .add(-13, 1.2, Math.toRadians(80), phi + Math.toRadians(degrees), 0);
            trigger.find(shots.digits(i));
            if (trigger.size() == 2) {
                two++;
                sum += trigger.opening(true);
            }
        }
        assertTrue(two > 85, "both found " + two);
        assertEquals(Math.min(degrees, 179), sum / two, 1.5);
    }

    /** What it says depends on the digits alone: the same ones give the same tracks. */
    @Test
    void nothingStaysFromEventToEvent() {
        shoot(1, 1, 60, 61);
        double azimuth = trigger.azimuth(0);
        shoot(2, 0.5, 70, 71);
        shoot(1, 1, 60, 61);
        assertEquals(azimuth, trigger.azimuth(0));
    }
}
