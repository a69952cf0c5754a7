package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/**
 * Width of the mass of a particle that decays to two charged ones at the origin, evenly in its angles, as tracks of both measure it. A tool, not a test:
 * name of the detector, number of decays, changes of the detector as HOCON, then momentum and mass of the particle in GeV, and code and mass of
 * the positive and of the negative one (of charge -1 as +13 for a muon).
 */
public final class MassStudy {
    private MassStudy() {}

    public static void main(String[] arguments) {
        Detector detector = Detectors.with(arguments[0], arguments[2]);
        int decays = Integer.parseInt(arguments[1]);
        double p = Double.parseDouble(arguments[3]);
        double mass = Double.parseDouble(arguments[4]);
        int[] code = {Integer.parseInt(arguments[5]), Integer.parseInt(arguments[7])};
        double[] m = {Double.parseDouble(arguments[6]), Double.parseDouble(arguments[8])};
        Transport transport = new Transport(detector);
        TrackerDigitizer digitizer = new TrackerDigitizer(detector);
        TrackFinder finder = new TrackFinder(detector);
        TrackFitter fitter = new TrackFitter(detector);
        TrackMatcher matcher = new TrackMatcher();
        SimulatedHits hits = new SimulatedHits();
        TrackerDigits digits = new TrackerDigits();
        TrackerTruth truth = new TrackerTruth();
        ParticleRecord event = new ParticleRecord();
        EventStream stream = new EventStream(23, "mass study");
        double[] off = new double[decays];
        int n = 0;
        for (int number = 0; number < decays; number++) {
            decay(event, stream.at(number, Stage.GENERATOR), p, mass, code, m);
            hits.clear();
            transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
            digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, truth);
            List<FittedTrack> tracks = finder.fit(digits, m[0]);
            matcher.begin(truth);
            double[] sum = new double[4];
            int found = 0;
            for (FittedTrack track : tracks) {
                int which = matcher.particleOf(track);
                if (which != 0 && which != 1 || !fitter.refit(digits, track, m[which])) {
                    continue;
                }
                FittedTrack t = fitter.track();
                double pt = 0.299792458e-3 * detector.field() / Math.abs(t.omega());
                double pz = pt * t.tanLambda();
                sum[0] += Math.sqrt(pt * pt + pz * pz + m[which] * m[which]);
                sum[1] += pt * Math.cos(t.phi0());
                sum[2] += pt * Math.sin(t.phi0());
                sum[3] += pz;
                found++;
            }
            if (found == 2) {
                off[n++] = Math.sqrt(sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3]) - mass;
            }
        }
        double[] sorted = Arrays.copyOf(off, n);
        Arrays.sort(sorted);
        double half = 0.5 * (sorted[(int) (0.8413 * n)] - sorted[(int) (0.1587 * n)]);
        double square = 0;
        int inside = 0;
        for (double d : sorted) {
            if (Math.abs(d - sorted[n / 2]) < 3 * half) {
                square += (d - sorted[n / 2]) * (d - sorted[n / 2]);
                inside++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "both %.3f median %+.3f MeV, half of the central 68%% %.3f MeV, r.m.s. within 3 of it %.3f MeV%n",
                (double) n / decays,
                1000 * sorted[n / 2],
                1000 * half,
                1000 * Math.sqrt(square / inside));
    }

    private static void decay(ParticleRecord event, EventStream stream, double p, double mass, int[] code, double[] m) {
        double energy = Math.hypot(p, mass);
        double first = (mass * mass + m[0] * m[0] - m[1] * m[1]) / (2 * mass);
        double q = Math.sqrt(first * first - m[0] * m[0]);
        double cosine = stream.uniform(Math.cos(Math.toRadians(130)), Math.cos(Math.toRadians(40)));
        double phi = stream.uniform(-Math.PI, Math.PI);
        double sine = Math.sqrt(1 - cosine * cosine);
        double[] axis = {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
        double c = stream.uniform(-1, 1);
        double s = Math.sqrt(1 - c * c);
        double f = stream.uniform(-Math.PI, Math.PI);
        double[] direction = {s * Math.cos(f), s * Math.sin(f), c};
        event.clear();
        for (int i = 0; i < 2; i++) {
            double sign = i == 0 ? 1 : -1;
            double e = Math.hypot(q, m[i]);
            double along = 0;
            for (int k = 0; k < 3; k++) {
                along += sign * q * direction[k] * axis[k];
            }
            double boosted = energy / mass * along + p / mass * e;
            double[] momentum = new double[3];
            double square = 0;
            for (int k = 0; k < 3; k++) {
                momentum[k] = sign * q * direction[k] + (boosted - along) * axis[k];
                square += momentum[k] * momentum[k];
            }
            event.add(
                    code[i],
                    ParticleRecord.FINAL,
                    -1,
                    momentum[0],
                    momentum[1],
                    momentum[2],
                    Math.sqrt(square + m[i] * m[i]));
            event.setVertex(i, 0, 0, 0, 0);
        }
    }
}
