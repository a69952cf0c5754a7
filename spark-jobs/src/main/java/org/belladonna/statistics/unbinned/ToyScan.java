package org.belladonna.statistics.unbinned;

import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.statistics.interval.FitFailure;

/**
 * Scans of toys drawn from the background of a scan, for the global p-value. A toy is a function of (seed, name of the scan,
 * number) and of the background alone. Work space of one thread.
 */
public final class ToyScan {
    private final BumpHunt hunt;
    private final ScanBackground background;
    private final double[][] starts;
    private final EventStream stream;

    /**
     * @param hunt the scan
     * @param background what toys are drawn from
     * @param results what the scan of the data found: its backgrounds are where fits start
     */
    public ToyScan(BumpHunt hunt, ScanBackground background, List<MassPoint> results) {
        this.hunt = hunt;
        this.background = background;
        starts = results.stream().map(MassPoint::background).toArray(double[][]::new);
        stream = new EventStream(
                hunt.settings().lookElsewhere().seed(),
                "bump-hunt:" + hunt.settings().name());
    }

    /** Takes what was found at one mass. */
    public interface Sink {
        /**
         * @param hypothesis place of the mass
         * @param q0 test statistic; NaN if the fit has failed
         * @param yield best-fit signal events; NaN if the fit has failed
         * @param reason why it failed; empty otherwise
         */
        void take(int hypothesis, double q0, double yield, String reason);
    }

    /** Scans one toy. */
    public void run(long toy, Sink sink) {
        stream.at(toy, Stage.PSEUDO_EXPERIMENT);
        double[] measured = new double[hunt.hypotheses().get(0).nuisances()];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = stream.gaussian();
        }
        Points points = background.draw(stream);
        for (int h = 0; h < starts.length; h++) {
            WindowModel model = hunt.hypotheses().get(h);
            Points inside = points.within(model.low(), model.high());
            WindowFitter fitter = new WindowFitter(model);
            try {
                double[] start = starts[h].length > 0 ? starts[h] : model.start(inside.events());
                fitter.use(inside, measured, start);
                sink.take(h, fitter.q0(), fitter.signalYield(), "");
            } catch (FitFailure e) {
                sink.take(h, Double.NaN, Double.NaN, e.getMessage());
            }
        }
    }
}
