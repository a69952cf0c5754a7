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
        SCALAR_ON_SPINOR
    }

    /**
     * One term of a current.
     *
     * @param first bra, or spinor that absorbs the boson
     * @param second ket, or the absorbed boson
     * @param left left coupling with the sign of the permutation; real part for a scalar vertex
     * @param right right coupling; imaginary part for a scalar vertex
     * @param target position in this node of the state (state of first) * states(second) + state of second
     */
    record Term(Kind kind, Node first, Node second, double left, double right, int[] target) {}

    final int mask;
    final int field;
    final Leg.Role role;
    final Spin spin;
    final double mass;
    /** Width in GeV, which enters the propagator of a line that carries a time-like momentum. */
    final double width;
    /** Index of the first double of the current of state 0; state i follows at {@code i * Wavefunctions.SIZE}. */
    final int offset;
    /** Share of each state in the index of the amplitude. */
    final int[] amplitudeIndex;

    final List<Term> terms = new ArrayList<>();

    Node(int mask, int field, Leg.Role role, Model.Field particle, int offset, int[] amplitudeIndex) {
        this.mask = mask;
        this.field = field;
        this.role = role;
        this.spin = particle.spin();
        this.mass = particle.mass();
        this.width = particle.width();
        this.offset = offset;
        this.amplitudeIndex = amplitudeIndex;
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

    /** Puts the sum of all terms into the values. */
    void compute(double[] w) {
        for (int i = offset; i < at(states()); i++) {
            w[i] = 0;
        }
        for (int i = 0; i < terms.size(); i++) {
            add(terms.get(i), w);
        }
    }

    private void add(Term term, double[] w) {
        int pair = 0;
        for (int i = 0; i < term.first.states(); i++) {
            int a = term.first.at(i);
            for (int j = 0; j < term.second.states(); j++) {
                int b = term.second.at(j);
                int out = at(term.target[pair++]);
                switch (term.kind) {
                    case VECTOR -> Currents.addVector(w, a, b, term.left, term.right, out);
                    case VECTOR_ON_KET -> Currents.addVectorOnKet(w, b, a, term.left, term.right, out);
                    case VECTOR_ON_BRA -> Currents.addVectorOnBra(w, b, a, term.left, term.right, out);
                    case SCALAR -> Currents.addScalar(w, a, b, term.left, term.right, out);
                    case SCALAR_ON_SPINOR -> Currents.addScalarOnSpinor(w, b, a, term.left, term.right, out);
                }
            }
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
        if (mass > 0) {
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
