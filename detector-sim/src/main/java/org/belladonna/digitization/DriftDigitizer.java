package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.detector.DriftChamberSettings;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.TrackerHits;

/**
 * Response of drift cells. A wire tells the time of the first charge that reaches it: flight, drift, and signal along the wire, in steps of the
 * time measurement; on which side the particle passed it does not tell. Background hits are laid over, those before the collision mask
 * their cell. The collision time is known with an error, which is that of all times of an event. One per thread.
 */
final class DriftDigitizer {
    private final DriftGeometry drift;
    private final DriftChamberSettings cells;
    private final boolean background;
    private final boolean[] dead;
    /** Mean charge of a background hit in GeV: that of a minimum-ionising particle, 2.4 keV/cm (PDG, He:C2H6 50:50). */
    private static final double BACKGROUND_CHARGE = 2.4e-7;

    /** Number in {@link #wire} and so on of the hit of each wire, -1 for none. */
    private final int[] entry;
    /** Wires with hits: the earliest time and what belongs to it. */
    private int[] wire = new int[512];

    private int[] layer = new int[512];
    private double[] time = new double[512];
    private double[] charge = new double[512];
    private int[] source = new int[512];
    private int size;

    DriftDigitizer(DriftGeometry drift, boolean background) {
        this.drift = drift;
        this.background = background;
        cells = drift.settings;
        int wires = drift.wireX.length;
        entry = new int[wires];
        Arrays.fill(entry, -1);
        dead = new boolean[wires];
        EventStream pattern = new EventStream(0, "dead cells").at(0, Stage.DIGITIZATION);
        for (int i = 0; i < wires; i++) {
            dead[i] = pattern.uniform() < cells.deadCells();
        }
    }

    void digitize(TrackerHits hits, EventStream stream, TrackerDigits digits, TrackerTruth truth) {
        size = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.subdetector[hit] == TrackerHits.CDC && hits.deposit[hit] > cells.threshold()) {
                cell(hits, hit, stream);
            }
        }
        if (background) {
            overlay(stream);
        }
        double late = cells.eventTimeResolution() * stream.gaussian();
        for (int i = 0; i < size; i++) {
            entry[wire[i]] = -1;
            if (time[i] > 0) {
                read(i, late, digits);
                truth.add(source[i] < 0 ? -1 : hits.particle[source[i]], source[i] < 0 ? -1 : hits.flight[source[i]]);
            }
        }
    }

    private void cell(TrackerHits hits, int hit, EventStream stream) {
        int at = hits.layer[hit];
        int number = drift.firstWire[at] + hits.element[hit];
        if (dead[number] || stream.uniform() >= cells.efficiency()) {
            return;
        }
        double distance = Math.abs(hits.driftDistance[hit]);
        double sigma = cells.resolution().sigma(distance, drift.halfWidth[at]);
        double measured = Math.abs(distance + sigma * stream.gaussian());
        double arrival = drift.times.time(at, measured) + hits.t[hit] + drift.times.propagation(at, hits.z[hit]);
        double gain = 1 + cells.chargeResolution() * stream.gaussian();
        double stepped = cells.timeStep() * (Math.floor(arrival / cells.timeStep()) + 0.5);
        keep(number, at, stepped, hits.deposit[hit] * Math.max(0, gain), hit);
    }

    private void keep(int number, int at, double arrival, double energy, int hit) {
        int i = entry[number];
        if (i >= 0 && time[i] <= arrival) {
            return;
        }
        if (i < 0) {
            if (size == wire.length) {
                grow();
            }
            i = size++;
            entry[number] = i;
        }
        wire[i] = number;
        layer[i] = at;
        time[i] = arrival;
        charge[i] = energy;
        source[i] = hit;
    }

    private void overlay(EventStream stream) {
        double lead = cells.backgroundLead();
        for (int at = 0; at < drift.layers; at++) {
            int superlayer = drift.superlayer[at];
            if (superlayer >= cells.backgroundOccupancy().size()) {
                continue;
            }
            double mean = cells.backgroundOccupancy().get(superlayer) * drift.wires[at];
            double latest = drift.times.latest(at);
            for (long n = stream.poisson(mean); n > 0; n--) {
                int number = drift.firstWire[at] + stream.integer(drift.wires[at]);
                double arrival = stream.uniform(-lead, latest);
                if (!dead[number]) {
                    keep(number, at, arrival, BACKGROUND_CHARGE * drift.height[at] * stream.exponential(), -1);
                }
            }
        }
    }

    private void read(int i, double late, TrackerDigits digits) {
        int at = layer[i];
        double measured = time[i] - late;
        double flight = drift.radius[at] / PhysicalConstants.SPEED_OF_LIGHT;
        double length = drift.times.length(at, measured - flight - drift.times.propagation(at, 0));
        int digit = digits.addWire(TrackerHits.CDC, at, wire[i]);
        digits.u[digit] = length;
        digits.v[digit] = measured;
        double sigma = cells.resolution().sigma(length, drift.halfWidth[at]);
        double moved = cells.driftVelocity() * cells.eventTimeResolution();
        digits.sigmaU[digit] = Math.sqrt(sigma * sigma + moved * moved);
        digits.charge[digit] = charge[i];
    }

    private void grow() {
        int n = 2 * wire.length;
        wire = Arrays.copyOf(wire, n);
        layer = Arrays.copyOf(layer, n);
        time = Arrays.copyOf(time, n);
        charge = Arrays.copyOf(charge, n);
        source = Arrays.copyOf(source, n);
    }
}
