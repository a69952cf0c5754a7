package org.belladonna.statistics.fit;

import java.io.Serializable;
import org.apache.commons.math3.special.Gamma;
import org.belladonna.statistics.likelihood.Constraint;
import org.belladonna.statistics.likelihood.Likelihood;
import org.belladonna.statistics.likelihood.Parameter;

/**
 * Test of the model against one that has a free rate in each bin: -2 ln of the likelihood ratio, which follows chi-squared
 * where bins have some five events or more. With fewer it is a guide only; pseudo-experiments decide.
 *
 * <p>Source: S. Baker, R. Cousins, Nucl. Instrum. Meth. 221 (1984) 437, equation 15, with the constraint terms.
 *
 * @param statistic the test statistic, 0 or more
 * @param degreesOfFreedom bins and auxiliary measurements less free parameters
 * @param pValue probability of a worse fit; NaN without degrees of freedom
 */
public record GoodnessOfFit(double statistic, int degreesOfFreedom, double pValue) implements Serializable {
    /** From -ln L at the minimum, measured from a perfect description. */
    static GoodnessOfFit of(Likelihood likelihood, double nll) {
        int degrees = likelihood.bins();
        for (Parameter parameter : likelihood.parameters()) {
            if (!parameter.fixed()) {
                degrees += (parameter.constraint() == Constraint.NONE ? 0 : 1) - 1;
            }
        }
        double statistic = Math.max(0, 2 * nll);
        double pValue = degrees > 0 ? Gamma.regularizedGammaQ(0.5 * degrees, 0.5 * statistic) : Double.NaN;
        return new GoodnessOfFit(statistic, degrees, pValue);
    }
}
