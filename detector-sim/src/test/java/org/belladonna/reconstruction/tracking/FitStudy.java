package org.belladonna.reconstruction.tracking;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.digitization.TrackerDigitizer;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.digitization.TrackerTruth;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.truth.TrackMatcher;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.Transport;

/**
 * Pulls and resolutions of single muons at some momenta and angles, and the processor time of finding and of a fit. A tool, not a test: name of
 * the detector, number of muons, changes of the detector as HOCON, then pairs of momentum and angle.
 */
public final class FitStudy {
    private static final double MUON = PhysicalConstants.MUON_MASS;
    private static final int[] DIAGONAL = {0, 5, 9, 12, 14};

    private final Detector detector;
    private final Transport transport;
    private final TrackerDigitizer digitizer;
    private final TrackFinder finder;
    private final TrackFitter fitter;
    private final TrackMatcher matcher = new TrackMatcher();
    private final SimulatedHits hits = new SimulatedHits();
    private final TrackerDigits digits = new TrackerDigits();
    private final TrackerTruth digitTruth = new TrackerTruth();
    private final ParticleRecord event = new ParticleRecord();
    private final EventStream stream = new EventStream(22, "fit study");
    private final Helix truth = new Helix();
    private long finding;
    private long fitting;
    private long fits;
    private final int refits = Integer.getInteger("refits", 5);

    private FitStudy(Detector detector) {
        this.detector = detector;
        transport = new Transport(detector);
        digitizer = new TrackerDigitizer(detector);
        finder = new TrackFinder(detector);
        fitter = new TrackFitter(detector);
    }

    public static void main(String[] arguments) {
        FitStudy study = new FitStudy(Detectors.with(arguments[0], arguments[2]));
        int muons = Integer.parseInt(arguments[1]);
        for (int i = 3; i + 1 < arguments.length; i += 2) {
            study.point(muons, Double.parseDouble(arguments[i]), Double.parseDouble(arguments[i + 1]));
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private FittedTrack shoot(long number, double p, double theta) {
        stream.at(number, Stage.GENERATOR);
        double phi = stream.uniform(-Math.PI, Math.PI);
        int charge = stream.uniform() < 0.5 ? 1 : -1;
        double pt = p * Math.sin(theta);
        event.clear();
        event.add(
                -13 * charge,
                ParticleRecord.FINAL,
                -1,
                pt * Math.cos(phi),
                pt * Math.sin(phi),
                p * Math.cos(theta),
                Math.hypot(p, MUON));
        event.setVertex(0, 0.012 * stream.gaussian(), 0.001 * stream.gaussian(), 0.3 * stream.gaussian(), 0);
        truth.setThrough(
                event.x[0], event.y[0], event.z[0], event.px[0], event.py[0], event.pz[0], charge, detector.field());
        hits.clear();
        transport.transport(event, stream.at(number, Stage.TRANSPORT), (state, at, filled) -> {}, hits);
        digitizer.digitize(hits.tracker, stream.at(number, Stage.DIGITIZATION), digits, digitTruth);
        long before = processor();
        List<FittedTrack> tracks = finder.fit(digits, MUON);
        long found = processor();
        finding += found - before;
        matcher.begin(digitTruth);
        FittedTrack mine = tracks.stream()
                .filter(track -> matcher.particleOf(track) == 0)
                .findFirst()
                .orElse(null);
        if (mine != null) {
            before = processor();
            for (int i = 0; i < refits; i++) {
                fitter.refit(digits, mine, MUON);
            }
            fitting += processor() - before;
            fits += refits;
        }
        return mine;
    }

    private void point(int muons, double p, double degrees) {
        double theta = Math.toRadians(degrees);
        double[][] pulls = new double[5][muons];
        double[][] off = new double[5][muons];
        int n = 0;
        double cells = 0;
        double chi2 = 0;
        finding = 0;
        fitting = 0;
        fits = 0;
        for (int number = 0; number < muons; number++) {
            FittedTrack t = shoot(number + Math.round(1e6 * p), p, theta);
            if (t == null) {
                continue;
            }
            double[] d = {
                t.d0() - truth.d0,
                Helix.wrap(t.phi0() - truth.phi0),
                t.omega() - truth.omega,
                t.z0() - truth.z0,
                t.tanLambda() - truth.tanLambda
            };
            for (int i = 0; i < 5; i++) {
                double sign = i == 2 ? Math.signum(truth.omega) : 1;
                off[i][n] = Math.abs(d[i]);
                pulls[i][n] = sign * d[i] / Math.sqrt(t.covariance()[DIAGONAL[i]]);
            }
            cells += t.nCdcHits();
            chi2 += Math.min(10, t.chi2() / t.ndf());
            n++;
        }
        print(p, degrees, muons, n, pulls, off, cells / n, chi2 / n);
    }

    private void print(
            double p, double degrees, int muons, int n, double[][] pulls, double[][] off, double cells, double chi2) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%.2f %3.0f eff %.4f |", p, degrees, (double) n / muons));
        double[] width = new double[5];
        for (int i = 0; i < 5; i++) {
            double[] sorted = Arrays.copyOf(pulls[i], n);
            Arrays.sort(sorted);
            double half = 0.5 * (sorted[(int) (0.8413 * n)] - sorted[(int) (0.1587 * n)]);
            double sum = 0;
            double square = 0;
            int inside = 0;
            for (double pull : sorted) {
                if (Math.abs(pull) < 4) {
                    sum += pull;
                    square += pull * pull;
                    inside++;
                }
            }
            double mean = sum / inside;
            text.append(String.format(
                    Locale.ROOT,
                    " %+.3f %+.3f %.3f %.3f %.1f%% |",
                    sorted[n / 2],
                    mean,
                    half,
                    Math.sqrt(square / inside - mean * mean),
                    100.0 * (n - inside) / n));
            double[] absolute = Arrays.copyOf(off[i], n);
            Arrays.sort(absolute);
            width[i] = absolute[(int) (0.6827 * n)];
        }
        double theta = Math.toRadians(degrees);
        double pt = p * Math.sin(theta);
        double beta = p / Math.hypot(p, MUON);
        double sine = Math.sin(theta);
        double momentum = width[2] / Math.abs(truth.omega);
        System.out.printf(
                Locale.ROOT,
                "%s pT %.3f%% %.3f d0 %.1f um %.3f z0 %.1f um %.3f theta %.2f mrad cells %.1f chi2 %.3f find %.0f us fit %.1f us%n",
                text,
                100 * momentum,
                momentum / Math.hypot(0.0011 * pt, 0.0025 / beta),
                1000 * width[0],
                width[0] / Math.hypot(0.010, 0.0175 / (p * beta * Math.pow(sine, 1.5))),
                1000 * width[3],
                width[3] / Math.hypot(0.015, 0.0225 / (p * beta * Math.pow(sine, 2.5))),
                1000 * width[4] * sine * sine,
                cells,
                chi2,
                finding * 1e-3 / muons,
                fitting * 1e-3 / fits);
    }
}
