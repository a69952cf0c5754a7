package org.belladonna.generator.amplitude;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.belladonna.error.UserException;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelSettings.Spin;
import org.belladonna.kinematics.Products;

/**
 * The sum of all tree diagrams of a process for every helicity of its external particles, all masses kept. Made once,
 * evaluated often: an evaluation allocates nothing. Belongs to one thread.
 *
 * <p>Left out: identical-particle factors of the phase space, particles' widths in propagators.
 */
public final class TreeAmplitude {
    private final List<Leg> legs;
    private final Node[] external;
    private final Node[] internal;
    private final AmplitudeCompiler.Closing[] closings;
    private final double[] inflow;
    private final double[] values;
    private final double[] amplitudes;
    private final int scratch;
    private final double initialStates;
    private final DoubleUnaryOperator running;
    private final List<Topology> topologies;

    /**
     * @param model model with numbers
     * @param process process with the particles' names, as in {@code "e- e+ -> mu- mu+ zprime"}; up to seven particles
     * @throws UserException when a particle is unknown or the model has no diagram for the process
     */
    public TreeAmplitude(Model model, String process) {
        this(model, process, q2 -> 1);
    }

    /**
     * As {@link #TreeAmplitude(Model, String)}, with running couplings.
     *
     * @param running factor of every propagator of a massless vector as a function of its q^2 in GeV^2
     */
    public TreeAmplitude(Model model, String process, DoubleUnaryOperator running) {
        this(model, process, Leg.parse(model, process), running);
    }

    private TreeAmplitude(Model model, String process, List<Leg> external, DoubleUnaryOperator running) {
        this.running = running;
        legs = external;
        AmplitudeCompiler compiler = new AmplitudeCompiler(model, legs);
        this.external = compiler.external().toArray(Node[]::new);
        internal = compiler.internal().toArray(Node[]::new);
        closings = compiler.closings().toArray(AmplitudeCompiler.Closing[]::new);
        if (closings.length == 0) {
            throw UserException.of(
                    "no diagram for '" + process + "'",
                    "model " + model.name(),
                    "a process of its vertices",
                    "correct it");
        }
        topologies = beams() ? TopologyFinder.find(compiler) : List.of();
        inflow = new double[4 << legs.size()];
        scratch = compiler.size();
        values = new double[scratch + Wavefunctions.SIZE];
        amplitudes = new double[2 * compiler.amplitudes()];
        initialStates =
                legs.stream().filter(Leg::incoming).mapToInt(Leg::states).reduce(1, (a, b) -> a * b);
    }

    /**
     * An amplitude for sums over all spins alone, in half the time where the vertices of the process conserve parity: with one
     * helicity of its first particle, a fermion, as the other one adds as much.
     */
    public static TreeAmplitude forSpinSums(Model model, String process) {
        TreeAmplitude full = new TreeAmplitude(model, process);
        if (full.legs.get(0).spin() != Spin.FERMION || !full.conservesParity()) {
            return full;
        }
        List<Leg> legs = new ArrayList<>(full.legs);
        legs.set(0, legs.get(0).leftHanded());
        return new TreeAmplitude(model, process, legs, full.running);
    }

    private boolean conservesParity() {
        return Stream.concat(
                        Arrays.stream(internal).flatMap(node -> node.terms.stream()),
                        Arrays.stream(closings).map(AmplitudeCompiler.Closing::term))
                .allMatch(Node.Term::conservesParity);
    }

    /** Whether a model has a diagram for a process of its particles. */
    public static boolean exists(Model model, String process) {
        return !new AmplitudeCompiler(model, Leg.parse(model, process))
                .closings()
                .isEmpty();
    }

    /** Number of external particles. */
    public int legs() {
        return legs.size();
    }

    private boolean beams() {
        return legs.get(0).incoming() && legs.get(1).incoming();
    }

    /** The different shapes of the diagrams; none for a decay. */
    public List<Topology> topologies() {
        return topologies;
    }

    /** Index in the model's fields of an external particle. */
    public int field(int leg) {
        return legs.get(leg).field();
    }

    /** Whether an external particle is the antiparticle of its field. */
    public boolean antiparticle(int leg) {
        return legs.get(leg).antiparticle();
    }

