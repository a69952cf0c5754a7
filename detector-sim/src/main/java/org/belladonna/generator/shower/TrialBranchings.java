package org.belladonna.generator.shower;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;

/**
 * Draws the next branching of one end of a dipole by the veto algorithm. The rate is alpha/(2 pi) d ln pT^2 dz P(z), with P 4/3 times 2/(1 -
 * z) for gluons off the first quarks (what is left is {@link GluonCorrection}) and 4/3 (1 + z^2)/(1 - z) off others, 3/2 (1 + z^3)/(1 - z)
 * for each end of a gluon, 1/4 (z^2 + (1 - z)^2) for each end and flavour where it becomes quarks, with masses and a suppression of heavy
 * pairs; pT^2 = z (1 - z) (virtuality - m^2) (T. Sjostrand, P. Skands, Eur. Phys. J. C 39 (2005) 129, equations 13 to 20).
 */
final class TrialBranchings {
    private static final double QUARK_COLOUR = 4.0 / 3;

    /** Half the colour of a gluon: it has two ends. */
    private static final double GLUON_COLOUR = 3.0 / 2;

    /** T_R over the two ends of a gluon. */
    private static final double SPLIT_COLOUR = 1.0 / 4;

    /** u, d, s and c. */
    private static final int FLAVOURS = 4;

    private final StrongCoupling coupling;
    private final double smallest2;
    private final double smallestPhoton2;

    TrialBranchings(ShowerSettings settings) {
        coupling = new StrongCoupling(settings.alphaStrong());
        smallest2 = settings.smallestPt() * settings.smallestPt();
        smallestPhoton2 = settings.smallestPhotonPt() * settings.smallestPhotonPt();
    }

    /**
     * Draws a branching to gluons or quarks below a scale.
     *
     * @param from squared transverse momentum below which to look, GeV^2
     * @param branching has the ends and their masses; gets the rest
     * @param source PDG code of the radiator
     * @param corrected whether the matrix-element correction will follow
     * @return whether there is one
     */
    boolean drawStrong(double from, Branching branching, int source, boolean corrected, EventStream stream) {
        double reach = branching.reach();
        double edge = edge(smallest2, reach);
        if (edge >= 0.5) {
            return false;
        }
        boolean gluon = source == PartonList.GLUON;
        double emission = 2 * (gluon ? GLUON_COLOUR : QUARK_COLOUR) * Math.log((1 - edge) / edge);
        double splitting = gluon ? FLAVOURS * SPLIT_COLOUR * (1 - 2 * edge) : 0;
        double pt2 = Math.min(from, 0.25 * reach);
        while (pt2 > smallest2) {
            pt2 = coupling.evolve(pt2, emission + splitting, stream.exponential(), smallest2);
            if (pt2 == 0) {
                return false;
            }
            branching.pt2 = pt2;
            boolean split = stream.uniform() * (emission + splitting) < splitting;
            if (split ? acceptPair(branching, edge, stream) : acceptGluon(branching, edge, gluon, corrected, stream)) {
                return true;
            }
        }
        return false;
    }

    /** Draws a photon off a quark of a given charge, as {@link #drawStrong}; the matrix-element correction will follow. */
    boolean drawPhoton(double from, Branching branching, double charge, EventStream stream) {
        double reach = branching.reach();
        double edge = edge(smallestPhoton2, reach);
        if (edge >= 0.5) {
            return false;
        }
        double rate = PhysicalConstants.ALPHA / (2 * Math.PI) * charge * charge * 2 * Math.log((1 - edge) / edge);
        double pt2 = Math.min(from, 0.25 * reach);
        while (true) {
            pt2 *= Math.exp(-stream.exponential() / rate);
            if (pt2 <= smallestPhoton2) {
                return false;
            }
            branching.pt2 = pt2;
            drawSoftShare(branching, edge, stream);
            branching.kind = Branching.Kind.PHOTON;
            if (isPossible(branching)) {
                return true;
            }
        }
    }

