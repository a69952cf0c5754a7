package org.belladonna.transport.shoot;

import java.util.Arrays;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.process.Track;

/** What particles leave in the layers and cells of a slab, and what leaves the slab; event by event. */
public final class SlabScore implements TransportSink {
    private final SlabShoot.Settings settings;
    private final double sine;
    private final double cosine;
    private final double[] inLayer;
    private final double[] inSquare = new double[3];

    private final Distribution[] deposits;
    private final Distribution loss = new Distribution();
    private final Distribution angle = new Distribution();
    private final double[] squares = new double[3];
    private double albedo;
    private double behind;
    private long events;

    SlabScore(SlabShoot.Settings settings) {
        this.settings = settings;
        sine = Math.sin(settings.incidence());
        cosine = Math.cos(settings.incidence());
        inLayer = new double[settings.slab().layers().size()];
        deposits = new Distribution[inLayer.length];
        Arrays.setAll(deposits, i -> new Distribution());
    }

    void begin() {
        Arrays.fill(inLayer, 0);
        Arrays.fill(inSquare, 0);
    }

    void end() {
        for (int i = 0; i < inLayer.length; i++) {
            deposits[i].add(inLayer[i]);
        }
        for (int i = 0; i < squares.length; i++) {
            squares[i] += inSquare[i];
        }
        events++;
    }

    @Override
    public void deposit(Track at, double energy) {
        inLayer[at.volume] += energy;
        double away = Math.max(Math.abs(at.x), Math.abs(at.y)) / settings.gridMm();
        if (away < 2.5) {
            inSquare[2] += energy;
            if (away < 1.5) {
                inSquare[1] += energy;
                inSquare[0] += away < 0.5 ? energy : 0;
            }
        }
    }

    @Override
    public void leave(Track track) {
        if (track.uz < 0) {
            albedo += track.kinetic;
            return;
        }
        behind += track.kinetic;
        if (track.generation == 0) {
            loss.add(settings.kineticEnergy() - track.kinetic);
            // In the frame of the incoming direction.
            double along = track.ux * sine + track.uz * cosine;
            angle.add(Math.atan2(track.ux * cosine - track.uz * sine, along));
            angle.add(Math.atan2(track.uy, along));
        }
    }

    public long events() {
        return events;
    }

    /** Energy left in a layer in each event, GeV. */
    public Distribution deposit(int layer) {
        return deposits[layer];
    }

    /** Kinetic energy that each particle shot had lost when it came out behind, GeV. */
    public Distribution loss() {
        return loss;
    }

    /** Angles to the incoming direction of particles shot that come out behind, in both projections, rad. */
    public Distribution angle() {
        return angle;
    }

    /** Mean energy out of the front, GeV. */
    public double albedo() {
        return albedo / events;
    }

    /** Mean energy out of the back, GeV. */
    public double behind() {
        return behind / events;
    }

    /** Mean energy in the cell of the beam (0), in 3x3 (1) and in 5x5 cells (2) around it, GeV. */
    public double square(int i) {
        return squares[i] / events;
    }
}
