package org.belladonna.statistics.likelihood;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.belladonna.error.UserException;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;

/**
 * A model in the HEP Statistics Serialization Standard, to be read by RooFit and others: one {@code histfactory_dist} per
 * channel, the observed data, one likelihood, and an analysis with domain and starting values of one measurement.
 *
 * <p>Readers of the standard differ in what a number of {@code staterror} or {@code shapesys} is relative to. So factors per
 * bin are written as {@code shapefactor}, and their constraints as distributions of their own, each paired with its auxiliary
 * value in the likelihood: the same product, without anything implied. Templates of {@code histosys} are yields, not
 * differences.
 *
 * <p>Source: HS3 version 0.2, https://hep-statistics-serialization-standard.github.io, sections 2.1.2 and 2.3 to 2.8.
 */
public final class Hs3Document {
    /** Version of the standard. */
    public static final String VERSION = "0.2";

    private static final String DOMAIN = "default_domain";
    private static final String START = "default_values";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode root = mapper.createObjectNode();
    private final ArrayNode distributions = root.putArray("distributions");
    private final ArrayNode functions = root.putArray("functions");
    private final ArrayNode data = root.putArray("data");
    private final ArrayNode pairedDistributions = mapper.createArrayNode();
    private final ArrayNode pairedData = mapper.createArrayNode();
    private final Likelihood likelihood;
    private final Interpolation interpolation;

    private Hs3Document(Workspace workspace, Measurement measurement, Interpolation interpolation) {
        this.interpolation = interpolation;
        likelihood = Likelihood.compile(workspace, measurement.name(), interpolation);
        uniqueNames();
        for (Channel channel : workspace.channels()) {
            channel(channel, workspace.observation(channel.name()).counts());
        }
        likelihood.parameters().forEach(this::constraint);
        String name = measurement.name();
        ObjectNode product = root.putArray("likelihoods").addObject().put("name", name);
        product.set("distributions", pairedDistributions);
        product.set("data", pairedData);
        domain();
        ObjectNode analysis = root.putArray("analyses").addObject();
        analysis.put("name", name).put("likelihood", name).put("init", START);
        ArrayNode interest = analysis.putArray("parameters_of_interest");
        if (likelihood.hasPoi()) {
            interest.add(measurement.poi());
        }
        analysis.putArray("domains").add(DOMAIN);
        root.putObject("metadata").put("hs3_version", VERSION);
    }

