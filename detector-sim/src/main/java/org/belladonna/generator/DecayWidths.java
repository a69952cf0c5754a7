package org.belladonna.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.belladonna.error.UserException;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.HadronicRatio;
import org.belladonna.generator.model.Model;
import org.belladonna.generator.model.ModelSettings.Spin;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * All decays of a particle of a model into two and three others, with partial widths from the tree amplitudes: the squared
 * amplitude times the two-body phase space, or integrated over that of three. Works for any vertex, also for contact terms and
 * for what is mediated by a line that cannot be real. Left out: three-body decays with a photon (radiation of the two-body
 * ones), those that are a chain of two-body decays, loops. A vector with a hadron current has the channel {@code hadrons} with the width of
 * {@link HadronicRatio}, what decays by it off its mass shell a particle and {@code hadrons} ({@link OffShellHadrons}); other hadrons are left
 * out.
 */
public final class DecayWidths {
    private static final int MASS_POINTS = 40;
    private static final int ANGLE_POINTS = 24;

    /**
     * One decay.
     *
     * @param products names of the products; {@code hadrons}, alone or last, for all hadrons
     * @param width partial width, GeV
     */
    public record Channel(List<String> products, double width) {}

    private final Model model;
    private final String parent;
    private final double mass;
    private final List<Channel> channels = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private double total;

