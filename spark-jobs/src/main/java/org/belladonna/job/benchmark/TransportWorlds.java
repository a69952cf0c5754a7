package org.belladonna.job.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TubeWorld;
import org.belladonna.transport.medium.ProductionCuts;

/** The test worlds of the transport benchmark: those in which other codes were timed. */
final class TransportWorlds {
    private static final double CUT_MM = 0.7;
    private static final double HALF_LENGTH = 3000;
    private static final double FIELD = 1.5;
    private static final double FIELD_RADIUS = 1750;

    private final MaterialLibrary media;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<TubeWorld.Tube> tubes = new ArrayList<>();

    private TransportWorlds(MaterialLibrary media) {
        this.media = media;
    }

    /** A half space of CsI. */
    static TransportEngine block(MaterialLibrary media, Physics physics) {
        Material csi = media.get("CsI", "benchmark");
        return new TransportEngine(
                new LayerWorld(List.of(1e5), 0),
                List.of(new Region(csi, ProductionCuts.ofRange(csi, CUT_MM))),
                StepLimits.STANDARD,
                physics);
    }

    /** A detector of concentric cylinders in 1.5 T: pipe, silicon, gas in 56 layers, quartz, crystals, coil, 14 layers of iron. */
    static TransportEngine concentric(MaterialLibrary media) {
        TransportWorlds made = new TransportWorlds(media);
        made.tube("air", 9.99).tube("Au", 10).tube("Be", 11);
        double[][] silicon = {{14, 0.075}, {22, 0.075}, {39, 0.32}, {80, 0.32}, {104, 0.32}, {135, 0.32}};
        for (double[] layer : silicon) {
            made.tube("air", layer[0]).tube("Si", layer[0] + layer[1]);
        }
        made.tube("air", 168);
        int layers = 56;
        for (int i = 1; i <= layers; i++) {
            made.tube("HeC2H6", 168 + i * (1111.0 - 168) / layers);
        }
        made.tube("air", 1180).tube("SiO2", 1200).tube("air", 1250).tube("CsI", 1550);
        made.tube("air", 1650).tube("Al", 1700).tube("air", FIELD_RADIUS);
        for (int i = 0; i < 14; i++) {
            double from = 2000 + 91 * i;
            made.tube("air", from).tube("polystyrene", from + 20).tube("Fe", from + 67);
        }
        return new TransportEngine(
                new TubeWorld(made.tubes, HALF_LENGTH, FIELD, FIELD_RADIUS),
                made.regions,
                StepLimits.STANDARD,
                Physics.EM);
    }

    private TransportWorlds tube(String material, double outerRadius) {
        int region = index.computeIfAbsent(material, name -> {
            Material medium = media.get(name, "benchmark");
            regions.add(new Region(medium, ProductionCuts.ofRange(medium, CUT_MM)));
            return regions.size() - 1;
        });
        tubes.add(new TubeWorld.Tube(outerRadius, region));
        return this;
    }
}