    /**
     * Writes a model.
     *
     * @param workspace the model
     * @param measurement whose settings and parameter of interest
     * @param interpolation codes of normsys and histosys
     * @return indented JSON
     * @throws UserException if there is no such measurement, or two parameters would have one name
     */
    public static String of(Workspace workspace, String measurement, Interpolation interpolation) {
        Hs3Document document = new Hs3Document(workspace, workspace.measurement(measurement), interpolation);
        try {
            return document.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document.root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    /** Name of a parameter in the document; factors per bin are {@code gamma_NAME_BIN}. */
    static String name(Parameter parameter) {
        return parameter.component() < 0 ? parameter.name() : "gamma_" + parameter.name() + "_" + parameter.component();
    }

    private void uniqueNames() {
        Set<String> seen = new HashSet<>();
        for (Parameter parameter : likelihood.parameters()) {
            if (!seen.add(name(parameter))) {
                throw UserException.of(
                        "two parameters would be '" + name(parameter) + "' in HS3",
                        "measurement '" + likelihood.measurement() + "'",
                        "names that differ from those of factors per bin, gamma_NAME_BIN",
                        "rename one");
            }
        }
    }

    private void channel(Channel channel, double[] counts) {
        ObjectNode node = distributions.addObject();
        node.put("name", channel.name()).put("type", "histfactory_dist");
        axes(node, channel);
        ArrayNode samples = node.putArray("samples");
        for (Sample sample : channel.samples()) {
            sample(samples.addObject(), sample);
        }
        String observed = "observed_" + channel.name();
        ObjectNode set = data.addObject().put("name", observed).put("type", "binned");
        axes(set, channel);
        numbers(set.putArray("contents"), counts);
        pairedDistributions.add(channel.name());
        pairedData.add(observed);
    }

    private static void axes(ObjectNode node, Channel channel) {
        node.putArray("axes")
                .addObject()
                .put("name", "bin_" + channel.name())
                .put("min", 0)
                .put("max", channel.bins())
                .put("nbins", channel.bins());
    }

    private void sample(ObjectNode node, Sample sample) {
        ObjectNode contents = node.put("name", sample.name()).putObject("data");
        double[] errors = new double[sample.yields().length];
        ArrayNode modifiers = mapper.createArrayNode();
        for (Modifier modifier : sample.modifiers()) {
            modifier(modifiers.addObject().put("name", modifier.name()), modifier, errors.length);
            if (modifier instanceof Modifier.StatError stat) {
                errors = stat.uncertainty();
            }
        }
        numbers(contents.putArray("contents"), sample.yields());
        numbers(contents.putArray("errors"), errors);
        node.set("modifiers", modifiers);
    }

    private void modifier(ObjectNode node, Modifier modifier, int bins) {
        if (modifier instanceof Modifier.NormSys norm) {
            alpha(node, "normsys", modifier.name());
            node.putObject("data").put("hi", norm.high()).put("lo", norm.low());
            code(node, "mult", interpolation.norm() == NormInterpolation.CODE4 ? "poly6" : "exp", "exp");
        } else if (modifier instanceof Modifier.HistoSys histo) {
            alpha(node, "histosys", modifier.name());
            ObjectNode templates = node.putObject("data");
            numbers(templates.putObject("hi").putArray("contents"), histo.high());
            numbers(templates.putObject("lo").putArray("contents"), histo.low());
            String inside = switch (interpolation.shape()) {
                case CODE0 -> "poly1";
                case CODE2 -> "poly2";
                case CODE4P -> "poly6";
            };
            code(node, "add", inside, "poly1");
        } else if (modifier instanceof Modifier.NormFactor || modifier instanceof Modifier.Lumi) {
            node.put("type", "normfactor").put("parameter", modifier.name());
        } else {
            ArrayNode names = node.put("type", "shapefactor").putArray("parameters");
            for (int b = 0; b < bins; b++) {
                names.add(name(likelihood.parameters().get(likelihood.position(modifier.name(), b))));
            }
        }
    }

    private void alpha(ObjectNode node, String type, String parameter) {
        node.put("type", type).put("parameter", parameter);
        if (isStandard(likelihood.parameters().get(likelihood.position(parameter, -1)))) {
            node.put("constraint", "Gauss");
        }
    }

    private static void code(ObjectNode node, String type, String inside, String outside) {
        ObjectNode code = node.putObject("interpolation").put("type", type).put("in", inside);
        if (inside.equals(outside)) {
            code.putNull("out");
        } else {
            code.put("out", outside);
        }
    }

    /** Whether the constraint is the one that the standard implies: normal, at 0, of width 1. */
    private static boolean isStandard(Parameter parameter) {
        return parameter.constraint() == Constraint.NORMAL
                && parameter.component() < 0
                && parameter.auxiliary() == 0
                && parameter.width() == 1;
    }

    private void constraint(Parameter parameter) {
        if (parameter.constraint() == Constraint.NONE || isStandard(parameter)) {
            return;
        }
        String name = name(parameter);
        ObjectNode node = distributions.addObject().put("name", name + "_constraint");
        if (parameter.constraint() == Constraint.NORMAL) {
            node.put("type", "gaussian_dist").put("mean", name).put("sigma", parameter.width());
        } else {
            functions
                    .addObject()
                    .put("name", name + "_expected")
                    .put("type", "product")
                    .putArray("factors")
                    .add(parameter.width())
                    .add(name);
            node.put("type", "poisson_dist").put("mean", name + "_expected");
        }
        node.put("x", name + "_measured");
        pairedDistributions.add(name + "_constraint");
        pairedData.add(parameter.auxiliary());
    }

    private void domain() {
        ArrayNode axes = root.putArray("domains")
                .addObject()
                .put("name", DOMAIN)
                .put("type", "product_domain")
                .putArray("axes");
        ArrayNode values =
                root.putArray("parameter_points").addObject().put("name", START).putArray("parameters");
        for (Parameter parameter : likelihood.parameters()) {
            axes.addObject()
                    .put("name", name(parameter))
                    .put("min", parameter.lower())
                    .put("max", parameter.upper());
            ObjectNode value = values.addObject().put("name", name(parameter)).put("value", parameter.init());
            if (parameter.fixed()) {
                value.put("const", true);
            }
        }
    }

    private static void numbers(ArrayNode node, double[] values) {
        for (double value : values) {
            node.add(value);
        }
    }
}
