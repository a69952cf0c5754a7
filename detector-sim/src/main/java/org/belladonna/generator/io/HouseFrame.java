package org.belladonna.generator.io;

import java.util.Locale;
import org.belladonna.error.UserException;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;

/**
 * Takes an event of a file to the frame of the generators: centre of mass, electron along +z. The sum of the beams (status 4),
 * or without beams the sum of the particles without a mother, says how fast the centre of mass moves. An electron beam that
 * flies towards -z is turned by pi about the y axis; what then remains of an angle (a crossing angle) is taken out by the
 * smallest rotation. Without beams the axes are left as they are.
 */
public final class HouseFrame {
    /** Momentum of the sum, relative to its energy, below which the event is left in its frame: rounding of the files. */
    private static final double AT_REST = 1e-6;

    /** Allowed relative difference between the collision energy of the file and the nominal one. */
    private static final double ENERGY_TOLERANCE = 0.01;

    private static final double MEV_PER_GEV = 1000;

    /** Allowed imbalance relative to the collision energy: files of few digits reach 1e-4. */
    private static final double BALANCE_TOLERANCE = 1e-3;

    private final double[] sum = new double[4];
    private final double[] axis = new double[3];
    private int beams;
    private int electron;

    /**
     * Converts momenta and vertices of a record in place.
     *
     * @param place file or program, for messages
     * @param event place of the event in it
     * @throws UserException when the beams are not one electron and one positron
     */
    public void convert(String place, long event, ParticleRecord record) {
        addUp(record);
        if (beams > 0 && (beams != 2 || electron < 0)) {
            throw UserException.of(
                    "the incoming particles are not one electron and one positron",
                    place + ", event " + event,
                    "beams with codes 11 and -11, or none",
                    "use events of electron-positron collisions");
        }
        if (Math.hypot(Math.hypot(sum[0], sum[1]), sum[2]) > AT_REST * sum[3]) {
            boost(record);
        }
        if (electron >= 0) {
            rotate(record);
        }
    }

    /**
     * Compares the collision energy of the latest converted event with that of the beams.
     *
     * @throws UserException when they differ by more than 1%
     */
    public void checkEnergy(String place, long event, double nominal) {
        double found = sqrtS();
        boolean mev = Math.abs(found / nominal - MEV_PER_GEV) <= ENERGY_TOLERANCE * MEV_PER_GEV;
        if (!(Math.abs(found - nominal) <= ENERGY_TOLERANCE * nominal)) {
            throw UserException.of(
                    String.format(Locale.ROOT, "sqrt(s) is %.4f GeV", found),
                    place + ", event " + event,
                    String.format(Locale.ROOT, "%.4f GeV within 1%%", nominal),
                    mev
                            ? "these are MeV: write GeV, or say MEV in the line 'U' of HepMC3"
                            : "use events made for these beams or correct the beams");
        }
    }

    /**
     * Compares the sum of the final particles of the latest converted event with what came in.
     *
     * @throws UserException when they differ by more than a tenth of a percent of the collision energy
     */
    public void checkBalance(String place, long event, ParticleRecord record) {
        double mass = sqrtS();
        double px = 0;
        double py = 0;
        double pz = 0;
        double energy = -mass;
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                px += record.px[i];
                py += record.py[i];
                pz += record.pz[i];
                energy += record.energy[i];
            }
        }
        double miss = Math.max(Math.hypot(Math.hypot(px, py), pz), Math.abs(energy));
        if (!(miss <= BALANCE_TOLERANCE * mass)) {
            throw UserException.of(
                    String.format(
                            Locale.ROOT,
                            "the final particles miss the incoming ones by (%.4f, %.4f, %.4f; %.4f) GeV",
                            px,
                            py,
                            pz,
                            energy),
                    place + ", event " + event,
                    "momentum and energy that balance within 0.1%",
                    "write all final particles, neutrinos too");
        }
    }

    private double sqrtS() {
        return Math.sqrt(Math.max(0, sum[3] * sum[3] - sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2]));
    }

    private void addUp(ParticleRecord record) {
        beams = 0;
        electron = -1;
        int positrons = 0;
        for (int i = 0; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.BEAM) {
                beams++;
                electron = record.pdg[i] == 11 ? i : electron;
                positrons += record.pdg[i] == -11 ? 1 : 0;
            }
        }
        if (positrons != 1) {
            electron = -1;
        }
        java.util.Arrays.fill(sum, 0);
        for (int i = 0; i < record.size(); i++) {
            boolean incoming = beams > 0 ? record.status[i] == ParticleRecord.BEAM : record.mother[i] < 0;
            if (incoming) {
                sum[0] += record.px[i];
                sum[1] += record.py[i];
                sum[2] += record.pz[i];
                sum[3] += record.energy[i];
            }
        }
    }

    private void boost(ParticleRecord record) {
        double mass = sqrtS();
        double light = PhysicalConstants.SPEED_OF_LIGHT;
        for (int i = 0; i < record.size(); i++) {
            double along = sum[0] * record.px[i] + sum[1] * record.py[i] + sum[2] * record.pz[i];
            double shift = along / (mass * (sum[3] + mass)) - record.energy[i] / mass;
            record.px[i] += shift * sum[0];
            record.py[i] += shift * sum[1];
            record.pz[i] += shift * sum[2];
            record.energy[i] = (sum[3] * record.energy[i] - along) / mass;
            double time = record.t[i] * light;
            double path = sum[0] * record.x[i] + sum[1] * record.y[i] + sum[2] * record.z[i];
            double move = path / (mass * (sum[3] + mass)) - time / mass;
            record.setVertex(
                    i,
                    record.x[i] + move * sum[0],
                    record.y[i] + move * sum[1],
                    record.z[i] + move * sum[2],
                    (sum[3] * time - path) / mass / light);
        }
    }

    private void rotate(ParticleRecord record) {
        double norm = Math.hypot(Math.hypot(record.px[electron], record.py[electron]), record.pz[electron]);
        double turn = record.pz[electron] < 0 ? -1 : 1;
        axis[0] = turn * record.px[electron] / norm;
        axis[1] = record.py[electron] / norm;
        axis[2] = turn * record.pz[electron] / norm;
        for (int i = 0; i < record.size(); i++) {
            double px = turn * record.px[i];
            double py = record.py[i];
            double pz = turn * record.pz[i];
            double lift = (px * axis[0] + py * axis[1]) / (1 + axis[2]) + pz;
            record.px[i] = px - axis[0] * lift;
            record.py[i] = py - axis[1] * lift;
            record.pz[i] = px * axis[0] + py * axis[1] + pz * axis[2];
            double x = turn * record.x[i];
            double y = record.y[i];
            double z = turn * record.z[i];
            double raise = (x * axis[0] + y * axis[1]) / (1 + axis[2]) + z;
            record.x[i] = x - axis[0] * raise;
            record.y[i] = y - axis[1] * raise;
            record.z[i] = x * axis[0] + y * axis[1] + z * axis[2];
        }
    }
}
