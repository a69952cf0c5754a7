package org.belladonna.generator.decay;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.belladonna.generator.DecayWidths;
import org.belladonna.generator.amplitude.TreeAmplitude;
import org.belladonna.generator.model.HadronicRatio;
import org.belladonna.generator.model.Model;
import org.belladonna.particle.ParticleTable;

/**
 * How the unstable new particles of a model decay: fractions and lifetimes of its tree-level widths and those to hadrons ({@link
 * DecayWidths}). Left out is what the widths leave out.
 *
 * @param model model with its numbers
 * @param particles the unstable particles beyond the Standard Model
 */
record ModelDecayTable(Model model, List<Unstable> particles) implements Serializable {
    private static final int HIGGS = 25;
    /** Points of a scan of each invariant of a three-body decay for the largest squared amplitude. */
    private static final int SCAN = 60;
    /** Room above the largest value of the scan. */
    private static final double MARGIN = 1.1;

    /**
     * A particle that decays.
     *
     * @param name its name in the model
     * @param pdg its code; an antiparticle decays to the antiparticles
     * @param cTau c times the lifetime, mm
     * @param channels its decays
     */
    record Unstable(String name, int pdg, double cTau, List<Channel> channels) implements Serializable {
        /** The same particle with some of its channels, by their fractions among each other. */
        Unstable with(List<Channel> some) {
            double sum = some.stream().mapToDouble(Channel::fraction).sum();
            return new Unstable(
                    name,
                    pdg,
                    cTau,
                    some.stream().map(channel -> channel.scaled(1 / sum)).toList());
        }
    }

    /**
     * A decay.
     *
     * @param process for the amplitude, as in {@code "chi2 -> chi1 e- e+"}
     * @param products names of the products
     * @param codes their codes, but for hadrons
     * @param masses their masses, GeV, but for hadrons
     * @param fraction branching fraction
     * @param largest bound of the squared amplitude of a three-body decay
     */
    record Channel(
            String process,
            List<String> products,
            List<Integer> codes,
            List<Double> masses,
            double fraction,
            double largest)
            implements Serializable {
        /** Whether the last product, or the only one, is all hadrons that a virtual photon makes. */
        boolean isHadrons() {
            return DecayWidths.isHadrons(products);
        }

        /** Whether the momenta follow a squared amplitude. */
        boolean hasAmplitude() {
            return products.size() == 3;
        }

        private Channel scaled(double factor) {
            return new Channel(process, products, codes, masses, fraction * factor, largest);
        }
    }

    static ModelDecayTable of(Model model) {
        List<Unstable> unstable = new ArrayList<>();
        for (Model.Field field : model.fields()) {
            if (!Model.isContact(field) && isNew(field.pdg())) {
                DecayWidths widths = new DecayWidths(model, field.name());
                if (widths.total() > 0) {
                    unstable.add(
                            new Unstable(field.name(), field.pdg(), widths.cTau(), channels(model, field, widths)));
                }
            }
        }
        return new ModelDecayTable(model, List.copyOf(unstable));
    }

    /** Whether a particle is not one of the Standard Model and of its hadrons, which have decays of their own. */
    private static boolean isNew(int pdg) {
        int code = Math.abs(pdg);
        return code > HIGGS && (Displacement.isNew(code) || ParticleTable.find(code) == null);
    }

    private static List<Channel> channels(Model model, Model.Field parent, DecayWidths widths) {
        List<Channel> channels = new ArrayList<>();
        for (DecayWidths.Channel channel : widths.channels()) {
            List<String> products = channel.products();
            double fraction = channel.width() / widths.total();
            String process = parent.name() + " -> " + String.join(" ", products);
            List<String> particles = products.stream()
                    .filter(name -> !name.equals(HadronicRatio.CHANNEL))
                    .toList();
            List<Double> masses =
                    particles.stream().map(name -> model.field(name).mass()).toList();
            channels.add(new Channel(
                    process,
                    products,
                    particles.stream().map(name -> code(model, name)).toList(),
                    masses,
                    fraction,
                    products.size() < 3 ? 0 : largest(new TreeAmplitude(model, process))));
        }
        return List.copyOf(channels);
    }

    private static int code(Model model, String name) {
        Model.Field field = model.field(name);
        return field.pdg(!name.equals(field.name()));
    }

    /** Largest squared amplitude over the masses of the first two of three products and the angle in their rest frame. */
    private static double largest(TreeAmplitude amplitude) {
        double mass = amplitude.mass(0);
        double lightest = amplitude.mass(1) + amplitude.mass(2);
        double heaviest = mass - amplitude.mass(3);
        double[] p = new double[16];
        p[3] = mass;
        double largest = 0;
        for (int i = 0; i <= SCAN; i++) {
            double pair = lightest + (heaviest - lightest) * (i + 1e-6) / (SCAN + 2e-6);
            for (int j = 0; j <= SCAN; j++) {
                DecayWidths.place(p, amplitude, pair, -1 + 2.0 * j / SCAN);
                largest = Math.max(largest, amplitude.squared(p));
            }
        }
        return MARGIN * largest;
    }

    /** A particle by its name in the model; empty when it is stable or none of the new ones. */
    Optional<Unstable> find(String name) {
        return particles.stream()
                .filter(particle -> particle.name().equals(name))
                .findFirst();
    }
}
