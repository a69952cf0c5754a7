package org.belladonna.transport;

import org.belladonna.detector.Misalignment;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.WireApproach;

/**
 * Turns a crossing of the tracker into what a displaced tracker measures of it, in the coordinates of the nominal one: to first order in the
 * displacement, which is exact to nanometres for those of an aligned detector. Material and cells stay where they are.
 */
final class DisplacedTracker {
    private final Misalignment misalignment;
    private final SiliconGeometry silicon;

    DisplacedTracker(Misalignment misalignment, SiliconGeometry silicon) {
        this.misalignment = misalignment;
        this.silicon = silicon;
    }

    /** Moves a hit on a sensor: it goes along its track to the displaced plane, and the displaced axes tell u and v. */
    void moveOnSensor(int i, TrackerHits hits, int hit) {
        double dx = hits.x[hit] - silicon.cx[i];
        double dy = hits.y[hit] - silicon.cy[i];
        double dz = hits.z[hit] - silicon.cz[i];
        double u = silicon.ux[i] * dx + silicon.uy[i] * dy;
        double v = silicon.vx[i] * dx + silicon.vy[i] * dy + silicon.vz[i] * dz;
        double px = hits.px[hit];
        double py = hits.py[hit];
        double pz = hits.pz[hit];
        double through = silicon.wx[i] * px + silicon.wy[i] * py + silicon.wz[i] * pz;
        double slopeU = (silicon.ux[i] * px + silicon.uy[i] * py) / through;
        double slopeV = (silicon.vx[i] * px + silicon.vy[i] * py + silicon.vz[i] * pz) / through;
        double aboveU = misalignment.sensor(i, 3);
        double aboveV = misalignment.sensor(i, 4);
        double turn = misalignment.sensor(i, 5);
        // Height of the displaced plane over the nominal one where the track crosses it.
        double height = misalignment.sensor(i, 2) + aboveU * v - aboveV * u;
        double du = -misalignment.sensor(i, 0) + turn * v + slopeU * height;
        double dv = -misalignment.sensor(i, 1) - turn * u + slopeV * height;
        hits.x[hit] += du * silicon.ux[i] + dv * silicon.vx[i];
        hits.y[hit] += du * silicon.uy[i] + dv * silicon.vy[i];
        hits.z[hit] += dv * silicon.vz[i];
    }

    /** Distance (mm) of a track from the displaced wire of a layer, from that to the nominal wire just found. */
    double distance(WireApproach wire, int layer) {
        double x = wire.point.x;
        double y = wire.point.y;
        double z = wire.point.z;
        double aboutX = misalignment.layer(layer, 3);
        double aboutY = misalignment.layer(layer, 4);
        double aboutZ = misalignment.layer(layer, 5);
        double dx = misalignment.layer(layer, 0) + aboutY * z - aboutZ * y;
        double dy = misalignment.layer(layer, 1) + aboutZ * x - aboutX * z;
        double dz = misalignment.layer(layer, 2) + aboutX * y - aboutY * x;
        return wire.distance - (wire.ex * dx + wire.ey * dy + wire.ez * dz);
    }
}
