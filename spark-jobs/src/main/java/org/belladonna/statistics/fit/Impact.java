package org.belladonna.statistics.fit;

import java.io.Serializable;

/**
 * What a nuisance parameter does to the parameter of interest: the change of its best value when the nuisance parameter is
 * held away from its own and everything else is fitted again. NaN where there is no such value: without a constraint (before
 * the fit), without an error (after it), or outside of what the model can describe.
 *
 * @param prefitDown with the parameter one width of its constraint below its best value
 * @param prefitUp one width above
 * @param postfitDown with the parameter at the lower end of its {@link ProfileErrors}
 * @param postfitUp at the upper end
 */
public record Impact(double prefitDown, double prefitUp, double postfitDown, double postfitUp) implements Serializable {
    /** Of the parameter of interest itself, and of parameters that are held. */
    static final Impact NONE = new Impact(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** The larger change after the fit, without its sign; 0 if there is none. */
    public double size() {
        double down = Double.isNaN(postfitDown) ? 0 : Math.abs(postfitDown);
        double up = Double.isNaN(postfitUp) ? 0 : Math.abs(postfitUp);
        return Math.max(down, up);
    }
}
