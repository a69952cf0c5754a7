package org.belladonna.reconstruction.tracking;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Material;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.detector.TrackerGeometry;
import org.belladonna.detector.WireApproach;
import org.belladonna.digitization.TrackerDigits;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.transport.TrackerHits;
import org.belladonna.transport.process.Ionisation;
import org.belladonna.transport.process.MultipleScattering;

/**
 * Carries a reference helix outward through the material with its mean energy loss, and writes down what it meets: the residual and the
 * derivatives of each measurement, the strength and the effect of each scatterer. One per thread.
 */
final class ReferenceTrack {
    /** Width of Landau's distribution as that of a Gaussian, in units of xi: full width at half maximum 4.018 xi over 2.355. */
    private static final double STRAGGLING = 2.8;

    /** 5.95 e, see {@link #rareLoss}. */
    private static final double RARE_TRANSFER = 16.2;

    /** Standard deviations of the momentum from which a single transfer of energy stands out. */
    private static final double VISIBLE_TRANSFER = 3;

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
    private final double field;
    private final Navigator navigator;
    private final WireApproach wire;
    private final HelixPoint point = new HelixPoint();
    private final HelixDerivatives derivatives = new HelixDerivatives();
    /** Mean loss in GeV/mm by material at the momentum of this track, 0 when not yet looked up. */
    private final double[] stoppingPower;

    private TrackerDigits digits;
    private double mass;
    private double momentum;
    private double energyError;
    private double crossed;
    private double crossedXi;
    private double gasPath;
    private double gasWaiting;
    private int gasLayers;

    ReferenceTrack(Detector detector) {
        geometry = detector.tracker();
        silicon = detector.tracker().silicon;
        drift = detector.tracker().drift;
        tubes = detector.tracker().tubes;
        field = detector.field();
        navigator = new Navigator(detector.tracker(), field);
        wire = new WireApproach(drift);
        stoppingPower = new double[detector.materialCount()];
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
        mass = particleMass;
        energyError = momentumError;
        double x = reference.d0 * Math.sin(reference.phi0);
        double y = -reference.d0 * Math.cos(reference.phi0);
        if (!geometry.contains(x, y, reference.z0)) {
            return false;
        }
        begin(reference);
        int next = 0;
        while (next < count) {
            double arc = navigator.next();
            while (next < count && guess(list[next]) <= arc) {
                measure(list[next++]);
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
        crossed = 0;
        crossedXi = 0;
        gasPath = 0;
        gasWaiting = 0;
        gasLayers = 0;
        momentum = reference.transverseMomentum(field) * Math.sqrt(1 + reference.tanLambda * reference.tanLambda);
        java.util.Arrays.fill(stoppingPower, 0);
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

    private void measure(int digit) {
        double arc = guess(digit);
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
                Material material = tubes.material[i];
                double path = navigator.path(tubes.thickness[i]);
                scatter(path / material.radiationLength, path * loss(material), path * material.betheScale);
            }
            case Navigator.SENSOR -> {
                double path = navigator.path(silicon.thickness[i]);
                double passive = navigator.path(silicon.backingThickness[i]);
                Material backing = silicon.backing[i];
                scatter(
                        path / silicon.silicon.radiationLength + passive / backing.radiationLength,
                        path * loss(silicon.silicon) + passive * loss(backing),
                        path * silicon.silicon.betheScale + passive * backing.betheScale);
            }
            case Navigator.DRIFT_LAYER -> gas(navigator.path(drift.height[i]));
            default -> throw new IllegalStateException("surface of kind " + navigator.kind);
        }
    }

    /** The gas acts in groups of layers as in the transport: half of a group and half of the one before, in its middle. */
    private void gas(double layerPath) {
        gasPath += layerPath;
        gasLayers++;
        if (gasLayers == drift.settings.layersPerScattering()) {
            Material material = drift.gasAndWires;
            double path = 0.5 * gasPath + gasWaiting;
            scatter(path / material.radiationLength, gasPath * loss(material), gasPath * material.betheScale);
            gasWaiting = 0.5 * gasPath;
            gasPath = 0;
            gasLayers = 0;
        }
    }

    private double loss(Material material) {
        if (stoppingPower[material.index] == 0) {
            stoppingPower[material.index] = Ionisation.meanLoss(material, mass, momentum);
        }
        return stoppingPower[material.index];
    }

    /**
     * Variance of omega by straggling in a layer. Widths of Landau's distribution add linearly, not in quadrature, so that the variance is the
     * difference of those of all layers up to this one and up to the one before.
     */
    private double straggling(double xi, double energy) {
        double after = STRAGGLING * (crossedXi + xi);
        double before = STRAGGLING * crossedXi;
        crossedXi += xi;
        double relative = navigator.helix.omega * energy / (momentum * momentum);
        return relative * relative * (after * after - before * before);
    }

    /**
     * By how much the loss to be expected in a layer is below the mean (GeV): by that of rare large transfers. The median of Landau's
     * distribution is its most probable value plus 1.58 xi, which is the mean of transfers below 5.95 xi (PDG 2022 eq. 34.5 and 34.12); the
     * median of all layers so far grows by the mean of transfers below e times that. Where the momentum is known less well than that, it is the
     * mean of what a measurement cannot tell from its own error.
     */
    private double rareLoss(double xi, double beta2) {
        double largest = Ionisation.largestTransfer(mass, momentum);
        double cut = Math.max(RARE_TRANSFER * crossedXi, VISIBLE_TRANSFER * energyError);
        return cut < largest ? xi * (Math.log(largest / cut) - beta2 * (1 - cut / largest)) : 0;
    }

    private void scatter(double thickness, double loss, double betheScale) {
        Helix helix = navigator.helix;
        double energy = Math.sqrt(momentum * momentum + mass * mass);
        double beta = momentum / energy;
        double tan = helix.tanLambda;
        double dip = 1 + tan * tan;
        int node = nodes.add(false);
        point.at(helix, navigator.arc);
        derivatives.at(helix, navigator.arc, point.cosPhi, point.sinPhi);
        derivatives.deflect(Math.sqrt(dip), 0, 0, nodes.vectors, nodes.offset(node, 0));
        derivatives.deflect(0, helix.omega * tan, dip, nodes.vectors, nodes.offset(node, 1));
        derivatives.deflect(0, 1, 0, nodes.vectors, nodes.offset(node, 2));
        nodes.variance[node] = MultipleScattering.variance(crossed, thickness, momentum, beta);
        double xi = 0.5 * betheScale / (beta * beta);
        nodes.straggling[node] = straggling(xi, energy);
        crossed += thickness;
        double left = energy - loss + rareLoss(xi, beta * beta);
        if (left > mass) {
            double slower = Math.sqrt(left * left - mass * mass);
            navigator.bend(helix.omega * momentum / slower);
            momentum = slower;
        }
    }
}
