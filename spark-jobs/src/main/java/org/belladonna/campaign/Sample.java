package org.belladonna.campaign;

import java.util.List;
import java.util.Optional;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.simulation.ThinningSettings;

/**
 * A sample of the campaign, expanded: one process, one mass.
 *
 * @param name unique name, part of the key of its random numbers
 * @param title text for legends
 * @param role signal or background
 * @param mass mass of the mediator in GeV, NaN without one
 * @param events number of events to generate
 * @param generator what makes them
 * @param crossSection cross-section in fb to normalise to instead of the generator's
 * @param thin regions simulated thinly
 */
public record Sample(
        String name,
        String title,
        SampleSettings.Role role,
        double mass,
        long events,
        GeneratorSettings generator,
        Optional<Double> crossSection,
        List<ThinningSettings> thin) {

    public boolean isSignal() {
        return role == SampleSettings.Role.SIGNAL;
    }
}