    /**
     * Whether a gluon keeps the smallest transverse momentum when the kinematics of a massive radiator have shrunk it, by 1 - m^2 over the
     * virtuality. Without masses, and for photons and quarks, always. The papers do not say so; the program with which the tune was made does
     * (Pythia 8.3, simple time-like shower).
     */
    boolean isResolved(Branching branching) {
        double mass2 = branching.radiatorMass * branching.radiatorMass;
        double left = 1 - mass2 / branching.virtuality;
        return branching.kind != Branching.Kind.GLUON || branching.pt2 * left * left >= smallest2;
    }

    private static double edge(double smallest2, double reach) {
        return reach <= 4 * smallest2 ? 0.5 : 0.5 - Math.sqrt(0.25 - smallest2 / reach);
    }

    /** Draws 1 - z by 1/(1 - z) and the virtuality. */
    private static void drawSoftShare(Branching branching, double edge, EventStream stream) {
        branching.z = 1 - (1 - edge) * Math.pow(edge / (1 - edge), stream.uniform());
        double mass = branching.radiatorMass;
        branching.virtuality = mass * mass + branching.pt2 / (branching.z * (1 - branching.z));
    }

    private static boolean isPossible(Branching branching) {
        return branching.pt2 < branching.z * (1 - branching.z) * branching.reach() && branching.isInside();
    }

    private static boolean acceptGluon(
            Branching branching, double edge, boolean gluon, boolean corrected, EventStream stream) {
        drawSoftShare(branching, edge, stream);
        branching.kind = Branching.Kind.GLUON;
        if (!isPossible(branching)) {
            return false;
        }
        double z = branching.z;
        double weight = corrected ? 1 : 0.5 * (1 + (gluon ? z * z * z : z * z));
        if (gluon && branching.recoilerMass > 0) {
            weight *= deadCone(branching);
        }
        return stream.uniform() < weight;
    }

    /**
     * A gluon does not radiate along a massive recoiler: ratio of the soft radiation of the dipole with and without the recoiler's mass.
     */
    private static double deadCone(Branching branching) {
        double dipole2 = branching.dipoleMass * branching.dipoleMass;
        double ratio = branching.recoilerMass * branching.recoilerMass / dipole2;
        double virtuality = branching.virtuality / dipole2;
        double x1 = (1 - ratio + virtuality) * branching.z;
        double pair = x1 - virtuality;
        double y1 = 1 - ratio - x1;
        return pair <= 0 || y1 <= 0 ? 0 : Math.max(0, 1 - ratio / pair * virtuality / y1);
    }

    private static boolean acceptPair(Branching branching, double edge, EventStream stream) {
        branching.kind = Branching.Kind.QUARKS;
        branching.flavour = 1 + stream.integer(FLAVOURS);
        branching.z = edge + (1 - 2 * edge) * stream.uniform();
        branching.virtuality = branching.pt2 / (branching.z * (1 - branching.z));
        double mass = ConstituentMass.of(branching.flavour);
        double ratio = mass * mass / branching.virtuality;
        return ratio < 0.25 && isPossible(branching) && stream.uniform() < pairWeight(branching, ratio);
    }

    /**
     * Splitting by the polar angle in the rest frame of the pair, (1 + cos theta)/2 = y: beta (y^2 + (1 - y)^2 + 8 r y (1 - y)) with r = m^2
     * over the squared mass of the pair, times (1 - virtuality/dipole^2)^3 as a dipole's tensor allows.
     */
    private static double pairWeight(Branching branching, double ratio) {
        double share = branching.virtuality / branching.reach();
        double y = ((1 + share) * branching.z - share) / (1 - share);
        double open = 1 - share;
        double kernel = y * y + (1 - y) * (1 - y) + 8 * ratio * y * (1 - y);
        return Math.sqrt(1 - 4 * ratio) * kernel * (1 + share) * open * open;
    }
}
