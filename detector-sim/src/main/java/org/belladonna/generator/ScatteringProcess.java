package org.belladonna.generator;

import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.phasespace.DiagramPhaseSpace;
import org.belladonna.generator.phasespace.Region;
import org.belladonna.generator.phasespace.SampledProcess;
import org.belladonna.generator.radiation.BhabhaCorrection;
import org.belladonna.generator.radiation.DiphotonCorrection;
import org.belladonna.generator.radiation.ScatteringCorrection;
import org.belladonna.generator.radiation.VacuumPolarization;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.kinematics.Products;

/**
 * Bhabha scattering and annihilation into photons with the hardest radiated photon exact and softer ones summed:
 *
 * <pre>
 *   no photon above eps:   Born(s, theta) eps^beta (1 + delta)
 *   hardest photon x:      |M(one more photon)|^2 x^beta (1 + delta (1 - x) / (1 - x + x^2/2)),   x > eps
 * </pre>
 *
 * <p>with x and eps in units of sqrt(s)/2, beta and delta the exponent and the finite part of the order-alpha correction. To first
 * order this is the exact result; beyond, soft photons are exponentiated and no order of leading logarithms depends on eps. In
 * annihilation the radiated photons are all but the two most energetic ones. Amplitudes keep the electron mass.
 *
 * <p>Sources: those of the corrections; D. R. Yennie, S. C. Frautschi, H. Suura, Ann. Phys. 13 (1961) 379; the factor at second
 * order as in E. A. Kuraev, V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466.
 */
final class ScatteringProcess implements SampledProcess {
    /** The reaction without radiation. */
    enum Kind {
        BHABHA("e- e+", new BhabhaCorrection()),
        DIPHOTON("gamma gamma", new DiphotonCorrection());

        private final String products;
        private final ScatteringCorrection correction;

        Kind(String products, ScatteringCorrection correction) {
            this.products = products;
            this.correction = correction;
        }

        String process() {
            return "e- e+ -> " + products;
        }
    }

    /**
     * What is sampled.
     *
     * @param radiation whether there are photons and virtual corrections, or Born alone
     * @param running whether alpha runs
     * @param cutOff smallest energy of an explicit photon, GeV
     * @param acceptance cuts on both electrons, or on two of the photons
     */
    record Reaction(
            Kind kind,
            GeneratorSettings.Switch radiation,
            GeneratorSettings.Switch running,
            double cutOff,
            ReactionCuts acceptance)
            implements Serializable {}

    private static final int LEGS = 4;

    private final Reaction reaction;
    private final TreeAmplitude born;
    private final TreeAmplitude onePhoton;
    private final ReactionCuts.Compiled cuts;
    private final DiagramPhaseSpace bornSpace;
    private final DiagramPhaseSpace photonSpace;
    private final double[] pair = new double[4 * LEGS];
    private final double[] unused = new double[8];
    private double sqrtS;
    private boolean withPhoton;
    private double hardest;
    private int radiated;

    ScatteringProcess(Model qed, Reaction reaction) {
        this.reaction = reaction;
        DoubleUnaryOperator running =
                reaction.running() == GeneratorSettings.Switch.ON ? VacuumPolarization::factor : q2 -> 1;
        String process = reaction.kind().process();
        born = new TreeAmplitude(qed, process, running);
        onePhoton = new TreeAmplitude(qed, process + " gamma", running);
        cuts = reaction.acceptance().compile(qed, born);
        bornSpace = new DiagramPhaseSpace(masses(born), born.topologies(), Region.withBosons(born.legs(), 0));
        photonSpace = new DiagramPhaseSpace(
                masses(onePhoton), onePhoton.topologies(), Region.withBosons(onePhoton.legs(), reaction.cutOff()));
    }

    private static double[] masses(TreeAmplitude amplitude) {
        double[] masses = new double[amplitude.legs()];
        for (int leg = 0; leg < masses.length; leg++) {
            masses[leg] = amplitude.mass(leg);
        }
        return masses;
    }

    private boolean radiates() {
        return reaction.radiation() == GeneratorSettings.Switch.ON;
    }

    @Override
    public int dimensions() {
        return radiates() ? photonSpace.dimensions() : bornSpace.dimensions();
    }

    @Override
    public int channels() {
        return bornSpace.channels() + (radiates() ? photonSpace.channels() : 0);
    }

    @Override
    public void setEnergy(double energy) {
        sqrtS = energy;
        bornSpace.setEnergy(energy);
        photonSpace.setEnergy(energy);
    }

