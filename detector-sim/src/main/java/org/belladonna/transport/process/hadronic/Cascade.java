package org.belladonna.transport.process.hadronic;

import java.util.Arrays;
import org.belladonna.random.EventStream;

/**
 * Intranuclear cascade: the projectile and everything that it strikes or makes fly straight through a nucleus of continuous density, a Fermi gas of nucleons in a
 * potential well, and collide with its nucleons as with free ones ({@link Collision}), unless the exclusion principle forbids; pions may be absorbed by pairs.
 * R. Serber, Phys. Rev. 72 (1947) 1114; H. Bertini, Phys. Rev. 188 (1969) 1711. What leaves is in {@link Products}; four-momentum,
 * charge and baryon number that are missing are those of the excited nucleus that is left. A cascade that would leave less than its ground state is
 * drawn again. Kept simple: no refraction, one well for protons and neutrons and none for other particles, mesons that were made with others interact after 0.4 fm/c of
 * their own time. Reused; GeV, fm.
 */
final class Cascade {
    private static final double HBARC = 0.1973269804;
    private static final double FM2_PER_MB = 0.1;
    private static final double NUCLEON = 0.5 * (NuclearMasses.PROTON + NuclearMasses.NEUTRON);
    /** GeV fm. */
    private static final double COULOMB = 1.44e-3;

    private static final double FORMATION = 0.4;
    private static final int NEUTRINO = 14;
    /**
     * By how much collisions of nucleons are rarer at the density of the centre than in vacuum, beyond the exclusion principle: V. Pandharipande, S. Pieper, Phys. Rev. C 45 (1992)
     * 791, have 0.2 to 0.5; this value gives the neutrons of S. Leray et al., Phys. Rev. C 65 (2002) 044621.
     */
    private static final double IN_MATTER = 0.4;

    private static final int ATTEMPTS = 200;
    private static final int MOST_COLLISIONS = 400;

    /** The particle that flies, or waits. */
    private static final int FIELDS = 8;

    private final Collision collision = new Collision();
    private final PionAbsorption absorption = new PionAbsorption();
    private int[] pdg = new int[64];
    private double[] values = new double[64 * FIELDS];
    private int waiting;

    private NuclearDensity density;
    private int nucleons;
    private int protons;
    private int nucleonsLeft;
    private int protonsLeft;
    private int trapped;
    private int trappedProtons;
    private double separation;
    /** Limit of the Fermi gas at the centre, GeV. */
    private double fermi;

    private int collisions;
    private Products products;
    private EventStream stream;

    // The particle that flies.
    private int code;
    private double energy;
    private double ux;
    private double uy;
    private double uz;
    private double x;
    private double y;
    private double z;
    private double unformed;

    // The nucleon that it meets.
    private double struckX;
    private double struckY;
    private double struckZ;
    private double struckEnergy;

