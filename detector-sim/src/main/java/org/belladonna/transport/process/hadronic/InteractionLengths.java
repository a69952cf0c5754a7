package org.belladonna.transport.process.hadronic;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.belladonna.material.Material;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;

/** Inelastic interactions per mm of neutrons of 10 GeV, where their cross-section has reached its plateau: the inverse of the nuclear interaction length. */
public final class InteractionLengths implements ToDoubleFunction<Material> {
    private static final double PLATEAU = 10;

    private final Map<Material, Double> perMm = new IdentityHashMap<>();

    @Override
    public double applyAsDouble(Material material) {
        return perMm.computeIfAbsent(
                material,
                made -> new HadronInelastic(made, new ProductionCuts(0, 0), Species.named("n")).perMm(PLATEAU));
    }
}
