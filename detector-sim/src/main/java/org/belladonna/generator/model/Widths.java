package org.belladonna.generator.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belladonna.generator.model.ModelSettings.Spin;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Tree-level partial widths of a boson into pairs of fermions or of vectors, in closed form from the vertices of its model.
 *
 * <p>With momentum k of the pair, masses m1, m2 and couplings L, R of the chiral parts: a vector of mass M decays with
 *
 * <pre>
 *   k / (12 pi M^2) {(L^2 + R^2) [2 M^2 - m1^2 - m2^2 - (m1^2 - m2^2)^2 / M^2] / 2 + 6 L R m1 m2},
 * </pre>
 *
 * a scalar with k / (8 pi M^2) {(|L|^2 + |R|^2) (M^2 - m1^2 - m2^2) - 4 Re(L R*) m1 m2}: traces, which for equal masses are
 * those of J. F. Gunion et al., "The Higgs Hunter's Guide" (1990), equation 2.5, and PDG, "Electroweak model". A scalar with
 * -(g/4) S F Fdual decays to two photons with g^2 M^3 / (64 pi) (M. Bauer, M. Neubert, A. Thamm, JHEP 12 (2017) 044, equation
 * 9), one with (f/2) S V V to two vectors of mass m with f^2 k / (8 pi M^2) [2 + (M^2 - 2 m^2)^2 / (4 m^4)] / 2. Hadrons
 * of a vector with a hadron current: {@link HadronicRatio}. Decays of higher order and other decays to hadrons are left out.
 */
public final class Widths {
    private final Map<String, Double> partial = new LinkedHashMap<>();
    private final Model model;
    private final double mass;
    private double total;

    /**
     * @param model model with numbers
     * @param boson name of the decaying boson
     */
    public Widths(Model model, String boson) {
        this.model = model;
        int index = model.fieldIndex(boson);
        mass = model.fields().get(index).mass();
        for (Model.Vertex vertex : model.vertices()) {
            // A boson that is its own antiparticle decays by a term and by its conjugate, into different pairs.
            // Two Majorana particles are one pair whichever end of the line is called the antiparticle.
            boolean again = isMajorana(vertex.bra()) && isMajorana(vertex.ket()) && vertex.bra() < vertex.ket();
            if (vertex.boson() == index && !vertex.conjugate() && !again) {
                add(name(vertex.bra()), vertex.isDiagonal() ? name(vertex.bra()) : anti(vertex.ket()), width(vertex));
            }
        }
        for (Model.BosonVertex vertex : model.bosonVertices()) {
            if (vertex.scalar() == index) {
                add(name(vertex.first()), name(vertex.second()), width(vertex));
            }
        }
        add(HadronicRatio.CHANNEL, HadronicRatio.CHANNEL, model.hadronWidth(boson));
    }

    private boolean isMajorana(int field) {
        return model.fields().get(field).majorana();
    }

    private String name(int field) {
        return model.fields().get(field).name();
    }

    private String anti(int field) {
        return model.fields().get(field).anti();
    }

    private void add(String first, String second, double width) {
        if (width > 0) {
            partial.merge(first.equals(second) ? first : first + " " + second, width, Double::sum);
            total += width;
        }
    }

    private double momentum(double m1, double m2) {
        if (m1 + m2 >= mass) {
            return 0;
        }
        double sum = (m1 + m2) / mass;
        double difference = (m1 - m2) / mass;
        return mass / 2 * Math.sqrt((1 - sum) * (1 + sum) * (1 - difference) * (1 + difference));
    }

    private double width(Model.Vertex vertex) {
        double m1 = model.fields().get(vertex.bra()).mass();
        double m2 = model.fields().get(vertex.ket()).mass();
        double k = momentum(m1, m2);
        double squares = vertex.left().square() + vertex.right().square();
        double interference = vertex.left().re() * vertex.right().re()
                + vertex.left().im() * vertex.right().im();
        double mm = mass * mass;
        double sum = m1 * m1 + m2 * m2;
        if (model.fields().get(vertex.boson()).spin() == Spin.VECTOR) {
            double difference = m1 * m1 - m2 * m2;
            double trace = squares * (2 * mm - sum - difference * difference / mm) / 2 + 6 * interference * m1 * m2;
            return k / (12 * Math.PI * mm) * trace;
        }
        return k / (8 * Math.PI * mm) * (squares * (mm - sum) - 4 * interference * m1 * m2);
    }

    private double width(Model.BosonVertex vertex) {
        double m1 = model.fields().get(vertex.first()).mass();
        double m2 = model.fields().get(vertex.second()).mass();
        double k = momentum(m1, m2);
        double identical = vertex.first() == vertex.second() ? 0.5 : 1;
        double f = vertex.factor();
        if (vertex.kind() == Model.BosonVertex.Kind.DUAL) {
            // Sum over polarisations of |eps(k1, V1, k2, V2)|^2: 2 [(k1 k2)^2 - m1^2 m2^2] = 2 M^2 k^2.
            return identical * f * f * k * k * k / (4 * Math.PI);
        }
        double product = (mass * mass - m1 * m1 - m2 * m2) / 2;
        double sum = 2 + product * product / (m1 * m1 * m2 * m2);
        return identical * f * f * k * sum / (8 * Math.PI * mass * mass);
    }

    /** Total width, GeV. */
    public double total() {
        return total;
    }

    /** Partial widths in GeV of the open decays: by one name for a particle with its antiparticle and for hadrons, else by two. */
    public Map<String, Double> partial() {
        return Map.copyOf(partial);
    }

    /** Partial width into a particle (by its name) and its antiparticle, GeV; 0 when closed. */
    public double partial(String particle) {
        return partial.getOrDefault(particle, 0.0);
    }

    /** Branching fraction into the named particles with their antiparticles, together; NaN when nothing is open. */
    public double branchingFraction(String... particles) {
        double sum = 0;
        for (String particle : particles) {
            sum += partial(particle);
        }
        return sum / total;
    }

    /** c times the lifetime, mm; infinite when nothing is open. */
    public double cTau() {
        return PhysicalConstants.HBARC / total;
    }

    /** Mass of the decaying boson, GeV. */
    public double mass() {
        return mass;
    }
}
