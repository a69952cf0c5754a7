package org.belladonna.transport.shoot;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.EngineTables;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.SoftShowers;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.Tally;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.shower.StoredShowers;

/** Shoots particles into a slab, one after another. One per thread. */
public final class SlabShoot {
    /** The medium that there are parametrised showers in. */
    private static final String CRYSTAL = "CsI";

    /**
     * What is shot, and how.
     *
     * @param slab the layers
     * @param pdg PDG code of the particle
     * @param kineticEnergy GeV
     * @param incidence angle to the normal in the plane of x and z, rad
     * @param field along the normal, T
     * @param cutMm production range cut, mm
     * @param gridMm side of the square cells, mm; one is centred on the beam
     * @param physics which processes there are
     * @param neutronCut kinetic energy below which a neutron is ended, GeV
     */
    public record Settings(
            SlabDescription slab,
            int pdg,
            double kineticEnergy,
            double incidence,
            double field,
            double cutMm,
            double gridMm,
            Physics physics,
            double neutronCut) {
        public Settings {
            if (Species.kind(pdg) < 0) {
                throw UserException.of(
                        "particle " + pdg + " is not followed",
                        "particle gun",
                        "one of " + Species.ALL.stream().map(Species::name).toList(),
                        "choose another");
            }
            require(kineticEnergy > 1e-6 && kineticEnergy <= 100, "kinetic energy " + kineticEnergy, "1e-6 to 100 GeV");
            require(Math.abs(incidence) < Math.PI / 2, "incidence of " + incidence + " rad", "less than pi/2");
            require(Math.abs(field) <= 20, "field of " + field, "at most 20 T");
            require(gridMm > 0 && gridMm < 1e6, "cells of " + gridMm + " mm", "a positive side");
            require(
                    neutronCut >= 1e-5 && neutronCut <= 100,
                    "lowest energy of neutrons " + neutronCut,
                    "1e-5 to 100 GeV");
        }

        private static void require(boolean holds, String what, String expected) {
            if (!holds) {
                throw UserException.of(what, "particle gun", expected, "correct it");
            }
        }
    }

    private final Settings settings;
    private final TransportEngine engine;
    private final SlabScore score;
    private final Track start = new Track();

    /** By full transport. */
    public SlabShoot(Settings settings) {
        this(settings, SoftShowers.NONE);
    }

    private SlabShoot(Settings settings, SoftShowers soft) {
        this.settings = settings;
        List<Region> regions = new ArrayList<>();
        List<Double> thickness = new ArrayList<>();
        for (SlabDescription.Layer layer : settings.slab().layers()) {
            regions.add(new Region(layer.medium(), ProductionCuts.ofRange(layer.medium(), settings.cutMm())));
            thickness.add(layer.thickness());
        }
        StepLimits limits = StepLimits.STANDARD.withSlowestNeutron(settings.neutronCut());
        engine = new TransportEngine(
                new LayerWorld(thickness, settings.field()),
                new EngineTables(regions, limits, settings.physics()),
                limits,
                soft);
        score = new SlabScore(settings);
    }

    /** Shoots one particle; the result depends on nothing but the stream and the event's number. */
    public void shoot(EventStream stream, long event) {
        start.kind = Species.kind(settings.pdg());
        start.particle = 0;
        start.generation = 0;
        start.kinetic = settings.kineticEnergy();
        start.x = 0;
        start.y = 0;
        start.z = 0;
        start.t = 0;
        start.ux = Math.sin(settings.incidence());
        start.uy = 0;
        start.uz = Math.cos(settings.incidence());
        score.begin();
        stream.at(event, Stage.TRANSPORT);
        engine.push(start);
        engine.run(stream, score);
        score.end();
    }

    /**
     * With parametrised showers.
     *
     * @param calorimeter with the parameters of the showers
     * @throws UserException when the slab is not of CsI alone or the particle makes no electromagnetic shower
     */
    public static SlabShoot parametrised(Settings settings, CalorimeterSettings calorimeter) {
        boolean shower = settings.pdg() == 22 || Math.abs(settings.pdg()) == 11;
        if (!shower
                || settings.slab().layers().stream()
                        .anyMatch(layer -> !layer.medium().name.equals(CRYSTAL))) {
            throw UserException.of(
                    "parametrised showers",
                    "slab",
                    "layers of " + CRYSTAL + " and a photon, electron or positron",
                    "choose --showers full");
        }
        return new SlabShoot(
                settings,
                new StoredShowers(
                        calorimeter.shower(), settings.slab().layers().get(0).medium(), settings.cutMm()));
    }

    /** What was collected so far. */
    public SlabScore score() {
        return score;
    }

    /** Counts of steps and of ended particles. */
    public Tally tally() {
        return engine.tally();
    }
}
