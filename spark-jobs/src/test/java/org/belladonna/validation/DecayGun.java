package org.belladonna.validation;

import java.util.List;
import java.util.Map;
import org.belladonna.beam.Collision;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.EventReconstruction;
import org.belladonna.simulation.DetectorChain;

/**
 * Decays of one kind of particle with the momenta that it has in events of one of our generators; only its products go through the detector. They are even
 * in phase space: polarisation is left out.
 */
final class DecayGun {
    private static final double FIRST_ANGLE = Math.toRadians(17);
    private static final double LAST_ANGLE = Math.toRadians(150);

    /**
     * What decays to what.
     *
     * @param process that makes it
     * @param forced decays of B mesons in that process
     * @param parent code of the particle, which stands for its antiparticle as well
     * @param products codes of what it decays to
     * @param sibling code of another product of its mother that goes through the detector too, 0 for none
     */
    record Decay(String process, Map<String, String> forced, int parent, List<Integer> products, int sibling) {}

    /** The products, then the sibling, where they were born; in the laboratory. */
    final ParticleRecord record = new ParticleRecord();
    /** Energy and momentum of the beams. */
    final Collision nominal;
    /** Parents so far. */
    int parents;
    /** Mass of the parent, which may be off its nominal one by its width. */
    double mass;

    private final Decay decay;
    private final Collision own;
    private final EventGenerator generator;
    private final EventStream stream;
    private final DetectorChain chain = new DetectorChain(Detectors.belle2());
    private final FlatPhaseSpace space;
    private final double[][] momenta;
    private final double cTau;
    private final ParticleRecord event = new ParticleRecord();
    private long number = -1;

    DecayGun(Decay decay) {
        this.decay = decay;
        nominal = new Collision(Detectors.belle2().beams());
        own = new Collision(Detectors.belle2().beams());
        generator = Generators.decaying(decay.process, decay.forced).open();
        stream = new EventStream(Section.SEED, "decays of " + decay.parent + " to " + decay.products);
        space = new FlatPhaseSpace(decay.products.stream()
                .mapToDouble(code -> ParticleTable.get(code).mass())
                .toArray());
        momenta = new double[decay.products.size()][4];
        cTau = ParticleTable.get(decay.parent).cTau();
    }

    /** Goes to the next parent, simulates and reconstructs its products; null when one of them is outside of the tracker's angles. */
    EventReconstruction.Result next() {
        int parent;
        do {
            number++;
            own.sample(stream, number);
            generator.generate(stream, number, own.sqrtS(), event);
            own.toLaboratory(event);
            parent = findParent();
        } while (parent < 0);
        parents++;
        decay(parent);
        for (int i = 0; i < record.size(); i++) {
            double theta = Vectors.theta(record, i);
            if (theta < FIRST_ANGLE || theta > LAST_ANGLE) {
                return null;
            }
        }
        chain.simulate(record, stream, number);
        return chain.reconstruct(stream, number).rows();
    }

    /** The first parent whose mother has the sibling, -1 for none. */
    private int findParent() {
        for (int i = 2; i < event.size(); i++) {
            if (Math.abs(event.pdg[i]) == decay.parent
                    && (decay.sibling == 0 || find(decay.sibling, event.mother[i]) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    private int find(int code, int mother) {
        for (int i = 2; i < event.size(); i++) {
            if (Math.abs(event.pdg[i]) == code && event.mother[i] == mother) {
                return i;
            }
        }
        return -1;
    }

    private void decay(int i) {
        stream.at(number, Stage.FORCED_DECAY);
        double[] p = {event.px[i], event.py[i], event.pz[i], event.energy[i]};
        mass = Vectors.mass(p);
        space.generate(stream, mass, momenta, 0);
        double proper = cTau * -Math.log(1 - stream.uniform()) / mass;
        record.clear();
        for (int k = 0; k < momenta.length; k++) {
            Vectors.boost(momenta[k], p, mass);
            int code = decay.products.get(k);
            boolean neutral = ParticleTable.get(code).charge() == 0;
            int index = record.add(
                    event.pdg[i] < 0 && !neutral ? -code : code,
                    ParticleRecord.FINAL,
                    -1,
                    momenta[k][0],
                    momenta[k][1],
                    momenta[k][2],
                    momenta[k][3]);
            record.setVertex(
                    index,
                    event.x[i] + proper * p[0],
                    event.y[i] + proper * p[1],
                    event.z[i] + proper * p[2],
                    event.t[i] + proper * p[3] / PhysicalConstants.SPEED_OF_LIGHT);
        }
        if (decay.sibling != 0) {
            int k = find(decay.sibling, event.mother[i]);
            int index = record.add(
                    event.pdg[k], ParticleRecord.FINAL, -1, event.px[k], event.py[k], event.pz[k], event.energy[k]);
            record.setVertex(index, event.x[k], event.y[k], event.z[k], event.t[k]);
        }
    }
}
