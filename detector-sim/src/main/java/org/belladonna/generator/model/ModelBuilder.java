package org.belladonna.generator.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.belladonna.error.UserException;
import org.belladonna.generator.model.Model.Coupling;
import org.belladonna.generator.model.ModelSettings.Spin;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;

/** Puts numbers into a model, and writes out the Hermitian conjugates of its terms and the auxiliary fields of contact terms. */
final class ModelBuilder {
    private static final Coupling ZERO = new Coupling(0, 0);

    private final ModelSettings settings;
    private final Map<String, Double> values = new HashMap<>();
    private final List<Model.Field> fields = new ArrayList<>();
    private final List<Model.Vertex> vertices = new ArrayList<>();
    private final List<Model.BosonVertex> bosonVertices = new ArrayList<>();
    private final List<Model.HadronCurrent> hadronCurrents = new ArrayList<>();
    private Model bare;

    ModelBuilder(ModelSettings settings) {
        this.settings = settings;
    }

    Model build(Map<String, Double> couplings, OptionalDouble mediatorMass) {
        setParameters(couplings);
        refuseUnused();
        for (ModelSettings.ParticleSettings particle : settings.particles()) {
            double mass = mass(particle, mediatorMass);
            if (values.put("m_" + particle.shortName(), mass) != null) {
                throw UserException.of(
                        "two particles have the short name '" + particle.shortName() + "'",
                        "model " + settings.name(),
                        "short names of their own",
                        "rename one");
            }
            fields.add(new Model.Field(
                    particle.name(),
                    particle.anti().orElse(particle.name()),
                    particle.pdg(),
                    particle.spin(),
                    mass,
                    particle.width().orElse(0.0),
                    particle.majorana() == ModelSettings.Answer.YES));
        }
        bare = new Model(settings.name(), List.copyOf(fields), List.of(), List.of(), List.of());
        settings.vertices().forEach(this::addVertex);
        settings.bosonVertices().forEach(this::addBosonVertex);
        settings.contacts().forEach(this::addContact);
        settings.hadronCurrents().forEach(this::addHadronCurrent);
        return withWidths(new Model(
                settings.name(),
                List.copyOf(fields),
                List.copyOf(vertices),
                List.copyOf(bosonVertices),
                List.copyOf(hadronCurrents)));
    }

    private void setParameters(Map<String, Double> couplings) {
        values.put("e", Math.sqrt(4 * Math.PI * PhysicalConstants.ALPHA));
        values.put("v", ModelLibrary.HIGGS_VACUUM);
        values.put("GF", PhysicalConstants.FERMI_CONSTANT);
        values.put("pi", Math.PI);
        for (ModelSettings.ParameterSettings parameter : settings.parameters()) {
            Double value = couplings.get(parameter.name());
            values.put(
                    parameter.name(),
                    value != null ? value : parameter.fallback().orElseThrow(() -> missing(parameter)));
        }
        Set<String> unknown = new HashSet<>(couplings.keySet());
        settings.parameters().forEach(parameter -> unknown.remove(parameter.name()));
        if (!unknown.isEmpty()) {
            throw UserException.of(
                    "no coupling '" + String.join("', '", unknown) + "'",
                    "model " + settings.name(),
                    "one of "
                            + String.join(
                                    ", ",
                                    settings.parameters().stream()
                                            .map(ModelSettings.ParameterSettings::name)
                                            .toList()),
                    "remove it");
        }
    }

    /** Refuses a parameter that no mass and no term contains. */
    private void refuseUnused() {
        StringBuilder all = new StringBuilder();
        settings.particles()
                .forEach(particle ->
                        all.append(particle.massParameter().orElse("")).append(' '));
        all.append(settings.vertices())
                .append(settings.bosonVertices())
                .append(settings.contacts())
                .append(settings.hadronCurrents());
        Set<String> words = new HashSet<>(List.of(all.toString().split("[^A-Za-z0-9_]+")));
        for (ModelSettings.ParameterSettings parameter : settings.parameters()) {
            if (!words.contains(parameter.name())) {
                throw UserException.of(
                        "the parameter '" + parameter.name() + "' is in no vertex",
                        "model " + settings.name(),
                        "a term or a mass that contains it",
                        "remove it");
            }
        }
    }

    private UserException missing(ModelSettings.ParameterSettings parameter) {
        return UserException.of(
                "coupling '" + parameter.name() + "' is missing",
                "couplings",
                parameter.meaning(),
                "add " + parameter.name() + " (model " + settings.name() + ")");
    }

