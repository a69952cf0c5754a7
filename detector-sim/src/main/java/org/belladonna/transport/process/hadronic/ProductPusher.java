package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * Turns the products of an interaction into particles of the engine: neutral pions and Sigma0 decay at once, neutral kaons become K_S or K_L, photons below the
 * cut and the recoil of the nucleus stay at the spot, neutrinos are gone. Reused.
 */
final class ProductPusher {
    private static final int PHOTON = 22;
    private static final int LAMBDA = 3122;

    private Track mother;
    private double photonCut;
    private TrackStack stack;
    private EventStream stream;

    /** Pushes all, from where the mother is and about her direction; returns the energy that stays, GeV. */
    double push(Products products, Track from, ProductionCuts cuts, TrackStack into, EventStream draws) {
        mother = from;
        photonCut = cuts.photon();
        stack = into;
        stream = draws;
        double local = products.recoil();
        for (int i = 0; i < products.size; i++) {
            double px = products.px[i];
            double py = products.py[i];
            double pz = products.pz[i];
            int pdg = products.pdg[i];
            local += switch (pdg) {
                case 111 -> radiate(pdg, PHOTON, px, py, pz);
                case 3212, -3212 -> radiate(pdg, Integer.signum(pdg) * LAMBDA, px, py, pz);
                case 311, -311 -> one(stream.uniform() < 0.5 ? 130 : 310, px, py, pz);
                default -> one(pdg, px, py, pz);
            };
        }
        return local;
    }

    private double one(int pdg, double px, double py, double pz) {
        int kind = Species.kind(pdg);
        if (kind < 0) {
            return 0;
        }
        double transverse2 = px * px + py * py;
        double p2 = transverse2 + pz * pz;
        double p = Math.sqrt(p2);
        if (pdg == PHOTON && p <= photonCut) {
            return p;
        }
        double mass = Hadrons.mass(pdg);
        double kinetic = p2 / (Math.sqrt(p2 + mass * mass) + mass);
        double transverse = Math.sqrt(transverse2);
        double cosPhi = transverse > 0 ? px / transverse : 1;
        double sinPhi = transverse > 0 ? py / transverse : 0;
        stack.product(mother, kind, kinetic, p > 0 ? pz / p : 1, cosPhi, sinPhi);
        return 0;
    }

    /** Decay into a photon and another particle, isotropic. */
    private double radiate(int pdg, int other, double px, double py, double pz) {
        double mass = Hadrons.mass(pdg);
        double energy = Math.sqrt(px * px + py * py + pz * pz + mass * mass);
        double k = Frame.breakup(mass, 0, Hadrons.mass(other));
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
        return one(PHOTON, vx, vy, vz) + one(other, px - vx, py - vy, pz - vz);
    }
}
