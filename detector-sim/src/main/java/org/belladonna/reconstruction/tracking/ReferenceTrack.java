package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.TrackerGeometry;
import org.belladonna.detector.WireApproach;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.transport.TrackerHits;

/**
 * Carries a reference helix outward through the material, and writes down what it meets: the residual and the derivatives of each measurement,
 * and the scatterers ({@link MaterialEffects}). One per thread.
 */
final class ReferenceTrack {
    final TrackNodes nodes = new TrackNodes();
    /** Energy loss per length of the drift hits, GeV/mm. */
    double[] lossPerLength = new double[128];

    int lossCount;
    /** Arc length of the last measurement met, mm. */
    double outerArc;

    private final TrackerGeometry geometry;
    private final SiliconGeometry silicon;
    private final DriftGeometry drift;
    private final PassiveTubes tubes;
    private final Navigator navigator;
    private final WireApproach wire;
    private final HelixPoint point = new HelixPoint();
    private final HelixDerivatives derivatives = new HelixDerivatives();
    private final MaterialEffects material;
    private TrackerDigits digits;

    ReferenceTrack(Detector detector) {
        geometry = detector.tracker();
        silicon = detector.tracker().silicon;
        drift = detector.tracker().drift;
        tubes = detector.tracker().tubes;
        navigator = new Navigator(detector.tracker(), detector.field());
        wire = new WireApproach(drift);
        material = new MaterialEffects(detector, navigator, derivatives, nodes);
    }

    /**
     * Goes along a helix through all digits list[0..count), which are in order of distance from the axis.
     *
     * @param momentumError standard deviation of the momentum as known so far, GeV; 0 when not known
     * @return false when the helix does not begin in the tracking volume
     */
    boolean run(
            Helix reference,
            TrackerDigits trackerDigits,
            int[] list,
            int count,
            double particleMass,
            double momentumError) {
        digits = trackerDigits;
        double x = reference.d0 * Math.sin(reference.phi0);
        double y = -reference.d0 * Math.cos(reference.phi0);
        if (!geometry.contains(x, y, reference.z0)) {
            return false;
        }
        begin(reference);
        material.begin(reference, particleMass, momentumError);
        int next = 0;
        while (next < count) {
            double arc = navigator.next();
            double guess = guess(list[next]);
            while (guess <= arc) {
                measure(list[next++], guess);
                guess = next < count ? guess(list[next]) : Double.POSITIVE_INFINITY;
            }
            navigator.pass();
            if (navigator.kind == Navigator.EXIT || navigator.kind == Navigator.TURN) {
                return true;
            }
            if (next < count) {
                cross();
            }
        }
        return true;
    }

    private void begin(Helix reference) {
        nodes.clear();
        lossCount = 0;
        outerArc = 0;
        navigator.startAtAxis(reference.d0, reference.phi0, reference.omega, reference.z0, reference.tanLambda);
    }

    /** Arc at which a digit is expected; infinite when the helix does not get there. */
    private double guess(int digit) {
        int element = digits.element[digit];
        double radius;
        if (digits.subdetector[digit] == TrackerHits.CDC) {
            radius = drift.radius[digits.layer[digit]];
        } else {
            double x =
                    silicon.cx[element] + digits.u[digit] * silicon.ux[element] + digits.v[digit] * silicon.vx[element];
            double y =
                    silicon.cy[element] + digits.u[digit] * silicon.uy[element] + digits.v[digit] * silicon.vy[element];
            radius = Math.sqrt(x * x + y * y);
        }
        double arc = navigator.helix.arcToRadius(radius);
        return Double.isNaN(arc) ? Double.POSITIVE_INFINITY : arc;
    }

    private void measure(int digit, double arc) {
        if (digits.subdetector[digit] == TrackerHits.CDC) {
            measureDrift(digit, arc);
        } else {
            measureSensor(digit, arc);
        }
    }

