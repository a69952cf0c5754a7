package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.TrackerGeometry;
import org.belladonna.detector.WireApproach;
import org.belladonna.digitization.SiliconErrors;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.TrackerHits;

/**
 * Carries a reference helix outward through the material, and writes down what it meets: the residual and the derivatives of each measurement,
 * and the scatterers ({@link MaterialEffects}). One per thread.
 */
final class ReferenceTrack {
    /** More than the error of a point along the track, less than the distance of sensors, mm. */
    private static final double SENSOR_MARGIN = 0.2;

    final TrackNodes nodes = new TrackNodes();
    /** Energy loss per length of the drift hits, GeV/mm. */
    double[] lossPerLength = new double[128];

    int lossCount;
    /** The helix as it is at the first measurement. */
    final Helix atFirst = new Helix();
    /** Field there in units of that at the origin. */
    double firstStrength = 1;

    /** Arc length of the last measurement met, mm. */
    double outerArc;

    private final TrackerGeometry geometry;
    private final SiliconGeometry silicon;
    private final DriftGeometry drift;
    private final PassiveTubes tubes;
    private final Navigator navigator;
    private final WireApproach wire;
    private final double field;
    private final HelixDerivatives derivatives = new HelixDerivatives();
    private final HelixPoint here = new HelixPoint();
    private final MaterialEffects material;
    /** Null where the field is uniform. */
    private final FieldSteps steps;

    private final FieldDeviations deviations;
    /** Arc up to which the present helix is that of the map. */
    private double carried;

    private final double[] firstMatrix = new double[25];
    private final SensorApproach sensor;
    private final SiliconErrors errors;
    private TrackerDigits digits;
    private TrackCandidate candidate;
    private int[] list;
    /** Time of flight per transverse arc length, ns/mm. */
    private double flightTime;
    /** The last path through a layer of the drift chamber, mm. */
    private double gasPath;

    private int gasLayer;

    ReferenceTrack(Detector detector) {
        geometry = detector.tracker();
        silicon = detector.tracker().silicon;
        drift = detector.tracker().drift;
        tubes = detector.tracker().tubes;
        navigator = new Navigator(detector.tracker(), detector.field());
        wire = new WireApproach(drift);
        sensor = new SensorApproach(silicon);
        errors = new SiliconErrors(silicon);
        field = detector.field();
        steps = detector.fieldMap() == null ? null : new FieldSteps(detector.fieldMap());
        deviations = steps == null ? null : new FieldDeviations(steps);
        material = new MaterialEffects(detector, navigator, derivatives, nodes, here, deviations);
    }

    /**
     * Goes along a helix through all digits of a candidate, which are in order of distance from the axis.
     *
     * @param momentumError standard deviation of the momentum as known so far, GeV; 0 when not known
     * @return false when the helix does not begin in the tracking volume
     */
    boolean run(
            Helix reference,
            TrackerDigits trackerDigits,
            TrackCandidate trackCandidate,
            double particleMass,
            double momentumError) {
        digits = trackerDigits;
        candidate = trackCandidate;
        list = candidate.digits;
        int count = candidate.count;
        double x = reference.d0 * Math.sin(reference.phi0);
        double y = -reference.d0 * Math.cos(reference.phi0);
        if (!geometry.contains(x, y, reference.z0)) {
            return false;
        }
        begin(reference, particleMass);
        material.begin(reference, particleMass, momentumError);
        int next = 0;
        while (next < count) {
            double arc = navigator.next();
            double reach = steps == null ? arc : Math.min(arc, carried + FieldSteps.LONGEST);
            double place = place(list[next], arc);
            while (place <= reach) {
                measure(next++, place);
                place = next < count ? place(list[next], arc) : Double.POSITIVE_INFINITY;
            }
            if (reach < arc) {
                carry(reach);
                continue;
            }
            if (navigator.kind == Navigator.EXIT || navigator.kind == Navigator.TURN) {
                // Not passed: beyond its turning point the helix would be that of the way back, a turn further on in z.
                return true;
            }
            navigator.pass();
            if (steps != null) {
                carry(navigator.arc);
            }
            if (next < count) {
                cross();
                carried = navigator.arc;
            }
        }
        return true;
    }

    private void begin(Helix reference, double particleMass) {
        double dip = Math.sqrt(1 + reference.tanLambda * reference.tanLambda);
        double momentum = reference.transverseMomentum(field) * dip;
        double inverseBeta = Math.sqrt(1 + particleMass * particleMass / (momentum * momentum));
        flightTime = dip * inverseBeta / PhysicalConstants.SPEED_OF_LIGHT;
        nodes.clear();
        lossCount = 0;
        outerArc = 0;
        gasLayer = -1;
        navigator.startAtAxis(reference.d0, reference.phi0, reference.omega, reference.z0, reference.tanLambda);
        here.at(navigator.helix, 0);
        carried = 0;
        if (steps != null) {
            steps.begin(field);
            deviations.begin();
        }
    }

    /** Goes on with the helix that the field map makes of the present one up to an arc. */
    private void carry(double arc) {
        Helix helix = navigator.helix;
        double charge = Math.signum(helix.omega * field);
        double way = arc - carried;
        steps.go(helix, carried, arc);
        here.advance(helix, arc - here.arc);
        derivatives.at(helix, arc, here);
        deviations.leave(derivatives, helix.omega);
        double pt = PhysicalConstants.CURVATURE * Math.abs(steps.here / (helix.omega * steps.ratio));
        double cosine = Math.cos(steps.azimuth);
        double sine = Math.sin(steps.azimuth);
        navigator.follow(
                arc,
                here.x - steps.aside * here.sinPhi,
                here.y + steps.aside * here.cosPhi,
                here.z + 0.5 * steps.slope * way,
                pt * (here.cosPhi * cosine - here.sinPhi * sine),
                pt * (here.sinPhi * cosine + here.cosPhi * sine),
                pt * (helix.tanLambda + steps.slope),
                charge,
                steps.here);
        carried = navigator.arc;
        here.at(helix, carried);
        derivatives.at(helix, carried, here);
        deviations.enter(derivatives);
    }

