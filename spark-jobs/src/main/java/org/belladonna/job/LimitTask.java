package org.belladonna.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.interpretation.CouplingLimits;
import org.belladonna.interpretation.Interpretation;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.statistics.interval.LimitStatus;
import org.belladonna.statistics.interval.UpperLimit;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.workspace.Workspace;

/**
 * The limits of one mass hypothesis: what runs on an executor during {@code limits}.
 *
 * @param shape the signal
 * @param workspace its workspace as JSON
 * @param unitFb cross-section in fb at which the parameter of interest is 1
 * @param luminosityInvFb integrated luminosity in fb^-1
 */
record LimitTask(SignalShape shape, String workspace, double unitFb, double luminosityInvFb) implements Serializable {

    /** One row for each quantity; a failed fit is a row with its reason. */
    List<Limit> run(IntervalMethod method, List<Interpretation> readings) {
        return rows(limit(method), readings);
    }

    /** The limit on the signal strength. */
    UpperLimit limit(IntervalMethod method) {
        Likelihood likelihood = likelihood();
        return method.limit(likelihood, likelihood.data());
    }

    Likelihood likelihood() {
        return Likelihood.compile(Workspace.fromJson(workspace, shape.hypothesis()), WorkspaceBuilder.MEASUREMENT);
    }

    /** A limit on the signal strength as limits on all quantities. */
    List<Limit> rows(UpperLimit limit, List<Interpretation> readings) {
        Likelihood likelihood = likelihood();
        double pValue = limit.status() == LimitStatus.FAILED
                ? Double.NaN
                : AsymptoticCls.discovery(likelihood, likelihood.data()).pValue();
        Limit crossSection = row(limit, "cross_section_fb", unitFb, pValue);
        List<Limit> rows = new ArrayList<>();
        rows.add(row(limit, "yield", unitFb * shape.efficiency() * luminosityInvFb, pValue));
        rows.add(crossSection);
        for (Interpretation reading : readings) {
            rows.add(CouplingLimits.convert(crossSection, shape, reading));
        }
        return rows;
    }

    private Limit row(UpperLimit limit, String quantity, double factor, double pValue) {
        String status = switch (limit.status()) {
            case FOUND -> "converged";
            case UNBOUNDED -> "unbounded: " + limit.reason();
            case EMPTY -> "empty: " + limit.reason();
            case FAILED -> "failed: " + limit.reason();
        };
        return new Limit(
                shape.mass(),
                limit.confidenceLevel(),
                limit.method(),
                quantity,
                factor * limit.observed(),
                factor * limit.expected(-2),
                factor * limit.expected(-1),
                factor * limit.expected(0),
                factor * limit.expected(1),
                factor * limit.expected(2),
                factor * limit.bestFit(),
                pValue,
                status);
    }
}
