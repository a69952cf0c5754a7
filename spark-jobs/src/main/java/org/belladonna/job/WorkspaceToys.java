package org.belladonna.job;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.schema.Toy;
import org.belladonna.statistics.interval.ToyPoint;
import org.belladonna.statistics.interval.ToyTester;
import org.belladonna.statistics.likelihood.Likelihood;

/**
 * Pseudo-experiments of one workspace: those of the background test all signal strengths, and those of each signal strength
 * above 0 test it. Experiments of equal number are drawn with the same random numbers for all signal strengths, so that CLs is
 * smooth in it.
 *
 * @param name of the workspace: experiments of different names are independent
 * @param mass of the hypothesis; NaN without one
 * @param likelihood the model
 * @param points signal strengths with the fits at which experiments are drawn
 * @param seed seed of the experiments
 */
record WorkspaceToys(String name, double mass, Likelihood likelihood, List<ToyPoint> points, long seed)
        implements ToyTask {
    private static final long serialVersionUID = 1L;

    /** The background, then the signal strengths above 0. */
    @Override
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        groups.add(name + "-background");
        signals().forEach(point -> groups.add(name + "-mu-" + point.mu()));
        return groups;
    }

    /** The signal strengths above 0. */
    List<ToyPoint> signals() {
        return points.stream().filter(point -> point.mu() > 0).toList();
    }

    @Override
    public Work open(int group) {
        if (group == 0) {
            return work(points.get(0).background(), 0, points, "background");
        }
        ToyPoint point = signals().get(group - 1);
        return work(point.signal(), point.mu(), List.of(point), "signal");
    }

    private Work work(double[] parameters, double truth, List<ToyPoint> tested, String ensemble) {
        ToyTester tester = new ToyTester(likelihood, parameters, seed, "toys:" + name + ":" + ensemble);
        return (toy, sink) -> {
            tester.draw(toy);
            for (ToyPoint point : tested) {
                tester.test(point.mu());
                boolean failed = Double.isNaN(tester.statistic());
                sink.take(new Toy(
                        mass,
                        point.mu(),
                        truth,
                        toy,
                        tester.statistic(),
                        tester.bestFit(),
                        failed ? Toy.FAILED : Toy.CONVERGED,
                        failed ? tester.failure() : ""));
            }
        };
    }
}
