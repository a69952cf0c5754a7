package org.belladonna.generator.model;

import java.util.List;
import java.util.Optional;
import org.belladonna.configuration.Key;

/**
 * A model as written in {@code conf/models/*.conf}.
 *
 * <p>Strengths are products, as in {@code "-xi * m_mu / v"}, of numbers, the model's parameters, {@code e} (the positron
 * charge), {@code v} (the Higgs vacuum expectation value in GeV) and {@code m_x}, the mass in GeV of the particle whose short
 * name is x. The term of the Lagrangian is
 *
 * <pre>
 *   vector boson:  fbar gamma^mu (vector + axial gamma5) f V_mu  or  fbar gamma^mu (left P_L + right P_R) f V_mu
 *   scalar boson:  fbar (scalar + i pseudoscalar gamma5) f S     or  fbar (left P_L + right P_R) f S
 *   two vectors:   metric S V1_mu V2^mu  or  -(dual / 4) S F1_{mu nu} Fdual2^{mu nu}
 *   contact:       strength [fbar gamma^mu (..) f] [fbar gamma_mu (..) f]
 *   hadrons:       charge sum_q Q_q qbar gamma^mu q V_mu, for widths and decays to hadrons
 * </pre>
 *
 * <p>A term with {@code into} is intobar Gamma f B, and its Hermitian conjugate is added; so is that of a contact term that is
 * not Hermitian.
 */
public record ModelSettings(
        @Key(meaning = "name of the model") String name,

        @Key(meaning = "Lagrangian in words, with its source")
        String meaning,

        @Key(meaning = "name of the particle that 'mass' in a sample's generator group is about")
        Optional<String> mediator,

        @Key(meaning = "couplings that the user sets", fallback = "[]")
        List<ParameterSettings> parameters,

        @Key(meaning = "particles") List<ParticleSettings> particles,

        @Key(meaning = "terms with two fermions and a boson")
        List<VertexSettings> vertices,

        @Key(meaning = "terms with a scalar and two vectors", fallback = "[]")
        List<BosonVertexSettings> bosonVertices,

        @Key(meaning = "contact terms of four fermions", fallback = "[]")
        List<ContactSettings> contacts,

        @Key(meaning = "vectors that couple to the electromagnetic current of the quarks", fallback = "[]")
        List<HadronCurrentSettings> hadronCurrents) {
    /** A coupling of the model. */
    public record ParameterSettings(
            @Key(meaning = "name") String name,

            @Key(meaning = "coupling, or mass for what sets a mass", fallback = "coupling")
            ParameterKind kind,

            @Key(meaning = "unit, empty for a pure number", fallback = "\"\"")
            String unit,

            @Key(meaning = "one sentence with the convention")
            String meaning,

            @Key(meaning = "value when not given") Optional<Double> fallback) {}

    /** What a parameter is for. */
    public enum ParameterKind {
        COUPLING,
        MASS
    }

    /** A particle of the model. */
    public record ParticleSettings(
            @Key(meaning = "name, as in a process (mu-)") String name,

            @Key(meaning = "name of the antiparticle (mu+); absent when it is its own")
            Optional<String> anti,

            @Key(meaning = "short name, as in m_mu") String shortName,

            @Key(meaning = "PDG code of the particle") int pdg,

            @Key(meaning = "fermion, vector or scalar") Spin spin,

            @Key(
                    meaning = "mass; absent: from the particle table, or given by the user for a mediator",
                    unit = "GeV",
                    min = 0)
            Optional<Double> mass,

            @Key(meaning = "parameter that sets the mass, in GeV; instead of 'mass'")
            Optional<String> massParameter,

            @Key(
                    meaning =
                            "width of an internal line; absent: the width into pairs (tree level) and hadrons when it can decay",
                    unit = "GeV",
                    min = 0)
            Optional<Double> width,

            @Key(
                    meaning = "yes: particle and antiparticle are the same, and 'anti' only names the end of its line",
                    fallback = "no")
            Answer majorana) {}

    /** Yes or no. */
    public enum Answer {
        YES,
        NO
    }

    /** Spin of a particle. */
    public enum Spin {
        FERMION,
        VECTOR,
        SCALAR
    }

    /** A fermion-fermion-boson term. */
    public record VertexSettings(
            @Key(meaning = "name of the fermion that enters")
            String fermion,

            @Key(meaning = "name of the fermion that leaves; absent: the same")
            Optional<String> into,

            @Key(meaning = "name of the vector or scalar") String boson,

            @Key(meaning = "strength of the vector part", fallback = "\"0\"")
            String vector,

            @Key(meaning = "strength of the axial part", fallback = "\"0\"")
            String axial,

            @Key(meaning = "strength of the scalar part", fallback = "\"0\"")
            String scalar,

            @Key(meaning = "strength of the pseudoscalar part", fallback = "\"0\"")
            String pseudoscalar,

            @Key(meaning = "strength of the left-handed part", fallback = "\"0\"")
            String left,

            @Key(meaning = "strength of the right-handed part", fallback = "\"0\"")
            String right) {}

    /** A term with a scalar and two vectors. */
    public record BosonVertexSettings(
            @Key(meaning = "name of the scalar") String scalar,

            @Key(meaning = "name of the first vector") String first,

            @Key(meaning = "name of the second vector") String second,

            @Key(meaning = "strength of S V1_mu V2^mu, GeV", fallback = "\"0\"")
            String metric,

            @Key(meaning = "strength g of -(g / 4) S F1 Fdual2, 1/GeV", fallback = "\"0\"")
            String dual) {}

    /** A contact term: the product of two currents. */
    public record ContactSettings(
            @Key(meaning = "first current") CurrentSettings first,

            @Key(meaning = "second current") CurrentSettings second,

            @Key(meaning = "strength, 1/GeV^2") String strength) {}

    /** A vector that couples to hadrons as a photon does, by the measured R. */
    public record HadronCurrentSettings(
            @Key(meaning = "name of the vector") String boson,

            @Key(meaning = "strength that stands for the positron charge")
            String charge) {}

    /** The current intobar gamma^mu (left P_L + right P_R) fermion. */
    public record CurrentSettings(
            @Key(meaning = "name of the fermion that enters")
            String fermion,

            @Key(meaning = "name of the fermion that leaves")
            String into,

            @Key(meaning = "left-handed strength", fallback = "\"0\"")
            String left,

            @Key(meaning = "right-handed strength", fallback = "\"0\"")
            String right) {}
}
