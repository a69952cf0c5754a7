package org.belladonna.generator.bottom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.belladonna.generator.decay.ChargeConjugation;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Decays B mesons: by the modes of a table, or to a prescribed final state. What they decay to is left undecayed, but for polarised
 * vectors. One per thread.
 */
final class BottomDecayer {
    private static final int NEUTRAL = 511;
    private static final int CHARGED = 521;

    private final HadronDecayer masses;
    private final VectorDecays vectors;
    private final Choice neutral;
    private final Choice charged;
    private final Products products = new Products();
    private final double[] mother = new double[4];

    /** The modes of one meson with the sums of their fractions. */
    private static final class Choice {
        private final List<DecayShape> shapes = new ArrayList<>();
        private final List<Double> fractions = new ArrayList<>();
        private double[] sums;

        void add(DecayShape shape, double fraction) {
            shapes.add(shape);
            fractions.add(fraction);
        }

        void close() {
            sums = new double[fractions.size()];
            double sum = 0;
            for (int i = 0; i < sums.length; i++) {
                sum += fractions.get(i);
                sums[i] = sum;
            }
        }

        DecayShape draw(EventStream stream) {
            double u = stream.uniform() * sums[sums.length - 1];
            int found = Arrays.binarySearch(sums, u);
            return shapes.get(found < 0 ? -found - 1 : Math.min(found + 1, sums.length - 1));
        }
    }

    /**
     * @param table modes
     * @param masses draws the masses of resonances
     */
    BottomDecayer(BottomDecayTable table, HadronDecayer masses) {
        this.masses = masses;
        vectors = new VectorDecays(CharmedHadrons.modes(), masses);
        neutral = choice(NEUTRAL, table);
        charged = choice(CHARGED, table);
    }

    private Choice choice(int meson, BottomDecayTable table) {
        FormFactorSettings formFactors = FormFactorSettings.standard();
        RareSettings rare = RareSettings.standard();
        SpectatorSettings quarks = SpectatorSettings.standard();
        SystemHadronizer hadronizer = new PhaseSpaceHadronizer(quarks, masses);
        Choice choice = new Choice();
        for (BottomDecayMode mode : table.modes()) {
            if (mode.hadron() == meson) {
                int[] codes =
                        mode.products().stream().mapToInt(Integer::intValue).toArray();
                DecayShape shape = switch (mode.model()) {
                    case PHASE_SPACE -> phaseSpace(codes, mode.longitudinal(), PhaseSpaceShape.Weight.FLAT);
                    case WEAK -> phaseSpace(codes, mode.longitudinal(), PhaseSpaceShape.Weight.V_MINUS_A);
                    case SEMILEPTONIC -> semileptonic(meson, codes, charged(meson, codes, formFactors));
                    case RARE -> semileptonic(meson, codes, neutral(meson, codes, rare));
                    case PARTONS -> new PartonShape(meson, codes, quarks, hadronizer);
                    case PARTONS_TOGETHER -> JointShape.ofQuarks(meson, codes, hadronizer);
                    case PARTONS_BARYONS -> JointShape.ofDiquarks(meson, codes, hadronizer);
                };
                choice.add(shape, table.fraction(mode));
            }
        }
        choice.close();
        return choice;
    }

    private DecayShape semileptonic(int meson, int[] codes, LeptonCurrent current) {
        return new SemileptonicShape(ParticleTable.get(meson).mass(), codes, current, masses, vectors);
    }

    private static LeptonCurrent charged(int meson, int[] codes, FormFactorSettings formFactors) {
        double lepton = ParticleTable.get(codes[1]).mass();
        return new ChargedCurrent(
                ParticleTable.get(meson).mass(), lepton, HelicityAmplitudes.to(codes[0], formFactors));
    }

    private static LeptonCurrent neutral(int meson, int[] codes, RareSettings rare) {
        double lepton = ParticleTable.get(codes[1]).mass();
        boolean neutrinos = ParticleTable.get(codes[1]).charge() == 0;
        return new NeutralCurrent(
                ParticleTable.get(meson).mass(), lepton, new RareAmplitudes(codes[0], neutrinos, rare));
    }

    private DecayShape phaseSpace(int[] codes, double longitudinal, PhaseSpaceShape.Weight weight) {
        double[] given = new double[codes.length];
        Arrays.fill(given, Double.NaN);
        return new PhaseSpaceShape(codes, given, longitudinal, weight, masses, vectors);
    }

    /** The shape of a prescribed decay. */
    DecayShape shape(SignalDecays.Final state) {
        return new PhaseSpaceShape(state.products(), state.masses(), 0.5, PhaseSpaceShape.Weight.FLAT, masses, vectors);
    }

    /**
     * Decays a meson of a record by the table.
     *
     * @param i its index
     * @param length c times its proper time, mm
     */
    void decay(ParticleRecord record, int i, double length, EventStream stream) {
        Choice choice = Math.abs(record.pdg[i]) == NEUTRAL ? neutral : charged;
        decay(record, i, length, choice.draw(stream), stream);
    }

    /** The same in a given way. */
    void decay(ParticleRecord record, int i, double length, DecayShape shape, EventStream stream) {
        double mass = ParticleTable.get(record.pdg[i]).mass();
        mother[0] = record.px[i];
        mother[1] = record.py[i];
        mother[2] = record.pz[i];
        mother[3] = record.energy[i];
        shape.generate(mass, stream, products);
        double flight = length / mass;
        boolean anti = record.pdg[i] < 0;
        record.status[i] = ParticleRecord.DECAYED;
        int first = record.size();
        for (int j = 0; j < products.size; j++) {
            double[] p = products.p[j];
            Kinematics.boost(p, mother, mass);
            int code = anti ? ChargeConjugation.of(products.pdg[j]) : products.pdg[j];
            int from = products.parent[j] < 0 ? i : first + products.parent[j];
            int status = products.decayed[j] ? ParticleRecord.DECAYED : ParticleRecord.FINAL;
            int daughter = record.add(code, status, from, p[0], p[1], p[2], p[3]);
            record.setVertex(
                    daughter,
                    record.x[i] + flight * mother[0],
                    record.y[i] + flight * mother[1],
                    record.z[i] + flight * mother[2],
                    record.t[i] + flight * mother[3] / PhysicalConstants.SPEED_OF_LIGHT);
        }
    }
}
