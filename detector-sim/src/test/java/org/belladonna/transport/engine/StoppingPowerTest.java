package org.belladonna.transport.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.material.CollisionLoss;
import org.belladonna.material.Material;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.ComptonScattering;
import org.belladonna.transport.process.ElectronRadiation;
import org.belladonna.transport.process.GammaConversion;
import org.belladonna.transport.process.KnockOn;
import org.belladonna.transport.process.MuonBremsstrahlung;
import org.belladonna.transport.process.MuonPairProduction;
import org.belladonna.transport.process.PhotoelectricEffect;
import org.belladonna.transport.process.Species;
import org.junit.jupiter.api.Test;

/** Rates and mean losses against Geant4, EGSnrc and the tables of Seltzer and Berger, in eight media. */
class StoppingPowerTest {
    private static final double MEV = 1e-3;
    private static final double NO_CUT = 1e6;

    private static double perGram(double gevPerMm, Material medium) {
        return gevPerMm * 1e4 / medium.density;
    }

    private static Species species(String name) {
        String own = switch (name) {
            case "proton" -> "p";
            case "kaon-" -> "K-";
            default -> name;
        };
        return Species.ALL.stream()
                .filter(s -> s.name().equals(own))
                .findFirst()
                .orElseThrow();
    }

    private static double collisionLoss(Species species, Material medium, double kinetic, double cut) {
        return switch (species.pdg()) {
            case 11 -> CollisionLoss.electron(medium, kinetic, cut);
            case -11 -> CollisionLoss.positron(medium, kinetic, cut);
            default -> CollisionLoss.heavy(medium, species.mass(), kinetic, cut);
        };
    }

    @Test
    void meanLossWithAndWithoutLimitIsThatOfGeant4() {
        int compared = 0;
        for (String[] row : TestMedia.table("stopping-power.csv")) {
            Species species = species(row[1]);
            Material medium = TestMedia.get(row[0]);
            double kinetic = Double.parseDouble(row[3]) * MEV;
            double betaGamma = Double.parseDouble(row[2]) * MEV / species.mass();
            if (betaGamma < 0.22) {
                // Where the Bethe formula ends: the last tenth of a millimetre.
                continue;
            }
            String where = String.join(" ", row);
            double all = perGram(collisionLoss(species, medium, kinetic, NO_CUT), medium);
            assertEquals(1, all / Double.parseDouble(row[4]), 0.02, where);
            double restricted = perGram(collisionLoss(species, medium, kinetic, MEV), medium);
            assertEquals(1, restricted / Double.parseDouble(row[5]), 0.02, where);
            compared++;
        }
        assertTrue(compared > 250, "compared " + compared);
    }

    @Test
    void muonsRadiateAsInGeant4() {
        for (String[] row : TestMedia.table("stopping-power.csv")) {
            if (row[1].equals("mu-") && Double.parseDouble(row[2]) > 900) {
                Material medium = TestMedia.get(row[0]);
                double kinetic = Double.parseDouble(row[3]) * MEV;
                double mass = species("mu-").mass();
                ProductionCuts none = new ProductionCuts(1e3, 1e3);
                double photons = perGram(new MuonBremsstrahlung(medium, none, mass).softLoss(kinetic), medium);
                assertEquals(1, photons / Double.parseDouble(row[6]), 0.02, String.join(" ", row));
                double pairs = perGram(new MuonPairProduction(medium, none, mass).softLoss(kinetic), medium);
                double reference = Double.parseDouble(row[7]);
                if (reference > 0) {
                    assertEquals(1, pairs / reference, 0.02, String.join(" ", row));
                }
            }
        }
    }

    @Test
    void rangeOfMuonsIsThatOfGeant4() {
        for (String[] row : TestMedia.table("muon-ranges.csv")) {
            Material medium = TestMedia.get(row[0]);
            ChargedTable table = new ChargedTable(
                    new Region(medium, new ProductionCuts(NO_CUT, NO_CUT)),
                    Species.kind(13),
                    StepLimits.STANDARD,
                    Physics.EM);
            double range = table.at(Double.parseDouble(row[1]) * MEV, ChargedTable.RANGE);
            assertEquals(1, 0.1 * range * medium.density / Double.parseDouble(row[2]), 0.02, String.join(" ", row));
        }
    }

    /** Loss below a cut and electrons above it add up to the whole, for every cut. */
    @Test
    void knockedOutElectronsCarryWhatTheRestrictedLossLeaves() {
        Material medium = TestMedia.get("Fe");
        Species muon = species("mu-");
        double kinetic = 2;
        double all = CollisionLoss.heavy(medium, muon.mass(), kinetic, NO_CUT);
        double[] cuts = {1e-4, 1e-3, 1e-2};
        for (double cut : cuts) {
            double above = 0;
            double step = 1.002;
            for (double t = cut; t < 1; t *= step) {
                // Number between t and t step, each with the energy in the middle.
                double n = new KnockOn(medium, new ProductionCuts(t, 1), muon).perMm(kinetic)
                        - new KnockOn(medium, new ProductionCuts(t * step, 1), muon).perMm(kinetic);
                above += n * t * Math.sqrt(step);
            }
            double below = CollisionLoss.heavy(medium, muon.mass(), kinetic, cut);
            assertEquals(1, (below + above) / all, 2e-3, "cut " + cut);
        }
    }

    @Test
    void electronsRadiateAsInTheTablesOfSeltzerAndBerger() {
        for (String[] row : TestMedia.table("radiative-loss.csv")) {
            Material medium = TestMedia.get(row[0]);
            ElectronRadiation radiation = new ElectronRadiation(medium, new ProductionCuts(MEV, MEV), false);
            double loss = perGram(radiation.totalLoss(Double.parseDouble(row[1]) * MEV), medium);
            assertEquals(1, loss / Double.parseDouble(row[2]), 0.005, String.join(" ", row));
        }
    }

    @Test
    void photonCrossSectionsAreThoseOfEgsnrc() {
        for (String[] row : TestMedia.table("photon-cross-sections.csv")) {
            Material medium = TestMedia.get(row[0]);
            ProductionCuts cuts = new ProductionCuts(MEV, 1e-5);
            double energy = Double.parseDouble(row[1]) * MEV;
            double pair = new GammaConversion(medium, cuts).perMm(energy) * 10 / medium.density;
            double all = pair
                    + (new ComptonScattering(medium, cuts).perMm(energy)
                                    + new PhotoelectricEffect(medium, cuts).perMm(energy))
                            * 10
                            / medium.density;
            double reference = Double.parseDouble(row[2]) + Double.parseDouble(row[3]) + Double.parseDouble(row[4]);
            if (energy > 5e-4) {
                assertEquals(1, all / reference, 0.011, String.join(" ", row));
            } else {
                // The table of the reference counts free electrons; it refuses bound ones when they interact.
                assertEquals(0.98, all / reference, 0.025, String.join(" ", row));
            }
            if (energy > 0.0015) {
                assertEquals(1, pair / Double.parseDouble(row[2]), 0.007, String.join(" ", row));
            }
        }
    }
}
