package org.belladonna.generator;

import java.util.Optional;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelSettings.Spin;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Decay of a particle to another one and hadrons, by a vector V with a hadron current that cannot be real: dGamma/dM = (2 M^2/pi)
 * Gamma(parent to product and V of mass M) Gamma(V of mass M to hadrons)/(M^2 - m_V^2)^2. The current of hadrons is conserved, so that this is
 * exact, and with a lepton pair in the place of the hadrons the three-body width.
 */
public final class OffShellHadrons {
    private static final int POINTS = 64;
    /** Step in mass that follows the narrowest resonance, the phi, GeV. */
    private static final double STEP = 5e-4;

    private static final int FEWEST_STEPS = 200;
    private static final double THRESHOLD = 2 * PhysicalConstants.PION_MASS;

    private final Model model;
    private final String vector;
    private final double lowest;
    private final double highest;
    private final double vectorMass;
    /** 2 M^2/pi Gamma(parent to product and V)/(M^2 - m_V^2)^2 over (highest - M)^1/2, at equal steps of M. */
    private final double[] production = new double[POINTS + 1];

    private OffShellHadrons(Model model, String parent, String product, String vector) {
        this.model = model;
        this.vector = vector;
        vectorMass = model.field(vector).mass();
        lowest = THRESHOLD;
        highest = model.field(parent).mass() - model.field(product).mass();
        for (int i = 0; i < POINTS; i++) {
            production[i] = production(parent, product, mass(i)) / Math.sqrt(1 - mass(i) / highest);
        }
        production[POINTS] = 2 * production[POINTS - 1] - production[POINTS - 2];
    }

    /**
     * The decay, if there is one.
     *
     * @param model model with numbers
     * @param parent name of the decaying particle
     * @param product name of the other product
     * @return empty when closed, when the vector can be real, when it is the product as well or when no vector does it
     */
    public static Optional<OffShellHadrons> find(Model model, String parent, String product) {
        double left = model.field(parent).mass() - model.field(product).mass();
        return model.fields().stream()
                .filter(field -> field.spin() == Spin.VECTOR
                        && left > THRESHOLD
                        && field.mass() > left
                        && !field.name().equals(model.field(product).name())
                        && model.hadronWidth(field.name()) > 0
                        && TreeAmplitude.exists(model, parent + " -> " + product + " " + field.name()))
                .findFirst()
                .map(field -> new OffShellHadrons(model, parent, product, field.name()));
    }

    private double mass(int i) {
        return lowest + (highest - lowest) * i / POINTS;
    }

    private double production(String parent, String product, double mass) {
        TreeAmplitude amplitude =
                new TreeAmplitude(model.withMass(vector, mass), parent + " -> " + product + " " + vector);
        double distance = (mass - vectorMass) * (mass + vectorMass);
        return 2 * mass * mass / Math.PI * DecayWidths.two(amplitude) / (distance * distance);
    }

    /** Smallest mass of the hadrons, GeV. */
    public double lowest() {
        return lowest;
    }

    /** Largest mass of the hadrons, GeV. */
    public double highest() {
        return highest;
    }

    /** dGamma/dM at a mass of the hadrons in GeV. */
    public double density(double mass) {
        if (mass <= lowest || mass >= highest) {
            return 0;
        }
        double place = (mass - lowest) / (highest - lowest) * POINTS;
        int i = Math.min((int) place, POINTS - 1);
        double smooth = production[i] + (place - i) * (production[i + 1] - production[i]);
        return smooth
                * Math.sqrt(1 - mass / highest)
                * model.withMass(vector, mass).hadronWidth(vector);
    }

    /** Number of steps in mass that follow the narrowest resonance, the phi. */
    public int steps() {
        return Math.max(FEWEST_STEPS, (int) ((highest - lowest) / STEP));
    }

    /** Partial width, GeV. */
    public double width() {
        int steps = steps();
        double step = (highest - lowest) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += density(lowest + (i + 0.5) * step) * step;
        }
        return sum;
    }
}
