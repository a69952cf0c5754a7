package org.belladonna.transport.process.hadronic;

import org.belladonna.material.Element;
import org.belladonna.transport.process.Species;

/**
 * Cross-sections of hadrons on the elements in mb. Inelastic is everything but coherent elastic scattering.
 *
 * <ul>
 *   <li>Pions, protons and neutrons from 20 MeV: {@link NuclearTable}.
 *   <li>Kaons, hyperons, antibaryons: Glauber's optical limit, {@link NuclearDensity#shadowed}, with {@link FreeCrossSections}, each
 *       nucleon counted; K_L and K_S are half K0, half its antiparticle.
 *   <li>Light ions: L. Sihver et al., Phys. Rev. C 47 (1993) 1225, independent of the energy, above the Coulomb barrier; no elastic scattering.
 *   <li>Hydrogen: the free ones.
 *   <li>Below 20 MeV the value at 20 MeV, times the part above the Coulomb barrier for positive particles; for neutrons inelastic scattering
 *       sets in between 0.5 and 3 MeV as 1 - exp(-(T - 0.5 MeV)/1.5 MeV), which is within 25 % of evaluated data on iron.
 * </ul>
 */
public final class NuclearCrossSections {
    private static final double LOWEST_TABULATED = 0.02;
    private static final double FM2_PER_MB = 0.1;
    /** GeV fm. */
    private static final double COULOMB = 1.44e-3;

    private static final double NEUTRON_THRESHOLD = 0.5e-3;
    private static final double NEUTRON_RISE = 1.5e-3;
    /** Of the attraction of slow negative particles, at most. */
    private static final double MOST_FOCUSED = 3;

    private NuclearCrossSections() {}

    /** Inelastic cross-section in mb of a hadron of a kinetic energy (GeV). */
    public static double inelastic(Species species, Element element, double kinetic) {
        if (species.nucleons() > 1) {
            return element.z() == 1 ? 0 : ion(species, element, kinetic);
        }
        if (element.z() == 1) {
            return free(species, kinetic, FreeCrossSections.TOTAL) - free(species, kinetic, FreeCrossSections.ELASTIC);
        }
        String name = tabulated(species.pdg());
        if (name == null) {
            return coulomb(species, element, kinetic) * absorbed(species, element, kinetic);
        }
        double sigma = NuclearTable.of(name, "inel").at(element.a(), Math.max(kinetic, LOWEST_TABULATED));
        if (kinetic >= LOWEST_TABULATED) {
            return sigma;
        }
        if (species.pdg() == 2112) {
            return sigma * Math.max(0, -Math.expm1(-(kinetic - NEUTRON_THRESHOLD) / NEUTRON_RISE));
        }
        return sigma * coulomb(species, element, kinetic) / Math.max(1e-3, coulomb(species, element, LOWEST_TABULATED));
    }

    /** Elastic cross-section in mb of a hadron of a kinetic energy (GeV), without Coulomb scattering. */
    public static double elastic(Species species, Element element, double kinetic) {
        if (species.nucleons() > 1) {
            return 0;
        }
        if (element.z() == 1) {
            return free(species, kinetic, FreeCrossSections.ELASTIC);
        }
        String name = tabulated(species.pdg());
        if (name == null) {
            return scattered(species, element, kinetic);
        }
        double energy = Math.max(kinetic, LOWEST_TABULATED);
        return Math.max(
                0,
                NuclearTable.of(name, "tot").at(element.a(), energy)
                        - NuclearTable.of(name, "inel").at(element.a(), energy));
    }

    private static String tabulated(int pdg) {
        return switch (pdg) {
            case 211 -> "pi+";
            case -211 -> "pi-";
            case 2212 -> "p";
            case 2112 -> "n";
            default -> null;
        };
    }

    private static double absorbed(Species species, Element element, double kinetic) {
        return density(element).shadowed(FM2_PER_MB * mean(species, element, kinetic)) / FM2_PER_MB;
    }

    private static double scattered(Species species, Element element, double kinetic) {
        double sigma = FM2_PER_MB * mean(species, element, kinetic);
        NuclearDensity density = density(element);
        return Math.max(0, 2 * density.shadowed(0.5 * sigma) - density.shadowed(sigma)) / FM2_PER_MB;
    }

    private static NuclearDensity density(Element element) {
        return NuclearDensity.of((int) Math.rint(element.a()));
    }

    /** On the average nucleon. */
    private static double mean(Species species, Element element, double kinetic) {
        double protons = element.z() / element.a();
        double p = momentum(species, kinetic);
        double sum = 0;
        for (int side = 0; side < 2; side++) {
            int pdg = flavour(species.pdg(), side);
            sum += protons * FreeCrossSections.of(pdg, true, p, FreeCrossSections.TOTAL)
                    + (1 - protons) * FreeCrossSections.of(pdg, false, p, FreeCrossSections.TOTAL);
        }
        return 0.5 * sum;
    }

    private static double free(Species species, double kinetic, int column) {
        double p = momentum(species, kinetic);
        return 0.5
                * (FreeCrossSections.of(flavour(species.pdg(), 0), true, p, column)
                        + FreeCrossSections.of(flavour(species.pdg(), 1), true, p, column));
    }

    /** The two states of strangeness of a neutral kaon; any other particle is itself. */
    static int flavour(int pdg, int side) {
        return pdg == 130 || pdg == 310 ? (side == 0 ? 311 : -311) : pdg;
    }

    private static double momentum(Species species, double kinetic) {
        return Math.sqrt(kinetic * (kinetic + 2 * species.mass()));
    }

    private static double ion(Species species, Element element, double kinetic) {
        double own = 1 / Math.cbrt(species.nucleons());
        double other = 1 / Math.cbrt(element.a());
        double overlap = 1.581 - 0.876 * (own + other);
        double reach = 1.36 * (1 / own + 1 / other - overlap * (own + other));
        return Math.PI * reach * reach / FM2_PER_MB * coulomb(species, element, kinetic);
    }

    /** Repulsion or attraction at the surface of the nucleus: 1 - V/T. */
    private static double coulomb(Species species, Element element, double kinetic) {
        double barrier = COULOMB
                * species.charge()
                * element.z()
                / (1.3 * (Math.cbrt(element.a()) + Math.cbrt(species.nucleons())));
        return Math.max(0, Math.min(MOST_FOCUSED, 1 - barrier / kinetic));
    }
}
