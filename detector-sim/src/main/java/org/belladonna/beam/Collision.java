package org.belladonna.beam;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * One collision: its energy, the boost and rotation between its centre-of-mass frame and the laboratory, and its place. In
 * the centre-of-mass frame the electron flies along +z. Reused from event to event; one per thread.
 */
public final class Collision {
    private final BeamSettings settings;
    private double sqrtS;
    private double betaX;
    private double betaZ;
    private double gamma;
    /** Rotation about y that takes the CM z axis onto the electron direction after the boost to the CM frame. */
    private double cosine;

    private double sine;
    private double x;
    private double y;
    private double z;

    public Collision(BeamSettings settings) {
        this.settings = settings;
        nominal();
    }

    /** Sets the collision to the nominal beams at the origin. */
    public Collision nominal() {
        place(settings.electronEnergy(), settings.positronEnergy());
        x = 0;
        y = 0;
        z = 0;
        return this;
    }

    /** Draws energies and place of one event. */
    public Collision sample(EventStream stream, long event) {
        stream.at(event, Stage.BEAM);
        place(
                settings.electronEnergy() + settings.electronEnergySpread() * stream.gaussian(),
                settings.positronEnergy() + settings.positronEnergySpread() * stream.gaussian());
        x = settings.sigmaX() * stream.gaussian();
        y = settings.sigmaY() * stream.gaussian();
        z = settings.sigmaZ() * stream.gaussian();
        return this;
    }

    private void place(double electronEnergy, double positronEnergy) {
        double me = PhysicalConstants.ELECTRON_MASS;
        double electronMomentum = Math.sqrt(electronEnergy * electronEnergy - me * me);
        double positronMomentum = Math.sqrt(positronEnergy * positronEnergy - me * me);
        double electronX = electronMomentum * Math.sin(settings.electronAngle());
        double electronZ = electronMomentum * Math.cos(settings.electronAngle());
        double px = electronX + positronMomentum * Math.sin(settings.positronAngle());
        double pz = electronZ - positronMomentum * Math.cos(settings.positronAngle());
        double energy = electronEnergy + positronEnergy;
        sqrtS = Math.sqrt(energy * energy - px * px - pz * pz);
        betaX = px / energy;
        betaZ = pz / energy;
        gamma = energy / sqrtS;
        double along = betaX * electronX + betaZ * electronZ;
        double beta2 = betaX * betaX + betaZ * betaZ;
        double shift = beta2 == 0 ? 0 : (gamma - 1) * along / beta2 - gamma * electronEnergy;
        double cmX = electronX + shift * betaX;
        double cmZ = electronZ + shift * betaZ;
        double norm = Math.hypot(cmX, cmZ);
        cosine = cmZ / norm;
        sine = cmX / norm;
    }

    /** Collision energy in the centre-of-mass frame, GeV. */
    public double sqrtS() {
        return sqrtS;
    }

    /** Total momentum of the nominal or sampled beams in the laboratory: x component, GeV. */
    public double totalPx() {
        return betaX * gamma * sqrtS;
    }

    /** Total momentum in the laboratory: z component, GeV. */
    public double totalPz() {
        return betaZ * gamma * sqrtS;
    }

    /** Total energy in the laboratory, GeV. */
    public double totalEnergy() {
        return gamma * sqrtS;
    }

    /** Takes all particles of a record from the centre-of-mass frame to the laboratory and to the collision's place. */
    public void toLaboratory(ParticleRecord record) {
        for (int i = 0; i < record.size(); i++) {
            double px = record.px[i] * cosine + record.pz[i] * sine;
            double pz = -record.px[i] * sine + record.pz[i] * cosine;
            boost(record, i, px, pz, betaX, betaZ);
            double vx = record.x[i] * cosine + record.z[i] * sine;
            double vz = -record.x[i] * sine + record.z[i] * cosine;
            boostVertex(record, i, vx, vz);
        }
    }

    private void boost(ParticleRecord record, int i, double px, double pz, double bx, double bz) {
        double along = bx * px + bz * pz;
        double beta2 = bx * bx + bz * bz;
        double shift = (beta2 == 0 ? 0 : (gamma - 1) * along / beta2) + gamma * record.energy[i];
        record.px[i] = px + shift * bx;
        record.pz[i] = pz + shift * bz;
        record.energy[i] = gamma * (record.energy[i] + along);
    }

    private void boostVertex(ParticleRecord record, int i, double vx, double vz) {
        double time = record.t[i] * PhysicalConstants.SPEED_OF_LIGHT;
        double along = betaX * vx + betaZ * vz;
        double beta2 = betaX * betaX + betaZ * betaZ;
        double shift = (beta2 == 0 ? 0 : (gamma - 1) * along / beta2) + gamma * time;
        record.x[i] = vx + shift * betaX + x;
        record.y[i] += y;
        record.z[i] = vz + shift * betaZ + z;
        record.t[i] = gamma * (time + along) / PhysicalConstants.SPEED_OF_LIGHT;
    }

    /**
     * Takes a laboratory four-momentum to the centre-of-mass frame (electron along +z).
     *
     * @param p (px, py, pz, E) in GeV, replaced by the result
     */
    public void toCentreOfMass(double[] p) {
        double along = betaX * p[0] + betaZ * p[2];
        double beta2 = betaX * betaX + betaZ * betaZ;
        double shift = (beta2 == 0 ? 0 : (gamma - 1) * along / beta2) - gamma * p[3];
        double px = p[0] + shift * betaX;
        double pz = p[2] + shift * betaZ;
        p[3] = gamma * (p[3] - along);
        p[0] = px * cosine - pz * sine;
        p[2] = px * sine + pz * cosine;
    }
}
