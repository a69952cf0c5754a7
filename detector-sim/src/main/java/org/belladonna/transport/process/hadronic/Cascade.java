package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;

/**
 * Intranuclear cascade: the projectile and everything that it strikes or makes fly straight through a nucleus of continuous density, a Fermi gas of nucleons in a
 * potential well ({@link TargetNucleus}), and collide with its nucleons as with free ones ({@link Collision}), unless the exclusion principle forbids; pions may be absorbed
 * by pairs. R. Serber, Phys. Rev. 72 (1947) 1114; H. Bertini, Phys. Rev. 188 (1969) 1711. What leaves is in {@link Products}; four-momentum,
 * charge and baryon number that are missing are those of the excited nucleus that is left. A cascade that would leave less than its ground state is
 * drawn again. Kept simple: no refraction, one well for protons and neutrons and none for other particles, mesons that were made with others interact after 0.4 fm/c of
 * their own time. Reused; GeV, fm.
 */
final class Cascade {
    private static final double FM2_PER_MB = 0.1;
    private static final double FORMATION = 0.4;
    private static final int MUON = 13;
    private static final int NEUTRINO = 14;
    /** Share of stopped K- that two nucleons absorb without a pion: 16 % in helium, P. Katz et al., Phys. Rev. D 1 (1970) 1267. */
    private static final double KAON_PAIRS = 0.2;

    private static final int ATTEMPTS = 200;
    private static final int MOST_COLLISIONS = 400;
    /**
     * By how much collisions of nucleons are rarer at the density of the centre than in vacuum, beyond the exclusion principle (V. Pandharipande, S. Pieper, Phys. Rev. C 45 (1992)
     * 791, say why); fitted to the neutrons of protons on lead, S. Leray et al., Phys. Rev. C 65 (2002) 044621.
     */
    private static final double IN_MATTER = 0.4;

    private final Collision collision = new Collision();
    private final PionAbsorption absorption = new PionAbsorption();
    private final TargetNucleus nucleus = new TargetNucleus();
    private final CascadeStack flying = new CascadeStack();
    private int collisions;
    private Products products;
    private EventStream stream;

