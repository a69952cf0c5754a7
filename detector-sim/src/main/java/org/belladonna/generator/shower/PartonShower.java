package org.belladonna.generator.shower;

import org.belladonna.random.EventStream;

/**
 * The shower of a quark pair from a virtual photon, in falling transverse momentum. At each step every end of every colour dipole, and both
 * quarks as a dipole of charge, propose their next branching; the hardest one happens, if masses leave its gluon
 * resolved and the matrix element of photon to three wants it. One
 * per thread; keeps nothing from event to event.
 *
 * <p>Left out: the polarisation of gluons (their azimuths are even), photons of quarks that came of gluons, photons to pairs.
 */
public final class PartonShower {
    /** The first quark and antiquark stay at these places of the list. */
    private static final int QUARK = 0;

    private static final int ANTIQUARK = 1;

    private final TrialBranchings trials;
    private final DipoleKinematics kinematics = new DipoleKinematics();
    private final Branching trial = new Branching();
    private final Branching best = new Branching();

    /** @param settings its parameters */
    public PartonShower(ShowerSettings settings) {
        trials = new TrialBranchings(settings);
    }

    /**
     * Lets a pair radiate.
     *
     * @param quark code of the quark, 1 to 4, which goes along +z before it radiates
     * @param mass mass of the pair, GeV, above twice the constituent mass
     * @param partons cleared and filled
     */
    public void radiate(int quark, double mass, EventStream stream, PartonList partons) {
        partons.setPair(quark, mass);
        double scale2 = 0.25 * mass * mass;
        while (findHardest(scale2, partons, stream)) {
            scale2 = best.pt2;
            kinematics.make(partons, best, 2 * Math.PI * stream.uniform());
            if (trials.isResolved(best) && (!isCorrected(best) || stream.uniform() < correction(partons))) {
                branch(partons);
            }
        }
    }

    private boolean findHardest(double scale2, PartonList partons, EventStream stream) {
        best.pt2 = 0;
        for (int i = 0; i < partons.size(); i++) {
            propose(i, partons.next[i], scale2, partons, stream);
            propose(i, partons.previous[i], scale2, partons, stream);
        }
        proposePhoton(QUARK, ANTIQUARK, scale2, partons, stream);
        proposePhoton(ANTIQUARK, QUARK, scale2, partons, stream);
        return best.pt2 > 0;
    }

    private void propose(int radiator, int recoiler, double scale2, PartonList partons, EventStream stream) {
        if (recoiler >= 0) {
            place(radiator, recoiler, partons);
            if (trials.drawStrong(scale2, trial, partons.pdg[radiator], radiator <= ANTIQUARK, stream)
                    && trial.pt2 > best.pt2) {
                best.set(trial);
            }
        }
    }

    private void proposePhoton(int radiator, int recoiler, double scale2, PartonList partons, EventStream stream) {
        place(radiator, recoiler, partons);
        double charge = partons.pdg[radiator] % 2 == 0 ? 2.0 / 3 : 1.0 / 3;
        if (trials.drawPhoton(scale2, trial, charge, stream) && trial.pt2 > best.pt2) {
            best.set(trial);
        }
    }

    private void place(int radiator, int recoiler, PartonList partons) {
        trial.radiator = radiator;
        trial.recoiler = recoiler;
        trial.radiatorMass = ConstituentMass.of(partons.pdg[radiator]);
        trial.recoilerMass = ConstituentMass.of(partons.pdg[recoiler]);
        trial.dipoleMass = Math.sqrt(trial.radiatorMass * trial.radiatorMass
                + trial.recoilerMass * trial.recoilerMass
                + 2 * partons.product(radiator, recoiler));
    }

    private static boolean isCorrected(Branching branching) {
        return branching.radiator <= ANTIQUARK;
    }

    /** Matrix element over shower for the radiator, what it emitted and the other of the first quarks. */
    private double correction(PartonList partons) {
        double[] p = kinematics.p;
        int partner = 4 * (ANTIQUARK - best.radiator);
        double[] q = best.recoiler == ANTIQUARK - best.radiator ? p : partons.p;
        int at = q == p ? 8 : partner;
        double radiatorEmitted = product(p, 0, p, 4);
        double radiatorPartner = product(p, 0, q, at);
        double emittedPartner = product(p, 4, q, at);
        double mass2 = best.radiatorMass * best.radiatorMass;
        double s = 2 * (mass2 + radiatorEmitted + radiatorPartner + emittedPartner);
        double x1 = 2 * (mass2 + radiatorEmitted + radiatorPartner) / s;
        double x2 = 2 * (mass2 + emittedPartner + radiatorPartner) / s;
        return GluonCorrection.weight(x1, x2, 4 * mass2 / s);
    }

    private static double product(double[] p, int a, double[] q, int b) {
        return p[a + 3] * q[b + 3] - p[a] * q[b] - p[a + 1] * q[b + 1] - p[a + 2] * q[b + 2];
    }

    private void branch(PartonList partons) {
        int radiator = best.radiator;
        int recoiler = best.recoiler;
        int emitted = partons.add(
                switch (best.kind) {
                    case GLUON -> PartonList.GLUON;
                    case PHOTON -> PartonList.PHOTON;
                    case QUARKS -> best.flavour;
                });
        if (best.kind == Branching.Kind.GLUON) {
            partons.insert(emitted, radiator, recoiler);
        } else if (best.kind == Branching.Kind.QUARKS) {
            partons.cut(radiator, emitted);
        }
        System.arraycopy(kinematics.p, 0, partons.p, 4 * radiator, 4);
        System.arraycopy(kinematics.p, 4, partons.p, 4 * emitted, 4);
        System.arraycopy(kinematics.p, 8, partons.p, 4 * recoiler, 4);
    }
}
