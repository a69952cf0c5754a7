package org.belladonna.transport.process;

import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.transport.ParticleStack;
import org.belladonna.transport.ParticleState;

/**
 * Decay of charged pions, kaons, muons, Lambda and other hyperons: two bodies isotropic, the muon with Michel's spectrum (unpolarised),
 * other three bodies by phase space. Branching fractions: PDG 2022, normalised to the channels given; left out: rarer ones.
 */
public final class DecayInFlight {
    private record Channel(double fraction, int... products) {}

    private static final Channel[] PION = {new Channel(1, -13, 14)};
    private static final Channel[] KAON = {
        new Channel(0.6356, -13, 14),
        new Channel(0.2067, 211, 111),
        new Channel(0.0558, 211, 211, -211),
        new Channel(0.0507, 111, -11, 12),
        new Channel(0.0335, 111, -13, 14),
        new Channel(0.0176, 211, 111, 111)
    };
    private static final Channel[] KAON_SHORT = {new Channel(0.6920, 211, -211), new Channel(0.3069, 111, 111)};
    private static final Channel[] KAON_LONG = {
        new Channel(0.20275, -211, -11, 12),
        new Channel(0.20275, 211, 11, -12),
        new Channel(0.1352, -211, -13, 14),
        new Channel(0.1352, 211, 13, -14),
        new Channel(0.1952, 111, 111, 111),
        new Channel(0.1254, 211, -211, 111),
        new Channel(0.00197, 211, -211),
        new Channel(0.000864, 111, 111)
    };
    private static final Channel[] SIGMA_PLUS = {new Channel(0.5157, 2212, 111), new Channel(0.4831, 2112, 211)};
    private static final Channel[] SIGMA_MINUS = {new Channel(1, 2112, -211)};
    private static final Channel[] XI_MINUS = {new Channel(1, 3122, -211)};
    private static final Channel[] XI_ZERO = {new Channel(1, 3122, 111)};
    private static final Channel[] OMEGA = {
        new Channel(0.678, 3122, -321), new Channel(0.236, 3322, -211), new Channel(0.086, 3312, 111)
    };
    private static final Channel[] LAMBDA = {new Channel(0.639, 2212, -211), new Channel(0.358, 2112, 111)};
    private static final Channel[] MUON = {new Channel(1, 11, -12, 14)};
    private static final Channel[] NEUTRAL_PION = {new Channel(1, 22, 22)};

    private final double[] rest = new double[4];
    private final ParticleState neutralPion = new ParticleState();

    /** Whether a particle may decay before the calorimeter. */
    public static boolean decays(int pdg) {
        return channels(pdg) != null;
    }

    /** Mean decay length in mm at a momentum (GeV). */
    public static double meanLength(int pdg, double momentum) {
        ParticleTable.Particle particle = ParticleTable.get(pdg);
        return particle.cTau() * momentum / particle.mass();
    }

    private static Channel[] channels(int pdg) {
        return switch (Math.abs(pdg)) {
            case 13 -> MUON;
            case 211 -> PION;
            case 321 -> KAON;
            case 310 -> KAON_SHORT;
            case 130 -> KAON_LONG;
            case 3122 -> LAMBDA;
            case 3222 -> SIGMA_PLUS;
            case 3112 -> SIGMA_MINUS;
            case 3312 -> XI_MINUS;
            case 3322 -> XI_ZERO;
            case 3334 -> OMEGA;
            case 111 -> NEUTRAL_PION;
            default -> null;
        };
    }

    /** Replaces a particle by its decay products, which are pushed; neutrinos are not. */
    public void decay(ParticleState particle, ParticleStack stack, EventStream stream) {
        Channel channel = choose(channels(particle.pdg), stream);
        // A table entry is for the particle with positive code; for its antiparticle all products are conjugate.
        boolean conjugate = particle.pdg < 0;
        int[] products = channel.products();
        double mass = particle.mass;
        rest[0] = 0;
        rest[1] = 0;
        rest[2] = 0;
        rest[3] = mass;
        if (products.length == 2) {
            splitTwo(particle, products[0], products[1], mass, conjugate, stack, stream);
        } else if (Math.abs(particle.pdg) == 13) {
            michel(particle, conjugate, stack, stream);
        } else {
            splitThree(particle, products, conjugate, stack, stream);
        }
    }

    private static Channel choose(Channel[] channels, EventStream stream) {
        double total = 0;
        for (Channel channel : channels) {
            total += channel.fraction();
        }
        double left = total * stream.uniform();
        for (Channel channel : channels) {
            left -= channel.fraction();
            if (left < 0) {
                return channel;
            }
        }
        return channels[channels.length - 1];
    }

