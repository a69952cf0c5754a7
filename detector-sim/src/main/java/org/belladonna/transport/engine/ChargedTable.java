package org.belladonna.transport.engine;

import java.util.List;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.CollisionLoss;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Annihilation;
import org.belladonna.transport.process.CoulombScattering;
import org.belladonna.transport.process.ElectronCollision;
import org.belladonna.transport.process.ElectronRadiation;
import org.belladonna.transport.process.EnergyGrid;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.RestProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * Everything that a step of one kind of charged particle needs in a region, on the common energy grid, all quantities of a node side by side.
 * Immutable.
 */
final class ChargedTable {
    /** Mean loss by what is below the cuts, GeV/mm. */
    static final int LOSS = 0;
    /** Interactions above the cuts per mm. */
    static final int RATE = 1;
    /** The largest of them that the particle meets on its next step. */
    static final int BOUND = 2;
    /** Longest step, mm. */
    static final int STEP = 3;
    /** chi_c^2 per mm. */
    static final int CHI2 = 4;
    /** Elastic collisions per mm. */
    static final int COLLISIONS = 5;
    /** Inverse of the transport mean free path, 1/mm. */
    static final int TRANSPORT = 6;
    /** Range with the mean loss, mm. */
    static final int RANGE = 7;

    static final int COLUMNS = 8;

    final Region region;
    final double mass;
    final boolean heavy;
    final CoulombScattering scattering;
    /** Range below which it is stopped, mm. */
    final double stoppingRange;
    /** What happens to a stopped one, or null. */
    final RestProcess atRest;
    /** K/2 Z/A rho z^2 times 2, GeV/mm. */
    final double betheScale;

    private final boolean electron;
    private final List<PhysicsProcess> processes;
    private final ProcessTable choice;
    private final double[] rows = new double[EnergyGrid.NODES * COLUMNS];

    ChargedTable(Region region, int kind, StepLimits limits, Physics physics) {
        this.region = region;
        Species species = Species.ALL.get(kind);
        mass = species.mass();
        heavy = kind >= Track.FIRST_HEAVY;
        scattering =
                new CoulombScattering(region.medium(), species, region.cuts().electron());
        electron = kind == Track.ELECTRON;
        betheScale = species.charge() * species.charge() * region.medium().betheScale;
        if (heavy) {
            processes = HeavyProcesses.of(region, species, physics);
            atRest = HeavyProcesses.atRest(region, species, physics);
        } else {
            Annihilation annihilation = electron ? null : new Annihilation(region.medium(), region.cuts());
            processes = light(region, kind, annihilation);
            atRest = annihilation;
        }
        choice = new ProcessTable(processes);
        stoppingRange = heavy ? limits.heavyStoppingRange() : limits.stoppingRange();
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            fill(node, kind, limits);
        }
        bound();
        range();
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            // A particle that is about to stop does so in one step.
            int row = node * COLUMNS;
            rows[row + STEP] = Math.max(rows[row + STEP], stoppingRange);
        }
    }

    private static List<PhysicsProcess> light(Region region, int kind, Annihilation annihilation) {
        ElectronRadiation radiation = new ElectronRadiation(region.medium(), region.cuts(), kind == Track.POSITRON);
        ElectronCollision collision = new ElectronCollision(region.medium(), region.cuts(), kind);
        return annihilation == null ? List.of(radiation, collision) : List.of(radiation, collision, annihilation);
    }

    private void fill(int node, int kind, StepLimits limits) {
        double kinetic = EnergyGrid.energy(node);
        int row = node * COLUMNS;
        double cut = region.cuts().electron();
        double loss = HeavyProcesses.softLoss(processes, kinetic)
                + switch (kind) {
                    case Track.ELECTRON -> CollisionLoss.electron(region.medium(), kinetic, cut);
                    case Track.POSITRON -> CollisionLoss.positron(region.medium(), kinetic, cut);
                    default -> {
                        Species species = Species.ALL.get(kind);
                        yield CollisionLoss.heavy(region.medium(), species.mass(), species.charge(), kinetic, cut);
                    }
                };
        rows[row + LOSS] = loss;
        rows[row + RATE] = choice.atNode(node);
        rows[row + CHI2] = scattering.chi2PerMm(kinetic);
        rows[row + COLLISIONS] = scattering.collisionsPerMm(kinetic);
        rows[row + TRANSPORT] = scattering.transportPerMm(kinetic);
        double part = heavy ? limits.heavyLoss() : limits.electronLoss();
        double byScattering = heavy ? 0.2 * limits.scattering() : limits.scattering();
        rows[row + STEP] = Math.min(part * kinetic / loss, byScattering / rows[row + TRANSPORT]);
    }

    /** Largest rate between an energy and half of it: more than a step can take. */
    private void bound() {
        int octave = 16;
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            double most = 0;
            for (int i = Math.max(0, node - octave); i <= node; i++) {
                most = Math.max(most, rows[i * COLUMNS + RATE]);
            }
            rows[node * COLUMNS + BOUND] = most;
        }
    }

    private void range() {
        double range = 0;
        for (int node = 0; node < EnergyGrid.NODES; node++) {
            int row = node * COLUMNS;
            if (node == 0) {
                range = EnergyGrid.energy(0) / rows[row + LOSS];
            } else {
                double width = EnergyGrid.energy(node) - EnergyGrid.energy(node - 1);
                range += 0.5 * width * (1 / rows[row + LOSS] + 1 / rows[row - COLUMNS + LOSS]);
            }
            rows[row + RANGE] = range;
        }
    }

    /** Copies the row of an energy, interpolated, into a buffer of {@link #COLUMNS}. */
    void at(double kinetic, double[] row) {
        int i = EnergyGrid.node(kinetic) * COLUMNS;
        double fraction = EnergyGrid.fraction(kinetic);
        for (int c = 0; c < COLUMNS; c++) {
            row[c] = rows[i + c] + fraction * (rows[i + c + COLUMNS] - rows[i + c]);
        }
    }

    /** One quantity at an energy. */
    double at(double kinetic, int column) {
        int i = EnergyGrid.node(kinetic) * COLUMNS + column;
        return rows[i] + EnergyGrid.fraction(kinetic) * (rows[i + COLUMNS] - rows[i]);
    }

    /** Chooses a process by its rate and lets it act; returns the energy left at the spot, GeV. */
    double interact(Track track, TrackStack stack, EventStream stream) {
        return choice.interact(track, stack, stream);
    }

    /** Largest transfer to an electron, GeV. */
    double largestTransfer(double kinetic) {
        if (!heavy) {
            return electron ? 0.5 * kinetic : kinetic;
        }
        double betaGamma2 = kinetic * (kinetic + 2 * mass) / (mass * mass);
        double ratio = PhysicalConstants.ELECTRON_MASS / mass;
        return 2
                * PhysicalConstants.ELECTRON_MASS
                * betaGamma2
                / (1 + 2 * ratio * (1 + kinetic / mass) + ratio * ratio);
    }
}
