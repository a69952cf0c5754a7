package org.belladonna.transport.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.belladonna.transport.process.Species;

/** The tables of all regions and kinds of particles, each made when it is first asked for. May be shared by threads. */
public final class EngineTables {
    private final List<Region> regions;
    private final StepLimits limits;
    private final AtomicReferenceArray<PhotonTable> photons;
    private final AtomicReferenceArray<ChargedTable> charged;
    private final AtomicReferenceArray<ProcessTable> neutral;
    private final Physics physics;

    public EngineTables(List<Region> regions, StepLimits limits, Physics physics) {
        this.physics = physics;
        neutral = new AtomicReferenceArray<>(regions.size() * Species.ALL.size());
        this.regions = List.copyOf(regions);
        this.limits = limits;
        photons = new AtomicReferenceArray<>(regions.size());
        charged = new AtomicReferenceArray<>(regions.size() * Species.ALL.size());
    }

    Region region(int region) {
        return regions.get(region);
    }

    PhotonTable photon(int region) {
        PhotonTable table = photons.get(region);
        if (table == null) {
            table = new PhotonTable(regions.get(region));
            photons.set(region, table);
        }
        return table;
    }

    ChargedTable charged(int region, int kind) {
        int i = region * Species.ALL.size() + kind;
        ChargedTable table = charged.get(i);
        if (table == null) {
            table = new ChargedTable(regions.get(region), kind, limits, physics);
            charged.set(i, table);
        }
        return table;
    }

    ProcessTable neutral(int region, int kind) {
        int i = region * Species.ALL.size() + kind;
        ProcessTable table = neutral.get(i);
        if (table == null) {
            table = new ProcessTable(HeavyProcesses.of(regions.get(region), Species.ALL.get(kind), physics));
            neutral.set(i, table);
        }
        return table;
    }
}