    /**
     * A projectile along +z on a nucleus at rest.
     *
     * @param projectile PDG code
     * @param kinetic energy, positive
     * @param a nucleons of the nucleus, 2 or more
     * @param z0 its protons
     * @return false when nothing could be made of it
     */
    boolean run(int projectile, double kinetic, int a, int z0, EventStream draws, Products into) {
        begin(a, z0, draws, into);
        double mass = Hadrons.mass(projectile);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            reset();
            inject(projectile, kinetic + mass);
            follow();
            double momentum = Math.sqrt(kinetic * (kinetic + 2 * mass));
            if (collisions > 0
                    && close(momentum, kinetic + mass, Hadrons.charge(projectile), Hadrons.baryonNumber(projectile))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A stopped negative particle that a nucleus takes: pion by a pair, kaon by a nucleon or a pair, antiproton by annihilation, muon by a proton.
     *
     * @return false when nothing could be made of it
     */
    boolean runAtRest(int stopped, int a, int z0, EventStream draws, Products into) {
        begin(a, z0, draws, into);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            reset();
            if (take(stopped)) {
                follow();
                if (close(0, Hadrons.mass(stopped), -1, Hadrons.baryonNumber(stopped))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void begin(int a, int z0, EventStream draws, Products into) {
        stream = draws;
        products = into;
        nucleons = a;
        protons = z0;
        density = NuclearDensity.of(a);
        fermi = HBARC * Math.cbrt(1.5 * Math.PI * Math.PI * density.centre);
        double free = z0 * NuclearMasses.PROTON + (a - z0) * NuclearMasses.NEUTRON;
        separation = (free - NuclearMasses.mass(a, z0)) / a;
    }

    private void reset() {
        products.clear();
        waiting = 0;
        collisions = 0;
        nucleonsLeft = nucleons;
        protonsLeft = protons;
        trapped = 0;
        trappedProtons = 0;
    }

    private void inject(int projectile, double total) {
        int parts = Math.max(1, Math.abs(Hadrons.baryonNumber(projectile)));
        double reach = density.radius + (parts > 1 ? 2 : 0);
        double b = reach * Math.sqrt(stream.uniform());
        if (parts == 1) {
            int flavour = NuclearCrossSections.flavour(projectile, stream.uniform() < 0.5 ? 0 : 1);
            place(b, 0);
            put(flavour, total, 0, 0, 1, 0);
            return;
        }
        // A light ion comes as nucleons of equal momenta around its centre.
        double momentum = Math.sqrt(total * total - Hadrons.mass(projectile) * Hadrons.mass(projectile)) / parts;
        for (int i = 0; i < parts; i++) {
            int part = i < Hadrons.charge(projectile) ? 2212 : 2112;
            double dx = stream.gaussian();
            double dy = stream.gaussian();
            double mass = Hadrons.mass(part);
            if (place(b + dx, dy)) {
                put(part, Math.sqrt(momentum * momentum + mass * mass), 0, 0, 1, 0);
            } else {
                products.add(part, 0, 0, momentum, Math.sqrt(momentum * momentum + mass * mass));
            }
        }
    }

    /** On the sphere's near side; false when beside it. */
    private boolean place(double px, double py) {
        double r2 = density.radius * density.radius - px * px - py * py;
        x = px;
        y = py;
        z = -Math.sqrt(Math.max(0, r2));
        return r2 > 0;
    }

    /** Puts a particle at the present place. */
    private void put(int particle, double total, double vx, double vy, double vz, double free) {
        if (waiting == pdg.length) {
            pdg = Arrays.copyOf(pdg, 2 * waiting);
            values = Arrays.copyOf(values, 2 * waiting * FIELDS);
        }
        int i = waiting * FIELDS;
        pdg[waiting++] = particle;
        values[i] = total;
        values[i + 1] = vx;
        values[i + 2] = vy;
        values[i + 3] = vz;
        values[i + 4] = x;
        values[i + 5] = y;
        values[i + 6] = z;
        values[i + 7] = free;
    }

    private void follow() {
        while (waiting > 0) {
            int i = --waiting * FIELDS;
            code = pdg[waiting];
            energy = values[i];
            ux = values[i + 1];
            uy = values[i + 2];
            uz = values[i + 3];
            x = values[i + 4];
            y = values[i + 5];
            z = values[i + 6];
            unformed = values[i + 7];
            fly();
        }
    }

    /** Until it leaves, is trapped or collides; places of possible collisions as if the density were that of the centre everywhere. */
    private void fly() {
        boolean nucleon = Hadrons.nucleon(code);
        double mass = Hadrons.mass(code);
        while (true) {
            double bound = bound(code, energy - mass);
            double share = (double) nucleonsLeft / nucleons;
            double way = stream.exponential() / (density.centre * FM2_PER_MB * bound) + unformed;
            unformed = 0;
            x += way * ux;
            y += way * uy;
            z += way * uz;
            double r2 = x * x + y * y + z * z;
            if (r2 >= density.radius * density.radius && x * ux + y * uy + z * uz >= 0) {
                leave(mass);
                return;
            }
            double profile = density.profileAtSquare(r2);
            if (stream.uniform() >= profile * share || nucleonsLeft < 2 || collisions > MOST_COLLISIONS) {
                continue;
            }
            if (meet(nucleon, mass, profile, fermi * density.rootAtSquare(r2), bound)) {
                return;
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
    private boolean meet(boolean nucleon, double mass, double profile, double limit, double bound) {
        double fermiEnergy = Math.sqrt(limit * limit + NUCLEON * NUCLEON) - NUCLEON;
        double well = fermiEnergy + separation;
        int struck = stream.uniform() * nucleonsLeft < protonsLeft ? 2212 : 2112;
        double local = nucleon ? energy + well : energy;
        double p = Math.sqrt(Math.max(0, local * local - mass * mass));
        strike(struck, limit);
        double along = p * (ux * struckX + uy * struckY + uz * struckZ);
        double target = Hadrons.mass(struck);
        double s = mass * mass + target * target + 2 * (local * struckEnergy - along);
        double momentum = Collision.laboratory(s, mass, target);
        double sigma = FreeCrossSections.of(code, struck == 2212, momentum, FreeCrossSections.TOTAL);
        if (nucleon) {
            sigma *= 1 - IN_MATTER * profile;
        }
        double pair = Hadrons.pion(code) ? PionAbsorption.strength(energy - mass) * profile : 0;
        double chosen = stream.uniform() * bound;
        if (chosen < pair) {
            return absorb(p, local, limit, fermiEnergy, well);
        }
        if (chosen >= pair + sigma) {
            return false;
        }
        collision.system(p * ux, p * uy, p * uz, local, struckX, struckY, struckZ, struckEnergy);
        if (!collision.draw(code, struck, well, Collision.Channels.ALL, stream) || blocked(fermiEnergy)) {
            return false;
        }
        nucleonsLeft--;
        protonsLeft -= struck == 2212 ? 1 : 0;
        release(well);
        return true;
    }

    /** A nucleon of the Fermi gas, at a random momentum below the limit. */
    private void strike(int struck, double limit) {
        double p = limit * Math.cbrt(stream.uniform());
        double cosine = 2 * stream.uniform() - 1;
        double phi = 2 * Math.PI * stream.uniform();
        double sine = p * Math.sqrt(1 - cosine * cosine);
        struckX = sine * Math.cos(phi);
        struckY = sine * Math.sin(phi);
        struckZ = p * cosine;
        double mass = Hadrons.mass(struck);
        struckEnergy = Math.sqrt(p * p + mass * mass);
    }

    private boolean blocked(double fermiEnergy) {
        for (int i = 0; i < collision.count; i++) {
            boolean nucleon = Hadrons.nucleon(collision.pdg[i]);
            if (nucleon && collision.energy[i] - Hadrons.mass(collision.pdg[i]) < fermiEnergy) {
                return true;
            }
        }
        return false;
    }

    /** Lets what came out of a collision fly from here. */
    private void release(double well) {
        collisions++;
        boolean made = collision.count > 2;
        for (int i = 0; i < collision.count; i++) {
            int particle = collision.pdg[i];
            double p = Math.sqrt(collision.px[i] * collision.px[i]
                    + collision.py[i] * collision.py[i]
                    + collision.pz[i] * collision.pz[i]);
            boolean nucleon = Hadrons.nucleon(particle);
            double mass = Hadrons.mass(particle);
            double outside = collision.energy[i] - (nucleon ? well : 0);
            if (particle == NEUTRINO) {
                products.add(particle, collision.px[i], collision.py[i], collision.pz[i], outside);
            } else if (nucleon && outside <= mass) {
                trap(particle);
            } else {
                boolean meson = Math.abs(particle) < 1000;
                double free = made && meson ? FORMATION * p / mass : 0;
                put(particle, outside, collision.px[i] / p, collision.py[i] / p, collision.pz[i] / p, free);
            }
        }
    }

    private void trap(int nucleon) {
        trapped++;
        trappedProtons += nucleon == 2212 ? 1 : 0;
    }

    private boolean absorb(double p, double local, double limit, double fermiEnergy, double well) {
        if (!pair(code) || nucleonsLeft < 3) {
            return false;
        }
        strike(absorption.first, limit);
        double sx = struckX;
        double sy = struckY;
        double sz = struckZ;
        double se = struckEnergy;
        strike(absorption.second, limit);
        collision.system(p * ux, p * uy, p * uz, local, sx + struckX, sy + struckY, sz + struckZ, se + struckEnergy);
        if (!collision.isotropic(absorption.firstAfter, absorption.secondAfter, stream) || blocked(fermiEnergy)) {
            return false;
        }
        removePair();
        release(well);
        return true;
    }

    private boolean pair(int pion) {
        return absorption.choose(pion, protonsLeft, nucleonsLeft - protonsLeft, stream);
    }

    private void removePair() {
        nucleonsLeft -= 2;
        protonsLeft -= (absorption.first == 2212 ? 1 : 0) + (absorption.second == 2212 ? 1 : 0);
    }

    private void leave(double mass) {
        double kinetic = energy - mass;
        double barrier = code == 2212 ? COULOMB * protonsLeft / (1.4 * (Math.cbrt(nucleons) + 1)) : 0;
        if (Hadrons.nucleon(code) && kinetic <= barrier) {
            trap(code);
            return;
        }
        double p = Math.sqrt(energy * energy - mass * mass);
        products.add(code, p * ux, p * uy, p * uz, energy);
    }

    /** Stopped particles: where they are taken, and by what. */
    private boolean take(int stopped) {
        double power = stopped == 13 ? 1 : 2;
        double r;
        do {
            r = density.radius * Math.cbrt(stream.uniform());
        } while (stream.uniform() > surface(stopped, density.profile(r), power));
        double profile = density.profile(r);
        x = 0;
        y = 0;
        z = r;
        double local = fermi * Math.cbrt(profile);
        double fermiEnergy = Math.sqrt(local * local + NUCLEON * NUCLEON) - NUCLEON;
        double well = fermiEnergy + separation;
        code = stopped;
        ux = 0;
        uy = 0;
        uz = 1;
        if (stopped == -211) {
            return absorb(0, Hadrons.mass(stopped), local, fermiEnergy, well);
        }
        int struck = stopped == 13 ? 2212 : stream.uniform() * nucleonsLeft < protonsLeft ? 2212 : 2112;
        strike(struck, local);
        collision.system(0, 0, 0, Hadrons.mass(stopped), struckX, struckY, struckZ, struckEnergy);
        boolean done = stopped == 13
                ? collision.isotropic(2112, NEUTRINO, stream)
                : collision.draw(stopped, struck, well, Collision.Channels.ABSORBING, stream);
        if (!done || blocked(fermiEnergy)) {
            return false;
        }
        nucleonsLeft--;
        protonsLeft -= struck == 2212 ? 1 : 0;
        release(well);
        return true;
    }

    /** Probability of being taken at a density, relative to the largest: hadrons are taken in the skin, before they come deeper. */
    private static double surface(int stopped, double profile, double power) {
        return stopped == 13 ? profile : 4 * Math.pow(profile, power) * (1 - profile) * (1 - profile) * 4;
    }

    /** Gives the rest to the nucleus that is left; whether it can exist. */
    private boolean close(double momentum, double total, int charge, int baryons) {
        double e = total + NuclearMasses.mass(nucleons, protons);
        double pz = momentum;
        double px = 0;
        double py = 0;
        int a = nucleons + baryons;
        int zLeft = protons + charge;
        for (int i = 0; i < products.size; i++) {
            e -= products.energy[i];
            px -= products.px[i];
            py -= products.py[i];
            pz -= products.pz[i];
            a -= Hadrons.baryonNumber(products.pdg[i]);
            zLeft -= Hadrons.charge(products.pdg[i]);
        }
        if (a < 2 || zLeft < 0 || zLeft > a || a != nucleonsLeft + trapped || zLeft != protonsLeft + trappedProtons) {
            return false;
        }
        double mass2 = e * e - px * px - py * py - pz * pz;
        double ground = NuclearMasses.mass(a, zLeft);
        products.nucleons = a;
        products.protons = zLeft;
        products.restX = px;
        products.restY = py;
        products.restZ = pz;
        products.restEnergy = e;
        return e > 0 && mass2 >= ground * ground;
    }
}