    private void measureDrift(int digit, double arc) {
        wire.find(navigator.helix, digits.element[digit], arc);
        double measured = digits.u[digit];
        derivatives.at(navigator.helix, wire.arc, wire.point.cosPhi, wire.point.sinPhi);
        outerArc = wire.arc;
        int node = measurement(wire.ex, wire.ey, wire.ez, measured - wire.distance, digits.sigmaU[digit]);
        // The side of the digit is wrong with a known probability: that is the odds in favour of it.
        double wrongSide = 0.5 * Math.exp(-Math.abs(measured) / drift.settings.sideErrorScale());
        nodes.flip[node] = -2 * measured;
        nodes.flipPenalty[node] = 2 * Math.log((1 - wrongSide) / wrongSide);
        chargePerLength(digit);
    }

    private void chargePerLength(int digit) {
        double x = wire.point.x;
        double y = wire.point.y;
        double radial = (x * wire.point.cosPhi + y * wire.point.sinPhi) / Math.sqrt(x * x + y * y);
        double norm = Math.sqrt(1 + navigator.helix.tanLambda * navigator.helix.tanLambda);
        double path = drift.height[digits.layer[digit]] * norm / Math.max(0.05, Math.abs(radial));
        if (lossCount == lossPerLength.length) {
            lossPerLength = java.util.Arrays.copyOf(lossPerLength, 2 * lossCount);
        }
        lossPerLength[lossCount++] = digits.charge[digit] / path;
    }

    private void measureSensor(int digit, double guess) {
        int i = digits.element[digit];
        double s = guess;
        double wx = silicon.wx[i];
        double wy = silicon.wy[i];
        double wz = silicon.wz[i];
        double tz = navigator.helix.tanLambda;
        double tx = 0;
        double ty = 0;
        double rate = 1;
        for (int iteration = 0; iteration < 4; iteration++) {
            point.at(navigator.helix, s);
            tx = point.cosPhi;
            ty = point.sinPhi;
            rate = wx * tx + wy * ty + wz * tz;
            double step =
                    (wx * (point.x - silicon.cx[i]) + wy * (point.y - silicon.cy[i]) + wz * (point.z - silicon.cz[i]))
                            / rate;
            s -= step;
            if (Math.abs(step) < 1e-3) {
                break;
            }
        }
        point.at(navigator.helix, s);
        derivatives.at(navigator.helix, s, point.cosPhi, point.sinPhi);
        outerArc = s;
        double dx = point.x - silicon.cx[i];
        double dy = point.y - silicon.cy[i];
        double dz = point.z - silicon.cz[i];
        double u = silicon.ux[i] * dx + silicon.uy[i] * dy;
        double v = silicon.vx[i] * dx + silicon.vy[i] * dy + silicon.vz[i] * dz;
        // A shift of the helix moves the crossing along the direction of flight, too.
        double slopeU = (silicon.ux[i] * tx + silicon.uy[i] * ty) / rate;
        double slopeV = (silicon.vx[i] * tx + silicon.vy[i] * ty + silicon.vz[i] * tz) / rate;
        measurement(
                silicon.ux[i] - slopeU * wx,
                silicon.uy[i] - slopeU * wy,
                -slopeU * wz,
                digits.u[digit] - u,
                digits.sigmaU[digit]);
        measurement(
                silicon.vx[i] - slopeV * wx,
                silicon.vy[i] - slopeV * wy,
                silicon.vz[i] - slopeV * wz,
                digits.v[digit] - v,
                digits.sigmaV[digit]);
    }

    private int measurement(double ex, double ey, double ez, double residual, double sigma) {
        int node = nodes.add(true);
        derivatives.project(ex, ey, ez, nodes.vectors, nodes.offset(node, 0));
        nodes.residual[node] = residual;
        nodes.variance[node] = sigma * sigma;
        nodes.flip[node] = 0;
        nodes.flipPenalty[node] = 0;
        return node;
    }

    /** The material of the surface just reached. */
    private void cross() {
        int i = navigator.index;
        switch (navigator.kind) {
            case Navigator.PASSIVE -> {
                material.add(tubes.material[i], navigator.path(tubes.thickness[i]));
                material.act();
            }
            case Navigator.SENSOR -> {
                material.add(silicon.silicon, navigator.path(silicon.thickness[i]));
                material.add(silicon.backing[i], navigator.path(silicon.backingThickness[i]));
                material.act();
            }
            case Navigator.DRIFT_LAYER -> material.gas(navigator.path(drift.height[i]));
            default -> throw new IllegalStateException("surface of kind " + navigator.kind);
        }
    }
}
