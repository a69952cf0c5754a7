package org.belladonna.generator.decay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Decays the neutral mesons of a table (pi0, eta, omega, K0, K_S) with flight and vertex. K_L, charged pions and kaons are left
 * to the detector. One per thread.
 */
final class LightMesonDecayer {
    private static final double ELECTRON_MASS = PhysicalConstants.ELECTRON_MASS;

    private final Map<Integer, List<Channel>> channels = new HashMap<>();
    private final double[][] momentum = new double[6][4];
    private final double[] mother = new double[4];
    private final double[] pair = new double[4];

    private record Channel(
            int[] products, double[] masses, double fraction, MesonDecayMode.Model model, FlatPhaseSpace space) {}

    LightMesonDecayer(List<MesonDecayMode> modes) {
        for (MesonDecayMode mode : modes) {
            int[] products =
                    mode.products().stream().mapToInt(Integer::intValue).toArray();
            double[] masses = mode.products().stream()
                    .mapToDouble(code -> ParticleTable.get(code).mass())
                    .toArray();
            FlatPhaseSpace space = products.length > 1 ? new FlatPhaseSpace(masses) : null;
            channels.computeIfAbsent(mode.meson(), code -> new ArrayList<>())
                    .add(new Channel(products, masses, mode.fraction(), mode.model(), space));
        }
    }

    /** Decays all undecayed mesons of the table from index {@code first} on, and what they decay to. */
    void decayFrom(int first, ParticleRecord record, EventStream stream) {
        for (int i = first; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                List<Channel> modes = channels.get(Math.abs(record.pdg[i]));
                if (modes != null) {
                    decay(i, choose(modes, stream), record, stream);
                }
            }
        }
    }

    private static Channel choose(List<Channel> modes, EventStream stream) {
        double all = 0;
        for (int i = 0; i < modes.size(); i++) {
            all += modes.get(i).fraction();
        }
        double rest = all * stream.uniform();
        int i = 0;
        while (i < modes.size() - 1 && rest >= modes.get(i).fraction()) {
            rest -= modes.get(i).fraction();
            i++;
        }
        return modes.get(i);
    }

    private void decay(int i, Channel channel, ParticleRecord record, EventStream stream) {
        ParticleTable.Particle meson = ParticleTable.get(record.pdg[i]);
        mother[0] = record.px[i];
        mother[1] = record.py[i];
        mother[2] = record.pz[i];
        mother[3] = record.energy[i];
        int count = channel.products().length;
        if (count == 1) {
            System.arraycopy(mother, 0, momentum[0], 0, 4);
        } else {
            generate(channel, meson.mass(), stream);
            for (int j = 0; j < count; j++) {
                Kinematics.boost(momentum[j], mother, meson.mass());
            }
        }
        double flight =
                Double.isFinite(meson.cTau()) && count > 1 ? meson.cTau() * stream.exponential() / meson.mass() : 0;
        record.status[i] = ParticleRecord.DECAYED;
        for (int j = 0; j < count; j++) {
            int code = record.pdg[i] < 0 ? ChargeConjugation.of(channel.products()[j]) : channel.products()[j];
            double[] p = momentum[j];
            int daughter = record.add(code, ParticleRecord.FINAL, i, p[0], p[1], p[2], p[3]);
            record.setVertex(
                    daughter,
                    record.x[i] + flight * mother[0],
                    record.y[i] + flight * mother[1],
                    record.z[i] + flight * mother[2],
                    record.t[i] + flight * mother[3] / PhysicalConstants.SPEED_OF_LIGHT);
        }
    }

    private void generate(Channel channel, double mass, EventStream stream) {
        if (channel.model() == MesonDecayMode.Model.DALITZ) {
            dalitz(mass, stream);
        } else {
            do {
                channel.space().generate(stream, mass, momentum, 0);
            } while (channel.model() == MesonDecayMode.Model.OMEGA && stream.uniform() > omegaWeight(mass));
        }
    }

    /**
     * omega to three pions: the rate is proportional to |p1 x p2|^2; its bound is the value for massless pions with a third of
     * the energy each, at 120 degrees.
     */
    private double omegaWeight(double mass) {
        double[] a = momentum[0];
        double[] b = momentum[1];
        double x = a[1] * b[2] - a[2] * b[1];
        double y = a[2] * b[0] - a[0] * b[2];
        double z = a[0] * b[1] - a[1] * b[0];
        double third = mass / 3;
        return (x * x + y * y + z * z) / (0.75 * third * third * third * third);
    }

    /**
     * Photon and electron pair: mass of the pair by Kroll and Wada (Phys. Rev. 98 (1955) 1355) without form factor, angle in
     * the pair 1 + cos^2 + (4 m^2/q^2) sin^2. Products are in the order photon, e-, e+.
     */
    private void dalitz(double mass, EventStream stream) {
        double threshold = 4 * ELECTRON_MASS * ELECTRON_MASS;
        double range = Math.log(mass * mass / threshold);
        double q2;
        double open;
        do {
            q2 = threshold * Math.exp(range * stream.uniform());
            open = 1 - q2 / (mass * mass);
        } while (stream.uniform() > open * open * open * (1 + threshold / (2 * q2)) * Math.sqrt(1 - threshold / q2));
        double pairMass = Math.sqrt(q2);
        Kinematics.isotropic(stream, Kinematics.momentum(mass, pairMass, 0), 0, momentum[0]);
        Kinematics.opposite(momentum[0], pairMass, pair);
        double size = Kinematics.momentum(pairMass, ELECTRON_MASS, ELECTRON_MASS);
        double photon = momentum[0][3];
        double cosine;
        do {
            Kinematics.isotropic(stream, size, ELECTRON_MASS, momentum[1]);
            double[] p = momentum[1];
            cosine = (p[0] * pair[0] + p[1] * pair[1] + p[2] * pair[2]) / (size * photon);
        } while (2 * stream.uniform() > 1 + cosine * cosine + threshold / q2 * (1 - cosine * cosine));
        Kinematics.opposite(momentum[1], ELECTRON_MASS, momentum[2]);
        Kinematics.boost(momentum[1], pair, pairMass);
        Kinematics.boost(momentum[2], pair, pairMass);
    }
}
