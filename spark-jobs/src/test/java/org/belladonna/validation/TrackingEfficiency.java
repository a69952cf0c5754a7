package org.belladonna.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.detector.DetectorSource;
import org.belladonna.generator.EventGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;

/** Efficiency of track finding in three detectors: single muons by angle, and the ten charged particles of pairs of B mesons by transverse momentum. */
final class TrackingEfficiency implements Section {
    private static final int MUONS = 12_000;
    private static final int PAIRS = 700;
    private static final double FIRST_ANGLE = 10;
    private static final double LAST_ANGLE = 165;
    private static final int ANGLES = 31;
    private static final double[] TRANSVERSE = {
        0.05, 0.075, 0.1, 0.125, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2.5
    };
    private static final Set<Integer> CHARGED = Set.of(11, 13, 211, 321, 2212);
    /** Birth from the beam spot across the beams, mm. */
    private static final double PROMPT = 5;

    /**
     * A detector and the angles, in degrees, that its drift chamber covers.
     *
     * @param inner first angle at which all of it is passed to its middle, for the mean over single muons
     * @param outer last such angle
     */
    record Subject(String name, DetectorSource source, double first, double last, double inner, double outer) {}

    /** What came of pairs of B mesons: shares by transverse momentum, and particles an event from 0.1 GeV on. */
    record Pairs(Share momenta, double particles) {}

    /** Belle II, Belle and BABAR. */
    static List<Subject> subjects() {
        return List.of(
                new Subject("Belle II", Detectors.belle2(), 17, 150, 20, 145),
                new Subject("Belle", Detectors.belle(), 17, 150, 20, 145),
                new Subject("BABAR", Detectors.babar(), 17.2, 152.6, 20, 145));
    }

    @Override
    public void run(Findings findings) {
        List<Subject> subjects = subjects();
        List<Layer> byAngle = new ArrayList<>();
        List<Layer> byMomentum = new ArrayList<>();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            String colour = i == 0 ? Charts.OURS : Charts.SERIES.get(i - 1);
            double part = 0.22 * (i - 1);
            TrackFinding muons = new TrackFinding(subject.source.detector());
            Share angles = muons(subject, muons);
            TrackFinding pairs = new TrackFinding(subject.source.detector());
            Pairs found = pairs(subject, pairs, PAIRS);
            Share momenta = found.momenta;
            byAngle.add(angles.points(colour, subject.name, part));
            byMomentum.add(momenta.points(colour, subject.name, part));
            if (i == 0) {
                findings.put("tracking.belle2-muons", "%.2f%%", 100 * angles.between(subject.inner, subject.outer));
                findings.put("tracking.belle2-pairs", "%.1f%%", 100 * momenta.between(0.1, 2.5));
            }
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f%% | %.2f%% | %.2f%% | %.1f | %.1f%% | %.1f%% | %.2f%% | %.2f%% |%n",
                    subject.name,
                    100 * angles.between(subject.inner, subject.outer),
                    100 * muons.fakeShare(),
                    100 * muons.secondShare(),
                    found.particles,
                    100 * momenta.between(0.1, 2.5),
                    100 * momenta.between(0.3, 2.5),
                    100 * pairs.fakeShare(),
                    100 * pairs.secondShare()));
        }
        findings.add(Charts.plot(
                "tracking-efficiency",
                "Efficiency of tracking",
                "single μ^{±}, 0.3 to 6 GeV",
                Axis.linear("Polar angle [deg]", 0, 180),
                Axis.linear("Efficiency", 0, 1.05),
                byAngle));
        findings.add(Charts.plot(
                "tracking-generic",
                "Charged particles of B pairs",
                "e^{+}e^{−} → Υ(4S) → BB̄, in the drift chamber's angles",
                Axis.logarithmic("p_{T} [GeV]", 0.05, 2.5),
                Axis.linear("Efficiency", 0, 1.05),
                byMomentum));
        findings.put("tracking.table", "%s", rows.toString().strip());
        findings.put("tracking.muons", "%,d", MUONS);
        findings.put("tracking.pairs", "%,d", PAIRS);
    }

    private static Share muons(Subject subject, TrackFinding finding) {
        EventStream stream = new EventStream(SEED, "tracking efficiency " + subject.name);
        Share share = new Share(Charts.range(FIRST_ANGLE, LAST_ANGLE, ANGLES + 1));
        ParticleRecord record = new ParticleRecord();
        BeamSettings beams = subject.source.beams();
        for (int i = 0; i < MUONS; i++) {
            stream.at(i, Stage.GENERATOR);
            double degrees = stream.uniform(FIRST_ANGLE, LAST_ANGLE);
            double theta = Math.toRadians(degrees);
            double p = stream.uniform(0.3, 6);
            double phi = stream.uniform(-Math.PI, Math.PI);
            int code = stream.uniform() < 0.5 ? 13 : -13;
            double pt = p * Math.sin(theta);
            record.clear();
            record.add(
                    code,
                    ParticleRecord.FINAL,
                    -1,
                    pt * Math.cos(phi),
                    pt * Math.sin(phi),
                    p * Math.cos(theta),
                    Math.hypot(p, PhysicalConstants.MUON_MASS));
            record.setVertex(
                    0,
                    beams.sigmaX() * stream.gaussian(),
                    beams.sigmaY() * stream.gaussian(),
                    beams.sigmaZ() * stream.gaussian(),
                    0);
            finding.run(record, stream, i);
            share.add(degrees, finding.found(0));
        }
        return share;
    }

    /** Events of B pairs through a detector. */
    static Pairs pairs(Subject subject, TrackFinding finding, int events) {
        Share share = new Share(TRANSVERSE);
        EventGenerator generator =
                Generators.pair("ee->bb", true, 0.01, Map.of()).open();
        EventStream stream = new EventStream(SEED, "tracks of B pairs " + subject.name);
        Collision collision = new Collision(subject.source.beams());
        ParticleRecord record = new ParticleRecord();
        int counted = 0;
        for (int event = 0; event < events; event++) {
            collision.sample(stream, event);
            generator.generate(stream, event, collision.sqrtS(), record);
            collision.toLaboratory(record);
            finding.run(record, stream, event);
            for (int i = 0; i < record.size(); i++) {
                double pt = Math.hypot(record.px[i], record.py[i]);
                double degrees = Math.toDegrees(Math.atan2(pt, record.pz[i]));
                if (record.status[i] == ParticleRecord.FINAL
                        && CHARGED.contains(Math.abs(record.pdg[i]))
                        && degrees > subject.first
                        && degrees < subject.last
                        && Math.hypot(record.x[i], record.y[i]) < PROMPT) {
                    share.add(pt, finding.found(i));
                    counted += pt > 0.1 ? 1 : 0;
                }
            }
        }
        return new Pairs(share, counted / (double) events);
    }
}
