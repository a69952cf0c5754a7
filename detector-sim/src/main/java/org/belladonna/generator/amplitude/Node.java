package org.belladonna.generator.amplitude;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelSettings.Spin;

/** An off-shell current: a set of external particles joined into one particle, for all their spin states. */
final class Node {
    /** How a current is made from two others. */
    enum Kind {
        VECTOR,
        VECTOR_ON_KET,
        VECTOR_ON_BRA,
        SCALAR,
        SCALAR_ON_SPINOR,
        PRODUCT,
        SCALED,
        DUAL,
        DUAL_VECTOR
    }

    /**
     * One term of a current.
     *
     * @param first bra, or spinor that absorbs the boson; scalar, or first of two vectors
     * @param second ket, or the absorbed boson; vector
     * @param left left coupling with the sign of the permutation, or the factor of a vertex of bosons
     * @param right right coupling
     * @param target position in this node of the state (state of first) * states(second) + state of second
     */
    record Term(Kind kind, Node first, Node second, Model.Coupling left, Model.Coupling right, int[] target) {
        Term into(int[] positions) {
            return new Term(kind, first, second, left, right, positions);
        }

        /** Whether it is a vector or scalar vertex of fermions without an axial or pseudoscalar part. */
        boolean conservesParity() {
            return left.equals(right) && kind.compareTo(Kind.SCALAR_ON_SPINOR) <= 0;
        }
    }

    final int mask;
    final int field;
    final Leg.Role role;
    /** Whether a boson stands for the Hermitian conjugate of its field in the vertex that takes it. */
    final boolean conjugate;

    final Spin spin;
    final double mass;
    /** Width in GeV, which enters the propagator of a line that carries a time-like momentum. */
    final double width;
    /** Index of the first double of the current of state 0; state i follows at {@code i * Wavefunctions.SIZE}. */
    final int offset;
    /** Share of each state in the index of the amplitude. */
    final int[] amplitudeIndex;

    final List<Term> terms = new ArrayList<>();

    /** What kind of line a node is. */
    record Line(int field, Leg.Role role, boolean conjugate) {}

    Node(int mask, Line line, Model.Field particle, int offset, int[] amplitudeIndex) {
        this.mask = mask;
        this.field = line.field();
        this.role = line.role();
        this.conjugate = line.conjugate();
        this.spin = particle.spin();
        this.mass = particle.mass();
        this.width = particle.width();
        this.offset = offset;
        this.amplitudeIndex = amplitudeIndex;
    }

    Line line() {
        return new Line(field, role, conjugate);
    }

    /** Mass of the line for a topology. */
    double lineMass() {
        return mass;
    }

    int states() {
        return amplitudeIndex.length;
    }

    int at(int state) {
        return offset + state * Wavefunctions.SIZE;
    }

    /** Puts the sum of all terms into the values; p holds inflowing momenta (E, x, y, z) by mask. */
    void compute(double[] w, double[] p) {
        for (int i = offset; i < at(states()); i++) {
            w[i] = 0;
        }
        for (int i = 0; i < terms.size(); i++) {
            add(terms.get(i), w, p);
        }
    }

    private void add(Term term, double[] w, double[] p) {
        int pair = 0;
        for (int i = 0; i < term.first.states(); i++) {
            int a = term.first.at(i);
            for (int j = 0; j < term.second.states(); j++) {
                add(term, w, a, term.second.at(j), p, at(term.target[pair++]));
            }
        }
    }

    /** Adds a term for one state of its two currents, which are at indices a and b. */
    static void add(Term term, double[] w, int a, int b, double[] p, int out) {
        double left = term.left.re();
        double right = term.right.re();
        int first = 4 * term.first.mask;
        int second = 4 * term.second.mask;
        switch (term.kind) {
            case VECTOR -> Currents.addVector(w, a, b, left, right, out);
            case VECTOR_ON_KET -> Currents.addVectorOnKet(w, b, a, left, right, out);
            case VECTOR_ON_BRA -> Currents.addVectorOnBra(w, b, a, left, right, out);
            case SCALAR -> Currents.addScalar(w, a, b, term.left, term.right, out);
            case SCALAR_ON_SPINOR -> Currents.addScalarOnSpinor(w, b, a, term.left, term.right, out);
            case PRODUCT -> BosonCurrents.addProduct(w, a, b, left, out);
            case SCALED -> BosonCurrents.addScaled(w, a, b, left, out);
            case DUAL -> BosonCurrents.addDual(w, a, b, left, p, first, second, out);
            case DUAL_VECTOR -> BosonCurrents.addDualVector(w, a, b, left, p, second, first, out);
        }
    }

    /** Multiplies by the propagator; p holds the inflowing (E, x, y, z) at index {@code at}. */
    void propagate(double[] w, double[] p, int at, double denominator) {
        double inverse = 1 / denominator;
        if (width > 0 && denominator + mass * mass > 0) {
            // 1 / (d + i M Gamma) = (1 / d) / (1 + i M Gamma / d)
            double ratio = mass * width * inverse;
            turn(w, 1 / (1 + ratio * ratio), -ratio / (1 + ratio * ratio));
        }
        for (int i = 0; i < states(); i++) {
            switch (role) {
                case KET -> Currents.propagateKet(w, at(i), p, at, mass, inverse);
                case BRA -> Currents.propagateBra(w, at(i), p, at, mass, inverse);
                case BOSON -> propagateBoson(w, at(i), p, at, inverse);
            }
        }
    }

    private void turn(double[] w, double re, double im) {
        for (int i = offset; i < at(states()); i += 2) {
            double a = w[i];
            double b = w[i + 1];
            w[i] = a * re - b * im;
            w[i + 1] = a * im + b * re;
        }
    }

    private void propagateBoson(double[] w, int current, double[] p, int at, double inverse) {
        if (spin == Spin.SCALAR) {
            w[current] *= inverse;
            w[current + 1] *= inverse;
            return;
        }
        if (mass > 0 && Double.isFinite(mass)) {
            subtractLongitudinal(w, current, p, at);
        }
        for (int i = 0; i < Wavefunctions.SIZE; i++) {
            w[current + i] *= -inverse;
        }
    }

    /** The part p^mu p^nu / M^2 of a massive vector's propagator. */
    private void subtractLongitudinal(double[] w, int current, double[] p, int at) {
        for (int part = 0; part < 2; part++) {
            double dot = p[at] * w[current + part]
                    - p[at + 1] * w[current + 2 + part]
                    - p[at + 2] * w[current + 4 + part]
                    - p[at + 3] * w[current + 6 + part];
            for (int i = 0; i < 4; i++) {
                w[current + 2 * i + part] -= p[at + i] * dot / (mass * mass);
            }
        }
    }
}
