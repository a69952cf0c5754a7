package org.belladonna.reconstruction.tracking;

import java.util.Arrays;
import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.Navigator;
import org.belladonna.kinematics.Helix;
import org.belladonna.kinematics.HelixPoint;
import org.belladonna.material.Material;
import org.belladonna.transport.process.Ionisation;
import org.belladonna.transport.process.MultipleScattering;

/**
 * Slows a reference helix down in the material that it crosses, and writes each layer down as a scatterer: the variance of the angles and of
 * omega, and what they do to the parameters. One per thread.
 */
final class MaterialEffects {
    /** Half width of the central 68 % of Landau's distribution in units of xi. */
    private static final double STRAGGLING = 4.05;

    /** 5.95 e, see {@link #rareLoss}. */
    private static final double RARE_TRANSFER = 16.2;

    /** Standard deviations of the momentum from which a single transfer of energy stands out. */
    private static final double VISIBLE_TRANSFER = 3;

    /** Relative momentum after which mean losses are worked out anew. */
    private static final double TABULATION_STEP = 0.99;

    private final DriftGeometry drift;
    private final double field;
    private final Navigator navigator;
    private final HelixDerivatives derivatives;
    private final TrackNodes nodes;
    /** A point of the reference helix that goes along with it. */
    private final HelixPoint here;
    /** Null where the field is uniform. */
    private final FieldDeviations deviations;

    /** Mean loss in GeV/mm by material at a momentum, 0 when not yet worked out. */
    private final double[] stoppingPower;

    private double tabulated;

    private double mass;
    private double momentum;
    private double momentumError;
    /** Crossed so far: radiation lengths, and xi in GeV. */
    private double crossed;

    private double crossedXi;
    /** The layer being crossed: radiation lengths, mean loss in GeV, and scale of the Bethe formula in GeV. */
    private double thickness;

    private double loss;
    private double betheScale;
    private double gasPath;
    private double gasWaiting;
    private int gasLayers;

    MaterialEffects(
            Detector detector,
            Navigator navigator,
            HelixDerivatives derivatives,
            TrackNodes nodes,
            HelixPoint here,
            FieldDeviations deviations) {
        this.deviations = deviations;
        this.navigator = navigator;
        this.derivatives = derivatives;
        this.nodes = nodes;
        this.here = here;
        drift = detector.tracker().drift;
        field = detector.field();
        stoppingPower = new double[detector.materialCount()];
    }

    /**
     * Begins a track.
     *
     * @param particleMass mass in GeV
     * @param error standard deviation of the momentum as known so far, GeV; 0 when not known
     */
    void begin(Helix reference, double particleMass, double error) {
        mass = particleMass;
        momentum = reference.transverseMomentum(field) * Math.sqrt(1 + reference.tanLambda * reference.tanLambda);
        momentumError = error;
        crossed = 0;
        crossedXi = 0;
        gasPath = 0;
        gasWaiting = 0;
        gasLayers = 0;
        tabulate();
        clearLayer();
    }

    private void tabulate() {
        tabulated = momentum;
        Arrays.fill(stoppingPower, 0);
    }

    private void clearLayer() {
        thickness = 0;
        loss = 0;
        betheScale = 0;
    }

    /** Adds a path (mm) in a material to the layer at the present place. */
    void add(Material material, double path) {
        thickness += path / material.radiationLength;
        loss += path * meanLoss(material);
        betheScale += path * material.betheScale;
    }

    /** The gas acts in groups of layers as in the transport: scattering of half of a group and half of the one before, in its middle. */
    void gas(double layerPath) {
        gasPath += layerPath;
        gasLayers++;
        if (gasLayers == drift.settings.layersPerScattering()) {
            Material material = drift.gasAndWires;
            add(material, gasPath);
            thickness = (0.5 * gasPath + gasWaiting) / material.radiationLength;
            gasWaiting = 0.5 * gasPath;
            gasPath = 0;
            gasLayers = 0;
            act();
        }
    }

    private double meanLoss(Material material) {
        if (stoppingPower[material.index] == 0) {
            stoppingPower[material.index] = Ionisation.meanLoss(material, mass, momentum);
        }
        return stoppingPower[material.index];
    }

    /** Variance of omega by straggling in a layer: the difference of those of all layers up to this one and up to the one before. */
    private double straggling(double xi, double energy, double beta2, double largest) {
        double gaussian = largest * (1 - 0.5 * beta2);
        double before = variance(crossedXi, gaussian);
        crossedXi += xi;
        double relative = navigator.helix.omega * energy / (momentum * momentum);
        return relative * relative * (variance(crossedXi, gaussian) - before);
    }

    /**
     * Variance of the energy loss: Gaussian, xi T_max (1 - beta^2/2), for slow particles; for fast ones with their long tail the square of the
     * width of Landau's distribution, which grows in proportion to the thickness (PDG 2022, section 34.2.9).
     */
    private static double variance(double xi, double gaussian) {
        double width = STRAGGLING * xi;
        return Math.min(width * width, xi * gaussian);
    }

    /**
     * By how much the loss to be expected in a layer is below the mean (GeV): by that of rare large transfers. The median of Landau's
     * distribution is its most probable value plus 1.58 xi, which is the mean of transfers below 5.95 xi (PDG 2022 eq. 34.5 and 34.12); the
     * median of all layers so far grows by the mean of transfers below e times that. Where the momentum is known less well than that, it is the
     * mean of what a measurement cannot tell from its own error.
     */
    private double rareLoss(double xi, double beta2, double largest) {
        double cut = Math.max(RARE_TRANSFER * crossedXi, VISIBLE_TRANSFER * momentumError);
        return cut < largest ? xi * (Math.log(largest / cut) - beta2 * (1 - cut / largest)) : 0;
    }

    /** Writes the layer down as a node and slows the helix down. */
    void act() {
        Helix helix = navigator.helix;
        double energy = Math.sqrt(momentum * momentum + mass * mass);
        double beta = momentum / energy;
        double tan = helix.tanLambda;
        double dip = 1 + tan * tan;
        int node = nodes.add(false);
        here.advance(helix, navigator.arc - here.arc);
        derivatives.at(helix, navigator.arc, here);
        derivatives.deflect(Math.sqrt(dip), 0, 0, nodes.vectors, nodes.offset(node, 0));
        derivatives.deflect(0, helix.omega * tan, dip, nodes.vectors, nodes.offset(node, 1));
        derivatives.deflect(0, 1, 0, nodes.vectors, nodes.offset(node, 2));
        if (deviations != null) {
            deviations.pullBack(nodes.vectors, nodes.offset(node, 0));
            deviations.pullBack(nodes.vectors, nodes.offset(node, 1));
            deviations.pullBack(nodes.vectors, nodes.offset(node, 2));
        }
        nodes.variance[node] = MultipleScattering.variance(crossed, thickness, momentum, beta);
        double beta2 = beta * beta;
        double xi = 0.5 * betheScale / beta2;
        double largest = Ionisation.largestTransfer(mass, momentum);
        nodes.straggling[node] = straggling(xi, energy, beta2, largest);
        crossed += thickness;
        double left = energy - loss + rareLoss(xi, beta2, largest);
        if (left > mass) {
            double slower = Math.sqrt(left * left - mass * mass);
            navigator.bend(here, helix.omega * momentum / slower);
            momentum = slower;
        }
        if (momentum < TABULATION_STEP * tabulated) {
            tabulate();
        }
        clearLayer();
    }
}
