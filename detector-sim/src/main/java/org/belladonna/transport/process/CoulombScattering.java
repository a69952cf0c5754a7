package org.belladonna.transport.process;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;

/**
 * Multiple Coulomb scattering on a step of any length, by Moliere's theory.
 *
 * <p>What a path does is said by two numbers that add up over paths: chi_c^2 and the number of collisions. Their distribution is the
 * exact convolution for small angles, so the result does not depend on how a path is cut into steps. Few collisions (fewer than 12) are
 * drawn one by one from the screened Rutherford law. Angles are stereographic, tan(theta/2), which keeps single scattering
 * exact at all angles; where the mean angle is large, its scale is set so that the mean cosine is exp(-path/lambda1), as
 * S. Goudsmit and J. Saunderson, Phys. Rev. 57 (1940) 24, demand. Screening: Moliere (1947). Heavy particles scatter off
 * nuclei of finite size. Spin effects are left out.
 *
 * <p>Electrons of the atoms scatter too, screened like the nucleus, but not beyond the angle at which they take the cut or all that
 * they can: what is knocked out above the cut turns the particle by itself and must not be counted twice (I. Kawrakow, A. Bielajew,
 * NIM B 134 (1998) 325, section 5). With that limit far inside the core they only widen it: the logarithm of the number of collisions
 * grows by their mean square angle over chi_c^2, and the tail is that of the nuclei. Good to 1 % of the core for cuts up to 2 MeV.
 */
public final class CoulombScattering {
    private static final double ELECTRON = PhysicalConstants.ELECTRON_MASS;
    /** ln of 1.167, between the number of screened collisions and that of Moliere. */
    private static final double MOLIERE = Math.log(1.167);
    /** Mean of sin^2(theta/2) above which the mean cosine is enforced. */
    private static final double SMALL = 2e-3;

    private static final double LARGEST_MEAN = 0.45;

    private final Material medium;
    private final double mass;
    private final boolean electron;
    private final int charge2;
    /** Largest transfer to an electron that is part of the scattering, GeV. */
    private final double cut;
    /** Square of the nuclear radius over 3, 1/GeV^2; 0 for a point. */
    private final double size2;

    /**
     * @param species kind of the particle
     * @param cut kinetic energy above which knocked-out electrons are made, GeV
     */
    public CoulombScattering(Material medium, Species species, double cut) {
        this.medium = medium;
        this.cut = cut;
        mass = species.mass();
        electron = species.pdg() == 11;
        charge2 = species.charge() * species.charge();
        double sum = 0;
        double norm = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            double z = medium.element(i).z();
            double radius = 1.2e-12 * Math.cbrt(medium.element(i).a()) / PhysicalConstants.HBARC;
            double weight = medium.atoms(i) * z * z;
            // Mean square radius of a uniform sphere: 3/5 R^2; |F|^2 = exp(-q^2 <r^2>/3).
            sum += weight * 0.2 * radius * radius;
            norm += weight;
        }
        size2 = mass > 2 * ELECTRON ? sum / norm : 0;
    }

    /** chi_c^2 of the nuclei per mm. */
    public double chi2PerMm(double kinetic) {
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            double z = medium.element(i).z();
            sum += medium.atoms(i) * z * z;
        }
        return scale(kinetic) * sum;
    }

    /** chi_c^2 of a target of unit charge times its number per mm^3. */
    private double scale(double kinetic) {
        double coupling = PhysicalConstants.ALPHA * PhysicalConstants.HBARC;
        double pBeta = kinetic * (kinetic + 2 * mass) / (kinetic + mass);
        return 4 * Math.PI * charge2 * coupling * coupling / (pBeta * pBeta);
    }

    /** Square of the screening angle of an element. */
    private double screening2(double z, double kinetic) {
        double momentum2 = kinetic * (kinetic + 2 * mass);
        double beta2 = momentum2 / ((kinetic + mass) * (kinetic + mass));
        double strength = PhysicalConstants.ALPHA * z;
        double base = PhysicalConstants.ALPHA * ELECTRON * Math.cbrt(z) / 0.885;
        return base * base / momentum2 * (1.13 + 3.76 * charge2 * strength * strength / beta2);
    }

    /** Square of the screening angle, the mean of its logarithm over the nuclei. */
    public double screening2(double kinetic) {
        double sum = 0;
        double norm = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            double z = medium.element(i).z();
            double weight = medium.atoms(i) * z * z;
            sum += weight * Math.log(screening2(z, kinetic));
            norm += weight;
        }
        return Math.exp(sum / norm);
    }

    /** Mean square of the angle per mm from electrons that take less than the cut. */
    double byElectronsPerMm(double kinetic) {
        double gamma = 1 + kinetic / mass;
        boolean light = mass < 2 * ELECTRON;
        double largest = light ? kinetic : CollisionLoss.largestTransfer(mass, gamma * gamma - 1);
        double beta2 = 1 - 1 / (gamma * gamma);
        // Of two electrons the faster one is called the first.
        double up = Math.min(cut, electron ? 0.5 * largest : largest);
        double share = up / largest;
        // Mean of ln of p_t^2 = 2 m T (1 - T/Tmax) with the spectrum (1 - beta^2 T/Tmax)/T^2, up to the limit.
        double limit = 2 * ELECTRON * up * Math.exp(-share * (1 + beta2 - 0.5 * beta2 * share));
        double limit2 = limit / (kinetic * (kinetic + 2 * mass));
        double sum = 0;
        for (int i = 0; i < medium.elementCount(); i++) {
            double z = medium.element(i).z();
            double ratio = limit2 / screening2(z, kinetic);
            sum += medium.atoms(i) * z * (Math.log1p(ratio) - ratio / (1 + ratio));
        }
        return scale(kinetic) * sum;
    }

    /** Screened collisions per mm, as many as make the core of the angle right together with those of the electrons. */
    public double collisionsPerMm(double kinetic) {
        double chi2 = chi2PerMm(kinetic);
        return chi2 / screening2(kinetic) * Math.exp(byElectronsPerMm(kinetic) / chi2);
    }

    /** Inverse of the transport mean free path, 1/mm: minus the logarithmic derivative of the mean cosine with the path. */
    public double transportPerMm(double kinetic) {
        double screening2 = screening2(kinetic);
        double a = 0.25 * screening2;
        return chi2PerMm(kinetic) / screening2 * 2 * a * ((1 + a) * Math.log((1 + a) / a) - 1)
                + 0.5 * byElectronsPerMm(kinetic);
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