    private double mass(ModelSettings.ParticleSettings particle, OptionalDouble mediatorMass) {
        if (particle.mass().isPresent()) {
            return particle.mass().get();
        }
        String where = "model " + settings.name() + ", mass of " + particle.name();
        if (particle.massParameter().isPresent()) {
            double mass = Strength.evaluate(particle.massParameter().get(), values, where);
            if (!(mass >= 0)) {
                throw UserException.of("the mass is " + mass + " GeV", where, "0 GeV or more", "correct it");
            }
            return mass;
        }
        if (settings.mediator().filter(particle.name()::equals).isPresent()) {
            return mediatorMass.orElseThrow(() -> UserException.of(
                    "the mass of " + particle.name() + " is missing", "mass", "a mass in GeV", "add it"));
        }
        ParticleTable.Particle known = ParticleTable.find(particle.pdg());
        if (known == null) {
            throw UserException.of(
                    "particle '" + particle.name() + "' has no mass and its code is not in the particle table",
                    "model " + settings.name(),
                    "a mass in GeV",
                    "add it");
        }
        return known.mass();
    }

    private void addVertex(ModelSettings.VertexSettings vertex) {
        String where = "model " + settings.name() + ", vertex " + vertex.fermion() + " " + vertex.boson();
        int ket = index(vertex.fermion(), Spin.FERMION, where);
        int bra = vertex.into().isPresent() ? index(vertex.into().get(), Spin.FERMION, where) : ket;
        int boson = bare.fieldIndex(vertex.boson());
        Model.Field field = fields.get(boson);
        boolean isVector = field.spin() == Spin.VECTOR;
        if (field.spin() == Spin.FERMION) {
            throw UserException.of("not a fermion and a boson", where, "a fermion and a boson", "correct it");
        }
        String[] wrong = isVector
                ? new String[] {vertex.scalar(), vertex.pseudoscalar()}
                : new String[] {vertex.vector(), vertex.axial()};
        boolean none = strengths(vertex, isVector).stream().allMatch("0"::equals);
        if (none || !wrong[0].equals("0") || !wrong[1].equals("0")) {
            throw UserException.of(
                    none ? "the vertex has no strength" : "a strength that does not go with the boson's spin",
                    where,
                    isVector ? "'vector', 'axial', 'left' or 'right'" : "'scalar', 'pseudoscalar', 'left' or 'right'",
                    none ? "add it" : "remove it");
        }
        double[] s = strengths(vertex, isVector).stream()
                .mapToDouble(text -> Strength.evaluate(text, values, where))
                .toArray();
        Coupling left = isVector ? new Coupling(s[0] - s[1] + s[2], 0) : new Coupling(s[0] + s[2], -s[1]);
        Coupling right = isVector ? new Coupling(s[0] + s[1] + s[3], 0) : new Coupling(s[0] + s[3], s[1]);
        if (left.equals(ZERO) && right.equals(ZERO)) {
            return;
        }
        boolean self = field.name().equals(field.anti());
        boolean dagger = !self && vertex.boson().equals(field.anti());
        Model.Vertex term = new Model.Vertex(bra, ket, boson, dagger, left, right);
        Model.Vertex conjugate = isVector
                ? new Model.Vertex(ket, bra, boson, !self && !dagger, left.conjugate(), right.conjugate())
                : new Model.Vertex(ket, bra, boson, !self && !dagger, right.conjugate(), left.conjugate());
        vertices.add(term);
        if (!(bra == ket && self)) {
            vertices.add(conjugate);
        } else if (!conjugate.equals(term)) {
            throw UserException.of(
                    "the term is not Hermitian", where, "left = right for a scalar and one fermion", "correct it");
        }
    }

    private static List<String> strengths(ModelSettings.VertexSettings vertex, boolean isVector) {
        return isVector
                ? List.of(vertex.vector(), vertex.axial(), vertex.left(), vertex.right())
                : List.of(vertex.scalar(), vertex.pseudoscalar(), vertex.left(), vertex.right());
    }

    private int index(String particle, Spin spin, String where) {
        int index = bare.fieldIndex(particle);
        if (fields.get(index).spin() != spin) {
            throw UserException.of(
                    "'" + particle + "' is a " + fields.get(index).spin().name().toLowerCase(java.util.Locale.ROOT),
                    where,
                    "two fermions and a boson, a scalar and two vectors, or a vector with hadrons",
                    "correct it");
        }
        return index;
    }

