package org.belladonna.generator.amplitude;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelSettings.Spin;

/**
 * An external particle of a process.
 *
 * @param field index of its field in the model
 * @param spin spin
 * @param mass mass in GeV
 * @param antiparticle whether it is the antiparticle of its field
 * @param incoming whether it is in the initial state
 * @param states number of spin states that are computed; one for a fermion of helicity -1/2 only
 */
record Leg(int field, Spin spin, double mass, boolean antiparticle, boolean incoming, int states) {
    /** With all spin states. */
    Leg(int field, Spin spin, double mass, boolean antiparticle, boolean incoming) {
        this(field, spin, mass, antiparticle, incoming, states(spin, mass));
    }

    /** Reads a process, as in {@code "e- e+ -> mu- mu+ zprime"}. */
    static List<Leg> parse(Model model, String process) {
        String[] sides = process.split("->");
        if (sides.length != 2) {
            throw UserException.of(
                    "'" + process + "' is not a process", "process", "as in 'e- e+ -> mu- mu+'", "correct it");
        }
        List<Leg> legs = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            for (String particle : sides[side].trim().split("\\s+")) {
                int index = model.fieldIndex(particle);
                Model.Field field = model.fields().get(index);
                legs.add(new Leg(
                        index,
                        field.spin(),
                        field.mass(),
                        !particle.equals(field.name()) && particle.equals(field.anti()),
                        side == 0));
            }
        }
        return legs;
    }

    /** The same fermion with helicity -1/2 only. */
    Leg leftHanded() {
        return new Leg(field, spin, mass, antiparticle, incoming, 1);
    }

    private static int states(Spin spin, double mass) {
        return switch (spin) {
            case FERMION -> 2;
            case VECTOR -> mass > 0 ? 3 : 2;
            case SCALAR -> 1;
        };
    }

    /** What the leg is in the recursion: the fermion arrow of a ket enters the diagram with it. */
    Role role() {
        if (spin != Spin.FERMION) {
            return Role.BOSON;
        }
        return incoming == antiparticle ? Role.BRA : Role.KET;
    }

    /** Whether a boson stands for the Hermitian conjugate of its field in a vertex. */
    boolean conjugate(Model model) {
        Model.Field particle = model.fields().get(field);
        boolean self = particle.name().equals(particle.anti());
        return spin != Spin.FERMION && !self && incoming == antiparticle;
    }

    /** What a current is. */
    enum Role {
        BRA,
        KET,
        BOSON
    }

    /** Writes the wavefunction of one spin state; p holds (px, py, pz, E) at index {@code at}. */
    void wavefunction(double[] p, int at, int state, double[] out, int offset) {
        switch (spin) {
            case FERMION -> Wavefunctions.spinor(p, at, this, state, out, offset);
            case VECTOR -> Wavefunctions.polarisation(p, at, mass, state, out, offset);
            case SCALAR -> out[offset] = 1;
        }
    }
}
