package org.belladonna.transport.process.hadronic;

import org.belladonna.transport.ParticleStack;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.process.DecayInFlight;

/** Room that the processes of this package work in; one per thread. */
final class HadronicWorkspace {
    final HadronicInteraction interaction = new HadronicInteraction();
    final ProductPusher pusher = new ProductPusher();
    final DecayInFlight decay = new DecayInFlight();
    final ParticleStack stack = new ParticleStack();
    final ParticleState state = new ParticleState();
}
