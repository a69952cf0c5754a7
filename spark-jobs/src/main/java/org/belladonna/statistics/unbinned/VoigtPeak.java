package org.belladonna.statistics.unbinned;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.belladonna.error.UserException;

/**
 * A Lorentzian of fixed full width at half maximum, folded with a normal resolution of width sigma. Derivatives by the
 * resolution are those in x, since the fold obeys the heat equation; all follow from the Faddeeva function. The
 * probability has no closed form in common functions: it is a Gauss-Legendre sum over panels of the density, to 1e-12; its
 * derivatives are values at the two ends.
 *
 * <p>Source: NIST Digital Library of Mathematical Functions, sections 7.19 and 7.10.
 */
public final class VoigtPeak implements PeakShape {
    private static final long serialVersionUID = 1L;
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);
    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(20);
    private static final double GROWTH = 1.6;

    /** From this |z| on the asymptotic series has all digits with so many terms. */
    private static final double FAR = 10;

    private static final int TERMS = 18;

    private final double halfWidth;

    /**
     * @param fullWidth full width at half maximum of the Lorentzian, above 0, in the unit of the observable
     * @throws UserException if it is not
     */
    public VoigtPeak(double fullWidth) {
        if (!(fullWidth > 0 && fullWidth < Double.POSITIVE_INFINITY)) {
            throw UserException.of("width " + fullWidth, "Voigt peak", "a width above 0", "use a Gaussian without one");
        }
        halfWidth = fullWidth / 2;
    }

    @Override
    public void density(double x, double mean, double sigma, double[] values) {
        derivatives(x - mean, sigma, values);
        double second = values[2];
        double third = values[3];
        double fourth = values[4];
        values[1] = -values[1];
        values[2] = sigma * second;
        values[3] = second;
        values[4] = -sigma * third;
        values[5] = second + sigma * sigma * fourth;
    }

    @Override
    public void probability(double low, double high, double mean, double sigma, double[] values) {
        double a = low - mean;
        double b = high - mean;
        derivatives(a, sigma, values);
        double density = values[0];
        double first = values[1];
        double second = values[2];
        double third = values[3];
        derivatives(b, sigma, values);
        density = values[0] - density;
        first = values[1] - first;
        second = values[2] - second;
        third = values[3] - third;
        values[0] = integral(a, b, sigma);
        values[1] = -density;
        values[2] = sigma * first;
        values[3] = first;
        values[4] = -sigma * second;
        values[5] = first + sigma * sigma * third;
    }

    /** The density and its first four derivatives at a distance from the mean. */
    private void derivatives(double distance, double sigma, double[] values) {
        double scale = 1 / (ROOT_TWO * sigma);
        double x = distance * scale;
        double y = halfWidth * scale;
        if (x * x + y * y > FAR * FAR) {
            far(x, y, values);
        } else {
            near(x, y, values);
        }
        double factor = scale / Math.sqrt(Math.PI);
        for (int n = 0; n <= 4; n++) {
            values[n] *= factor;
            factor *= scale;
        }
    }

    /** Real parts of w and its derivatives by recursion: w' = -2 z w + 2 i / sqrt(pi), w(n+2) = -2 z w(n+1) - 2 (n+1) w(n). */
    private static void near(double x, double y, double[] values) {
        Faddeeva.at(x, y, values);
        double real = values[0];
        double imaginary = values[1];
        double nextReal = -2 * (x * real - y * imaginary);
        double nextImaginary = -2 * (x * imaginary + y * real) + TWO_OVER_ROOT_PI;
        for (int n = 0; n < 4; n++) {
            values[n + 1] = nextReal;
            double afterReal = -2 * (x * nextReal - y * nextImaginary) - 2 * (n + 1) * real;
            double afterImaginary = -2 * (x * nextImaginary + y * nextReal) - 2 * (n + 1) * imaginary;
            real = nextReal;
            imaginary = nextImaginary;
            nextReal = afterReal;
            nextImaginary = afterImaginary;
        }
    }

    /** The same from w = i / sqrt(pi) sum (2k-1)!! / 2^k z^-(2k+1): far out the recursion would lose its digits. */
    private static void far(double x, double y, double[] values) {
        double r2 = x * x + y * y;
        double inverseReal = x / r2;
        double inverseImaginary = -y / r2;
        java.util.Arrays.fill(values, 0, 5, 0);
        double termReal = 0.5 * TWO_OVER_ROOT_PI * inverseReal;
        double termImaginary = 0.5 * TWO_OVER_ROOT_PI * inverseImaginary;
        for (int k = 0; k < TERMS; k++) {
            double real = termReal;
            double imaginary = termImaginary;
            for (int n = 0; n <= 4; n++) {
                // The real part of i times the term.
                values[n] -= imaginary;
                double factor = -(2 * k + 1 + n);
                double after = factor * (real * inverseReal - imaginary * inverseImaginary);
                imaginary = factor * (real * inverseImaginary + imaginary * inverseReal);
                real = after;
            }
            double factor = (2 * k + 1) / 2.0;
            for (int twice = 0; twice < 2; twice++) {
                double after = termReal * inverseReal - termImaginary * inverseImaginary;
                termImaginary = termReal * inverseImaginary + termImaginary * inverseReal;
                termReal = after;
            }
            termReal *= factor;
            termImaginary *= factor;
        }
    }

    private double integral(double a, double b, double sigma) {
        if (a >= 0) {
            return fromCentre(b, sigma) - fromCentre(a, sigma);
        } else if (b <= 0) {
            return fromCentre(-a, sigma) - fromCentre(-b, sigma);
        }
        return fromCentre(-a, sigma) + fromCentre(b, sigma);
    }

    /** Panels grow with the distance from the centre, as the density becomes smoother. */
    private double fromCentre(double distance, double sigma) {
        double[] w = new double[2];
        double scale = 1 / (ROOT_TWO * sigma);
        double y = halfWidth * scale;
        double sum = 0;
        double from = 0;
        double width = sigma + halfWidth;
        while (from < distance) {
            double start = from;
            double end = Math.min(distance, from + width);
            double half = (end - start) / 2;
            double middle = (end + start) / 2;
            for (int i = 0; i < PANEL.getNumberOfPoints(); i++) {
                Faddeeva.at((middle + half * PANEL.getPoint(i)) * scale, y, w);
                sum += half * PANEL.getWeight(i) * w[0];
            }
            from = end;
            width = Math.max(width, (GROWTH - 1) * from);
        }
        return sum * scale / Math.sqrt(Math.PI);
    }
}
