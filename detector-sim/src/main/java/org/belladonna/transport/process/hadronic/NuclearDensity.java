package org.belladonna.transport.process.hadronic;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Density of the nucleons in a nucleus: that of a two-parameter Fermi function from 17 nucleons on, of a Gaussian with the measured charge radius
 * below. Radii of B. Hahn, D. Ravenhall, R. Hofstadter, Phys. Rev. 101 (1956) 1131, and, for the half-density radius, c = 1.12 A^(1/3) - 0.86
 * A^(-1/3) fm with a = 0.54 fm (A. Bohr, B. Mottelson, Nuclear Structure I (1969), section 2-1). Immutable; lengths in fm.
 */
public final class NuclearDensity {
    private static final double DIFFUSENESS = 0.54;
    private static final int LIGHT = 16;
    private static final int STEPS = 80;
    private static final int NODES = 512;
    private static final AtomicReferenceArray<NuclearDensity> CACHE =
            new AtomicReferenceArray<>(NuclearMasses.MOST_NUCLEONS + 1);

    /** Number of nucleons. */
    public final int nucleons;
    /** Beyond it there is nothing. */
    public final double radius;
    /** At the centre, nucleons per fm^3. */
    public final double centre;
    /** Half-density radius, or the Gaussian's. */
    private final double size;

    private final boolean gaussian;
    /** Evenly spaced in the square of the radius: the profile and its cube root. */
    private final double[] profiles = new double[NODES + 2];

    private final double[] roots = new double[NODES + 2];
    /** Along straight lines at evenly spaced impact parameters. */
    private final double[] thickness = new double[STEPS];

    private NuclearDensity(int a) {
        nucleons = a;
        double third = Math.cbrt(a);
        gaussian = a <= LIGHT;
        if (gaussian) {
            // Root mean square radius: 1.7 fm for helium, 2.5 for beryllium and carbon, 2.7 for oxygen.
            double rms = a <= 4 ? 1.7 : 2.52 + 0.045 * (a - 10.5);
            size = rms / Math.sqrt(1.5);
            radius = 2.6 * size;
        } else {
            size = 1.12 * third - 0.86 / third;
            radius = size + 5.5 * DIFFUSENESS;
        }
        centre = a / volume();
        for (int i = 0; i < NODES; i++) {
            profiles[i] = profile(radius * Math.sqrt((double) i / NODES));
            roots[i] = Math.cbrt(profiles[i]);
        }
        for (int i = 0; i < STEPS; i++) {
            thickness[i] = thickness(impact(i));
        }
    }

    /** Of a number of nucleons, 2 to {@link NuclearMasses#MOST_NUCLEONS}. */
    public static NuclearDensity of(int nucleons) {
        NuclearDensity density = CACHE.get(nucleons);
        if (density == null) {
            density = new NuclearDensity(nucleons);
            CACHE.set(nucleons, density);
        }
        return density;
    }

    /** Part of the density at the centre that there is at a radius. */
    public double profile(double r) {
        if (r >= radius) {
            return 0;
        }
        if (gaussian) {
            return Math.exp(-r * r / (size * size));
        }
        return (1 + Math.exp(-size / DIFFUSENESS)) / (1 + Math.exp((r - size) / DIFFUSENESS));
    }

    /** The same at the square of a radius, interpolated. */
    double profileAtSquare(double r2) {
        return interpolated(profiles, r2);
    }

    /** Its cube root. */
    double rootAtSquare(double r2) {
        return interpolated(roots, r2);
    }

    private double interpolated(double[] table, double r2) {
        double place = r2 / (radius * radius) * NODES;
        if (place >= NODES) {
            return 0;
        }
        int i = (int) place;
        return table[i] + (place - i) * (table[i + 1] - table[i]);
    }

    private double volume() {
        int steps = 400;
        double step = radius / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double r = (i + 0.5) * step;
            sum += profile(r) * r * r;
        }
        return 4 * Math.PI * step * sum;
    }

    /** Nucleons per fm^2 along a straight line at an impact parameter. */
    public double thickness(double impact) {
        double half = Math.sqrt(Math.max(0, radius * radius - impact * impact));
        int steps = 60;
        double step = half / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double z = (i + 0.5) * step;
            sum += profile(Math.sqrt(impact * impact + z * z));
        }
        return 2 * centre * step * sum;
    }

    /**
     * Cross-section in fm^2 of something being absorbed or scattered out of its plane wave by any nucleon: the integral over the impact parameter of
     * 1 - exp(-sigma T), the optical limit of R. Glauber, Lectures in Theoretical Physics I (1959), p. 315.
     *
     * @param sigma on one nucleon, fm^2
     */
    public double shadowed(double sigma) {
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            sum -= Math.expm1(-sigma * thickness[i]) * impact(i);
        }
        return 2 * Math.PI * radius / STEPS * sum;
    }

    private double impact(int i) {
        return (i + 0.5) * radius / STEPS;
    }
}
