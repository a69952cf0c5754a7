package org.belladonna.material;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.belladonna.error.UserException;

/** What a material is made of, down to its elements. */
final class Composition {
    /** How far the mass fractions may be from 1 in sum: they are given to four digits. */
    private static final double TOLERANCE = 2e-3;

    /** In the order of the symbols: an immutable map has another order in every process. */
    final List<Element> elements;

    private final Map<String, Double> fractions = new TreeMap<>();
    /** Sum of Z over sum of A, mol/g. */
    final double zOverA;
    /** Mean excitation energy in GeV as that of the parts adds up: the logarithm is the mean over the electrons (Bragg's rule). */
    final double excitationEnergy;

    /**
     * @param parts fraction by mass of each element or material
     * @param materials the other materials, null for a name that is none
     * @param where for messages
     */
    Composition(Map<String, Double> parts, Function<String, Material> materials, String where) {
        double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) < TOLERANCE)) {
            throw UserException.of("mass fractions add up to " + sum, where, "a sum of 1", "correct it");
        }
        double charge = 0;
        double logarithm = 0;
        for (Map.Entry<String, Double> part : new TreeMap<>(parts).entrySet()) {
            double fraction = part.getValue() / sum;
            Element element = Element.find(part.getKey());
            double electrons;
            double excitation;
            if (element != null) {
                fractions.merge(element.symbol(), fraction, Double::sum);
                electrons = fraction * element.z() / element.a();
                excitation = element.excitationEnergy();
            } else {
                Material material = known(part.getKey(), materials, where);
                for (int i = 0; i < material.elementCount(); i++) {
                    fractions.merge(material.element(i).symbol(), fraction * material.massFraction(i), Double::sum);
                }
                electrons = fraction * material.zOverA;
                excitation = material.excitationEnergy;
            }
            charge += electrons;
            logarithm += electrons * Math.log(excitation);
        }
        elements = fractions.keySet().stream().map(Element::find).toList();
        zOverA = charge;
        excitationEnergy = Math.exp(logarithm / charge);
    }

    private static Material known(String name, Function<String, Material> materials, String where) {
        Material material = materials.apply(name);
        if (material == null) {
            throw UserException.of(
                    "unknown element or material '" + name + "'",
                    where,
                    "a material or one of " + String.join(", ", Element.symbols()),
                    "correct it");
        }
        return material;
    }

    /** Fraction by mass of an element. */
    double fraction(Element element) {
        return fractions.get(element.symbol());
    }
}
