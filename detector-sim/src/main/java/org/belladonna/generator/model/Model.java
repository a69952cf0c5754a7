package org.belladonna.generator.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;

/**
 * A model with all its numbers: what the amplitudes and the widths are computed from.
 *
 * @param name name of the model
 * @param fields particles, and the auxiliary fields of contact terms
 * @param vertices terms with two fermions, Hermitian conjugates written out
 * @param bosonVertices terms with a scalar and two vectors
 * @param hadronCurrents vectors that couple to hadrons as a photon does
 */
public record Model(
        String name,
        List<Field> fields,
        List<Vertex> vertices,
        List<BosonVertex> bosonVertices,
        List<HadronCurrent> hadronCurrents)
        implements Serializable {
    /**
     * A particle and its antiparticle.
     *
     * @param name name of the particle
     * @param anti name of the antiparticle; equal to the name when it is its own
     * @param pdg PDG code of the particle
     * @param spin fermion, vector or scalar
     * @param mass mass in GeV
     * @param width width in GeV that an internal line has; 0 for none
     * @param majorana whether particle and antiparticle are the same, the names being those of the ends of a line
     */
    public record Field(
            String name, String anti, int pdg, ModelSettings.Spin spin, double mass, double width, boolean majorana)
            implements Serializable {
        /** PDG code of the particle or of the antiparticle. */
        public int pdg(boolean antiparticle) {
            boolean same = majorana || name.equals(anti);
            return antiparticle && !same ? -pdg : pdg;
        }
    }

    /**
     * A term of the Lagrangian bra-bar Gamma ket B, with Gamma = gamma^mu (left P_L + right P_R) for a vector B and
     * left P_L + right P_R for a scalar B.
     *
     * @param bra index of the fermion that leaves
     * @param ket index of the fermion that enters
     * @param boson index of the boson
     * @param conjugate whether the term contains the Hermitian conjugate of a boson that is not its own antiparticle
     * @param left left-handed coupling
     * @param right right-handed coupling
     */
    public record Vertex(int bra, int ket, int boson, boolean conjugate, Coupling left, Coupling right)
            implements Serializable {
        /** Whether the same fermion enters and leaves. */
        public boolean isDiagonal() {
            return bra == ket;
        }

        /** Vector or scalar part. */
        public double even() {
            return (left.re() + right.re()) / 2;
        }
    }

    /** A complex coupling. */
    public record Coupling(double re, double im) implements Serializable {
        /** Zero has no sign, so that equal couplings are equal records. */
        public Coupling {
            re += 0.0;
            im += 0.0;
        }

        Coupling conjugate() {
            return new Coupling(re, -im);
        }

        /** Squared modulus. */
        public double square() {
            return re * re + im * im;
        }
    }

    /**
     * A term of the Lagrangian with a scalar and two vectors.
     *
     * @param scalar index of the scalar
     * @param first index of the first vector
     * @param second index of the second vector
     * @param kind how the vectors are joined
     * @param factor factor of the amplitude V1.V2, or eps(k1, V1, k2, V2) with incoming momenta and eps^{0123} = 1
     */
    public record BosonVertex(int scalar, int first, int second, Kind kind, double factor) implements Serializable {
        /** How two vectors are joined. */
        public enum Kind {
            METRIC,
            DUAL
        }
    }

    /**
     * A vector boson that couples to the electromagnetic current of the quarks.
     *
     * @param boson index of the boson
     * @param charge what the current is multiplied with, as the positron charge for a photon
     */
    public record HadronCurrent(int boson, double charge) implements Serializable {}

    /** Width of a particle to hadrons by its coupling to the electromagnetic current, GeV; see {@link HadronicRatio}. */
    public double hadronWidth(String particle) {
        int index = fieldIndex(particle);
        double charge = hadronCurrents.stream()
                .filter(current -> current.boson() == index)
                .mapToDouble(HadronCurrent::charge)
                .sum();
        return charge == 0 ? 0 : HadronicRatio.width(charge, fields.get(index).mass());
    }

    /** Whether a field is that of a contact term, which does not propagate. */
    public static boolean isContact(Field field) {
        return Double.isInfinite(field.mass());
    }

    /** Index of the field of which this is the name of the particle or the antiparticle. */
    public int fieldIndex(String particle) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(particle) || fields.get(i).anti().equals(particle)) {
                return i;
            }
        }
        throw UserException.of(
                "unknown particle '" + particle + "'",
                "model " + name,
                "one of "
                        + String.join(
                                ", ",
                                fields.stream()
                                        .filter(f -> !isContact(f))
                                        .flatMap(f -> java.util.stream.Stream.of(f.name(), f.anti()))
                                        .distinct()
                                        .toList()),
                "correct it");
    }

    /** The field of which this is the name of the particle or the antiparticle. */
    public Field field(String particle) {
        return fields.get(fieldIndex(particle));
    }

    /** This model with another mass of a particle, GeV. */
    public Model withMass(String particle, double mass) {
        Field old = field(particle);
        return with(
                particle, new Field(old.name(), old.anti(), old.pdg(), old.spin(), mass, old.width(), old.majorana()));
    }

    private Model with(String particle, Field field) {
        List<Field> changed = new ArrayList<>(fields);
        changed.set(fieldIndex(particle), field);
        return new Model(name, List.copyOf(changed), vertices, bosonVertices, hadronCurrents);
    }

    /** This model with another width of a particle, GeV. */
    public Model withWidth(String particle, double width) {
        Field old = field(particle);
        return with(
                particle, new Field(old.name(), old.anti(), old.pdg(), old.spin(), old.mass(), width, old.majorana()));
    }

    /**
     * This model with a second boson that equals a given one but couples to one fermion only: what isolates the radiation
     * off that fermion.
     *
     * @param copy name of the second boson
     * @param boson name of the given one
     * @param fermion name of the fermion
     */
    public Model withCopy(String copy, String boson, String fermion) {
        Field original = field(boson);
        List<Field> moreFields = new ArrayList<>(fields);
        moreFields.add(
                new Field(copy, copy, original.pdg(), original.spin(), original.mass(), original.width(), false));
        List<Vertex> moreVertices = new ArrayList<>(vertices);
        for (Vertex vertex : vertices) {
            if (vertex.boson() == fieldIndex(boson) && vertex.bra() == fieldIndex(fermion) && vertex.isDiagonal()) {
                moreVertices.add(new Vertex(
                        vertex.bra(), vertex.ket(), fields.size(), vertex.conjugate(), vertex.left(), vertex.right()));
            }
        }
        return new Model(name, List.copyOf(moreFields), List.copyOf(moreVertices), bosonVertices, hadronCurrents);
    }
}