    /**
     * A projectile along +z on a nucleus at rest.
     *
     * @param projectile PDG code
     * @param kinetic energy, positive
     * @param a nucleons of the nucleus, 2 or more
     * @param z its protons
     * @return false when nothing could be made of it
     */
    boolean run(int projectile, double kinetic, int a, int z, EventStream draws, Products into) {
        begin(a, z, draws, into);
        double mass = Hadrons.mass(projectile);
        double momentum = Math.sqrt(kinetic * (kinetic + 2 * mass));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            reset();
            inject(projectile, kinetic + mass, momentum);
            follow();
            if (collisions > 0 && close(projectile, momentum, kinetic + mass)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A stopped negative particle that a nucleus takes: pion by a pair, kaon by a nucleon, antiproton by annihilation, muon by a proton.
     *
     * @return false when nothing could be made of it
     */
    boolean runAtRest(int stopped, int a, int z, EventStream draws, Products into) {
        begin(a, z, draws, into);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            reset();
            if (take(stopped)) {
                follow();
                if (close(stopped, 0, Hadrons.mass(stopped))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void begin(int a, int z, EventStream draws, Products into) {
        stream = draws;
        products = into;
        nucleus.begin(a, z);
    }

    private void reset() {
        products.clear();
        flying.clear();
        nucleus.reset();
        collisions = 0;
    }

    private void inject(int projectile, double total, double momentum) {
        int parts = Math.max(1, Math.abs(Hadrons.baryonNumber(projectile)));
        double reach = nucleus.density.radius + (parts > 1 ? 2 : 0);
        double b = reach * Math.sqrt(stream.uniform());
        if (parts == 1) {
            int flavour = NuclearCrossSections.flavour(projectile, stream.uniform() < 0.5 ? 0 : 1);
            place(b, 0);
            flying.put(flavour, total, 0, 0, 1, 0);
            return;
        }
        // A light ion comes as nucleons of equal momenta around its centre.
        double share = momentum / parts;
        for (int i = 0; i < parts; i++) {
            int part = i < Hadrons.charge(projectile) ? 2212 : 2112;
            double mass = Hadrons.mass(part);
            double energy = Math.sqrt(share * share + mass * mass);
            if (place(b + stream.gaussian(), stream.gaussian())) {
                flying.put(part, energy, 0, 0, 1, 0);
            } else {
                products.add(part, 0, 0, share, energy);
            }
        }
    }

    /** On the sphere's near side; false when beside it. */
    private boolean place(double px, double py) {
        double radius = nucleus.density.radius;
        double r2 = radius * radius - px * px - py * py;
        flying.x = px;
        flying.y = py;
        flying.z = -Math.sqrt(Math.max(0, r2));
        return r2 > 0;
    }

    private void follow() {
        while (!flying.isEmpty()) {
            flying.pop();
            fly();
        }
    }

    /** Until it leaves, is trapped or collides; places of possible collisions as if the density were that of the centre everywhere. */
    private void fly() {
        double mass = Hadrons.mass(flying.pdg);
        double radius = nucleus.density.radius;
        double bound = bound(flying.pdg, flying.energy - mass);
        double length = 1 / (nucleus.density.centre * FM2_PER_MB * bound);
        while (true) {
            flying.advance(stream.exponential() * length + flying.unformed);
            flying.unformed = 0;
            double r2 = flying.square();
            if (r2 >= radius * radius && flying.outward()) {
                leave(mass);
                return;
            }
            double profile = nucleus.density.profileAtSquare(r2);
            double there = profile * nucleus.nucleonsLeft / nucleus.nucleons;
            if (stream.uniform() < there && nucleus.nucleonsLeft > 1 && collisions < MOST_COLLISIONS) {
                nucleus.at(r2);
                if (meet(mass, profile, bound)) {
                    return;
                }
            }
        }
    }

    /** Above every cross-section that a particle of this energy may have, mb; larger ones are cut, as they are by the other nucleons in matter. */
    private static double bound(int particle, double kinetic) {
        return switch (particle) {
            case 2212, 2112 -> kinetic < 0.15 ? 150 : 62;
            case 211, 111, -211 -> kinetic < 0.5 ? 240 : 85;
            case 321, 311 -> 25;
            case -321, -311 -> kinetic < 0.15 ? 140 : 65;
            default -> particle < 0 ? (kinetic < 0.1 ? 350 : 180) : 90;
        };
    }

    /** Meets a nucleon; whether the particle is no more. */
    private boolean meet(double mass, double profile, double bound) {
        int code = flying.pdg;
        boolean nucleon = Hadrons.nucleon(code);
        int struck = nucleus.any(stream);
        double local = flying.energy + (nucleon ? nucleus.well : 0);
        double p = Math.sqrt(Math.max(0, local * local - mass * mass));
        nucleus.strike(struck, stream);
        double along = p * (flying.ux * nucleus.px + flying.uy * nucleus.py + flying.uz * nucleus.pz);
        double target = Hadrons.mass(struck);
        double s = mass * mass + target * target + 2 * (local * nucleus.energy - along);
        double momentum = Collision.laboratory(s, mass, target);
        double sigma = FreeCrossSections.of(code, struck == 2212, momentum, FreeCrossSections.TOTAL);
        sigma *= nucleon ? 1 - IN_MATTER * profile : 1;
        double pair = Hadrons.pion(code) ? PionAbsorption.strength(flying.energy - mass) * profile : 0;
        double chosen = stream.uniform() * bound;
        if (chosen < pair) {
            return absorb(code, p, local);
        }
        if (chosen >= pair + sigma) {
            return false;
        }
        system(p, local);
        if (!collision.draw(code, struck, nucleus.well, Collision.Channels.ALL, stream) || nucleus.blocks(collision)) {
            return false;
        }
        nucleus.remove(struck);
        release();
        return true;
    }

    /** The particle that flies, with a momentum and energy, and the nucleon that it struck. */
    private void system(double p, double local) {
        collision.system(
                p * flying.ux, p * flying.uy, p * flying.uz, local, nucleus.px, nucleus.py, nucleus.pz, nucleus.energy);
    }

    /** Lets what came out of a collision fly from here. */
    private void release() {
        collisions++;
        for (int i = 0; i < collision.count; i++) {
            int particle = collision.pdg[i];
            double px = collision.px[i];
            double py = collision.py[i];
            double pz = collision.pz[i];
            double p = Math.sqrt(px * px + py * py + pz * pz);
            boolean nucleon = Hadrons.nucleon(particle);
            double mass = Hadrons.mass(particle);
            double outside = collision.energy[i] - (nucleon ? nucleus.well : 0);
            if (particle == NEUTRINO) {
                products.add(particle, px, py, pz, outside);
            } else if (nucleon && outside <= mass) {
                nucleus.trap(particle);
            } else {
                boolean made = collision.count > 2 && Math.abs(particle) < 1000;
                flying.put(particle, outside, px / p, py / p, pz / p, made ? FORMATION * p / mass : 0);
            }
        }
    }

    /** Absorption of a pion of a momentum and energy by two nucleons; whether it happened. */
    private boolean absorb(int pion, double p, double local) {
        boolean chosen =
                absorption.choose(pion, nucleus.protonsLeft, nucleus.nucleonsLeft - nucleus.protonsLeft, stream);
        if (!chosen || nucleus.nucleonsLeft < 3) {
            return false;
        }
        strikePair(absorption.first, absorption.second);
        system(p, local);
        boolean done = collision.isotropic(absorption.firstAfter, absorption.secondAfter, 0, stream);
        return done && takePair(absorption.first, absorption.second);
    }

    /** Two nucleons as one thing that is struck. */
    private void strikePair(int first, int second) {
        nucleus.strike(first, stream);
        double sx = nucleus.px;
        double sy = nucleus.py;
        double sz = nucleus.pz;
        double se = nucleus.energy;
        nucleus.strike(second, stream);
        nucleus.px += sx;
        nucleus.py += sy;
        nucleus.pz += sz;
        nucleus.energy += se;
    }

    private boolean takePair(int first, int second) {
        if (nucleus.blocks(collision)) {
            return false;
        }
        nucleus.remove(first);
        nucleus.remove(second);
        release();
        return true;
    }

    /** Absorption of a stopped K- by two nucleons, which become a hyperon and a nucleon; whether it happened. */
    private boolean absorbKaon(double mass) {
        int first = nucleus.any(stream);
        int second = nucleus.any(stream);
        int charge = Hadrons.charge(first) + Hadrons.charge(second) - 1;
        if (nucleus.nucleonsLeft < 3 || Hadrons.charge(first) + Hadrons.charge(second) > nucleus.protonsLeft) {
            return false;
        }
        boolean lambda = charge >= 0 && stream.uniform() < 0.5;
        int hyperon = lambda ? 3122 : charge < 0 ? 3112 : 3212;
        strikePair(first, second);
        system(0, mass);
        boolean done = collision.isotropic(hyperon, charge == 1 ? 2212 : 2112, nucleus.well, stream);
        return done && takePair(first, second);
    }

    private void leave(double mass) {
        boolean kept =
                Hadrons.nucleon(flying.pdg) && flying.energy - mass <= (flying.pdg == 2212 ? nucleus.barrier() : 0);
        if (kept) {
            nucleus.trap(flying.pdg);
            return;
        }
        double p = Math.sqrt(flying.energy * flying.energy - mass * mass);
        products.add(flying.pdg, p * flying.ux, p * flying.uy, p * flying.uz, flying.energy);
    }

    /** Lets a stopped particle be taken somewhere. */
    private boolean take(int stopped) {
        double r;
        do {
            r = nucleus.density.radius * Math.cbrt(stream.uniform());
        } while (stream.uniform() > taken(stopped, nucleus.density.profile(r)));
        flying.x = 0;
        flying.y = 0;
        flying.z = r;
        flying.ux = 0;
        flying.uy = 0;
        flying.uz = 1;
        nucleus.at(r * r);
        double mass = Hadrons.mass(stopped);
        if (stopped == -211) {
            return absorb(stopped, 0, mass);
        }
        if (stopped == -321 && stream.uniform() < KAON_PAIRS) {
            return absorbKaon(mass);
        }
        int struck = stopped == MUON ? 2212 : nucleus.any(stream);
        nucleus.strike(struck, stream);
        system(0, mass);
        boolean done = stopped == MUON
                ? collision.isotropic(2112, NEUTRINO, 0, stream)
                : collision.draw(stopped, struck, nucleus.well, Collision.Channels.ABSORBING, stream);
        if (!done || nucleus.blocks(collision)) {
            return false;
        }
        nucleus.remove(struck);
        release();
        return true;
    }

    /** Probability of being taken at a part of the density of the centre, relative to the largest: hadrons are taken in the skin, before they come deeper. */
    private static double taken(int stopped, double profile) {
        double skin = 4 * profile * (1 - profile);
        return stopped == MUON ? profile : skin * skin;
    }

    /** Gives the rest to the nucleus that is left; whether it can exist. */
    private boolean close(int projectile, double momentum, double total) {
        double e = total + NuclearMasses.mass(nucleus.nucleons, nucleus.protons);
        double px = 0;
        double py = 0;
        double pz = momentum;
        for (int i = 0; i < products.size; i++) {
            e -= products.energy[i];
            px -= products.px[i];
            py -= products.py[i];
            pz -= products.pz[i];
        }
        int a = nucleus.nucleonsLeft + nucleus.trapped;
        int z = nucleus.protonsLeft + nucleus.trappedProtons;
        if (a < 2 || z < 0 || z > a || !balanced(projectile, a, z)) {
            return false;
        }
        double ground = NuclearMasses.mass(a, z);
        products.nucleons = a;
        products.protons = z;
        products.restX = px;
        products.restY = py;
        products.restZ = pz;
        products.restEnergy = e;
        return e > 0 && e * e - px * px - py * py - pz * pz >= ground * ground;
    }

    /** Whether baryon number and charge are those of the beginning: of light ions parts may have missed the nucleus. */
    private boolean balanced(int projectile, int a, int z) {
        int baryons = nucleus.nucleons + Hadrons.baryonNumber(projectile) - a;
        int charge = nucleus.protons + Hadrons.charge(projectile) - z;
        for (int i = 0; i < products.size; i++) {
            baryons -= Hadrons.baryonNumber(products.pdg[i]);
            charge -= Hadrons.charge(products.pdg[i]);
        }
        return baryons == 0 && charge == 0;
    }
}
