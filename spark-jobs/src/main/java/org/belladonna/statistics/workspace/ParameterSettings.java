package org.belladonna.statistics.workspace;

import java.util.Optional;

/**
 * What a measurement changes of a parameter. An empty component leaves the default: for alpha start 0, range [-5, 5],
 * auxiliary value 0; for factors start 1, range [0, 10]; for constrained factors per bin start 1, range [1e-10, 10]; for the
 * luminosity start = auxiliary value, range 5 widths about it, not below 0. Arrays have one entry per component of the
 * parameter (bins, or 1).
 *
 * @param name name of the parameter
 * @param inits starting values
 * @param bounds lower and upper bound per component
 * @param auxiliary auxiliary data: what the control measurement gave
 * @param factors expected auxiliary counts at 1 of a Poisson constraint
 * @param sigmas widths of a normal constraint
 * @param fixed whether the parameter is held at its starting value
 */
public record ParameterSettings(
        String name,
        Optional<double[]> inits,
        Optional<double[][]> bounds,
        Optional<double[]> auxiliary,
        Optional<double[]> factors,
        Optional<double[]> sigmas,
        Optional<Boolean> fixed) {

    /** Settings that change nothing yet. */
    public static ParameterSettings of(String name) {
        return new ParameterSettings(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A scalar parameter with a start and a range. */
    public static ParameterSettings range(String name, double init, double lower, double upper) {
        return new ParameterSettings(
                name,
                Optional.of(new double[] {init}),
                Optional.of(new double[][] {{lower, upper}}),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A luminosity (or another parameter with a normal constraint) with its measured value and width. */
    public static ParameterSettings measured(String name, double value, double sigma) {
        return new ParameterSettings(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new double[] {value}),
                Optional.empty(),
                Optional.of(new double[] {sigma}),
                Optional.empty());
    }

    /** The same, held at its starting value. */
    public ParameterSettings held() {
        return new ParameterSettings(name, inits, bounds, auxiliary, factors, sigmas, Optional.of(true));
    }
}
