package org.belladonna.statistics.likelihood;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.ParameterSettings;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;

/**
 * Which parameters there are and where they stand: first the factors per bin, ordered by bin, so that the Hessian has a
 * narrow envelope, then the scalar ones in order of appearance.
 */
final class ParameterLayout {
    private final Map<String, ParameterGroup> groups = new LinkedHashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final Map<String, int[]> positions = new HashMap<>();
    private final List<String> unused;

    ParameterLayout(Workspace workspace, Measurement measurement) {
        Map<String, double[]> simulationErrors = relativeSimulationErrors(workspace);
        int channelStart = 0;
        for (Channel channel : workspace.channels()) {
            for (Sample sample : channel.samples()) {
                for (Modifier modifier : sample.modifiers()) {
                    if (!groups.containsKey(modifier.name())) {
                        ParameterSettings settings = measurement
                                .settings(modifier.name())
                                .orElseGet(() -> ParameterSettings.of(modifier.name()));
                        String where = workspace.place(measurement, modifier.name());
                        ParameterGroup group =
                                group(modifier, channel.bins(), sample, simulationErrors, settings, where);
                        groups.put(
                                modifier.name(), group.applied(settings, where).at(channelStart));
                    }
                }
            }
            channelStart += channel.bins();
        }
        unused = measurement.parameters().stream()
                .map(ParameterSettings::name)
                .filter(name -> !groups.containsKey(name))
                .toList();
        place();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Parameters that the measurement sets and no modifier has. */
    List<String> unused() {
        return unused;
    }

    /** Number of factors per bin: the first parameters. */
    int binwise() {
        return (int) parameters.stream().filter(p -> p.component() >= 0).count();
    }

    /** Where the components of a parameter stand. */
    int[] positions(String name) {
        return positions.get(name);
    }

    private static ParameterGroup group(
            Modifier modifier,
            int bins,
            Sample sample,
            Map<String, double[]> simulationErrors,
            ParameterSettings settings,
            String where) {
        if (modifier instanceof Modifier.NormFactor) {
            return ParameterGroup.freeFactor(modifier.name());
        } else if (modifier instanceof Modifier.ShapeFactor) {
            return ParameterGroup.freeFactors(modifier.name(), bins);
        } else if (modifier instanceof Modifier.Lumi) {
            return ParameterGroup.luminosity(settings, where);
        } else if (modifier instanceof Modifier.StatError) {
            return ParameterGroup.simulation(modifier.name(), simulationErrors.get(modifier.name()));
        } else if (modifier instanceof Modifier.ShapeSys shape) {
            return ParameterGroup.control(modifier.name(), sample.yields(), shape.uncertainty());
        }
        return ParameterGroup.alpha(modifier.name());
    }

    /** Root of the summed squared uncertainties over the summed yields of the samples that carry the modifier. */
    private static Map<String, double[]> relativeSimulationErrors(Workspace workspace) {
        Map<String, double[]> yields = new HashMap<>();
        Map<String, double[]> squares = new HashMap<>();
        for (Channel channel : workspace.channels()) {
            for (Sample sample : channel.samples()) {
                for (Modifier modifier : sample.modifiers()) {
                    if (modifier instanceof Modifier.StatError stat) {
                        double[] yield = yields.computeIfAbsent(stat.name(), k -> new double[channel.bins()]);
                        double[] square = squares.computeIfAbsent(stat.name(), k -> new double[channel.bins()]);
                        double[] nominal = sample.yields();
                        double[] uncertainty = stat.uncertainty();
                        for (int b = 0; b < yield.length; b++) {
                            yield[b] += nominal[b];
                            square[b] += uncertainty[b] * uncertainty[b];
                        }
                    }
                }
            }
        }
        yields.forEach((name, yield) -> {
            double[] relative = squares.get(name);
            for (int b = 0; b < yield.length; b++) {
                relative[b] = yield[b] > 0 ? Math.sqrt(relative[b]) / yield[b] : 0;
            }
        });
        return squares;
    }

    private void place() {
        record Place(Parameter parameter, int bin) {}
        List<Place> places = new ArrayList<>();
        for (ParameterGroup group : groups.values()) {
            if (group.perBin()) {
                for (int c = 0; c < group.size(); c++) {
                    places.add(new Place(group.parameter(c), group.firstBin() + c));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::bin));
        places.forEach(place -> parameters.add(place.parameter()));
        groups.values().stream().filter(g -> !g.perBin()).forEach(g -> parameters.add(g.parameter(0)));
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            int size = groups.get(parameter.name()).size();
            positions.computeIfAbsent(parameter.name(), k -> new int[size])[Math.max(0, parameter.component())] = i;
        }
    }
}
