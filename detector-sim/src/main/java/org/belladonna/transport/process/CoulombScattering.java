package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.medium.Medium;

/**
 * Multiple Coulomb scattering on a step of any length, by Moliere's theory.
 *
 * <p>What a path does is said by two numbers that add up over paths: chi_c^2 and the number of collisions. Their distribution is the
 * exact convolution for small angles, so the result does not depend on how a path is cut into steps. Few collisions (fewer than 12) are
 * drawn one by one from the screened Rutherford law. Angles are stereographic, tan(theta/2), which keeps single scattering
 * exact at all angles; where the mean angle is large, its scale is set so that the mean cosine is exp(-path/lambda1), as
 * S. Goudsmit and J. Saunderson, Phys. Rev. 57 (1940) 24, demand. Screening: Moliere (1947). Heavy particles scatter off
 * nuclei of finite size. Spin effects are left out.
 */
public final class CoulombScattering {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    /** ln of 1.167, between the number of screened collisions and that of Moliere. */
    private static final double MOLIERE = Math.log(1.167);
    /** Mean of sin^2(theta/2) above which the mean cosine is enforced. */
    private static final double SMALL = 2e-3;

    private static final double LARGEST_MEAN = 0.45;

    private final Medium medium;
    private final double mass;
    /** Square of the nuclear radius over 3, 1/GeV^2; 0 for a point. */
    private final double size2;

    /** @param mass of the particle, GeV */
    public CoulombScattering(Medium medium, double mass) {
        this.medium = medium;
        this.mass = mass;
        double sum = 0;
        double norm = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            double z = medium.element(i).z();
            double radius = 1.2e-12 * Math.cbrt(medium.element(i).a()) / PhysicalConstants.HBARC;
            double weight = medium.atoms(i) * z * (z + 1);
            // Mean square radius of a uniform sphere: 3/5 R^2; |F|^2 = exp(-q^2 <r^2>/3).
            sum += weight * 0.2 * radius * radius;
            norm += weight;
        }
        size2 = mass > 2 * ELECTRON ? sum / norm : 0;
    }

    /** chi_c^2 per mm. */
    public double chi2PerMm(double kinetic) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            double z = medium.element(i).z();
            sum += medium.atoms(i) * z * (z + 1);
        }
        double coupling = PhysicalConstants.ALPHA * PhysicalConstants.HBARC;
        double pBeta = kinetic * (kinetic + 2 * mass) / (kinetic + mass);
        return 4 * Math.PI * coupling * coupling * sum / (pBeta * pBeta);
    }

    /** Square of the screening angle, the mean of its logarithm over the elements. */
    public double screening2(double kinetic) {
        double momentum2 = kinetic * (kinetic + 2 * mass);
        double beta2 = momentum2 / ((kinetic + mass) * (kinetic + mass));
        double sum = 0;
        double norm = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            double z = medium.element(i).z();
            double weight = medium.atoms(i) * z * (z + 1);
            double strength = PhysicalConstants.ALPHA * z;
            double base = PhysicalConstants.ALPHA * ELECTRON * Math.cbrt(z) / 0.885;
            sum += weight * Math.log(base * base / momentum2 * (1.13 + 3.76 * strength * strength / beta2));
            norm += weight;
        }
        return Math.exp(sum / norm);
    }

    /** Screened collisions per mm. */
    public double collisionsPerMm(double kinetic) {
        return chi2PerMm(kinetic) / screening2(kinetic);
    }

    /** Inverse of the transport mean free path, 1/mm: minus the logarithmic derivative of the mean cosine with the path. */
    public double transportPerMm(double kinetic) {
        double a = 0.25 * screening2(kinetic);
        return collisionsPerMm(kinetic) * 2 * a * ((1 + a) * Math.log((1 + a) / a) - 1);
    }

    /**
     * Draws sin^2(theta/2) of the whole path.
     *
     * @param chi2 chi_c^2 of the path
     * @param collisions screened collisions on the path
     * @param transport path over the transport mean free path
     * @param momentum2 square of the momentum, GeV^2
     */
    public double draw(double chi2, double collisions, double transport, double momentum2, EventStream stream) {
        if (collisions <= 0) {
            return 0;
        }
        double b = Math.log(collisions) - MOLIERE;
        if (b < MoliereTable.LEAST_B) {
            return single(chi2 / collisions, collisions, stream);
        }
        MoliereTable table = MoliereTable.INSTANCE;
        double quantile = stream.uniform();
        double square = table.square(b, quantile);
        double mean = 0.5 * transport;
        double scale = mean < SMALL
                ? 0.25 * chi2 * table.expansion(b)
                : LargeAngles.INSTANCE.scale(b, Math.min(LARGEST_MEAN, -0.5 * Math.expm1(-transport)));
        double v = scale * square;
        double mu = v / (1 + v);
        if (size2 > 0 && quantile < 0.03 && stream.uniform() > Math.exp(-4 * momentum2 * mu * size2)) {
            v = scale * table.square(b, 0.03 + 0.97 * stream.uniform());
            mu = v / (1 + v);
        }
        return mu;
    }

    /** Collisions one by one, their number a Poisson variate. */
    private static double single(double screening2, double collisions, EventStream stream) {
        double wx = 0;
        double wy = 0;
        for (long n = stream.poisson(collisions); n > 0; n--) {
            // A point in the unit disc gives the azimuth, and its squared radius the quantile of the angle.
            double a;
            double b;
            double r2;
            do {
                a = 2 * stream.uniform() - 1;
                b = 2 * stream.uniform() - 1;
                r2 = a * a + b * b;
            } while (r2 >= 1);
            double w = Math.sqrt(screening2 / (1 - r2));
            wx += a * w;
            wy += b * w;
        }
        double v = 0.25 * (wx * wx + wy * wy);
        return v / (1 + v);
    }
}