    /** Two bodies of a system of a mass whose four-momentum in the rest frame of the particle is in {@link #rest}. */
    private void splitTwo(
            ParticleState particle,
            int first,
            int second,
            double mass,
            boolean conjugate,
            ParticleStack stack,
            EventStream stream) {
        double m1 = ParticleTable.get(first).mass();
        double m2 = ParticleTable.get(second).mass();
        double p = breakup(mass, m1, m2);
        double cosine = stream.uniform(-1, 1);
        double phi = 2 * Math.PI * stream.uniform();
        double sine = Math.sqrt(1 - cosine * cosine);
        double px = p * sine * Math.cos(phi);
        double py = p * sine * Math.sin(phi);
        double pz = p * cosine;
        double sx = rest[0];
        double sy = rest[1];
        double sz = rest[2];
        double se = rest[3];
        boostBy(sx, sy, sz, se, mass, px, py, pz, Math.sqrt(p * p + m1 * m1));
        finish(particle, first, conjugate, stack, stream);
        boostBy(sx, sy, sz, se, mass, -px, -py, -pz, Math.sqrt(p * p + m2 * m2));
        finish(particle, second, conjugate, stack, stream);
    }

    /** Three bodies by phase space: the mass of the last two by rejection, then two two-body decays. */
    private void splitThree(
            ParticleState particle, int[] products, boolean conjugate, ParticleStack stack, EventStream stream) {
        double m1 = ParticleTable.get(products[0]).mass();
        double m2 = ParticleTable.get(products[1]).mass();
        double m3 = ParticleTable.get(products[2]).mass();
        double low = m2 + m3;
        double high = particle.mass - m1;
        double bound = breakup(particle.mass, m1, low) * breakup(high, m2, m3);
        double pair;
        double p;
        do {
            pair = stream.uniform(low, high);
            p = breakup(particle.mass, m1, pair);
        } while (stream.uniform() * bound > p * breakup(pair, m2, m3));
        double cosine = stream.uniform(-1, 1);
        double phi = 2 * Math.PI * stream.uniform();
        double sine = Math.sqrt(1 - cosine * cosine);
        set(p * sine * Math.cos(phi), p * sine * Math.sin(phi), p * cosine, Math.sqrt(p * p + m1 * m1));
        double sx = -rest[0];
        double sy = -rest[1];
        double sz = -rest[2];
        finish(particle, products[0], conjugate, stack, stream);
        set(sx, sy, sz, Math.sqrt(p * p + pair * pair));
        splitTwo(particle, products[1], products[2], pair, conjugate, stack, stream);
    }

    /** The electron of an unpolarised muon: dN/dx = x^2 (6 - 4x), x = E/E_max, PDG 2022, review of muon decay parameters, without the mass of the electron. */
    private void michel(ParticleState muon, boolean conjugate, ParticleStack stack, EventStream stream) {
        double me = ParticleTable.get(11).mass();
        double largest = (muon.mass * muon.mass + me * me) / (2 * muon.mass);
        double x;
        do {
            x = stream.uniform();
        } while (stream.uniform() * 2 > x * x * (6 - 4 * x) || x * largest <= me);
        double energy = x * largest;
        double p = Math.sqrt(energy * energy - me * me);
        double cosine = stream.uniform(-1, 1);
        double phi = 2 * Math.PI * stream.uniform();
        double sine = Math.sqrt(1 - cosine * cosine);
        set(p * sine * Math.cos(phi), p * sine * Math.sin(phi), p * cosine, energy);
        finish(muon, 11, conjugate, stack, stream);
    }

    private void set(double px, double py, double pz, double energy) {
        rest[0] = px;
        rest[1] = py;
        rest[2] = pz;
        rest[3] = energy;
    }

    /** Takes a product from the rest frame of the particle, where {@link #rest} is its momentum, to the laboratory and pushes it. */
    private void finish(
            ParticleState particle, int product, boolean conjugate, ParticleStack stack, EventStream stream) {
        int code = conjugate && product != 22 && product != 111 ? -product : product;
        int kind = Math.abs(code);
        if (kind == 12 || kind == 14 || kind == 16) {
            return;
        }
        boostBy(
                particle.px,
                particle.py,
                particle.pz,
                particle.energy(),
                particle.mass,
                rest[0],
                rest[1],
                rest[2],
                rest[3]);
        ParticleTable.Particle properties = ParticleTable.get(code);
        stack.pushAt(particle, code, properties.charge(), properties.mass(), rest[0], rest[1], rest[2]);
        if (kind == 111) {
            stack.pop(neutralPion);
            neutralPion.flight = particle.flight;
            decay(neutralPion, stack, stream);
        }
    }

    /** Boosts (px, py, pz, energy) from the rest frame of a system into the frame where that has a momentum; result in {@link #rest}. */
    private void boostBy(
            double sx, double sy, double sz, double se, double mass, double px, double py, double pz, double energy) {
        double along = sx * px + sy * py + sz * pz;
        double factor = (along / (se + mass) + energy) / mass;
        set(px + factor * sx, py + factor * sy, pz + factor * sz, (se * energy + along) / mass);
    }

    private static double breakup(double mass, double m1, double m2) {
        double sum = m1 + m2;
        double difference = m1 - m2;
        double product = (mass * mass - sum * sum) * (mass * mass - difference * difference);
        return Math.sqrt(Math.max(0, product)) / (2 * mass);
    }
}
