package org.belladonna.transport.engine;

/**
 * How long a step of a charged particle may be, in the bulk of a medium.
 *
 * @param electronLoss largest part of its kinetic energy that an electron loses on a step
 * @param heavyLoss the same for heavier particles
 * @param scattering largest step of an electron in transport mean free paths
 * @param stoppingRange range in mm below which an electron is stopped
 * @param heavyStoppingRange the same for heavier particles: a part of the range of slow nuclei in thin layers
 * @param longestPath path in mm after which a charged particle is ended
 * @param mostSteps number of steps after which a particle is ended
 * @param mostTurns number of turns in the field after which a particle is ended
 * @param slowestNeutron kinetic energy below which a neutron is ended, GeV; its energy, which recoiling nuclei would take without light, is lost
 */
public record StepLimits(
        double electronLoss,
        double heavyLoss,
        double scattering,
        double stoppingRange,
        double heavyStoppingRange,
        double longestPath,
        int mostSteps,
        double mostTurns,
        double slowestNeutron) {
    /** The limits that the physics was validated with. */
    public static final StepLimits STANDARD =
            new StepLimits(0.25, 0.1, 1.0, 0.005, 0.0005, 100_000, 100_000, 200, 1e-3);

    /** The same with another lowest energy of neutrons, GeV. */
    public StepLimits withSlowestNeutron(double kinetic) {
        return new StepLimits(
                electronLoss,
                heavyLoss,
                scattering,
                stoppingRange,
                heavyStoppingRange,
                longestPath,
                mostSteps,
                mostTurns,
                kinetic);
    }
}
