package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.beam.Collision;
import org.belladonna.detector.DetectorSource;
import org.belladonna.generator.EventGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Track;
import org.belladonna.simulation.DetectorChain;

/**
 * Whole mu+ mu- Z' events of one mass with beam spread, with or without radiation, and those that pass the cuts of the published search on muons and
 * recoil.
 */
final class SignalSample {
    private static final double BARREL_MIN = Math.toRadians(37);
    private static final double BARREL_MAX = Math.toRadians(120);
    private static final double MIN_PT = 0.4;
    /** By which a generated muon may miss a cut and still be simulated; the resolution is some mrad. */
    private static final double MARGIN = Math.toRadians(1);

    private static final double MAX_EXTRA_ENERGY = 0.4;
    /** Against radiation along the beams, GeV. */
    private static final double MIN_PAIR_PT = 0.5;
    /** A light recoil must point to where a photon would be seen. */
    private static final double LIGHT_RECOIL_MASS2 = 25;

    private static final double RECOIL_MIN = Math.toRadians(34);
    private static final double RECOIL_MAX = Math.toRadians(123);

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
    private final List<String> menu;
    /** Selected events in which neither line of the trigger fired, the pair's, the muon's, both. */
    private final int[] fired = new int[4];

    private final List<double[]> values = new ArrayList<>();
    /** At the nominal energies. */
    private final Collision collision;

    private final ParticleRecord generated = new ParticleRecord();

    /**
     * @param mass of the Z', GeV
     * @param events to simulate; those whose generated muons miss the cuts by far are not, and do not count
     * @param radiation along the beams, on or off
     */
    SignalSample(double mass, int events, boolean radiation) {
        this.mass = mass;
        DetectorSource source = Detectors.belle2();
        collision = new Collision(source.beams());
        DetectorChain chain = new DetectorChain(source);
        menu = chain.triggerMenu();
        EventGenerator generator = Generators.narrowZPrime(mass, radiation).open();
        String name = "validation zprime " + (radiation ? "" : "without radiation ") + mass;
        EventStream stream = new EventStream(Section.SEED, name);
        Collision own = new Collision(source.beams());
        int simulated = 0;
        for (long event = 0; simulated < events; event++) {
            own.sample(stream, event);
            generator.generate(stream, event, own.sqrtS(), generated);
            own.toLaboratory(generated);
            if (mayPass()) {
                simulated++;
                chain.simulate(generated, stream, event);
                DetectorChain.Reconstructed seen = chain.reconstruct(stream, event);
                List<Track> tracks = seen.rows().tracks();
                if (passes(tracks) && extraEnergy(seen.rows().clusters()) < MAX_EXTRA_ENERGY && recoilPasses(tracks)) {
                    keep(tracks, seen.triggerBits());
                }
            }
        }
        nominal = column(0);
        ownBeams = column(1);
        selected = nominal.length;
        detector = new double[selected];
        double[] undetected = column(2);
        Arrays.setAll(detector, i -> nominal[i] - undetected[i]);
        recoilEnergy = Arrays.stream(column(3)).average().orElseThrow();
    }

    private double[] column(int quantity) {
        return values.stream().mapToDouble(v -> v[quantity]).toArray();
    }

    private void keep(List<Track> tracks, long triggerBits) {
        values.add(measure(tracks));
        boolean pair = (triggerBits >> menu.indexOf("ffo") & 1) == 1;
        boolean muon = (triggerBits >> menu.indexOf("cdcklm1") & 1) == 1;
        fired[(pair ? 1 : 0) + (muon ? 2 : 0)]++;
    }

    /** Whether the generated muons pass the cuts, or miss them by no more than the resolution may make up for. */
    private boolean mayPass() {
        int minus = Vectors.find(generated, 13);
        int plus = Vectors.find(generated, -13);
        double[] pair = new double[4];
        for (int i : new int[] {minus, plus}) {
            double pt = Math.hypot(generated.px[i], generated.py[i]);
            double theta = Vectors.theta(generated, i);
            if (pt < 0.9 * MIN_PT || theta < BARREL_MIN - MARGIN || theta > BARREL_MAX + MARGIN) {
                return false;
            }
            add(pair, generated.px[i], generated.py[i], generated.pz[i], generated.energy[i]);
        }
        double[] recoil = difference(beams(), pair);
        collision.toCentreOfMass(recoil);
        return Vectors.transverseAngle(generated, minus, plus) > Math.PI / 2 - MARGIN
                && Math.hypot(recoil[0], recoil[1]) > 0.5 * MIN_PAIR_PT;
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

    private static boolean passes(List<Track> tracks) {
        if (tracks.size() != 2 || tracks.get(0).charge() + tracks.get(1).charge() != 0) {
            return false;
        }
        for (Track track : tracks) {
            double pt = Math.hypot(track.px(), track.py());
            double theta = Math.atan2(pt, track.pz());
            if (pt < MIN_PT || theta < BARREL_MIN || theta > BARREL_MAX || ParticleGun.muonId(track) < 0.5) {
                return false;
            }
        }
        double opening = Math.IEEEremainder(tracks.get(0).phi0() - tracks.get(1).phi0(), 2 * Math.PI);
        return Math.abs(opening) > Math.PI / 2;
    }

    /** Energy of all clusters without a track, GeV. */
    private static double extraEnergy(List<Cluster> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.track() < 0)
                .mapToDouble(Cluster::energy)
                .sum();
    }

    private boolean recoilPasses(List<Track> tracks) {
        double[] recoil = difference(beams(), pair(tracks));
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
    private static double[] pair(List<Track> tracks) {
        double[] pair = new double[4];
        for (Track track : tracks) {
            double p2 = (double) track.px() * track.px()
                    + (double) track.py() * track.py()
                    + (double) track.pz() * track.pz();
            double energy = Math.sqrt(p2 + PhysicalConstants.MUON_MASS * PhysicalConstants.MUON_MASS);
            add(pair, track.px(), track.py(), track.pz(), energy);
        }
        return pair;
    }

    /** Squared recoil masses with nominal beams, with its own, of the generated muons; energy of the recoil. */
    private double[] measure(List<Track> tracks) {
        double[] pair = pair(tracks);
        double[] muons = new double[4];
        double[] all = new double[4];
        for (int i = 0; i < generated.size(); i++) {
            if (generated.status[i] == ParticleRecord.FINAL) {
                add(all, generated.px[i], generated.py[i], generated.pz[i], generated.energy[i]);
                if (Math.abs(generated.pdg[i]) == 13) {
                    add(muons, generated.px[i], generated.py[i], generated.pz[i], generated.energy[i]);
                }
            }
        }
        double[] beams = beams();
        double[] recoil = difference(beams, pair);
        double mass2 = square(recoil);
        collision.toCentreOfMass(recoil);
        return new double[] {mass2, square(difference(all, pair)), square(difference(beams, muons)), recoil[3]};
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
