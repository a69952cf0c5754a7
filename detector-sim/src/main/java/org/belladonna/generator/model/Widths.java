package org.belladonna.generator.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Tree-level partial widths of a boson into pairs of fermions, from the vertices of its model.
 *
 * <p>With r = m^2/M^2 and beta = sqrt(1 - 4 r): a vector decays with M beta / (12 pi) [g_V^2 (1 + 2 r) + g_A^2 (1 - 4 r)], a
 * scalar with M beta / (8 pi) [g_S^2 beta^2 + g_P^2]. Source: trace calculation; the vector case as in PDG, "Electroweak
 * model", the scalar case as in J. F. Gunion et al., "The Higgs Hunter's Guide" (1990), equation 2.5. Decays of higher order
 * (to photons, to hadrons) are left out.
 */
public final class Widths {
    private final Map<String, Double> partial = new LinkedHashMap<>();
    private final double mass;
    private double total;

    /**
     * @param model model with numbers
     * @param boson name of the decaying boson
     */
    public Widths(Model model, String boson) {
        int index = model.fieldIndex(boson);
        Model.Field decaying = model.fields().get(index);
        mass = decaying.mass();
        for (Model.Vertex vertex : model.vertices()) {
            Model.Field fermion = model.fields().get(vertex.fermion());
            if (vertex.boson() == index && 2 * fermion.mass() < mass) {
                double width = width(decaying, fermion, vertex);
                partial.merge(fermion.name(), width, Double::sum);
                total += width;
            }
        }
    }

    private static double width(Model.Field boson, Model.Field fermion, Model.Vertex vertex) {
        double ratio = fermion.mass() / boson.mass();
        double r = ratio * ratio;
        double beta2 = 1 - 4 * r;
        double even2 = vertex.even() * vertex.even();
        double odd2 = vertex.odd() * vertex.odd();
        return boson.spin() == ModelSettings.Spin.VECTOR
                ? boson.mass() * Math.sqrt(beta2) / (12 * Math.PI) * (even2 * (1 + 2 * r) + odd2 * beta2)
                : boson.mass() * Math.sqrt(beta2) / (8 * Math.PI) * (even2 * beta2 + odd2);
    }

    /** Total width, GeV. */
    public double total() {
        return total;
    }

    /** Partial width into a fermion (by the name of the particle) and its antiparticle, GeV; 0 when closed. */
    public double partial(String fermion) {
        return partial.getOrDefault(fermion, 0.0);
    }

    /** Branching fraction into the named fermions with their antiparticles, together; NaN when nothing is open. */
    public double branchingFraction(String... fermions) {
        double sum = 0;
        for (String fermion : fermions) {
            sum += partial(fermion);
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
