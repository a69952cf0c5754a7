package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.beam.Collision;
import org.belladonna.detector.DetectorSource;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Event;
import org.belladonna.schema.GeneratorParticle;
import org.belladonna.schema.Track;
import org.belladonna.simulation.EventSimulator;

/**
 * Whole mu+ mu- Z' events of one mass with beam spread, with or without radiation, and those that pass the cuts of the published search on muons and
 * recoil.
 */
final class SignalSample {
    private static final double BARREL_MIN = Math.toRadians(37);
    private static final double BARREL_MAX = Math.toRadians(120);
    private static final double MAX_EXTRA_ENERGY = 0.4;
    /** Against radiation along the beams, GeV. */
    private static final double MIN_PAIR_PT = 0.5;
    /** A light recoil must point to where a photon would be seen. */
    private static final double LIGHT_RECOIL_MASS2 = 25;

    private static final double RECOIL_MIN = Math.toRadians(34);
    private static final double RECOIL_MAX = Math.toRadians(123);

    /** Which cuts are left out. */
    enum Without {
        NONE,
        MUON_ID,
        RECOIL
    }

    /** Squared recoil mass with the nominal beams, as an experiment has it. */
    final double[] nominal;
    /** Squared recoil mass with the beams that the event had. */
    final double[] ownBeams;
    /** The first less the squared recoil mass of the generated muons: what the detector alone does. */
    final double[] detector;
    /** Mean energy in the centre of mass of the recoil, GeV. */
    final double recoilEnergy;

    final double mass;
    final int selected;
    private final int[] fired;
    /** Of events that pass the cuts on tracks and energy: squared recoil mass with their own beams, muonID, cuts on the recoil. */
    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(double ownBeams, boolean muonId, boolean recoil) {}

    private final List<String> menu;

    private final Collision collision = new Collision(Detectors.belle2().beams());

    SignalSample(DetectorSource detectorSource, double mass, int events, boolean radiation) {
        this.mass = mass;
        EventSimulator simulator = new EventSimulator(
                detectorSource,
                Generators.narrowZPrime(mass, radiation),
                List.of(),
                Section.SEED,
                "validation zprime " + (radiation ? "" : "without radiation ") + mass,
                1);
        menu = simulator.triggerMenu();
        fired = new int[1 << 2];
        List<double[]> values = new ArrayList<>();
        for (int event = 0; event < events; event++) {
            simulator.generate(event);
            simulator.simulateDetector();
            Event row = simulator.reconstruct();
            if (!passes(row.tracks()) || extraEnergy(row.clusters()) >= MAX_EXTRA_ENERGY) {
                continue;
            }
            double[] value = measure(row);
            Candidate candidate = new Candidate(value[1], identified(row.tracks()), recoilPasses(row));
            candidates.add(candidate);
            if (candidate.muonId && candidate.recoil) {
                values.add(value);
                boolean pair = fired(row, "ffo");
                boolean muon = fired(row, "cdcklm1");
                fired[(pair ? 1 : 0) + (muon ? 2 : 0)]++;
            }
        }
        selected = values.size();
        nominal = values.stream().mapToDouble(v -> v[0]).toArray();
        ownBeams = values.stream().mapToDouble(v -> v[1]).toArray();
        detector = values.stream().mapToDouble(v -> v[0] - v[2]).toArray();
        recoilEnergy = values.stream().mapToDouble(v -> v[3]).average().orElseThrow();
    }

    /** Squared recoil masses with the beams that each event had, with fewer cuts. */
    double[] ownBeams(Without cut) {
        return candidates.stream()
                .filter(c -> (c.muonId || cut == Without.MUON_ID) && (c.recoil || cut == Without.RECOIL))
                .mapToDouble(Candidate::ownBeams)
                .toArray();
    }

    double pairLine() {
        return (fired[1] + fired[3]) / (double) selected;
    }

    double muonLine() {
        return (fired[2] + fired[3]) / (double) selected;
    }

    double eitherLine() {
        return 1 - fired[0] / (double) selected;
    }

    private boolean fired(Event row, String line) {
        return (row.triggerBits() >> menu.indexOf(line) & 1) == 1;
    }

    private static boolean passes(List<Track> tracks) {
        if (tracks.size() != 2 || tracks.get(0).charge() + tracks.get(1).charge() != 0) {
            return false;
        }
        for (Track track : tracks) {
            double pt = Math.hypot(track.px(), track.py());
            double theta = Math.atan2(pt, track.pz());
            if (pt < 0.4 || theta < BARREL_MIN || theta > BARREL_MAX) {
                return false;
            }
        }
        double opening = Math.IEEEremainder(tracks.get(0).phi0() - tracks.get(1).phi0(), 2 * Math.PI);
        return Math.abs(opening) > Math.PI / 2;
    }

    private static boolean identified(List<Track> tracks) {
        return tracks.stream().allMatch(track -> ParticleGun.muonId(track) >= 0.5);
    }

    /** Energy of all clusters without a track, GeV. */
    private static double extraEnergy(List<Cluster> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.track() < 0)
                .mapToDouble(Cluster::energy)
                .sum();
    }

    private boolean recoilPasses(Event row) {
        double[] recoil = difference(beams(), pair(row));
        double theta = Math.atan2(Math.hypot(recoil[0], recoil[1]), recoil[2]);
        if (square(recoil) < LIGHT_RECOIL_MASS2 && (theta < RECOIL_MIN || theta > RECOIL_MAX)) {
            return false;
        }
        collision.toCentreOfMass(recoil);
        return Math.hypot(recoil[0], recoil[1]) > MIN_PAIR_PT;
    }

    private double[] beams() {
        return new double[] {collision.totalPx(), 0, collision.totalPz(), collision.totalEnergy()};
    }

    /** Four-momentum of the two tracks as muons, in the laboratory. */
    private static double[] pair(Event row) {
        double[] pair = new double[4];
        for (Track track : row.tracks()) {
            double p2 = (double) track.px() * track.px()
                    + (double) track.py() * track.py()
                    + (double) track.pz() * track.pz();
            double energy = Math.sqrt(p2 + PhysicalConstants.MUON_MASS * PhysicalConstants.MUON_MASS);
            add(pair, track.px(), track.py(), track.pz(), energy);
        }
        return pair;
    }

    /** Squared recoil masses with nominal beams, with its own, of the generated muons; energy of the recoil. */
    private double[] measure(Event row) {
        double[] pair = pair(row);
        double[] generated = new double[4];
        double[] all = new double[4];
        for (GeneratorParticle particle : row.generator()) {
            if (particle.status() == 1) {
                add(all, particle.px(), particle.py(), particle.pz(), particle.energy());
                if (Math.abs(particle.pdg()) == 13) {
                    add(generated, particle.px(), particle.py(), particle.pz(), particle.energy());
                }
            }
        }
        double[] beams = beams();
        double[] recoil = difference(beams, pair);
        double mass2 = square(recoil);
        collision.toCentreOfMass(recoil);
        return new double[] {mass2, square(difference(all, pair)), square(difference(beams, generated)), recoil[3]};
    }

    private static void add(double[] sum, double px, double py, double pz, double energy) {
        sum[0] += px;
        sum[1] += py;
        sum[2] += pz;
        sum[3] += energy;
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        Arrays.setAll(difference, i -> a[i] - b[i]);
        return difference;
    }

    private static double square(double[] p) {
        return p[3] * p[3] - p[0] * p[0] - p[1] * p[1] - p[2] * p[2];
    }
}
