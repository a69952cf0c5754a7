package org.belladonna.transport.process.hadronic;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * Turns the products of an interaction into particles of the engine: neutral pions and Sigma0 decay at once, neutral kaons become K_S or K_L, photons below the
 * cut and the recoil of the nucleus stay at the spot, neutrinos are gone. No state.
 */
final class ProductPusher {
    private static final int PHOTON = 22;
    private static final double LAMBDA = Hadrons.mass(3122);

    private ProductPusher() {}

    /** Pushes all; returns the energy that stays, GeV. */
    static double push(Products products, Track mother, ProductionCuts cuts, TrackStack stack, EventStream stream) {
        double local = products.recoil();
        for (int i = 0; i < products.size; i++) {
            double px = products.px[i];
            double py = products.py[i];
            double pz = products.pz[i];
            int pdg = products.pdg[i];
            local += switch (pdg) {
                case 111 -> photons(px, py, pz, mother, cuts, stack, stream);
                case 3212, -3212 -> sigma(pdg, px, py, pz, mother, cuts, stack, stream);
                case 311, -311 -> one(stream.uniform() < 0.5 ? 130 : 310, px, py, pz, mother, cuts, stack);
                default -> one(pdg, px, py, pz, mother, cuts, stack);
            };
        }
        return local;
    }

    private static double one(
            int pdg, double px, double py, double pz, Track mother, ProductionCuts cuts, TrackStack stack) {
        int kind = Species.kind(pdg);
        if (kind < 0) {
            return 0;
        }
        double transverse2 = px * px + py * py;
        double p2 = transverse2 + pz * pz;
        double p = Math.sqrt(p2);
        double mass = Hadrons.mass(pdg);
        double kinetic = p2 / (Math.sqrt(p2 + mass * mass) + mass);
        if (pdg == PHOTON && p <= cuts.photon()) {
            return p;
        }
        double transverse = Math.sqrt(transverse2);
        double cosPhi = transverse > 0 ? px / transverse : 1;
        double sinPhi = transverse > 0 ? py / transverse : 0;
        stack.product(mother, kind, kinetic, p > 0 ? pz / p : 1, cosPhi, sinPhi);
        return 0;
    }

    private static double photons(
            double px, double py, double pz, Track mother, ProductionCuts cuts, TrackStack stack, EventStream stream) {
        double mass = Hadrons.mass(111);
        double energy = Math.sqrt(px * px + py * py + pz * pz + mass * mass);
        double cosine = 2 * stream.uniform() - 1;
        double phi = 2 * Math.PI * stream.uniform();
        double sine = Math.sqrt(1 - cosine * cosine);
        double k = 0.5 * mass;
        double cx = k * sine * Math.cos(phi);
        double cy = k * sine * Math.sin(phi);
        double cz = k * cosine;
        double factor = ((px * cx + py * cy + pz * cz) / (energy + mass) + k) / mass;
        double vx = cx + factor * px;
        double vy = cy + factor * py;
        double vz = cz + factor * pz;
        return one(PHOTON, vx, vy, vz, mother, cuts, stack)
                + one(PHOTON, px - vx, py - vy, pz - vz, mother, cuts, stack);
    }

    private static double sigma(
            int pdg,
            double px,
            double py,
            double pz,
            Track mother,
            ProductionCuts cuts,
            TrackStack stack,
            EventStream stream) {
        double mass = Hadrons.mass(pdg);
        double energy = Math.sqrt(px * px + py * py + pz * pz + mass * mass);
        double k = Frame.breakup(mass, 0, LAMBDA);
        double cosine = 2 * stream.uniform() - 1;
        double phi = 2 * Math.PI * stream.uniform();
        double sine = Math.sqrt(1 - cosine * cosine);
        double cx = k * sine * Math.cos(phi);
        double cy = k * sine * Math.sin(phi);
        double cz = k * cosine;
        double factor = ((px * cx + py * cy + pz * cz) / (energy + mass) + k) / mass;
        double vx = cx + factor * px;
        double vy = cy + factor * py;
        double vz = cz + factor * pz;
        return one(PHOTON, vx, vy, vz, mother, cuts, stack)
                + one(Integer.signum(pdg) * 3122, px - vx, py - vy, pz - vz, mother, cuts, stack);
    }

    /** Lets time pass for something with a mean life, ns. */
    static void wait(Track track, double meanLife, EventStream stream) {
        track.t += meanLife * stream.exponential();
    }

    /** Mean life in ns of a c tau in mm. */
    static double meanLife(double cTau) {
        return cTau / PhysicalConstants.SPEED_OF_LIGHT;
    }
}
