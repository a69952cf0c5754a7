package org.belladonna.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.statistics.likelihood.Interpolation;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Workspace;

/** A reference workspace with its answers, and the map between the order of parameters and data of the answers and ours. */
public final class ReferenceCase {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String name;
    private final Workspace workspace;
    private final JsonNode answers;
    private final Likelihood likelihood;

    private ReferenceCase(String name, Interpolation interpolation) {
        this.name = name;
        workspace = Workspace.fromJson(text(name + ".json"), name + ".json");
        answers = json(name + ".expected.json");
        JsonNode measurement = answers.get("measurement");
        likelihood = Likelihood.compile(
                workspace,
                measurement == null ? workspace.measurements().get(0).name() : measurement.textValue(),
                interpolation);
    }

    public static ReferenceCase of(String name) {
        return new ReferenceCase(name, Interpolation.SMOOTH);
    }

    public static ReferenceCase of(String name, Interpolation interpolation) {
        return new ReferenceCase(name, interpolation);
    }

    /** All cases whose answers have the given block, not empty. */
    public static Stream<ReferenceCase> having(String block) {
        return names().stream()
                .map(ReferenceCase::of)
                .filter(c -> c.answers.path(block).size() > 0);
    }

    public static List<String> names() {
        List<String> names = new ArrayList<>();
        Path folder = Path.of("src/test/resources/org/belladonna/statistics/pyhf");
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.map(f -> folder.relativize(f).toString())
                    .filter(f -> f.endsWith(".expected.json"))
                    .sorted()
                    .forEach(f -> names.add(f.replace(".expected.json", "")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    public static JsonNode json(String file) {
        try {
            return MAPPER.readTree(text(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String text(String file) {
        try (InputStream in = ReferenceCase.class.getResourceAsStream("pyhf/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Workspace workspace() {
        return workspace;
    }

    public Likelihood likelihood() {
        return likelihood;
    }

    public JsonNode answers() {
        return answers;
    }

    /** Our parameter vector for one of the answers. */
    public double[] parameters(JsonNode values) {
        double[] theta = new double[likelihood.dimension()];
        for (JsonNode parameter : answers.get("parameters")) {
            for (int c = 0; c < parameter.get("n").intValue(); c++) {
                theta[position(parameter, c)] =
                        values.get(parameter.get("start").intValue() + c).doubleValue();
            }
        }
        return theta;
    }

    /** The counts of the answers in our order of bins. */
    public double[] counts(JsonNode values) {
        double[] counts = new double[likelihood.bins()];
        int at = 0;
        for (JsonNode channel : answers.get("channels")) {
            int start = likelihood.channelStart(
                    likelihood.channels().indexOf(channel.get("name").textValue()));
            for (int b = 0; b < channel.get("nbins").intValue(); b++) {
                counts[start + b] = values.get(at++).doubleValue();
            }
        }
        return counts;
    }

    /** The auxiliary data of the answers, sorted; the order of parameters is not in all answer files. */
    public double[] sortedAuxiliary(JsonNode values) {
        double[] auxiliary = new double[values.size() - likelihood.bins()];
        Arrays.setAll(auxiliary, i -> values.get(likelihood.bins() + i).doubleValue());
        Arrays.sort(auxiliary);
        return auxiliary;
    }

    private int position(JsonNode parameter, int component) {
        String parameterName = parameter.get("name").textValue();
        boolean perBin =
                likelihood.parameters().stream().anyMatch(p -> p.name().equals(parameterName) && p.component() >= 0);
        return likelihood.position(parameterName, perBin ? component : -1);
    }

    @Override
    public String toString() {
        return name;
    }
}