    /**
     * @param model model with numbers
     * @param parent name of the decaying particle
     * @throws UserException when the model does not have it
     */
    public DecayWidths(Model model, String parent) {
        this.model = model;
        this.parent = parent;
        mass = model.field(parent).mass();
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i; j < names.size(); j++) {
                List<String> pair = List.of(names.get(i), names.get(j));
                if (sum(pair) < mass) {
                    add(pair);
                    threeBody(names, pair, j);
                }
            }
        }
        double hadrons = model.hadronWidth(parent);
        if (hadrons > 0) {
            channels.add(new Channel(List.of(HadronicRatio.CHANNEL), hadrons));
        }
        names.forEach(this::addHadrons);
        channels.sort(Comparator.comparingDouble(Channel::width).reversed());
        total = channels.stream().mapToDouble(Channel::width).sum();
    }

    private void threeBody(List<String> names, List<String> pair, int from) {
        for (int k = from; k < names.size(); k++) {
            List<String> three = List.of(pair.get(0), pair.get(1), names.get(k));
            boolean photon = three.stream().map(model::field).anyMatch(f -> f.spin() == Spin.VECTOR && f.mass() == 0);
            if (!photon && sum(three) < mass && !isChain(three)) {
                add(three);
            }
        }
    }

    /** Names of all particles and antiparticles. */
    private List<String> names() {
        return model.fields().stream()
                .filter(field -> !Model.isContact(field))
                .flatMap(field -> List.of(field.name(), field.anti()).stream())
                .distinct()
                .toList();
    }

    private double sum(List<String> names) {
        return names.stream().mapToDouble(name -> model.field(name).mass()).sum();
    }

    private void add(List<String> products) {
        String process = parent + " -> " + String.join(" ", products);
        // A pair of Majorana particles has two ends that may be called the antiparticle: it is one decay.
        if (seen.contains(products.stream().map(this::particle).sorted().toList())) {
            return;
        }
        if (TreeAmplitude.exists(model, process)) {
            seen.add(products.stream().map(this::particle).sorted().toList());
            TreeAmplitude amplitude = new TreeAmplitude(model, process);
            double width = identical(products) * (products.size() == 2 ? two(amplitude) : three(amplitude));
            if (width > 0) {
                channels.add(new Channel(products, width));
            }
        }
    }

    /** Adds the decay to a particle and hadrons by a vector that is not real. */
    private void addHadrons(String product) {
        List<String> products = List.of(particle(product), HadronicRatio.CHANNEL);
        if (!seen.contains(products)) {
            OffShellHadrons.find(model, parent, product).ifPresent(decay -> {
                seen.add(products);
                channels.add(new Channel(List.of(product, HadronicRatio.CHANNEL), decay.width()));
            });
        }
    }

    /** The name of a particle, that of the field when it is its own antiparticle. */
    private String particle(String name) {
        Model.Field field = model.field(name);
        return field.majorana() ? field.name() : name;
    }

    /** One over the product of the factorials of the numbers of equal products. */
    private static double identical(List<String> products) {
        double factor = 1;
        for (int i = 0; i < products.size(); i++) {
            String name = products.get(i);
            factor *= products.subList(0, i + 1).stream().filter(name::equals).count();
        }
        return 1 / factor;
    }

    /** Whether two of three products come from a particle that the parent can decay to. */
    private boolean isChain(List<String> three) {
        for (int i = 0; i < 3; i++) {
            List<String> pair = new ArrayList<>(three);
            String single = pair.remove(i);
            double low = sum(pair);
            double high = mass - sum(List.of(single));
            for (String line : names()) {
                double lineMass = model.field(line).mass();
                if (lineMass > low
                        && lineMass < high
                        && TreeAmplitude.exists(model, parent + " -> " + line + " " + single)
                        && TreeAmplitude.exists(model, line + " -> " + String.join(" ", pair))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Width of a decay into two. */
    static double two(TreeAmplitude amplitude) {
        double mass = amplitude.mass(0);
        double[] p = new double[12];
        p[3] = mass;
        double k = momentum(mass, amplitude.mass(1), amplitude.mass(2));
        put(p, 4, k, amplitude.mass(1));
        put(p, 8, -k, amplitude.mass(2));
        return amplitude.squared(p) * k / (8 * Math.PI * mass * mass);
    }

    private static double momentum(double total, double m1, double m2) {
        double sum = (m1 + m2) / total;
        double difference = (m1 - m2) / total;
        return total / 2 * Math.sqrt(Math.max(0, (1 - sum) * (1 + sum) * (1 - difference) * (1 + difference)));
    }

    private static void put(double[] p, int at, double pz, double m) {
        p[at] = 0;
        p[at + 1] = 0;
        p[at + 2] = pz;
        p[at + 3] = Math.sqrt(pz * pz + m * m);
    }

    /** Integral over the mass of the first two products and the angle between them and the third. */
    private double three(TreeAmplitude amplitude) {
        GaussIntegratorFactory factory = new GaussIntegratorFactory();
        GaussIntegrator masses = factory.legendre(MASS_POINTS, 0, 1);
        GaussIntegrator angles = factory.legendre(ANGLE_POINTS, -1, 1);
        double m1 = amplitude.mass(1);
        double m2 = amplitude.mass(2);
        double m3 = amplitude.mass(3);
        double low = (m1 + m2) * (m1 + m2);
        double range = (mass - m3) * (mass - m3) - low;
        double[] p = new double[16];
        // s = low + range x^2 (3 - 2 x) takes the square roots at both ends away.
        return masses.integrate(x -> {
            double pair = Math.sqrt(low + range * x * x * (3 - 2 * x));
            double k = momentum(mass, pair, m3);
            double q = momentum(pair, m1, m2);
            double inner = angles.integrate(cosine -> {
                place(p, amplitude, pair, cosine);
                return amplitude.squared(p);
            });
            double phaseSpace = k / (4 * Math.PI * mass) * q / (8 * Math.PI * pair) / (2 * Math.PI);
            return inner * phaseSpace * range * 6 * x * (1 - x) / (2 * mass);
        });
    }

    /**
     * Sets momenta (px, py, pz, E) of a particle at rest and its three products, in GeV.
     *
     * @param p set
     * @param pair mass of the first two products, GeV
     * @param cosine of the angle between the first product and the third one's opposite, in the rest frame of the pair
     */
    public static void place(double[] p, TreeAmplitude amplitude, double pair, double cosine) {
        double mass = amplitude.mass(0);
        double k = momentum(mass, pair, amplitude.mass(3));
        double q = momentum(pair, amplitude.mass(1), amplitude.mass(2));
        Arrays.fill(p, 0, 4, 0);
        p[3] = mass;
        put(p, 12, -k, amplitude.mass(3));
        split(p, pair, k, q, cosine, new double[] {amplitude.mass(1), amplitude.mass(2)});
    }

    /** Puts the first two products of a pair that moves along z. */
    private static void split(double[] p, double pair, double k, double q, double cosine, double[] m) {
        double gamma = Math.sqrt(pair * pair + k * k) / pair;
        double boost = k / pair;
        double transverse = q * Math.sqrt((1 - cosine) * (1 + cosine));
        for (int i = 0; i < 2; i++) {
            double sign = i == 0 ? 1 : -1;
            double along = sign * q * cosine;
            double energy = Math.sqrt(q * q + m[i] * m[i]);
            int at = 4 + 4 * i;
            p[at] = sign * transverse;
            p[at + 1] = 0;
            p[at + 2] = gamma * along + boost * energy;
            p[at + 3] = gamma * energy + boost * along;
        }
    }

    /** Whether the last product of a channel, or its only one, stands for all hadrons. */
    public static boolean isHadrons(List<String> products) {
        return products.get(products.size() - 1).equals(HadronicRatio.CHANNEL);
    }

    /** The open decays, the most frequent first. */
    public List<Channel> channels() {
        return List.copyOf(channels);
    }

    /** Partial width into some products in any order, GeV; 0 when closed. */
    public double partial(String... products) {
        List<String> wanted = List.of(products).stream().sorted().toList();
        return channels.stream()
                .filter(c -> c.products().stream().sorted().toList().equals(wanted))
                .mapToDouble(Channel::width)
                .sum();
    }

    /** Total width, GeV. */
    public double total() {
        return total;
    }

    /** c times the lifetime, mm; infinite when nothing is open. */
    public double cTau() {
        return PhysicalConstants.HBARC / total;
    }
}
