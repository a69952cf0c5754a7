package org.belladonna.generator.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;

/**
 * A model with all its numbers: what the amplitudes and the widths are computed from.
 *
 * @param name name of the model
 * @param fields particles
 * @param vertices terms of the interaction
 */
public record Model(String name, List<Field> fields, List<Vertex> vertices) implements Serializable {
    /**
     * A particle and its antiparticle.
     *
     * @param name name of the particle
     * @param anti name of the antiparticle; equal to the name when it is its own
     * @param pdg PDG code of the particle
     * @param spin fermion, vector or scalar
     * @param mass mass in GeV
     * @param width width in GeV that an internal line has; 0 for none
     */
    public record Field(String name, String anti, int pdg, ModelSettings.Spin spin, double mass, double width)
            implements Serializable {}

    /**
     * A fermion-fermion-boson term of the Lagrangian, in the convention of {@link ModelSettings}.
     *
     * @param fermion index of the fermion in the model's fields
     * @param boson index of the boson
     * @param even strength of the vector or scalar part
     * @param odd strength of the axial or pseudoscalar part
     */
    public record Vertex(int fermion, int boson, double even, double odd) implements Serializable {}

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
                                        .flatMap(f -> java.util.stream.Stream.of(f.name(), f.anti()))
                                        .distinct()
                                        .toList()),
                "correct it");
    }

    /** The field of which this is the name of the particle or the antiparticle. */
    public Field field(String particle) {
        return fields.get(fieldIndex(particle));
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
        moreFields.add(new Field(copy, copy, original.pdg(), original.spin(), original.mass(), original.width()));
        List<Vertex> moreVertices = new ArrayList<>(vertices);
        for (Vertex vertex : vertices) {
            if (vertex.boson() == fieldIndex(boson) && vertex.fermion() == fieldIndex(fermion)) {
                moreVertices.add(new Vertex(vertex.fermion(), fields.size(), vertex.even(), vertex.odd()));
            }
        }
        return new Model(name, List.copyOf(moreFields), List.copyOf(moreVertices));
    }
}
