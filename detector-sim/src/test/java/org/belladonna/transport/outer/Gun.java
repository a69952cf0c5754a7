package org.belladonna.transport.outer;

import java.nio.file.Path;
import org.belladonna.detector.OuterDescription;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.SimulatedHits;

/** Shoots single particles from the interaction point straight at the calorimeter front, for tests. */
public final class Gun {
    public static final OuterDescription BELLE2 = OuterDescription.read(Path.of("../conf/detectors/belle2"));

    private static final double BARREL_FRONT = 1256;
    private static final double FORWARD_FRONT = 1967;
    private static final double BACKWARD_FRONT = -1034;

    public final SimulatedHits hits = new SimulatedHits();
    public final EventStream stream;
    private final OuterTransport transport;
    private final ParticleState state = new ParticleState();

    public Gun(String sample, double field) {
        stream = new EventStream(1, sample);
        transport = new OuterTransport(BELLE2, field);
    }

    /** Clears the hits and shoots one particle of a momentum (GeV) at a polar angle and azimuth (deg). */
    public void shoot(long event, int pdg, double momentum, double thetaDeg, double phiDeg) {
        stream.at(event, Stage.TRANSPORT);
        hits.clear();
        add(0, pdg, momentum, thetaDeg, phiDeg);
    }

    /** Shoots one more particle in the same event. */
    public void add(int particle, int pdg, double momentum, double thetaDeg, double phiDeg) {
        atFront(pdg, momentum, thetaDeg, phiDeg).particle = particle;
        transport.enter(state, stream, hits);
    }

    /** The particle at the front of the calorimeter; reused by the next call. */
    ParticleState atFront(int pdg, double momentum, double thetaDeg, double phiDeg) {
        double theta = Math.toRadians(thetaDeg);
        double phi = Math.toRadians(phiDeg);
        double ux = Math.sin(theta) * Math.cos(phi);
        double uy = Math.sin(theta) * Math.sin(phi);
        double uz = Math.cos(theta);
        double plane = uz > 0 ? FORWARD_FRONT / uz : uz < 0 ? BACKWARD_FRONT / uz : Double.POSITIVE_INFINITY;
        double way = Math.min(BARREL_FRONT / Math.sin(theta), plane);
        ParticleTable.Particle properties = ParticleTable.get(pdg);
        state.particle = 0;
        state.pdg = pdg;
        state.charge = properties.charge();
        state.mass = properties.mass();
        state.x = way * ux;
        state.y = way * uy;
        state.z = way * uz;
        state.t = way / PhysicalConstants.SPEED_OF_LIGHT;
        state.px = momentum * ux;
        state.py = momentum * uy;
        state.pz = momentum * uz;
        return state;
    }

    /** Energy in all crystals, GeV. */
    public double crystalEnergy() {
        double sum = 0;
        for (int i = 0; i < hits.crystals.size(); i++) {
            sum += hits.crystals.energy[hits.crystals.cell(i)];
        }
        return sum;
    }

    /** Largest layer number hit in the muon detector, 0 for none. */
    public int lastLayer() {
        int last = 0;
        for (int i = 0; i < hits.muon.size(); i++) {
            last = Math.max(last, hits.muon.layer[i]);
        }
        return last;
    }
}