    /** Turns deviations from the helix at the axis and their covariance into those from {@link #atFirst}. */
    void bringToFirst(double[] x, double[] covariance) {
        if (steps != null) {
            deviations.transform(firstMatrix, x, covariance);
        }
    }

    /** Turns deviations from {@link #outer} and their covariance into those from the helix at the axis. */
    void bringToAxis(double[] x, double[] covariance) {
        if (steps != null) {
            deviations.pullBack(x, covariance);
        }
    }

    /** The helix as it is where the last digit was met, or where it ended. */
    Helix outer() {
        return navigator.helix;
    }

    /** Arc at which a digit is expected, infinite when that is beyond the next surface, which is at a given arc. */
    private double place(int digit, double arc) {
        if (digits.subdetector[digit] != TrackerHits.CDC) {
            return guess(digit);
        }
        int layer = digits.layer[digit];
        return switch (navigator.kind) {
            case Navigator.DRIFT_LAYER ->
                navigator.index == layer ? arc : navigator.index > layer ? guess(digit) : Double.POSITIVE_INFINITY;
            case Navigator.EXIT, Navigator.TURN -> guess(digit);
            default -> Double.POSITIVE_INFINITY;
        };
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
            // A point counts before the material of its own sensor.
            radius = Math.sqrt(x * x + y * y) - SENSOR_MARGIN;
        }
        double arc = navigator.helix.arcToRadius(radius);
        return Double.isNaN(arc) ? Double.POSITIVE_INFINITY : arc;
    }

    private void measure(int place, double arc) {
        rememberFirst();
        if (digits.subdetector[list[place]] == TrackerHits.CDC) {
            measureDrift(place, arc);
        } else {
            measureSensor(place, arc);
        }
    }

    private void measureDrift(int place, double arc) {
        int digit = list[place];
        here.advance(navigator.helix, arc - here.arc);
        wire.find(navigator.helix, digits.element[digit], here);
        derivatives.at(navigator.helix, wire.arc, wire.point);
        outerArc = wire.arc;
        int node = measurement(
                place, wire.ex, wire.ey, wire.ez, -wire.distance, digits.sigmaU[digit] * digits.sigmaU[digit]);
        int layer = digits.layer[digit];
        double flight = wire.arc * flightTime;
        nodes.drift[node] =
                drift.times.length(layer, digits.v[digit] - flight - drift.times.propagation(layer, wire.point.z));
        chargePerLength(digit);
    }

    private void chargePerLength(int digit) {
        double path = gasPath(digits.layer[digit]);
        if (lossCount == lossPerLength.length) {
            lossPerLength = java.util.Arrays.copyOf(lossPerLength, 2 * lossCount);
        }
        lossPerLength[lossCount++] = digits.charge[digit] / path;
    }

    private void measureSensor(int place, double guess) {
        int digit = list[place];
        sensor.find(navigator.helix, digits.element[digit], guess);
        derivatives.at(navigator.helix, sensor.arc, sensor.point);
        outerArc = sensor.arc;
        double u = digits.u[digit] - sensor.u;
        double v = digits.v[digit] - sensor.v;
        double uu = errors.varianceU(digits, digit, sensor.slopeU);
        double vv = errors.varianceV(digits, digit, sensor.slopeV);
        int nodeU = measurement(place, sensor.uX, sensor.uY, sensor.uZ, u, uu);
        int nodeV = measurement(place, sensor.vX, sensor.vY, sensor.vZ, v, vv);
        if (place < TrackCandidate.MOST_POINTS) {
            nodes.residual[nodeU] += candidate.shiftU[place];
            nodes.residual[nodeV] += candidate.shiftV[place];
            nodes.variance[nodeU] += candidate.spreadU[place];
            nodes.variance[nodeV] += candidate.spreadV[place];
        }
    }

    /** Length of the path through a layer of the drift chamber; from the digits of a layer to its gas the helix is the same, or bends a per mille otherwise in a field map. */
    private double gasPath(int layer) {
        if (layer != gasLayer) {
            gasLayer = layer;
            gasPath = navigator.pathThroughCells(layer);
        }
        return gasPath;
    }

    private void rememberFirst() {
        if (nodes.first < 0) {
            Helix at = navigator.helix;
            atFirst.set(at.d0, at.phi0, at.omega, at.z0, at.tanLambda);
            nodes.first = nodes.size;
            if (steps != null) {
                deviations.copyMatrix(firstMatrix);
                firstStrength = steps.here / field;
            }
        }
    }

    private int measurement(int place, double ex, double ey, double ez, double residual, double variance) {
        int node = nodes.add(true);
        derivatives.project(ex, ey, ez, nodes.vectors, nodes.offset(node, 0));
        if (steps != null) {
            deviations.project(nodes.vectors, nodes.offset(node, 0));
        }
        nodes.residual[node] = residual;
        nodes.variance[node] = variance;
        nodes.drift[node] = 0;
        nodes.source[node] = place;
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
                double path = navigator.path(1);
                material.add(silicon.silicon, path * silicon.thickness[i]);
                material.add(silicon.backing[i], path * silicon.backingThickness[i]);
                material.act();
            }
            case Navigator.DRIFT_LAYER -> material.gas(gasPath(i));
            default -> throw new IllegalStateException("surface of kind " + navigator.kind);
        }
    }
}
