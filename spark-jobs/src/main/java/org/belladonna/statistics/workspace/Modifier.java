package org.belladonna.statistics.workspace;

/**
 * How a parameter changes the yields of a sample. Modifiers of one name share their parameter, in all samples and channels.
 *
 * <p>Source: CERN-OPEN-2012-016, table 1. Arrays have one entry per bin of the channel and are copied in and out.
 */
public sealed interface Modifier {
    /** Name of the parameter. */
    String name();

    /** Type as it stands in the document. */
    String type();

    /** A free factor on all bins; the signal strength is one. */
    record NormFactor(String name) implements Modifier {
        @Override
        public String type() {
            return "normfactor";
        }
    }

    /** A factor on all bins: {@code low} at alpha = -1, {@code high} at alpha = +1, alpha constrained to a unit normal. */
    record NormSys(String name, double low, double high) implements Modifier {
        @Override
        public String type() {
            return "normsys";
        }
    }

    /** A shift of each bin: the yields are {@code low} at alpha = -1, {@code high} at alpha = +1. */
    record HistoSys(String name, double[] low, double[] high) implements Modifier {
        public HistoSys {
            low = low.clone();
            high = high.clone();
        }

        @Override
        public double[] low() {
            return low.clone();
        }

        @Override
        public double[] high() {
            return high.clone();
        }

        @Override
        public String type() {
            return "histosys";
        }
    }

    /** A factor per bin with an uncertainty (in events) from a Poisson control measurement; belongs to one sample. */
    record ShapeSys(String name, double[] uncertainty) implements Modifier {
        public ShapeSys {
            uncertainty = uncertainty.clone();
        }

        @Override
        public double[] uncertainty() {
            return uncertainty.clone();
        }

        @Override
        public String type() {
            return "shapesys";
        }
    }

    /** A free factor per bin. */
    record ShapeFactor(String name) implements Modifier {
        @Override
        public String type() {
            return "shapefactor";
        }
    }

    /** A factor per bin, shared by the samples of a channel, for their limited simulation; uncertainty in events. */
    record StatError(String name, double[] uncertainty) implements Modifier {
        public StatError {
            uncertainty = uncertainty.clone();
        }

        @Override
        public double[] uncertainty() {
            return uncertainty.clone();
        }

        @Override
        public String type() {
            return "staterror";
        }
    }

    /** The luminosity as a factor; its central value and width come from the measurement. */
    record Lumi(String name) implements Modifier {
        @Override
        public String type() {
            return "lumi";
        }
    }
}
