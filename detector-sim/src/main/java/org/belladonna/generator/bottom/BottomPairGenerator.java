package org.belladonna.generator.bottom;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.Records;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.decay.TauDecayTable;
import org.belladonna.generator.decay.TauDecayer;
import org.belladonna.generator.decay.TauModes;
import org.belladonna.generator.radiation.BeamPhotons;
import org.belladonna.kinematics.RestFrame;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * Makes events e- e+ -> (photons) Upsilon(4S) -> B Bbar with all decays. The mesons go as sin^2 of their polar angle. The flavour of a
 * neutral B in the record is the one with which it decays: a mixed pair is two B0 or two anti-B0.
 *
 * <p>The weight is the cross-section at the energy of the event over that at the nominal energy, so that the spread of the beams weighs
 * in. Below the threshold an event has weight 0 and the beams alone.
 */
final class BottomPairGenerator implements EventGenerator {
    private static final int UPSILON = 300553;
    private static final int NEUTRAL = 511;
    private static final int CHARGED = 521;

    /** Energies at which the cross-section is tabulated for the weights, GeV: every 0.2 MeV for 0.15 GeV. */
    private static final int TABLE_SIZE = 750;

    private static final double TABLE_STEP = 2e-4;

    /**
     * Everything that a generator is made from.
     *
     * @param settings numbers of the Upsilon(4S)
     * @param radiate whether the beams radiate
     * @param chargedFraction fraction of pairs of charged mesons among those that are made
     * @param signal prescribed decays
     * @param nominal cross-section at the nominal energy without spread, fb
     * @param crossSection cross-section with spread
     */
    record Prepared(
            UpsilonSettings settings,
            boolean radiate,
            double chargedFraction,
            SignalDecays signal,
            double nominal,
            CrossSection crossSection)
            implements PreparedGenerator, Serializable {
        @Override
        public EventGenerator open() {
            return new BottomPairGenerator(this);
        }
    }

    private final Prepared prepared;
    private final UpsilonLine line;
    private final NeutralMixing mixing;
    private final HadronDecayer hadrons = new HadronDecayer(CharmedHadrons.modes());
    private final BottomDecayer decayer = new BottomDecayer(BottomDecayTable.standard(), hadrons);
    private final TauDecayer taus = new TauDecayer(TauDecayTable.standard(), TauModes.ALL);
    private final Map<Integer, DecayShape[]> signal = new HashMap<>();
    private final double[] table = new double[TABLE_SIZE];
    private final BeamPhotons photons = new BeamPhotons();
    private final RestFrame frame = new RestFrame();
    private final double[] p = new double[12];

    private BottomPairGenerator(Prepared prepared) {
        this.prepared = prepared;
        line = new UpsilonLine(prepared.settings(), prepared.radiate());
        mixing = new NeutralMixing(prepared.settings().deltaMassPerPs());
        for (int meson : prepared.signal().mesons()) {
            SignalDecays.Sides sides = prepared.signal().sides().get(meson);
            signal.put(meson, new DecayShape[] {
                decayer.shape(sides.signal()), sides.tag() == null ? null : decayer.shape(sides.tag())
            });
        }
        for (int i = 0; i < TABLE_SIZE; i++) {
            table[i] = line.crossSection(UpsilonLine.THRESHOLD + i * TABLE_STEP) / prepared.nominal();
        }
    }

    @Override
    public void generate(EventStream stream, long event, double sqrtS, ParticleRecord record) {
        record.clear();
        Records.addBeams(record, sqrtS);
        if (sqrtS <= UpsilonLine.THRESHOLD) {
            record.weight = 0;
            return;
        }
        record.weight = weight(sqrtS);
        stream.at(event, Stage.GENERATOR);
        double fraction = line.drawFraction(sqrtS, stream);
        int meson = stream.uniform() < prepared.chargedFraction() ? CHARGED : NEUTRAL;
        mixing.draw(ParticleTable.get(meson).cTau(), meson == NEUTRAL, stream);
        int sign = stream.uniform() < 0.5 ? 1 : -1;
        double cosine = drawCosine(stream);
        stream.at(event, Stage.RADIATION);
        photons.sample(stream, sqrtS, fraction);
        photons.leave(stream, sqrtS, fraction, frame);
        if (fraction > 0) {
            Records.addBeamPhotons(record, photons);
        }
        int first = addMesons(record, sqrtS * Math.sqrt(1 - fraction), cosine, meson);
        record.pdg[first] = sign * meson;
        record.pdg[first + 1] = mixing.isSame() ? sign * meson : -sign * meson;
        decay(record, first, meson, stream.at(event, Stage.DECAY));
        hadrons.decayFrom(first, record, stream.at(event, Stage.HADRON_DECAY));
        taus.decayAll(record, stream, event);
    }

    private double weight(double sqrtS) {
        double place = (sqrtS - UpsilonLine.THRESHOLD) / TABLE_STEP;
        int i = (int) place;
        if (i >= TABLE_SIZE - 1) {
            return line.crossSection(sqrtS) / prepared.nominal();
        }
        return table[i] + (place - i) * (table[i + 1] - table[i]);
    }

    private static double drawCosine(EventStream stream) {
        double cosine;
        do {
            cosine = stream.uniform(-1, 1);
        } while (stream.uniform() > 1 - cosine * cosine);
        return cosine;
    }

    /** Adds the Upsilon(4S) and its two mesons; returns the index of the first meson. */
    private int addMesons(ParticleRecord record, double mass, double cosine, int meson) {
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        double m = ParticleTable.get(meson).mass();
        double size = Math.sqrt((mass / 2 - m) * (mass / 2 + m));
        p[0] = 0;
        p[1] = 0;
        p[2] = 0;
        p[3] = mass;
        for (int i = 0; i < 2; i++) {
            // The frame is turned by a random azimuth.
            double direction = i == 0 ? size : -size;
            p[4 + 4 * i] = direction * sine;
            p[5 + 4 * i] = 0;
            p[6 + 4 * i] = direction * cosine;
            p[7 + 4 * i] = mass / 2;
        }
        int mother = Records.addFrom(record, frame, p, 0, UPSILON, ParticleRecord.DECAYED, 0);
        int first = Records.addFrom(record, frame, p, 4, meson, ParticleRecord.FINAL, mother);
        Records.addFrom(record, frame, p, 8, meson, ParticleRecord.FINAL, mother);
        return first;
    }

    private void decay(ParticleRecord record, int first, int meson, EventStream stream) {
        DecayShape[] sides = signal.get(meson);
        int signalSide = sides == null ? -1 : stream.integer(2);
        for (int i = 0; i < 2; i++) {
            DecayShape shape = sides == null ? null : sides[i == signalSide ? 0 : 1];
            if (shape == null) {
                decayer.decay(record, first + i, mixing.length(i), stream);
            } else {
                decayer.decay(record, first + i, mixing.length(i), shape, stream);
            }
        }
    }
}