    /** Mass of an external particle, GeV. */
    public double mass(int leg) {
        return legs.get(leg).mass();
    }

    /**
     * Squared amplitude, summed over final and averaged over initial spins.
     *
     * @param p momenta (px, py, pz, E) of the external particles one after the other in the order of the process, on
     *     their mass shells, GeV
     */
    public double squared(double[] p) {
        setWavefunctions(p);
        return sum(p);
    }

    /**
     * Squared amplitude for polarised beams, summed over final spins: the mean over the helicities of the beams with the
     * weights (1 + h P) / 2.
     *
     * @param p momenta as in {@link #squared}
     * @param first longitudinal polarisation of the first beam, -1 to 1: 1 for helicity +1/2
     * @param second that of the second beam
     */
    public double squared(double[] p, double first, double second) {
        squared(p);
        double sum = 0;
        for (int index = 0; index < amplitudes.length / 2; index++) {
            double weight = (1 + helicity(index, 0) * first) * (1 + helicity(index, 1) * second);
            double re = amplitudes[2 * index];
            double im = amplitudes[2 * index + 1];
            sum += weight * (re * re + im * im);
        }
        return sum / initialStates;
    }

    /** Sign of the helicity of a fermion in the amplitude of an index. */
    private int helicity(int index, int leg) {
        int stride = external[leg].amplitudeIndex[1];
        return index / stride % external[leg].states() == 1 ? 1 : -1;
    }

    private void setWavefunctions(double[] p) {
        for (int leg = 0; leg < external.length; leg++) {
            for (int state = 0; state < external[leg].states(); state++) {
                legs.get(leg).wavefunction(p, 4 * leg, state, values, external[leg].at(state));
            }
        }
    }

    /**
     * As {@link #squared}, with every polarisation vector of a leg replaced by its momentum: zero, up to rounding, for a
     * vector that couples to a conserved current.
     */
    double squaredWithGaugeVector(double[] p, int leg) {
        squared(p);
        for (int state = 0; state < external[leg].states(); state++) {
            for (int i = 0; i < 4; i++) {
                values[external[leg].at(state) + 2 * i] = p[4 * leg + (i + 3) % 4];
            }
        }
        return sum(p);
    }

    private double sum(double[] p) {
        setInflow(p);
        for (Node node : internal) {
            node.compute(values, inflow);
            double denominator = denominator(node, p);
            if (node.spin == Spin.VECTOR && node.mass == 0) {
                denominator /= running.applyAsDouble(denominator);
            }
            node.propagate(values, inflow, 4 * node.mask, denominator);
        }
        Arrays.fill(amplitudes, 0);
        for (AmplitudeCompiler.Closing closing : closings) {
            close(closing);
        }
        double sum = 0;
        for (double part : amplitudes) {
            sum += part * part;
        }
        return sum / initialStates;
    }

    /** Momenta (E, x, y, z) that flow into the diagram with each needed set of particles. */
    private void setInflow(double[] p) {
        for (int leg = 0; leg < external.length; leg++) {
            double sign = legs.get(leg).incoming() ? 1 : -1;
            int at = 4 << leg;
            inflow[at] = sign * p[4 * leg + 3];
            inflow[at + 1] = sign * p[4 * leg];
            inflow[at + 2] = sign * p[4 * leg + 1];
            inflow[at + 3] = sign * p[4 * leg + 2];
        }
        for (Node node : internal) {
            setInflow(node.mask);
        }
    }

    /** The momentum that the smaller side of a line brings in: fewer sums, and small differences survive. */
    private void setInflow(int mask) {
        int other = ((1 << external.length) - 1) ^ mask;
        boolean turn = Integer.bitCount(other) < Integer.bitCount(mask);
        for (int i = 0; i < 4; i++) {
            double sum = 0;
            for (int rest = turn ? other : mask; rest != 0; rest &= rest - 1) {
                sum += inflow[4 * (rest & -rest) + i];
            }
            inflow[4 * mask + i] = turn ? -sum : sum;
        }
    }

