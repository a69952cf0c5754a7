package org.belladonna.transport.process.hadronic;

import org.belladonna.random.EventStream;

/**
 * Inelastic interactions of hadrons and the capture of stopped ones: the intranuclear cascade ({@link Cascade}), then the cooling of the nucleus ({@link Deexcitation}). On
 * hydrogen a collision with a free proton; nucleons below 20 MeV are swallowed by the nucleus. Four-momentum (to 1e-9), charge, baryon number and strangeness are
 * conserved with the masses of {@link NuclearMasses}. Energies from rest to 12 GeV. One per thread; allocates nothing after the first events.
 *
 * <pre>{@code
 * HadronicInteraction interaction = new HadronicInteraction();
 * interaction.inelastic(-211, 0.8, 56, 26, stream);
 * Products products = interaction.products();
 * }</pre>
 */
public final class HadronicInteraction {
    /** Kinetic energy of nucleons below which a compound nucleus is made at once, GeV. */
    private static final double COMPOUND = 0.02;
    /** pi- p to n pi0 over n gamma, at rest: J. Spuller et al., Phys. Lett. B 67 (1977) 479. */
    private static final double PANOFSKY = 1.546;

    private static final int MUON = 13;
    private static final int NEUTRINO = 14;
    /** Share of captures of muons by the whole nucleus, and its mean excitation in GeV: numbers of neutrons of B. MacDonald et al., Phys. Rev. 139 (1965) B1253. */
    private static final double COLLECTIVE = 0.75;

    private static final double RESONANCE = 18e-3;

    private final Products products = new Products();
    private final Cascade cascade = new Cascade();
    private final Collision collision = new Collision();
    private final Deexcitation deexcitation = new Deexcitation();

    /** What came out of the last interaction, in the frame of the projectile; reused. */
    public Products products() {
        return products;
    }

    /**
     * Lets a hadron interact inelastically with a nucleus at rest.
     *
     * @param pdg PDG code of the hadron or light ion
     * @param kinetic energy in GeV, positive
     * @param nucleons of the nucleus
     * @param protons of the nucleus
     */
    public void inelastic(int pdg, double kinetic, int nucleons, int protons, EventStream stream) {
        products.clear();
        if (nucleons == 1) {
            onProton(pdg, kinetic, stream);
            return;
        }
        boolean slow = Hadrons.nucleon(pdg) && kinetic < COMPOUND;
        if (slow || !cascade.run(pdg, kinetic, nucleons, protons, stream, products)) {
            compound(pdg, kinetic, nucleons, protons);
        }
        deexcitation.cool(products, stream);
    }

    /**
     * Lets a nucleus take a stopped negative particle: pi-, K-, antiproton or mu-.
     *
     * @param pdg PDG code of the particle
     * @param nucleons of the nucleus; a muon needs more than one
     * @param protons of the nucleus
     */
    public void capture(int pdg, int nucleons, int protons, EventStream stream) {
        products.clear();
        if (nucleons == 1) {
            captureOnProton(pdg, stream);
            return;
        }
        boolean collective = pdg == MUON && stream.uniform() < COLLECTIVE;
        if (collective || !cascade.runAtRest(pdg, nucleons, protons, stream, products)) {
            if (pdg == MUON) {
                neutrinoAndNucleus(nucleons, protons, stream);
            } else {
                compound(pdg, 0, nucleons, protons);
            }
        }
        deexcitation.cool(products, stream);
    }

    /**
     * A muon captured by the whole nucleus, which then is in its giant resonances. A free Fermi gas takes too little energy (P. Singer, Springer Tracts Mod. Phys. 71 (1974) 39).
     */
    private void neutrinoAndNucleus(int nucleons, int protons, EventStream stream) {
        products.clear();
        double total = Hadrons.mass(MUON) + NuclearMasses.mass(nucleons, protons);
        double ground = NuclearMasses.mass(nucleons, protons - 1);
        double resonance = RESONANCE * (stream.exponential() + stream.exponential() + stream.exponential()) / 3;
        double excited = ground + Math.min(0.5 * (total - ground), resonance);
        double p = Frame.breakup(total, 0, excited);
        double cosine = 2 * stream.uniform() - 1;
        double phi = 2 * Math.PI * stream.uniform();
        double sine = p * Math.sqrt(1 - cosine * cosine);
        products.add(NEUTRINO, sine * Math.cos(phi), sine * Math.sin(phi), p * cosine, p);
        products.nucleons = nucleons;
        products.protons = protons - 1;
        products.restX = -products.px[0];
        products.restY = -products.py[0];
        products.restZ = -products.pz[0];
        products.restEnergy = total - p;
    }

    private void onProton(int pdg, double kinetic, EventStream stream) {
        int flavour = NuclearCrossSections.flavour(pdg, stream.uniform() < 0.5 ? 0 : 1);
        double mass = Hadrons.mass(flavour);
        double momentum = Math.sqrt(kinetic * (kinetic + 2 * mass));
        collision.system(0, 0, momentum, kinetic + mass, 0, 0, 0, NuclearMasses.PROTON);
        if (collision.draw(flavour, 2212, 0, Collision.Channels.INELASTIC, stream)) {
            takeCollision();
        } else {
            products.add(pdg, 0, 0, momentum, kinetic + mass);
            products.add(2212, 0, 0, 0, NuclearMasses.PROTON);
        }
    }

    private void captureOnProton(int pdg, EventStream stream) {
        collision.system(0, 0, 0, Hadrons.mass(pdg), 0, 0, 0, NuclearMasses.PROTON);
        boolean done = pdg == -211
                ? collision.isotropic(2112, stream.uniform() * (1 + PANOFSKY) < 1 ? 22 : 111, 0, stream)
                : collision.draw(pdg, 2212, 0, Collision.Channels.ABSORBING, stream);
        if (!done) {
            throw new IllegalStateException("a stopped particle " + pdg + " and a proton make nothing");
        }
        takeCollision();
    }

    private void takeCollision() {
        for (int i = 0; i < collision.count; i++) {
            products.add(collision.pdg[i], collision.px[i], collision.py[i], collision.pz[i], collision.energy[i]);
        }
    }

    /** Projectile and nucleus as one excited nucleus where that can be; otherwise both as they were. */
    private void compound(int pdg, double kinetic, int nucleons, int protons) {
        products.clear();
        double mass = Hadrons.mass(pdg);
        double momentum = Math.sqrt(kinetic * (kinetic + 2 * mass));
        int together = nucleons + Hadrons.baryonNumber(pdg);
        int charge = protons + Hadrons.charge(pdg);
        double energy = kinetic + mass + NuclearMasses.mass(nucleons, protons);
        boolean nuclear = Hadrons.nucleon(pdg) || Hadrons.pion(pdg);
        boolean possible = nuclear && charge >= 0 && charge <= together;
        if (possible) {
            double ground = NuclearMasses.mass(together, charge);
            possible = energy * energy - momentum * momentum >= ground * ground;
        }
        if (possible) {
            rest(together, charge, momentum, energy);
        } else {
            products.add(pdg, 0, 0, momentum, kinetic + mass);
            rest(nucleons, protons, 0, NuclearMasses.mass(nucleons, protons));
        }
    }

    private void rest(int nucleons, int protons, double momentum, double energy) {
        products.nucleons = nucleons;
        products.protons = protons;
        products.restX = 0;
        products.restY = 0;
        products.restZ = momentum;
        products.restEnergy = energy;
    }
}
