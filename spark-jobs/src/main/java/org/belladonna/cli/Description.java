package org.belladonna.cli;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belladonna.campaign.CampaignSettings;
import org.belladonna.configuration.Key;
import org.belladonna.configuration.Suggestion;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.detector.DetectorDescription;
import org.belladonna.detector.IdentificationSettings;
import org.belladonna.detector.MuonDetectorSettings;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorFactory;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.generator.model.ModelLibrary;
import org.belladonna.generator.model.ModelSettings;
import org.belladonna.schema.CutflowStep;
import org.belladonna.schema.Event;
import org.belladonna.schema.HistogramBin;
import org.belladonna.schema.Limit;
import org.belladonna.schema.Rejected;
import org.belladonna.schema.Schema;
import org.belladonna.schema.SignalShape;
import org.belladonna.schema.Toy;
import org.belladonna.selection.CandidateBuilder;
import org.belladonna.selection.SearchSettings;

/**
 * What {@code describe} shows.
 *
 * @param parts tables for people
 */
record Description(List<Part> parts) {

    /** One table under a title. */
    record Part(String title, List<String> header, List<List<String>> rows) {}

    /** The same as data: for each part its rows as objects. */
    Object document() {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Part part : parts) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (List<String> row : part.rows()) {
                Map<String, String> object = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    object.put(part.header().get(i), row.get(i));
                }
                rows.add(object);
            }
            document.put(part.title(), rows);
        }
        return document;
    }

    /** The same as Markdown, under a heading each. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append("\n## ").append(part.title()).append("\n\n");
            text.append(markdownRow(part.header()));
            text.append("|").append(" --- |".repeat(part.header().size())).append("\n");
            part.rows().forEach(row -> text.append(markdownRow(row)));
        }
        return text.toString();
    }

    private static String markdownRow(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        cells.forEach(cell -> row.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        return row.append("\n").toString();
    }

    /** The page {@code docs/tables.md}: all tables, with what holds for every one of them. */
    static String tablesPage() {
        return """
                # The tables

                Made from the record types in the code by `./belladonna describe schema --markdown > docs/tables.md`; a test holds the
                two together. Each column's unit, meaning and since-version also stand in the metadata of its field in the Parquet
                files, so that a file explains itself.

                GeV, mm, ns, rad, T; an empty unit is a pure number. Momenta of particles, tracks and clusters are in the laboratory:
                z along the solenoid, the electron beam towards +z. A name with `cm` is in the centre-of-mass frame with the electron
                along +z. Nested columns are lists of records, written `tracks.d0`. A later version of a table only adds columns;
                files of an older version are read, a column that they do not have is then neutral (NaN, 0, empty).
                """ + schema(null).markdown();
    }

    /** All tables of the project. */
    static List<Schema> schemas() {
        List<Schema> schemas = new ArrayList<>(List.of(
                Schema.of(Event.class),
                Schema.of(CutflowStep.class),
                Schema.of(SignalShape.class),
                Schema.of(HistogramBin.class),
                Schema.of(Limit.class),
                Schema.of(Toy.class),
                Schema.of(Rejected.class)));
        CandidateBuilder.ALL.forEach(builder -> schemas.add(Schema.of(builder.candidateType())));
        return schemas;
    }

    static Description schema(String name) {
        List<Part> parts = schemas().stream()
                .filter(schema -> name == null || schema.name().equals(name))
                .map(Description::part)
                .toList();
        refuseEmpty(parts, "table", name, schemas().stream().map(Schema::name).toList());
        return new Description(parts);
    }

    private static Part part(Schema schema) {
        List<List<String>> rows = new ArrayList<>();
        addFields(rows, schema.fields(), "");
        return new Part(
                "table " + schema.name() + ", version " + schema.version() + ": " + schema.meaning(),
                List.of("column", "type", "unit", "since", "meaning"),
                rows);
    }

    private static void addFields(List<List<String>> rows, List<Schema.Field> fields, String path) {
        for (Schema.Field field : fields) {
            String type = switch (field.type()) {
                case LIST -> "list of " + field.element().name().toLowerCase(java.util.Locale.ROOT);
                case RECORD_LIST -> "list";
                default -> field.type().name().toLowerCase(java.util.Locale.ROOT);
            };
            String unit = field.unit().equals("1") ? "" : field.unit();
            rows.add(List.of(path + field.name(), type, unit, Integer.toString(field.since()), field.meaning()));
            addFields(rows, field.fields(), path + field.name() + ".");
        }
    }

    static Description process(String name) {
        if (name == null) {
            return new Description(List.of(new Part(
                    "processes",
                    List.of("process", "mass", "parameters", "meaning"),
                    ProcessCatalog.all().stream()
                            .map(GeneratorFactory::description)
                            .map(process -> List.of(
                                    process.name(),
                                    process.needsMass() ? "yes" : "",
                                    String.join(
                                            ", ",
                                            process.parameters().stream()
                                                    .map(GeneratorFactory.Parameter::name)
                                                    .toList()),
                                    process.meaning()))
                            .toList())));
        }
        GeneratorFactory.Description process = ProcessCatalog.find(name).description();
        List<List<String>> rows = process.parameters().stream()
                .map(parameter -> List.of(
                        parameter.name(),
                        parameter.kind().name().toLowerCase(java.util.Locale.ROOT),
                        parameter.unit(),
                        Double.isNaN(parameter.fallback()) ? "must be given" : Double.toString(parameter.fallback()),
                        parameter.meaning()))
                .toList();
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("meaning", process.meaning()));
        facts.add(List.of("mass", process.needsMass() ? "must be given" : "none"));
        facts.add(List.of("decays", String.join(", ", process.decays())));
        facts.add(List.of("source", process.source()));
        return new Description(List.of(
                new Part(process.name(), List.of("what", "value"), facts),
                new Part("parameters", List.of("key", "kind", "unit", "default", "meaning"), rows)));
    }

    static Description campaign(String name) {
        return named("campaign", name, "campaigns", keys("keys of a campaign", CampaignSettings.class, "campaign."));
    }

    static Description detector(String name) {
        List<Part> parts = new ArrayList<>(
                named("detector", name, "detectors", keys("keys of a detector", DetectorDescription.class, ""))
                        .parts());
        parts.add(keys("keys of calorimeter.conf in its folder", CalorimeterSettings.class, ""));
        parts.add(keys("keys of muon-detector.conf in its folder", MuonDetectorSettings.class, ""));
        parts.add(keys("keys of identification.conf in its folder", IdentificationSettings.class, ""));
        parts.add(keys("keys of trigger.conf in its folder", TriggerSettings.class, ""));
        return new Description(parts);
    }

    static Description search(String name) {
        List<Part> parts = new ArrayList<>(
                named("search", name, "searches", keys("keys of a search", SearchSettings.class, "search."))
                        .parts());
        parts.add(new Part(
                "candidate builders",
                List.of("name", "meaning"),
                CandidateBuilder.ALL.stream()
                        .map(builder -> List.of(builder.name(), builder.meaning()))
                        .toList()));
        CandidateBuilder.ALL.forEach(builder -> parts.add(part(Schema.of(builder.candidateType()))));
        return new Description(parts);
    }

    /** Models; one of them with the decays of its mediator when its mass or couplings are given. */
    static Description model(String name, Optional<Double> mass, Map<String, Double> couplings) {
        Part keys = keys("keys of a model", ModelSettings.class, "");
        if (name == null) {
            return named("model", null, "models", keys);
        }
        ModelSettings model = ModelLibrary.find(name);
        List<Part> parts = new ArrayList<>(ModelDescription.parts(model));
        if (mass.isPresent() || !couplings.isEmpty()) {
            if (model.mediator().isEmpty()) {
                throw UserException.of(
                        "a mass or a coupling", "model " + name, "none, it has no mediator", "remove it");
            }
            parts.add(ModelDescription.decays(model, mass, couplings));
        }
        parts.add(keys);
        return new Description(parts);
    }

    /** The files of a folder of conf, and the keys that such a file has. */
    private static Description named(String kind, String name, String folder, Part keys) {
        List<String> files = Configurations.names(folder);
        if (name != null && !files.contains(name)) {
            refuseEmpty(List.of(), kind, name, files);
        }
        List<List<String>> rows = files.stream()
                .filter(file -> name == null || file.equals(name))
                .map(file -> List.of(file, Configurations.file(folder, file).toString()))
                .toList();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(folder, List.of("name", "file"), rows));
        if (name != null) {
            parts.add(
                    new Part(name, List.of("key", "value"), Configurations.values(Configurations.file(folder, name))));
        }
        parts.add(keys);
        return new Description(parts);
    }

    private static Part keys(String title, Class<?> type, String path) {
        List<List<String>> rows = new ArrayList<>();
        addKeys(rows, type, path);
        return new Part(title, List.of("key", "type", "unit", "default", "meaning"), rows);
    }

    private static void addKeys(List<List<String>> rows, Class<?> type, String path) {
        for (RecordComponent component : type.getRecordComponents()) {
            Key key = component.getAnnotation(Key.class);
            Class<?> javaType = element(component.getGenericType());
            boolean optional = component.getType() == Optional.class;
            boolean list = component.getType() == List.class;
            boolean map = component.getType() == Map.class;
            String suffix = list ? "[]" : map ? ".<name>" : "";
            String fallback = optional ? "none" : key.fallback().isEmpty() ? "must be given" : key.fallback();
            rows.add(List.of(
                    path + component.getName() + suffix,
                    javaType.isRecord() ? "group" : javaType.getSimpleName().toLowerCase(java.util.Locale.ROOT),
                    key.unit(),
                    fallback,
                    key.meaning()));
            if (javaType.isRecord()) {
                addKeys(rows, javaType, path + component.getName() + suffix + ".");
            }
        }
    }

    private static Class<?> element(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return element(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    private static void refuseEmpty(List<Part> parts, String kind, String name, List<String> known) {
        if (parts.isEmpty()) {
            throw UserException.of(
                    "unknown " + kind + " '" + name + "'",
                    "describe",
                    "one of " + String.join(", ", known),
                    Suggestion.of(name, known));
        }
    }
}
