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
 * Decays the hadrons of a table with flight and vertex, and what they decay to; resonances get a mass by Breit and Wigner. What the table
 * does not know (K_S, K_L, Lambda, charged pions and kaons) is left to the detector. One per thread.
 */
public final class HadronDecayer {
    private static final double ELECTRON_MASS = PhysicalConstants.ELECTRON_MASS;

    /** Width from which a particle is a resonance with a mass of its own each time, GeV. */
    private static final double BROAD = 1e-3;

    /** Widths about the mass within which a resonance is made. */
    private static final double REACH = 2.5;

    private static final int MOST_PRODUCTS = 6;
    private static final int TRIES = 1000;

    private final Map<Integer, Channel[]> channels = new HashMap<>();
    private final Map<Integer, Double> lightest = new HashMap<>();
    private final double[][] momentum = new double[MOST_PRODUCTS][4];
    private final double[] masses = new double[MOST_PRODUCTS];
    private final double[] mother = new double[4];
    private final double[] pair = new double[4];

    private record Channel(
            ParticleTable.Particle[] products,
            double fraction,
            HadronDecayMode.Model model,
            double threshold,
            FlatPhaseSpace space) {}

    /** Decays by the table that comes with the project: fractions of the PDG. */
    public HadronDecayer() {
        this(HadronDecayTable.standard().modes());
    }

    /** Decays by other modes; fractions of one hadron are normalised to a sum of 1. */
    public HadronDecayer(List<HadronDecayMode> modes) {
        Map<Integer, List<HadronDecayMode>> byHadron = new HashMap<>();
        for (HadronDecayMode mode : modes) {
            byHadron.computeIfAbsent(mode.hadron(), code -> new ArrayList<>()).add(mode);
        }
        byHadron.keySet().forEach(hadron -> lightest(hadron, byHadron));
        byHadron.forEach((hadron, list) ->
                channels.put(hadron, list.stream().map(this::channel).toArray(Channel[]::new)));
    }

    private Channel channel(HadronDecayMode mode) {
        ParticleTable.Particle[] products =
                mode.products().stream().map(ParticleTable::get).toArray(ParticleTable.Particle[]::new);
        double threshold = 0;
        for (ParticleTable.Particle product : products) {
            threshold += lightestMass(product);
        }
        if (products.length == 1) {
            // The same mass under another name: K0 as K_S or K_L.
            threshold = 0;
        }
        FlatPhaseSpace space = products.length > 1 ? new FlatPhaseSpace(new double[products.length]) : null;
        return new Channel(products, mode.fraction(), mode.model(), threshold, space);
    }

    /** Smallest mass that a particle can have: its own, or for a resonance the least that it can decay to. */
    private double lightest(int code, Map<Integer, List<HadronDecayMode>> modes) {
        int hadron = Math.abs(code);
        ParticleTable.Particle particle = ParticleTable.get(hadron);
        if (particle.width() < BROAD || !modes.containsKey(hadron)) {
            return particle.mass();
        }
        Double known = lightest.get(hadron);
        if (known == null) {
            double least = modes.get(hadron).stream()
                    .mapToDouble(mode -> mode.products().stream()
                            .mapToDouble(product -> lightest(product, modes))
                            .sum())
                    .min()
                    .orElseThrow();
            known = Math.max(least, particle.mass() - REACH * particle.width());
            lightest.put(hadron, known);
        }
        return known;
    }

    private double lightestMass(ParticleTable.Particle particle) {
        Double known = lightest.get(Math.abs(particle.pdg()));
        return known == null ? particle.mass() : known;
    }

    /**
     * A mass for a particle in GeV: that of the table, for a resonance one by Breit and Wigner without running width, within 2.5 widths
     * and above what it can decay to.
     */
    public double drawMass(ParticleTable.Particle particle, EventStream stream) {
        if (particle.width() < BROAD) {
            return particle.mass();
        }
        double least = lightestMass(particle);
        double low = Math.atan(2 * (least - particle.mass()) / particle.width());
        double angle = stream.uniform(low, Math.atan(2 * REACH));
        return particle.mass() + 0.5 * particle.width() * Math.tan(angle);
    }

    /** Decays all undecayed hadrons of the table from index {@code first} on, and what they decay to. */
    public void decayFrom(int first, ParticleRecord record, EventStream stream) {
        for (int i = first; i < record.size(); i++) {
            if (record.status[i] == ParticleRecord.FINAL) {
                Channel[] modes = channels.get(Math.abs(record.pdg[i]));
                if (modes != null) {
                    decay(i, modes, record, stream);
                }
            }
        }
    }

    private static Channel choose(Channel[] modes, double mass, EventStream stream) {
        double all = 0;
        for (Channel mode : modes) {
            all += mode.threshold() < mass ? mode.fraction() : 0;
        }
        double rest = all * stream.uniform();
        Channel last = null;
        for (Channel mode : modes) {
            if (mode.threshold() < mass) {
                last = mode;
                rest -= mode.fraction();
                if (rest < 0) {
                    return mode;
                }
            }
        }
        return last;
    }

    private void decay(int i, Channel[] modes, ParticleRecord record, EventStream stream) {
        ParticleTable.Particle hadron = ParticleTable.get(record.pdg[i]);
        TauDecayer.load(record, i, mother);
        double mass = Kinematics.mass(mother);
        Channel channel = choose(modes, mass, stream);
        if (channel == null) {
            mass = hadron.mass();
            channel = choose(modes, mass, stream);
        }
        int count = channel.products().length;
        if (count == 1) {
            System.arraycopy(mother, 0, momentum[0], 0, 4);
        } else {
            generate(channel, mass, stream);
            for (int j = 0; j < count; j++) {
                Kinematics.boost(momentum[j], mother, mass);
            }
        }
        double flight = Double.isFinite(hadron.cTau()) && count > 1 ? hadron.cTau() * stream.exponential() / mass : 0;
        record.status[i] = ParticleRecord.DECAYED;
        for (int j = 0; j < count; j++) {
            int product = channel.products()[j].pdg();
            int code = record.pdg[i] < 0 ? ChargeConjugation.of(product) : product;
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
        if (channel.model() == HadronDecayMode.Model.DALITZ) {
            dalitz(mass, stream);
            return;
        }
        drawMasses(channel, mass, stream);
        channel.space().setMasses(masses);
        do {
            channel.space().generate(stream, mass, momentum, 0);
        } while (stream.uniform() > weight(channel.model(), mass));
    }

    /** Weight of the momenta against those uniform in phase space, at most 1. */
    private double weight(HadronDecayMode.Model model, double mass) {
        return switch (model) {
            case OMEGA -> omegaWeight(mass);
            case SEMILEPTONIC -> semileptonicWeight(mass);
            case PHASE_SPACE, DALITZ -> 1;
        };
    }

    private void drawMasses(Channel channel, double mass, EventStream stream) {
        int count = channel.products().length;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                masses[j] = drawMass(channel.products()[j], stream);
                sum += masses[j];
            }
            if (sum < mass) {
                return;
            }
        }
        for (int j = 0; j < count; j++) {
            masses[j] = lightestMass(channel.products()[j]);
        }
    }

    /**
     * Decay of a charm quark by V - A with the hadron in the place of the strange quark: the rate is proportional to
     * (p_mother . p_lepton)(p_hadron . p_neutrino). Its bound has both invariants at their largest.
     */
    private double semileptonicWeight(double mass) {
        double first = mass * momentum[1][3];
        double second = Kinematics.product(momentum[0], momentum[2]);
        return first * second / (0.5 * mass * mass * 0.5 * mass * mass);
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
