package org.belladonna.generator.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.belladonna.generator.CrossSection;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;

/**
 * Writes LHE 3 with one process and weights whose mean is the cross-section (strategy 4). Vertices become lifetimes (c tau) of
 * the mothers; a particle's start other than that is lost, as the format has no room for it. Colour, helicity (9: unknown)
 * and scales are not known here.
 */
final class LheWriter implements EventWriter {
    private static final double PB_PER_FB = 1e-3;

    private final Writer text;
    private final CrossSection crossSection;
    private final StringBuilder line = new StringBuilder();
    private boolean started;
    private final String header;
    private final List<String> weightNames;

    LheWriter(Writer text, CrossSection crossSection, String header, List<String> weightNames) {
        this.text = text;
        this.crossSection = crossSection;
        this.header = header;
        this.weightNames = weightNames;
    }

    @Override
    public void write(long number, ParticleRecord record, double[] weights) {
        line.setLength(0);
        if (!started) {
            start(record);
        }
        line.append("<event>\n").append(record.size()).append(" 1 ");
        line.append(record.weight * crossSection.valueFb() * PB_PER_FB).append(" -1 ");
        line.append(PhysicalConstants.ALPHA).append(" -1\n");
        for (int i = 0; i < record.size(); i++) {
            appendParticle(record, i);
        }
        if (weights.length > 1) {
            appendWeights(weights);
        }
        line.append("</event>\n");
        EventText.append(text, line);
    }

    private void appendWeights(double[] weights) {
        line.append("<rwgt>\n");
        for (int i = 1; i < weights.length; i++) {
            line.append("<wgt id='").append(weightNames.get(i)).append("'> ");
            line.append(weights[i] * crossSection.valueFb() * PB_PER_FB).append(" </wgt>\n");
        }
        line.append("</rwgt>\n");
    }

    /** The head needs the beams, which the first event knows. */
    private void start(ParticleRecord record) {
        started = true;
        line.append("<LesHouchesEvents version=\"3.0\">\n<header>\n<!--\n");
        line.append(header.replace("--", "- -")).append("\n-->\n");
        if (weightNames.size() > 1) {
            line.append("<initrwgt>\n");
            for (String name : weightNames.subList(1, weightNames.size())) {
                line.append("<weight id='")
                        .append(name)
                        .append("'> ")
                        .append(name)
                        .append(" </weight>\n");
            }
            line.append("</initrwgt>\n");
        }
        line.append("</header>\n<init>\n");
        int first = EventText.beam(record, 0);
        int second = EventText.beam(record, first + 1);
        line.append(first < 0 ? 0 : record.pdg[first]).append(' ');
        line.append(second < 0 ? 0 : record.pdg[second]).append(' ');
        line.append(first < 0 ? 0.0 : record.energy[first]).append(' ');
        line.append(second < 0 ? 0.0 : record.energy[second]).append(" 0 0 0 0 -4 1\n");
        line.append(crossSection.valueFb() * PB_PER_FB).append(' ');
        line.append(crossSection.errorFb() * PB_PER_FB).append(' ');
        line.append(crossSection.valueFb() * PB_PER_FB).append(" 1\n</init>\n");
    }

    private void appendParticle(ParticleRecord record, int i) {
        int status = record.status[i];
        line.append(record.pdg[i]).append(' ');
        line.append(status == ParticleRecord.BEAM ? -1 : status == ParticleRecord.FINAL ? 1 : 2);
        int mother = record.mother[i];
        boolean fromBeam = status != ParticleRecord.BEAM
                && (mother < 0 ? EventText.beam(record, 0) >= 0 : record.status[mother] == ParticleRecord.BEAM);
        int first = fromBeam ? EventText.beam(record, 0) : mother;
        int second = fromBeam ? EventText.beam(record, first + 1) : mother;
        line.append(' ').append(first + 1).append(' ').append(second + 1).append(" 0 0 ");
        line.append(record.px[i])
                .append(' ')
                .append(record.py[i])
                .append(' ')
                .append(record.pz[i])
                .append(' ');
        line.append(record.energy[i])
                .append(' ')
                .append(EventText.mass(record, i))
                .append(' ');
        line.append(properLength(record, i)).append(" 9\n");
    }

    /** c tau of a decayed particle: the way to its first daughter over the momentum, times the mass. */
    private static double properLength(ParticleRecord record, int i) {
        for (int j = i + 1; j < record.size(); j++) {
            if (record.mother[j] == i && record.status[i] == ParticleRecord.DECAYED) {
                double time = (record.t[j] - record.t[i]) * PhysicalConstants.SPEED_OF_LIGHT;
                return Math.max(0, time) * EventText.mass(record, i) / record.energy[i];
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            if (!started) {
                line.setLength(0);
                start(new ParticleRecord());
                EventText.append(text, line);
            }
            EventText.append(text, "</LesHouchesEvents>\n");
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
