package org.belladonna.transport.shoot;

import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.shower.ShowerSampler;
import org.belladonna.transport.shower.SpotSink;

/** Parametrised showers in a slab of one crystal: spots beyond the slab are lost. */
final class ParametrisedSlab implements SpotSink {
    private static final String CRYSTAL = "CsI";

    private final ShowerSampler showers;
    private final double thickness;
    private final Track spot = new Track();
    /** Upper edge of each layer in z. */
    private final double[] layerEdges;

    private SlabScore score;

    ParametrisedSlab(SlabShoot.Settings settings, CalorimeterSettings calorimeter) {
        var layers = settings.slab().layers();
        boolean shower = settings.pdg() == 22 || Math.abs(settings.pdg()) == 11;
        if (!shower || layers.stream().anyMatch(layer -> !layer.medium().name.equals(CRYSTAL))) {
            throw UserException.of(
                    "parametrised showers",
                    "slab",
                    "layers of " + CRYSTAL + " and a photon, electron or positron",
                    "choose --showers full");
        }
        thickness =
                layers.stream().mapToDouble(SlabDescription.Layer::thickness).sum();
        showers = new ShowerSampler(calorimeter.shower(), layers.get(0).medium());
        layerEdges = new double[layers.size()];
        double edge = 0;
        for (int i = 0; i < layerEdges.length; i++) {
            edge += layers.get(i).thickness();
            layerEdges[i] = edge;
        }
    }

    void shower(Track start, EventStream stream, SlabScore taker) {
        score = taker;
        showers.place(start.x, start.y, start.z, start.t, start.ux, start.uy, start.uz);
        if (start.kind == Track.PHOTON) {
            showers.photon(start.kinetic, stream, this);
        } else {
            showers.electron(start.kinetic, stream, this);
        }
    }

    @Override
    public void spot(double x, double y, double z, double energy, double t) {
        if (z < 0 || z >= thickness) {
            return;
        }
        spot.x = x;
        spot.y = y;
        spot.z = z;
        spot.t = t;
        spot.volume = 0;
        while (z >= layerEdges[spot.volume]) {
            spot.volume++;
        }
        score.deposit(spot, energy);
    }
}
