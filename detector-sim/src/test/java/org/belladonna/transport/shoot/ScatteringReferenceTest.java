package org.belladonna.transport.shoot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.TestMedia;
import org.belladonna.transport.process.CoulombScattering;
import org.belladonna.transport.process.Species;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The core of the angle behind a layer, with knocked-out electrons and loss, against theory and Geant4. */
class ScatteringReferenceTest {
    /** Statistical error of a half width 0.35 %. */
    private static final int EVENTS = 40_000;

    private static final double REQUIRED = 0.04;

    /** Half width of 68 % of the projected angle, mrad. */
    private static double width(String slab, Species species, double momentum, double cutMm) {
        SlabShoot gun = new SlabShoot(new SlabShoot.Settings(
                SlabDescription.parse(slab, TestMedia.LIBRARY),
                species.pdg(),
                kinetic(species, momentum),
                0,
                0,
                cutMm,
                60,
                Physics.EM,
                1e-3));
        EventStream stream = new EventStream(21, "scattering core");
        for (int i = 0; i < EVENTS; i++) {
            gun.shoot(stream, i);
        }
        return 1e3 * gun.score().angle().halfWidth68();
    }

    private static double kinetic(Species species, double momentum) {
        return Math.hypot(momentum, species.mass()) - species.mass();
    }

    /**
     * All layers of the reference. Wentzel-VI takes the energy at the beginning of a step on which less than 5 % is lost. In the two layers where the loss widens
     * the angle by more than 2 % (0.2 GeV/c in quartz: 2.9 % for muons, 3.9 % for pions) it is therefore 5.6 and 6.7 % below the theory with the loss
     * in it, and only the theory is asked for.
     */
    @ParameterizedTest
    @CsvFileSource(resources = "scattering-core.csv", numLinesToSkip = 1)
    void coreIsThatOfTheoryAndOfWentzel(
            String name,
            double momentumMev,
            String material,
            double thickness,
            double highland,
            double moliere,
            double wentzel) {
        Species species = Species.named(name);
        double width = width("slab:" + material + ":" + thickness, species, 1e-3 * momentumMev, 0.7);
        double widening = wideningByLoss(material, species, 1e-3 * momentumMev, thickness);
        String found = String.format(
                Locale.ROOT,
                "%s %g %s: %.4f, over theory %.3f, with loss %.3f, over Wentzel-VI %.3f, over Highland %.3f",
                name,
                momentumMev,
                material,
                width,
                width / moliere,
                width / moliere / widening,
                width / wentzel,
                width / highland);
        assertEquals(1, width / moliere, REQUIRED, found);
        assertEquals(1, width / moliere / widening, 0.025, found);
        if (widening < 1.02) {
            assertEquals(1, width / wentzel, REQUIRED, found);
        }
    }

    /** Root of the mean of chi_c^2 over the path, with that of the incoming particle as 1. */
    private static double wideningByLoss(String material, Species species, double momentum, double thickness) {
        Material medium = TestMedia.get(material);
        CoulombScattering scattering = new CoulombScattering(medium, species, 1e-3);
        double first = kinetic(species, momentum);
        double left = first;
        double sum = 0;
        int steps = 40;
        for (int i = 0; i < steps; i++) {
            left -= 0.5 * thickness / steps * CollisionLoss.heavy(medium, species.mass(), left, 1);
            sum += scattering.chi2PerMm(left) / scattering.chi2PerMm(first) / steps;
            left -= 0.5 * thickness / steps * CollisionLoss.heavy(medium, species.mass(), left, 1);
        }
        return Math.sqrt(sum);
    }

    /** Electrons that are knocked out turn the particle: the core must not depend on how many of them are made. */
    @ParameterizedTest
    @CsvSource({"SiO2:20, 1", "Be:1, 0.5"})
    void coreDoesNotDependOnTheCut(String slab, double momentum) {
        Species muon = Species.named("mu-");
        double fine = width("slab:" + slab, muon, momentum, 0.02);
        assertEquals(1, width("slab:" + slab, muon, momentum, 0.7) / fine, 0.01);
        assertEquals(1, width("slab:" + slab, muon, momentum, 5) / fine, 0.015);
    }
}
