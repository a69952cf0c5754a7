package org.belladonna.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.belladonna.generator.DecayWidths;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.model.ModelSettings;

/** What {@code describe model NAME} shows: particles, parameters and terms, and with numbers the decays of the mediator. */
final class ModelDescription {
    private ModelDescription() {}

    /** Tables of a model. */
    static List<Description.Part> parts(ModelSettings model) {
        List<Description.Part> parts = new ArrayList<>();
        parts.add(new Description.Part(
                "model " + model.name(),
                List.of("what", "value"),
                List.of(
                        List.of("meaning", model.meaning()),
                        List.of("mediator", model.mediator().orElse("none")))));
        parts.add(new Description.Part(
                "parameters",
                List.of("key", "kind", "unit", "default", "meaning"),
                model.parameters().stream()
                        .map(p -> List.of(
                                p.name(),
                                p.kind().name().toLowerCase(Locale.ROOT),
                                p.unit(),
                                p.fallback()
                                        .map(value -> Double.toString(value))
                                        .orElse("must be given"),
                                p.meaning()))
                        .toList()));
        parts.add(new Description.Part(
                "particles",
                List.of("particle", "antiparticle", "pdg", "spin", "mass"),
                model.particles().stream()
                        .map(p -> List.of(
                                p.name(),
                                p.anti().orElse(p.name()),
                                Integer.toString(p.pdg()),
                                p.spin().name().toLowerCase(Locale.ROOT),
                                mass(model, p)))
                        .toList()));
        parts.add(new Description.Part("terms", List.of("particles", "strength"), terms(model)));
        return parts;
    }

    private static String mass(ModelSettings model, ModelSettings.ParticleSettings particle) {
        if (particle.mass().isPresent()) {
            return particle.mass().get() + " GeV";
        }
        if (particle.massParameter().isPresent()) {
            return particle.massParameter().get();
        }
        return model.mediator().filter(particle.name()::equals).isPresent() ? "--mass" : "of the particle table";
    }

    private static List<List<String>> terms(ModelSettings model) {
        List<List<String>> rows = new ArrayList<>();
        for (ModelSettings.VertexSettings v : model.vertices()) {
            String strength = strength("vector", v.vector())
                    + strength("axial", v.axial())
                    + strength("scalar", v.scalar())
                    + strength("pseudoscalar", v.pseudoscalar())
                    + strength("left", v.left())
                    + strength("right", v.right());
            rows.add(List.of(
                    v.fermion() + v.into().map(into -> " -> " + into).orElse("") + ", " + v.boson(), strength.strip()));
        }
        for (ModelSettings.BosonVertexSettings v : model.bosonVertices()) {
            String strength = strength("metric", v.metric()) + strength("dual", v.dual());
            rows.add(List.of(v.scalar() + ", " + v.first() + ", " + v.second(), strength.strip()));
        }
        for (ModelSettings.ContactSettings c : model.contacts()) {
            rows.add(List.of(
                    c.first().fermion() + " -> " + c.first().into() + ", "
                            + c.second().fermion() + " -> " + c.second().into(),
                    "contact " + c.strength()));
        }
        for (ModelSettings.HadronCurrentSettings h : model.hadronCurrents()) {
            rows.add(List.of("hadrons, " + h.boson(), "charge " + h.charge()));
        }
        return rows;
    }

    private static String strength(String name, String value) {
        return value.equals("0") ? "" : name + " " + value + "  ";
    }

    /**
     * Decays of the mediator for some numbers.
     *
     * @param mass its mass, GeV
     */
    static Description.Part decays(ModelSettings model, Optional<Double> mass, Map<String, Double> couplings) {
        OptionalDouble value = mass.isPresent() ? OptionalDouble.of(mass.get()) : OptionalDouble.empty();
        Model numbers = ModelLibrary.instantiate(model, couplings, value);
        String parent = model.mediator().orElseThrow();
        DecayWidths widths = new DecayWidths(numbers, parent);
        List<List<String>> rows = new ArrayList<>();
        for (DecayWidths.Channel channel : widths.channels()) {
            rows.add(List.of(
                    String.join(" ", channel.products()),
                    Output.number(channel.width()),
                    Output.number(channel.width() / widths.total())));
        }
        String hadrons = numbers.hadronCurrents().isEmpty() ? ", without hadrons" : ", hadrons by the measured R";
        rows.add(List.of("all", Output.number(widths.total()), "c tau = " + Output.number(widths.cTau()) + " mm"));
        return new Description.Part(
                "decays of " + parent + " at tree level" + hadrons,
                List.of("products", "width (GeV)", "fraction"),
                rows);
    }
}
