package org.belladonna.generator.resonance;

import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.generator.hadronization.QuarkPairHadrons;
import org.belladonna.generator.model.HadronicRatio;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * What a virtual photon, or a vector boson that mixes with it, becomes when it decays to hadrons: undecayed hadrons in its rest frame, averaged
 * over its polarisation.
 *
 * <p>From 2 GeV on a quark pair by the squared charges (charm from 4 GeV on) with shower and strings. Below it, by their shares of R ({@link
 * HadronicRatio}): omega and phi of the mass of the boson within {@value #REACH} widths, with R = (9 Gamma_ee / alpha^2 Gamma) M^2 Gamma^2 /
 * ((m^2 - M^2)^2 + M^2 Gamma^2), to be decayed by the table of hadrons; pairs of charged pions with R = beta^3 |F|^2 / 4; the rest is pairs of
 * charged pions below 1.05 GeV and above it four pions, 2 (pi+ pi-) and pi+ pi- 2 pi0 in equal parts, uniform in phase space. What has
 * kaons or eta mesons above the phi is in these four pions.
 *
 * <p>One per thread; keeps nothing from event to event.
 */
public final class VirtualPhotonHadrons {
    private static final int PION = 211;
    private static final int NEUTRAL_PION = 111;
    private static final int CHARM = 4;
    /** Squared charges times nine of d, u, s, c. */
    private static final int[] CHARGES = {1, 4, 1, 4};
    /** Widths about the mass of a resonance within which it is made; further away its shape is not known. */
    private static final int REACH = 25;
    /** Where four pions take over what is not described, GeV. */
    private static final double FOUR_PIONS = 1.05;

    private static final int[] PAIR = {PION, -PION};
    private static final int[] CHARGED = {PION, -PION, PION, -PION};
    private static final int[] MIXED = {PION, -PION, NEUTRAL_PION, NEUTRAL_PION};

    private final ResonanceTable.Resonance[] resonances;
    private final PionFormFactor pion;
    private final QuarkPairHadrons quarks = new QuarkPairHadrons();
    private final FlatPhaseSpace pairSpace = space(PAIR);
    private final FlatPhaseSpace chargedSpace = space(CHARGED);
    private final FlatPhaseSpace mixedSpace = space(MIXED);
    private final int[] resonance = new int[1];
    private final double[][] momenta = new double[4][4];
    /** Codes of the hadrons; none when they come from quarks. */
    private int[] codes;

    /** Parameters of the resonances and of the form factor are those of the processes of this package. */
    public VirtualPhotonHadrons() {
        ResonanceTable table = ResonanceTable.standard();
        resonances = table.resonances().stream()
                .filter(r -> r.name().equals("omega") || r.name().equals("phi"))
                .toArray(ResonanceTable.Resonance[]::new);
        pion = new PionFormFactor(table.pion());
    }

    private static FlatPhaseSpace space(int[] codes) {
        double[] masses = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            masses[i] = ParticleTable.get(codes[i]).mass();
        }
        return new FlatPhaseSpace(masses);
    }

    /**
     * Makes the hadrons.
     *
     * @param mass mass of the boson, GeV, above two pions
     * @return number of hadrons
     */
    public int make(double mass, EventStream stream) {
        if (mass >= QuarkPairHadrons.LOWEST) {
            codes = null;
            return quarks.make(quark(mass, stream), mass, stream);
        }
        double left = HadronicRatio.at(mass) * stream.uniform();
        for (ResonanceTable.Resonance candidate : resonances) {
            left -= ratio(candidate, mass);
            if (left < 0) {
                return one(candidate.pdg(), mass);
            }
        }
        left -= pairs(mass);
        if (left < 0 || mass < FOUR_PIONS) {
            return uniform(PAIR, pairSpace, mass, stream);
        }
        return stream.uniform() < 0.5
                ? uniform(CHARGED, chargedSpace, mass, stream)
                : uniform(MIXED, mixedSpace, mass, stream);
    }

    private static int quark(double mass, EventStream stream) {
        int open = mass < QuarkPairHadrons.LOWEST_CHARM ? CHARM - 1 : CHARM;
        int sum = 0;
        for (int i = 0; i < open; i++) {
            sum += CHARGES[i];
        }
        double left = sum * stream.uniform();
        int quark = 0;
        do {
            left -= CHARGES[quark++];
        } while (left >= 0 && quark < open);
        return quark;
    }

    /** Part of R that a resonance makes. */
    static double ratio(ResonanceTable.Resonance resonance, double mass) {
        double width = resonance.width();
        if (Math.abs(mass - resonance.mass()) > REACH * width) {
            return 0;
        }
        double scale = resonance.mass() * width;
        double distance = (mass - resonance.mass()) * (mass + resonance.mass());
        double alpha = PhysicalConstants.ALPHA;
        double peak = 9 * resonance.electronWidth() / (width * alpha * alpha);
        return peak * scale * scale / (distance * distance + scale * scale);
    }

    /** Part of R that pairs of charged pions make. */
    double pairs(double mass) {
        double ratio = 2 * PhysicalConstants.PION_MASS / mass;
        return ratio < 1 ? 0.25 * Math.pow((1 - ratio) * (1 + ratio), 1.5) * pion.square(mass * mass) : 0;
    }

    /** A resonance of the mass of the boson. */
    private int one(int code, double mass) {
        resonance[0] = code;
        codes = resonance;
        momenta[0][0] = 0;
        momenta[0][1] = 0;
        momenta[0][2] = 0;
        momenta[0][3] = mass;
        return 1;
    }

    private int uniform(int[] products, FlatPhaseSpace space, double mass, EventStream stream) {
        codes = products;
        space.generate(stream, mass, momenta, 0);
        return products.length;
    }

    /** Code of a hadron. */
    public int pdg(int i) {
        return codes == null ? quarks.pdg(i) : codes[i];
    }

    /** Fills the momentum (px, py, pz, E) of a hadron in the rest frame of the boson, GeV. */
    public void momentum(int i, double[] p) {
        if (codes == null) {
            quarks.momentum(i, p);
        } else {
            System.arraycopy(momenta[i], 0, p, 0, 4);
        }
    }
}
