package org.belladonna.statistics.likelihood;

import java.io.Serializable;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.statistics.workspace.Channel;
import org.belladonna.statistics.workspace.Measurement;
import org.belladonna.statistics.workspace.Workspace;

/**
 * The likelihood of a workspace for one measurement: a product of Poisson terms over bins and of constraint terms,
 * compiled to flat arrays. Immutable, serializable, shared between threads; each thread makes a
 * {@link LikelihoodEvaluator}.
 *
 * <p>Vectors of parameters have the order of {@link #parameters}: look positions up by name. Data sets are one array: the
 * counts of all bins in the order of the workspace, then the auxiliary data of the constrained parameters in their order.
 *
 * <p>Source: CERN-OPEN-2012-016, equation 2.
 */
public final class Likelihood implements Serializable {
    private final String measurement;
    private final String poiPlace;
    private final List<String> channels;
    private final int[] channelStart;
    private final List<Parameter> parameters;
    private final List<String> unusedSettings;
    private final int poi;
    private final int binwise;
    private final double[] data;
    private final Interpolation interpolation;
    private final SampleTerm[] terms;
    private final int[][] entries;
    private final int[][] entryPairs;
    private final int[] envelope;

    private Likelihood(Workspace workspace, Measurement measurement, Interpolation interpolation) {
        LikelihoodCompiler compiler = new LikelihoodCompiler(workspace, measurement);
        this.measurement = measurement.name();
        poiPlace = workspace.place(measurement);
        this.interpolation = interpolation;
        channels = workspace.channels().stream().map(Channel::name).toList();
        channelStart = new int[channels.size() + 1];
        for (int c = 0; c < channels.size(); c++) {
            channelStart[c + 1] = channelStart[c] + workspace.channels().get(c).bins();
        }
        parameters = List.copyOf(compiler.layout().parameters());
        unusedSettings = List.copyOf(compiler.layout().unused());
        binwise = compiler.layout().binwise();
        int[] at = compiler.layout().positions(measurement.poi());
        poi = at == null ? -1 : at[0];
        if (poi >= 0 && (at.length > 1 || parameters.get(poi).component() >= 0)) {
            throw UserException.of(
                    "the poi '" + measurement.poi() + "' is a factor per bin",
                    workspace.place(measurement),
                    "one number, as a normfactor",
                    "choose another poi");
        }
        data = compiler.data();
        terms = compiler.terms();
        entries = compiler.entries();
        entryPairs = compiler.entryPairs();
        envelope = compiler.envelope();
    }

    /**
     * Compiles with the smooth interpolation codes 4 (normsys) and 4p (histosys).
     *
     * @throws UserException if there is no such measurement, or its settings do not fit the model
     */
    public static Likelihood compile(Workspace workspace, String measurement) {
        return compile(workspace, measurement, Interpolation.SMOOTH);
    }

    /** Compiles with the given interpolation codes. */
    public static Likelihood compile(Workspace workspace, String measurement, Interpolation interpolation) {
        return new Likelihood(workspace, workspace.measurement(measurement), interpolation);
    }

    /** Name of the measurement. */
    public String measurement() {
        return measurement;
    }

    /** The parameters, in the order of every parameter vector. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Number of parameters. */
    public int dimension() {
        return parameters.size();
    }

    /**
     * Position of a parameter.
     *
     * @param name its name
     * @param component its bin, or -1 for a parameter that is one number
     */
    public int position(String name, int component) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name) && parameters.get(i).component() == component) {
                return i;
            }
        }
        throw new IllegalArgumentException("no parameter " + name + " with component " + component);
    }

    /** Whether the measurement has a parameter of interest. */
    public boolean hasPoi() {
        return poi >= 0;
    }

    /**
     * Position of the parameter of interest.
     *
     * @throws UserException if the measurement has none
     */
    public int poi() {
        if (poi < 0) {
            throw UserException.of(
                    "no parameter of interest",
                    poiPlace,
                    "a poi that is a normfactor of the signal",
                    "name it in the measurement");
        }
        return poi;
    }

    /**
     * Parameters that the measurement sets and no modifier has. Published workspaces contain such leftovers, so they are no
     * error; whoever talks to a person names them, since one may be a misspelt name.
     */
    public List<String> unusedSettings() {
        return unusedSettings;
    }

    /** Names of the channels, in the order of the bins. */
    public List<String> channels() {
        return channels;
    }

    /** First bin of a channel; for the number of channels: the number of bins. */
    public int channelStart(int channel) {
        return channelStart[channel];
    }

    /** Number of bins of all channels. */
    public int bins() {
        return channelStart[channels.size()];
    }

    /** Length of a data set. */
    public int dataLength() {
        return data.length;
    }

    /** What was observed, and the nominal auxiliary data; a copy. */
    public double[] data() {
        return data.clone();
    }

    /** The starting values; a new array. */
    public double[] inits() {
        return parameters.stream().mapToDouble(Parameter::init).toArray();
    }

    /**
     * The starting values with the parameter of interest at 0: the nominal background; a new array.
     *
     * @throws UserException if the measurement has no parameter of interest
     */
    public double[] backgroundParameters() {
        double[] theta = inits();
        theta[poi()] = 0;
        return theta;
    }

    /**
     * The data that the model expects at these parameters (Asimov data), auxiliary data included; 0 where shifts make a rate
     * negative. A new array.
     */
    public double[] expectedData(double[] theta) {
        double[] expected = new double[data.length];
        evaluator().expectedData(theta, expected);
        return expected;
    }

    /** ln L at these parameters for these data, with all constants. */
    public double logLikelihood(double[] theta, double[] dataSet) {
        LikelihoodEvaluator evaluator = evaluator();
        evaluator.use(dataSet);
        return -evaluator.value(theta) + evaluator.logConstant();
    }

    /** A new work space for one thread, with the observed data. */
    public LikelihoodEvaluator evaluator() {
        return new LikelihoodEvaluator(this);
    }

    Interpolation interpolation() {
        return interpolation;
    }

    int binwise() {
        return binwise;
    }

    SampleTerm[] terms() {
        return terms;
    }

    int[][] entries() {
        return entries;
    }

    int[][] entryPairs() {
        return entryPairs;
    }

    int[] envelope() {
        return envelope;
    }
}