    /**
     * P^2 - m^2 of a current. When two particles make one of its sides, from the product of their momenta, in which the
     * masses cancel exactly when one of them is radiated: the difference of the squares would lose a collinear photon off
     * an electron, or the momentum transfer of an electron that goes on along the beam.
     */
    private double denominator(Node node, double[] p) {
        if (Double.isInfinite(node.mass)) {
            return 1;
        }
        int other = ((1 << external.length) - 1) ^ node.mask;
        int pair = Integer.bitCount(other) < Integer.bitCount(node.mask) ? other : node.mask;
        int at = 4 * node.mask;
        if (Integer.bitCount(pair) != 2) {
            return inflow[at] * inflow[at]
                    - inflow[at + 1] * inflow[at + 1]
                    - inflow[at + 2] * inflow[at + 2]
                    - inflow[at + 3] * inflow[at + 3]
                    - node.mass * node.mass;
        }
        int a = Integer.numberOfTrailingZeros(pair);
        int b = 31 - Integer.numberOfLeadingZeros(pair);
        boolean transfer = legs.get(a).incoming() != legs.get(b).incoming();
        double ma = legs.get(a).mass();
        double mb = legs.get(b).mass();
        if (transfer && ma == mb) {
            return Products.transfer(p, 4 * a, 4 * b, ma) - node.mass * node.mass;
        }
        double masses = ma * ma - node.mass * node.mass + mb * mb;
        if (mb == node.mass) {
            masses = ma * ma;
        }
        return masses + (transfer ? -2 : 2) * Products.dot(p, 4 * a, ma, 4 * b, mb);
    }

    private void close(AmplitudeCompiler.Closing closing) {
        Node first = closing.term().first();
        Node second = closing.term().second();
        int components = closing.third().spin == Spin.VECTOR ? 4 : 1;
        for (int i = 0; i < first.states(); i++) {
            for (int j = 0; j < second.states(); j++) {
                Arrays.fill(values, scratch, scratch + Wavefunctions.SIZE, 0);
                Node.add(closing.term(), values, first.at(i), second.at(j), inflow, scratch);
                contract(closing.third(), first.amplitudeIndex[i] + second.amplitudeIndex[j], components);
            }
        }
    }

    /** Adds to the amplitudes the product of the current in the scratch space with each state of a boson. */
    private void contract(Node boson, int index, int components) {
        for (int state = 0; state < boson.states(); state++) {
            int at = boson.at(state);
            double re = 0;
            double im = 0;
            for (int i = 0; i < 2 * components; i += 2) {
                double a = values[scratch + i];
                double b = values[scratch + i + 1];
                double c = i == 0 ? values[at] : -values[at + i];
                double d = i == 0 ? values[at + 1] : -values[at + i + 1];
                re += a * c - b * d;
                im += a * d + b * c;
            }
            int out = 2 * (index + boson.amplitudeIndex[state]);
            amplitudes[out] += re;
            amplitudes[out + 1] += im;
        }
    }

    /**
     * The sum over all other spins of |sum over the polarisations of a vector leg of amplitude * (polarisation, current)|^2
     * of the last evaluated point, averaged over initial spins: what follows when the vector decays through a current.
     *
     * @param leg the vector
     * @param current complex current (E, x, y, z) of the decay, re and im interleaved
     */
    public double squaredWithDecay(int leg, double[] current) {
        Node vector = external[leg];
        int states = vector.states();
        int stride = vector.amplitudeIndex[1];
        double sum = 0;
        for (int index = 0; index < amplitudes.length / 2; index++) {
            if (index / stride % states != 0) {
                continue;
            }
            double re = 0;
            double im = 0;
            for (int state = 0; state < states; state++) {
                int at = vector.at(state);
                double a = dot(at, current, 0);
                double b = dot(at, current, 1);
                double c = amplitudes[2 * (index + state * stride)];
                double d = amplitudes[2 * (index + state * stride) + 1];
                re += a * c - b * d;
                im += a * d + b * c;
            }
            sum += re * re + im * im;
        }
        return sum / initialStates;
    }

    /** Product of the real polarisation vector at an index with the real (0) or imaginary (1) part of a current. */
    private double dot(int at, double[] current, int part) {
        return values[at] * current[part]
                - values[at + 2] * current[2 + part]
                - values[at + 4] * current[4 + part]
                - values[at + 6] * current[6 + part];
    }
}