    @Override
    public void point(int channel, double[] u) {
        withPhoton = channel >= bornSpace.channels();
        if (withPhoton) {
            photonSpace.map(channel - bornSpace.channels(), u);
        } else {
            System.arraycopy(u, bornSpace.dimensions(), unused, 0, u.length - bornSpace.dimensions());
            bornSpace.map(channel, u);
        }
    }

    @Override
    public double density(int channel, double[] u) {
        if (withPhoton != channel >= bornSpace.channels()) {
            return 0;
        }
        if (withPhoton) {
            return photonSpace.density(channel - bornSpace.channels(), u);
        }
        System.arraycopy(unused, 0, u, bornSpace.dimensions(), u.length - bornSpace.dimensions());
        return bornSpace.density(channel, u);
    }

    @Override
    public double value() {
        double[] p = momenta();
        hardest = 0;
        radiated = 0;
        if (withPhoton && !findRadiated(p) || !accepted(p)) {
            return 0;
        }
        double flux = 4 * p[2] * sqrtS;
        double factor = symmetry() * PhysicalConstants.HBARC2_FB / flux;
        double squared = (withPhoton ? onePhoton : born).squared(p);
        return factor * squared * (radiates() ? radiation(p) : 1);
    }

    /** Chooses the photon that counts as radiated; false when it is below the cut-off. */
    private boolean findRadiated(double[] p) {
        radiated = LEGS;
        if (reaction.kind() == Kind.DIPHOTON) {
            for (int leg = 2; leg < LEGS; leg++) {
                radiated = p[4 * leg + 3] < p[4 * radiated + 3] ? leg : radiated;
            }
        }
        hardest = p[4 * radiated + 3];
        return hardest > reaction.cutOff();
    }

    private double symmetry() {
        if (reaction.kind() == Kind.BHABHA) {
            return 1;
        }
        return withPhoton ? 1.0 / 6 : 1.0 / 2;
    }

    /** Whether both electrons, or two of the photons, pass the cuts. */
    private boolean accepted(double[] p) {
        if (reaction.kind() == Kind.BHABHA || !withPhoton) {
            return cuts.passes(p);
        }
        for (int without = 2; without <= LEGS; without++) {
            int at = 8;
            for (int leg = 2; leg <= LEGS; leg++) {
                if (leg != without) {
                    System.arraycopy(p, 4 * leg, pair, at, 4);
                    at += 4;
                }
            }
            if (cuts.passes(pair)) {
                return true;
            }
        }
        return false;
    }

    /** What virtual and soft photons make of the squared amplitude. */
    private double radiation(double[] p) {
        ScatteringCorrection correction = reaction.kind().correction;
        double s = sqrtS * sqrtS;
        if (!withPhoton) {
            double cosine = p[10] / Math.sqrt(p[8] * p[8] + p[9] * p[9] + p[10] * p[10]);
            double x = 2 * reaction.cutOff() / sqrtS;
            return Math.pow(x, correction.exponent(s, cosine)) * (1 + correction.finite(s, cosine));
        }
        int first = radiated == 2 ? 3 : 2;
        int second = first == 3 || radiated == 3 ? 4 : 3;
        double t = Math.sqrt(product(p, 0, first) * product(p, 1, second));
        double u = Math.sqrt(product(p, 1, first) * product(p, 0, second));
        double mean = Math.sqrt(s * 2 * product(p, first, second));
        double cosine = (u - t) / (u + t);
        double x = 2 * hardest / sqrtS;
        double soft = (1 - x) / (1 - x + 0.5 * x * x);
        return Math.pow(x, correction.exponent(mean, cosine)) * (1 + correction.finite(mean, cosine) * soft);
    }

    private double product(double[] p, int a, int b) {
        double ma = onePhoton.mass(a);
        return Products.dot(p, 4 * a, ma, 4 * b, onePhoton.mass(b));
    }

    /** Momenta (px, py, pz, E) of the beams and the final particles at the current point; a view. */
    double[] momenta() {
        return withPhoton ? photonSpace.momenta() : bornSpace.momenta();
    }

    /** Number of particles of the current point, beams included. */
    int legs() {
        return withPhoton ? LEGS + 1 : LEGS;
    }

    /** Energy of the hardest radiated photon, GeV; the cut-off when there is none above. */
    double hardest() {
        return withPhoton ? hardest : reaction.cutOff();
    }

    /** Index of the radiated photon among the particles; 0 when there is none. */
    int radiated() {
        return radiated;
    }

    TreeAmplitude amplitude() {
        return onePhoton;
    }
}
