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
 *   vector boson:  fbar gamma^mu (vector + axial gamma5) f V_mu
 *   scalar boson:  fbar (scalar + i pseudoscalar gamma5) f S
 * </pre>
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

        @Key(meaning = "terms of the interaction") List<VertexSettings> vertices) {
    /** A coupling of the model. */
    public record ParameterSettings(
            @Key(meaning = "name") String name,

            @Key(meaning = "unit, empty for a pure number", fallback = "\"\"")
            String unit,

            @Key(meaning = "one sentence with the convention")
            String meaning,

            @Key(meaning = "value when not given") Optional<Double> fallback) {}

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
            Optional<Double> mass) {}

    /** Spin of a particle. */
    public enum Spin {
        FERMION,
        VECTOR,
        SCALAR
    }

    /** A fermion-fermion-boson term. */
    public record VertexSettings(
            @Key(meaning = "name of the fermion") String fermion,

            @Key(meaning = "name of the vector or scalar") String boson,

            @Key(meaning = "strength of the vector part", fallback = "\"0\"")
            String vector,

            @Key(meaning = "strength of the axial part", fallback = "\"0\"")
            String axial,

            @Key(meaning = "strength of the scalar part", fallback = "\"0\"")
            String scalar,

            @Key(meaning = "strength of the pseudoscalar part", fallback = "\"0\"")
            String pseudoscalar) {}
}
