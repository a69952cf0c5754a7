package org.belladonna.statistics.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.belladonna.error.UserException;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Modifier;
import org.belladonna.statistics.workspace.Sample;
import org.belladonna.statistics.workspace.Workspace;

/** From a workspace to the flat arrays of a {@link Likelihood}. */
final class LikelihoodCompiler {
    private final Workspace workspace;
    private final ParameterLayout layout;
    private final List<SampleTerm> terms = new ArrayList<>();
    private final List<int[]> entries = new ArrayList<>();
    private final Map<Long, Integer> entryIndex = new HashMap<>();

    LikelihoodCompiler(Workspace workspace, Measurement measurement) {
        this.workspace = workspace;
        layout = new ParameterLayout(workspace, measurement);
        if (!measurement.poi().isEmpty() && layout.positions(measurement.poi()) == null) {
            throw UserException.of(
                    "the poi '" + measurement.poi() + "' is no parameter of the model",
                    workspace.place(measurement),
                    "the name of a normfactor",
                    "add the signal sample, or correct the name");
        }
        int firstBin = 0;
        for (Channel channel : workspace.channels()) {
            for (Sample sample : channel.samples()) {
                terms.add(term(sample, firstBin));
            }
            firstBin += channel.bins();
        }
    }

    ParameterLayout layout() {
        return layout;
    }

    SampleTerm[] terms() {
        return terms.toArray(new SampleTerm[0]);
    }

    /** Per entry the bin factor and the bin that it touches. */
    int[][] entries() {
        return entries.toArray(new int[0][]);
    }

    /** Pairs of entries of different bin factors in the same bin. */
    int[][] entryPairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (entries.get(i)[1] == entries.get(j)[1]) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs.toArray(new int[0][]);
    }

    /** The observed counts, then the nominal auxiliary data. */
    double[] data() {
        List<Double> values = new ArrayList<>();
        for (Channel channel : workspace.channels()) {
            for (double count : workspace.observation(channel.name()).counts()) {
                values.add(count);
            }
        }
        layout.parameters().stream()
                .filter(p -> p.constraint() != Constraint.NONE)
                .forEach(p -> values.add(p.auxiliary()));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Bin factors couple to those of the same bin, scalar parameters to all. */
    int[] envelope() {
        int n = layout.parameters().size();
        int[] first = new int[n];
        for (int i = 0; i < layout.binwise(); i++) {
            first[i] = i;
        }
        Map<Integer, Integer> lowest = new TreeMap<>();
        entries.forEach(e -> lowest.merge(e[1], e[0], Math::min));
        entries.forEach(e -> first[e[0]] = Math.min(first[e[0]], lowest.get(e[1])));
        return first;
    }

    private SampleTerm term(Sample sample, int firstBin) {
        double[] nominal = sample.yields();
        List<Integer> factors = new ArrayList<>();
        List<double[]> coefficients = new ArrayList<>();
        List<Integer> shapes = new ArrayList<>();
        List<double[][]> shifts = new ArrayList<>();
        List<int[]> blocks = new ArrayList<>();
        for (Modifier modifier : sample.modifiers()) {
            int[] at = layout.positions(modifier.name());
            if (modifier instanceof Modifier.NormSys norm) {
                factors.add(at[0]);
                coefficients.add(NormInterpolation.coefficients(norm.low(), norm.high()));
            } else if (modifier instanceof Modifier.HistoSys histo) {
                shapes.add(at[0]);
                shifts.add(shifts(histo.low(), nominal, histo.high()));
            } else if (modifier instanceof Modifier.NormFactor || modifier instanceof Modifier.Lumi) {
                factors.add(at[0]);
                coefficients.add(null);
            } else {
                blocks.add(block(at, firstBin));
            }
        }
        return new SampleTerm(
                firstBin,
                nominal,
                factors.stream().mapToInt(Integer::intValue).toArray(),
                coefficients.toArray(new double[0][]),
                shapes.stream().mapToInt(Integer::intValue).toArray(),
                shifts.stream().map(s -> s[0]).toArray(double[][]::new),
                shifts.stream().map(s -> s[1]).toArray(double[][]::new),
                blocks.toArray(new int[0][]));
    }

    private static double[][] shifts(double[] low, double[] nominal, double[] high) {
        double[][] result = new double[2][nominal.length];
        Arrays.setAll(result[0], b -> ShapeInterpolation.symmetric(low[b], high[b]));
        Arrays.setAll(result[1], b -> ShapeInterpolation.asymmetric(low[b], nominal[b], high[b]));
        return result;
    }

    private int[] block(int[] parameters, int firstBin) {
        int[] block = new int[parameters.length];
        for (int b = 0; b < block.length; b++) {
            int parameter = parameters[b];
            int bin = firstBin + b;
            block[b] = entryIndex.computeIfAbsent(((long) parameter << 32) | bin, key -> {
                entries.add(new int[] {parameter, bin});
                return entries.size() - 1;
            });
        }
        return block;
    }
}
