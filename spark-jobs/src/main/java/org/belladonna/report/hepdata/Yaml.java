package org.belladonna.report.hepdata;

import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Maps, lists, strings and numbers as YAML in block style, in the order in which they come. */
final class Yaml {
    private Yaml() {}

    /** One document, with its leading marker. */
    static String document(Map<String, ?> content) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setExplicitStart(true);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        return new org.yaml.snakeyaml.Yaml(new Numbers(options), options).dump(content);
    }

    /** Numbers as every parser of YAML 1.1 knows them: those of Python see a number only where the exponent has a sign. */
    private static final class Numbers extends Representer {
        Numbers(DumperOptions options) {
            super(options);
            representers.put(Double.class, value -> number((Double) value));
        }

        private Node number(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " is no result; say '-' for a value that is missing");
            }
            return representScalar(Tag.FLOAT, Double.toString(value).replaceFirst("E(?=\\d)", "e+"));
        }
    }
}
