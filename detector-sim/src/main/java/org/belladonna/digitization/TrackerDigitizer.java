package org.belladonna.digitization;

import java.util.Arrays;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftChamberSettings;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.random.EventStream;
import org.belladonna.transport.TrackerHits;

/**
 * Response of silicon and drift cells: efficiency, resolution, side of the wire, charge. A sensor measures u and v; a wire measures one
 * drift length, that of the particle that comes nearest. Holds work space only; one per thread.
 */
public final class TrackerDigitizer {
    private final SiliconGeometry silicon;
    private final DriftGeometry drift;
    private final DriftChamberSettings cells;
    /** Hit with the smallest drift length by wire, -1 for none. */
    private final int[] nearest;

    public TrackerDigitizer(Detector detector) {
        silicon = detector.tracker().silicon;
        drift = detector.tracker().drift;
        cells = detector.description().tracker().driftChamber();
        nearest = new int[drift.wireX.length];
        Arrays.fill(nearest, -1);
    }

    /**
     * Digitises the hits of an event.
     *
     * @param stream placed at the digitisation stage of the event
     * @param digits cleared and filled
     */
    public void digitize(TrackerHits hits, EventStream stream, TrackerDigits digits) {
        digits.clear();
        keepNearest(hits);
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.subdetector[hit] != TrackerHits.CDC) {
                sensor(hits, hit, stream, digits);
            } else if (nearest[wire(hits, hit)] == hit) {
                cell(hits, hit, stream, digits);
            }
        }
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.subdetector[hit] == TrackerHits.CDC) {
                nearest[wire(hits, hit)] = -1;
            }
        }
    }

    private void keepNearest(TrackerHits hits) {
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.subdetector[hit] == TrackerHits.CDC && hits.deposit[hit] > cells.threshold()) {
                int wire = wire(hits, hit);
                int before = nearest[wire];
                if (before < 0 || Math.abs(hits.driftDistance[hit]) < Math.abs(hits.driftDistance[before])) {
                    nearest[wire] = hit;
                }
            }
        }
    }

    private int wire(TrackerHits hits, int hit) {
        return drift.firstWire[hits.layer[hit]] + hits.element[hit];
    }

    private void sensor(TrackerHits hits, int hit, EventStream stream, TrackerDigits digits) {
        int i = silicon.sensor(hits.layer[hit], hits.element[hit]);
        if (stream.uniform() >= silicon.efficiency[i]) {
            return;
        }
        double dx = hits.x[hit] - silicon.cx[i];
        double dy = hits.y[hit] - silicon.cy[i];
        double dz = hits.z[hit] - silicon.cz[i];
        int digit = digits.add(hits, hit, i);
        digits.u[digit] = silicon.ux[i] * dx + silicon.uy[i] * dy + silicon.resolutionU[i] * stream.gaussian();
        digits.v[digit] = silicon.vx[i] * dx
                + silicon.vy[i] * dy
                + silicon.vz[i] * dz
                + silicon.resolutionV[i] * stream.gaussian();
        digits.sigmaU[digit] = silicon.resolutionU[i];
        digits.sigmaV[digit] = silicon.resolutionV[i];
        digits.charge[digit] = hits.deposit[hit];
    }

    private void cell(TrackerHits hits, int hit, EventStream stream, TrackerDigits digits) {
        if (stream.uniform() >= cells.efficiency()) {
            return;
        }
        int layer = hits.layer[hit];
        double halfWidth = drift.halfWidth[layer];
        double distance = hits.driftDistance[hit];
        double measured = distance + cells.resolution().sigma(Math.abs(distance), halfWidth) * stream.gaussian();
        double wrongSide = 0.5 * Math.exp(-Math.abs(distance) / cells.sideErrorScale());
        if (stream.uniform() < wrongSide) {
            measured = -measured;
        }
        int digit = digits.add(hits, hit, wire(hits, hit));
        digits.u[digit] = measured;
        digits.v[digit] = 0;
        digits.sigmaU[digit] = cells.resolution().sigma(Math.abs(measured), halfWidth);
        digits.sigmaV[digit] = 0;
        double gain = 1 + cells.chargeResolution() * stream.gaussian();
        digits.charge[digit] = hits.deposit[hit] * Math.max(0, gain);
    }
}
