package org.belladonna.reconstruction;

import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.TransportSettings;
import org.belladonna.digitization.CalorimeterDigitizer;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.digitization.CherenkovDigitizer;
import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.digitization.MuonDigitizer;
import org.belladonna.digitization.MuonDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.calorimetry.CalorimeterEntrance;
import org.belladonna.reconstruction.tracking.FittedTrack;
import org.belladonna.reconstruction.tracking.TrackExtrapolator;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.outer.Gun;
import org.belladonna.transport.outer.OuterTransport;

/**
 * Single charged particles from the interaction point on a helix in 1.5 T to the calorimeter of Belle II or another detector, through the outer detector and
 * its digitizers, with the track that a perfect tracker would fit. For tests and for the tools that make tables.
 */
public final class SingleParticle {
    public static final double FIELD = 1.5;

    public final SimulatedHits hits = new SimulatedHits();
    public final CalorimeterDigits crystals = new CalorimeterDigits();
    public final MuonDigits muon = new MuonDigits();
    public final CherenkovDigits velocities = new CherenkovDigits();
    public final ParticleState front = new ParticleState();
    public final EventStream stream;

    /** Where crystals are looked for on the way of a photon, mm. */
    private static final double LEAST_WAY = 500;

    private static final double MOST_WAY = 2500;
    private static final double STEP = 4;

    private final CrystalLayout crystalLayout;
    private final OuterTransport transport;
    private final CalorimeterEntrance entrance;
    private final CalorimeterDigitizer calorimeterDigitizer;
    private final MuonDigitizer muonDigitizer;
    private final CherenkovDigitizer cherenkovDigitizer;
    private final Helix helix = new Helix();

    public SingleParticle(String sample) {
        this(sample, Gun.BELLE2);
    }

    public SingleParticle(String sample, OuterDescription description) {
        this(sample, description, null);
    }

    /** With showers as the cuts say; parametrised without them. */
    public SingleParticle(String sample, OuterDescription description, TransportSettings cuts) {
        crystalLayout = description.crystals();
        stream = new EventStream(7, sample);
        transport = new OuterTransport(description, FIELD, null, cuts);
        entrance = new CalorimeterEntrance(description.crystals(), new TrackExtrapolator(FIELD));
        calorimeterDigitizer = new CalorimeterDigitizer(description);
        muonDigitizer = new MuonDigitizer(description);
        cherenkovDigitizer = new CherenkovDigitizer(description);
    }

    /** Begins an event. */
    public void begin() {
        hits.clear();
    }

    /**
     * Sends one particle through the outer detector; the transport stage must be placed. Returns its perfect track, or null
     * when it does not reach the calorimeter.
     */
    public FittedTrack add(int particle, int pdg, double momentum, double theta, double phi, double dEdx) {
        ParticleTable.Particle properties = ParticleTable.get(pdg);
        double pt = momentum * Math.sin(theta);
        double pz = momentum * Math.cos(theta);
        helix.setThrough(0, 0, 0, pt * Math.cos(phi), pt * Math.sin(phi), pz, properties.charge(), FIELD);
        FittedTrack track = new FittedTrack(
                properties.charge(),
                helix.d0,
                helix.phi0,
                helix.omega,
                helix.z0,
                helix.tanLambda,
                new double[15],
                50,
                50,
                2,
                8,
                50,
                dEdx,
                1100,
                new FittedTrack.State(helix.d0, helix.phi0, helix.omega, helix.z0, helix.tanLambda, new double[15], 1),
                new int[] {particle});
        if (!entrance.reach(track, front)) {
            return null;
        }
        front.particle = particle;
        front.pdg = pdg;
        front.mass = properties.mass();
        double beta = momentum / Math.hypot(momentum, front.mass);
        front.t /= beta;
        transport.enter(front, stream, hits);
        return track;
    }

    /** The particle number that {@link #add} was told. */
    public static int particleOf(FittedTrack track) {
        return track.digits()[0];
    }

    /** Sends a photon straight to the calorimeter. */
    public void addPhoton(int particle, double energy, double theta, double phi) {
        double ux = Math.sin(theta) * Math.cos(phi);
        double uy = Math.sin(theta) * Math.sin(phi);
        double uz = Math.cos(theta);
        double way = LEAST_WAY;
        while (way < MOST_WAY && crystalLayout.locate((way + STEP) * ux, (way + STEP) * uy, (way + STEP) * uz) == 0) {
            way += STEP;
        }
        front.particle = particle;
        front.pdg = 22;
        front.charge = 0;
        front.mass = 0;
        front.x = way * ux;
        front.y = way * uy;
        front.z = way * uz;
        front.t = way / PhysicalConstants.SPEED_OF_LIGHT;
        front.px = energy * ux;
        front.py = energy * uy;
        front.pz = energy * uz;
        transport.enter(front, stream, hits);
    }

    /** Digitises the event. */
    public void digitize(long event) {
        stream.at(event, Stage.DIGITIZATION);
        calorimeterDigitizer.digitize(hits.crystals, stream, crystals);
        muonDigitizer.digitize(hits.muon, stream, muon);
        cherenkovDigitizer.digitize(hits.cherenkov, stream, velocities);
    }
}