    private void addBosonVertex(ModelSettings.BosonVertexSettings vertex) {
        String where = "model " + settings.name() + ", vertex " + vertex.scalar() + " " + vertex.first() + " "
                + vertex.second();
        int scalar = index(vertex.scalar(), Spin.SCALAR, where);
        int first = index(vertex.first(), Spin.VECTOR, where);
        int second = index(vertex.second(), Spin.VECTOR, where);
        if (vertex.metric().equals("0") && vertex.dual().equals("0")) {
            throw UserException.of("the vertex has no strength", where, "'metric' or 'dual'", "add it");
        }
        for (int boson : new int[] {scalar, first, second}) {
            Model.Field field = fields.get(boson);
            boolean massless =
                    boson != scalar && field.mass() == 0 && !vertex.metric().equals("0");
            if (!field.name().equals(field.anti()) || massless) {
                throw UserException.of(
                        massless
                                ? "'metric' with the massless '" + field.name() + "'"
                                : "'" + field.name() + "' has an antiparticle",
                        where,
                        "bosons that are their own antiparticles, and massive vectors for 'metric'",
                        "correct it");
            }
        }
        // Two equal vectors can be contracted in two ways.
        double ways = first == second ? 2 : 1;
        double metric = ways * Strength.evaluate(vertex.metric(), values, where);
        double dual = ways / 2 * Strength.evaluate(vertex.dual(), values, where);
        if (metric != 0) {
            bosonVertices.add(new Model.BosonVertex(scalar, first, second, Model.BosonVertex.Kind.METRIC, metric));
        }
        if (dual != 0) {
            bosonVertices.add(new Model.BosonVertex(scalar, first, second, Model.BosonVertex.Kind.DUAL, dual));
        }
    }

    /**
     * A contact term is the exchange of an auxiliary vector that does not propagate and whose two ends couple to the two
     * currents. The conjugate term has an auxiliary field of its own, so that no current couples to its own conjugate.
     */
    private void addContact(ModelSettings.ContactSettings contact) {
        String where = "model " + settings.name() + ", contact of "
                + contact.first().fermion() + " and " + contact.second().fermion();
        double strength = Strength.evaluate(contact.strength(), values, where);
        if (strength == 0) {
            return;
        }
        Model.Vertex one = current(contact.first(), where, 1);
        Model.Vertex other = current(contact.second(), where, strength);
        exchange(one, other);
        if (!one.isDiagonal() || !other.isDiagonal()) {
            exchange(conjugate(one), conjugate(other));
        }
    }

    private Model.Vertex current(ModelSettings.CurrentSettings current, String where, double factor) {
        Coupling left = new Coupling(factor * Strength.evaluate(current.left(), values, where), 0);
        Coupling right = new Coupling(factor * Strength.evaluate(current.right(), values, where), 0);
        if (left.equals(ZERO) && right.equals(ZERO)) {
            throw UserException.of("the current has no strength", where, "'left' or 'right'", "add it");
        }
        int bra = index(current.into(), Spin.FERMION, where);
        return new Model.Vertex(bra, index(current.fermion(), Spin.FERMION, where), 0, false, left, right);
    }

    private static Model.Vertex conjugate(Model.Vertex v) {
        return new Model.Vertex(v.ket(), v.bra(), v.boson(), v.conjugate(), v.left(), v.right());
    }

    private void exchange(Model.Vertex one, Model.Vertex other) {
        int field = fields.size();
        String name = "contact-" + field;
        fields.add(new Model.Field(name, "anti-" + name, 0, Spin.VECTOR, Double.POSITIVE_INFINITY, 0, false));
        vertices.add(new Model.Vertex(one.bra(), one.ket(), field, false, one.left(), one.right()));
        vertices.add(new Model.Vertex(other.bra(), other.ket(), field, true, other.left(), other.right()));
    }

    private void addHadronCurrent(ModelSettings.HadronCurrentSettings current) {
        String where = "model " + settings.name() + ", hadron current of " + current.boson();
        int boson = index(current.boson(), Spin.VECTOR, where);
        hadronCurrents.add(new Model.HadronCurrent(boson, Strength.evaluate(current.charge(), values, where)));
    }

    /** Bosons whose width is not given have the one into pairs and hadrons. */
    private Model withWidths(Model model) {
        Model result = model;
        for (ModelSettings.ParticleSettings particle : settings.particles()) {
            Model.Field field = model.field(particle.name());
            if (particle.width().isEmpty() && field.spin() != Spin.FERMION && field.mass() > 0) {
                result = result.withWidth(field.name(), new Widths(model, field.name()).total());
            }
        }
        return result;
    }
}
