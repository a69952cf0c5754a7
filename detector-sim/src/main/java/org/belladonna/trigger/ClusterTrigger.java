package org.belladonna.trigger;

import java.util.Arrays;
import java.util.List;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.error.UserException;

/**
 * The calorimeter trigger: energies of trigger cells, and isolated clusters. A cluster is a trigger cell above threshold with
 * no larger one beside it; its energy is the sum with those beside it, its place that of the cell. One per thread; the answers
 * are those of the last call.
 */
final class ClusterTrigger {
    private final TriggerSettings.ClusterTrigger settings;
    private final int cells;
    /** By crystal. */
    private final int[] triggerCell;
    // By trigger cell.
    private final int[] ringId;
    private final double[] theta;
    private final double[] phi;
    private final double[] width;
    private final double[] energy;

    private int[] above = new int[64];
    private int aboveSize;
    /** Energy above threshold by ring, from 1. */
    private final double[] ringEnergy;

    private double total;
    private double physics;

    // By cluster.
    private int size;
    private int[] clusterCell = new int[64];
    private double[] clusterEnergy = new double[64];

    ClusterTrigger(TriggerSettings.ClusterTrigger settings, CrystalLayout crystals) {
        this.settings = settings;
        int rings = settings.rings().stream().mapToInt(Integer::intValue).sum();
        if (rings != crystals.rings()
                || settings.cellsInPhi().size() != settings.rings().size()) {
            throw UserException.of(
                    rings + " crystal rings in " + settings.rings().size() + " and "
                            + settings.cellsInPhi().size() + " rings of trigger cells",
                    "trigger.conf: clusters",
                    "all " + crystals.rings() + " crystal rings, and as many cellsInPhi as rings",
                    "correct the lists");
        }
        for (TriggerSettings.RingPair pair : settings.bhabhaRings()) {
            requireRings(pair.forward());
            requireRings(pair.backward());
        }
        ringEnergy = new double[settings.rings().size() + 1];
        cells = settings.cellsInPhi().stream().mapToInt(Integer::intValue).sum();
        triggerCell = new int[crystals.cells() + 1];
        ringId = new int[cells];
        theta = new double[cells];
        phi = new double[cells];
        width = new double[cells];
        energy = new double[cells];
        build(crystals);
    }

    private void requireRings(List<Integer> rings) {
        int last = settings.rings().size();
        if (rings.stream().anyMatch(ring -> ring < 1 || ring > last)) {
            throw UserException.of(
                    "rings " + rings, "trigger.conf: clusters.bhabhaRings", "rings from 1 to " + last, "correct them");
        }
    }

    private void build(CrystalLayout crystals) {
        int firstRing = 0;
        int firstCell = 0;
        for (int group = 0; group < settings.rings().size(); group++) {
            int n = settings.cellsInPhi().get(group);
            int endRing = firstRing + settings.rings().get(group);
            double middle = 0.5
                    * (crystals.ring(firstRing).thetaMin()
                            + crystals.ring(endRing - 1).thetaMax());
            for (int k = 0; k < n; k++) {
                ringId[firstCell + k] = group + 1;
                theta[firstCell + k] = middle;
                phi[firstCell + k] = (k + 0.5) * 2 * Math.PI / n;
                width[firstCell + k] = 2 * Math.PI / n;
            }
            for (int ring = firstRing; ring < endRing; ring++) {
                int inRing = crystals.ring(ring).crystals();
                for (int k = 0; k < inRing; k++) {
                    triggerCell[crystals.cell(ring, k)] = firstCell + (int) ((k + 0.5) * n / inRing);
                }
            }
            firstRing = endRing;
            firstCell += n;
        }
    }

    void find(CalorimeterDigits digits) {
        sum(digits);
        size = 0;
        for (int i = 0; i < aboveSize; i++) {
            int cell = above[i];
            double clustered = energy[cell];
            boolean maximum = true;
            for (int j = 0; j < aboveSize && maximum; j++) {
                int other = above[j];
                if (other != cell && adjacent(cell, other)) {
                    clustered += energy[other];
                    maximum = energy[other] < energy[cell] || energy[other] == energy[cell] && other > cell;
                }
            }
            if (maximum) {
                addCluster(cell, clustered);
            }
        }
    }

    private void sum(CalorimeterDigits digits) {
        Arrays.fill(energy, 0);
        Arrays.fill(ringEnergy, 0);
        for (int i = 0; i < digits.size(); i++) {
            energy[triggerCell[digits.cell(i)]] += digits.energy[digits.cell(i)];
        }
        aboveSize = 0;
        total = 0;
        physics = 0;
        for (int cell = 0; cell < cells; cell++) {
            if (energy[cell] >= settings.threshold()) {
                if (aboveSize == above.length) {
                    above = Arrays.copyOf(above, 2 * aboveSize);
                }
                above[aboveSize++] = cell;
                total += energy[cell];
                ringEnergy[ringId[cell]] += energy[cell];
                boolean inPhysics =
                        ringId[cell] >= settings.firstPhysicsRing() && ringId[cell] <= settings.lastPhysicsRing();
                physics += inPhysics ? energy[cell] : 0;
            }
        }
    }

    private boolean adjacent(int a, int b) {
        double apart = Math.abs(Math.IEEEremainder(phi[a] - phi[b], 2 * Math.PI));
        return Math.abs(ringId[a] - ringId[b]) <= 1 && apart < 0.75 * (width[a] + width[b]);
    }

    private void addCluster(int cell, double clustered) {
        if (size == clusterCell.length) {
            clusterCell = Arrays.copyOf(clusterCell, 2 * size);
            clusterEnergy = Arrays.copyOf(clusterEnergy, 2 * size);
        }
        clusterCell[size] = cell;
        clusterEnergy[size++] = clustered;
    }

    /** Whether the rings that the two legs of a Bhabha event hit have enough energy, with few clusters in all. */
    boolean isBhabhaOfRings() {
        if (size >= settings.bhabhaClusters()) {
            return false;
        }
        for (TriggerSettings.RingPair pair : settings.bhabhaRings()) {
            if (sum(pair.forward()) > pair.forwardEnergy() && sum(pair.backward()) > pair.backwardEnergy()) {
                return true;
            }
        }
        return false;
    }

    private double sum(List<Integer> rings) {
        double sum = 0;
        for (int i = 0; i < rings.size(); i++) {
            sum += ringEnergy[rings.get(i)];
        }
        return sum;
    }

    /** Energy in all trigger cells above threshold, GeV. */
    double total() {
        return total;
    }

    /** Energy in the physics rings, GeV. */
    double physics() {
        return physics;
    }

    /** Number of clusters. */
    int size() {
        return size;
    }

    /** Energy of a cluster, GeV. */
    double energy(int cluster) {
        return clusterEnergy[cluster];
    }

    /** Ring of trigger cells, from 1. */
    int ringId(int cluster) {
        return ringId[clusterCell[cluster]];
    }

    double theta(int cluster) {
        return theta[clusterCell[cluster]];
    }

    double phi(int cluster) {
        return phi[clusterCell[cluster]];
    }
}
