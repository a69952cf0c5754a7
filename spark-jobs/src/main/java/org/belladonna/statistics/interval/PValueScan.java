package org.belladonna.statistics.interval;

/**
 * Where a p-value from toys passes a level, with the same toys at all places: brackets are closed to a small width, and the
 * logarithm of the p-value is interpolated within.
 */
final class PValueScan {
    /** Width of the last bracket, relative to the distance from the best fit. */
    private static final double BRACKET = 0.02;

    private static final double STRIDE = 1.2;
    private static final int MOST_STEPS = 60;

    private final PValue pValue;
    private final double logLevel;
    private final int toys;

    /** p-value at a signal strength. */
    interface PValue {
        double at(double mu) throws FitFailure;
    }

    /** A place where the level is passed, with its uncertainty from the number of toys. */
    record End(double place, double uncertainty) {}

    PValueScan(PValue pValue, double level, int toys) {
        this.pValue = pValue;
        this.logLevel = Math.log(level);
        this.toys = toys;
    }

    /** The end above the best fit. */
    End above(double bestFit, double start) throws FitFailure {
        double inside = bestFit;
        double insideLog = 0;
        double mu = start;
        for (int i = 0; i < MOST_STEPS; i++) {
            double log = log(mu);
            if (log <= logLevel) {
                return close(inside, insideLog, mu, log, bestFit);
            }
            inside = mu;
            insideLog = log;
            mu = bestFit + STRIDE * (mu - bestFit);
        }
        throw new FitFailure("no end of the interval in " + MOST_STEPS + " steps up to " + mu + "; use more toys");
    }

    /** The end below the best fit, or the lowest signal strength if that is accepted. */
    End below(double bestFit, double lowest, double start) throws FitFailure {
        double atLowest = log(lowest);
        if (atLowest > logLevel) {
            return new End(lowest, 0);
        }
        double atStart = start > lowest ? log(start) : atLowest;
        return atStart > logLevel
                ? close(start, atStart, lowest, atLowest, bestFit)
                : close(bestFit, 0, Math.max(start, lowest), atStart, bestFit);
    }

    private End close(
            double insideStart, double insideStartLog, double outsideStart, double outsideStartLog, double bestFit)
            throws FitFailure {
        double inside = insideStart;
        double insideLog = insideStartLog;
        double outside = outsideStart;
        double outsideLog = outsideStartLog;
        for (int i = 0; i < MOST_STEPS; i++) {
            double place = inside + (outside - inside) * (insideLog - logLevel) / (insideLog - outsideLog);
            double width = Math.abs(outside - inside);
            double wanted = BRACKET * Math.abs(place - bestFit);
            if (width <= wanted) {
                double slope = (insideLog - outsideLog) / width;
                double level = Math.exp(logLevel);
                return new End(place, Math.sqrt((1 - level) / (level * toys)) / slope);
            }
            // Goes beyond the interpolated place by a part of the wanted width, so that the bracket closes from both
            // sides.
            double margin = 0.3 * wanted * Math.signum(outside - inside);
            double next = Math.abs(place - inside) < Math.abs(outside - place) ? place + margin : place - margin;
            double least = inside + 0.1 * (outside - inside);
            double most = inside + 0.9 * (outside - inside);
            next = Math.min(Math.max(next, Math.min(least, most)), Math.max(least, most));
            double log = log(next);
            if (log > logLevel) {
                inside = next;
                insideLog = log;
            } else {
                outside = next;
                outsideLog = log;
            }
        }
        throw new FitFailure("no convergence of an end of the interval near " + outside + "; use more toys");
    }

    /** No toy as extreme counts as half a one. */
    private double log(double mu) throws FitFailure {
        return Math.log(Math.max(pValue.at(mu), 0.5 / toys));
    }
}
