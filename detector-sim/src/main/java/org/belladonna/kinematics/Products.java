package org.belladonna.kinematics;

/**
 * Products of momenta (px, py, pz, E) on known mass shells that stay exact where the difference of large numbers would lose
 * them: for nearly parallel momenta.
 */
public final class Products {
    private Products() {}

    /**
     * The four-product of the momenta at two indices, GeV^2.
     *
     * @param ma mass in GeV of the first, at index {@code a}
     * @param mb mass in GeV of the second, at index {@code b}
     */
    public static double dot(double[] p, int a, double ma, int b, double mb) {
        double cosine = p[a] * p[b] + p[a + 1] * p[b + 1] + p[a + 2] * p[b + 2];
        double energies = p[a + 3] * p[b + 3];
        if (cosine <= 0) {
            return energies - cosine;
        }
        double squareA = square(p, a);
        double moduli = Math.sqrt(squareA * square(p, b));
        // E E' - p p' from the masses, p p' (1 - cos) from the cross product.
        return (ma * ma * p[b + 3] * p[b + 3] + mb * mb * squareA) / (energies + moduli)
                + cross2(p, a, b) / (moduli + cosine);
    }

    /**
     * The square of the difference of two momenta of the same mass, GeV^2: never above 0.
     *
     * @param mass the mass, GeV
     */
    public static double transfer(double[] p, int a, int b, double mass) {
        double cosine = p[a] * p[b] + p[a + 1] * p[b + 1] + p[a + 2] * p[b + 2];
        double energies = p[a + 3] * p[b + 3];
        double moduli = Math.sqrt(square(p, a) * square(p, b));
        double angle = cosine > 0 ? cross2(p, a, b) / (moduli + cosine) : moduli - cosine;
        double lost = p[a + 3] - p[b + 3];
        return -2 * (mass * mass * lost * lost / (energies + moduli - mass * mass) + angle);
    }

    private static double square(double[] p, int a) {
        return p[a] * p[a] + p[a + 1] * p[a + 1] + p[a + 2] * p[a + 2];
    }

    private static double cross2(double[] p, int a, int b) {
        double x = p[a + 1] * p[b + 2] - p[a + 2] * p[b + 1];
        double y = p[a + 2] * p[b] - p[a] * p[b + 2];
        double z = p[a] * p[b + 1] - p[a + 1] * p[b];
        return x * x + y * y + z * z;
    }
}
