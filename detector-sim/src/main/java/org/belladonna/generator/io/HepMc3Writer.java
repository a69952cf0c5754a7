package org.belladonna.generator.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.belladonna.generator.CrossSection;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;

/** Writes HepMC3 ascii (Asciiv3) in GeV and mm: one vertex per mother, and one of the beams together. */
final class HepMc3Writer implements EventWriter {
    private static final double PB_PER_FB = 1e-3;

    private final Writer text;
    private final CrossSection crossSection;
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder head = new StringBuilder();
    private int[] vertexOf = new int[32];

    HepMc3Writer(Writer text, CrossSection crossSection, String header, List<String> weightNames) {
        this.text = text;
        this.crossSection = crossSection;
        String comment = header.replaceAll("\\R", " ").replace('\\', '/').strip();
        EventText.append(text, "HepMC::Version 3.02.05\nHepMC::Asciiv3-START_EVENT_LISTING\n");
        EventText.append(text, "W " + String.join("\\|", weightNames) + "\n");
        EventText.append(text, comment.isEmpty() ? "" : "T Belladonna\\|\\|" + comment + "\n");
    }

    @Override
    public void write(long number, ParticleRecord record, double[] weights) {
        if (vertexOf.length <= record.size()) {
            vertexOf = new int[2 * record.size()];
        }
        java.util.Arrays.fill(vertexOf, 0, record.size() + 1, 0);
        body.setLength(0);
        int vertices = 0;
        for (int i = 0; i < record.size(); i++) {
            int origin = origin(record, i);
            if (origin >= 0 && vertexOf[origin] == 0) {
                vertexOf[origin] = - ++vertices;
                appendVertex(record, origin, i);
            }
            appendParticle(record, i, origin < 0 ? 0 : vertexOf[origin]);
        }
        head.setLength(0);
        head.append("E ")
                .append(number)
                .append(' ')
                .append(vertices)
                .append(' ')
                .append(record.size());
        head.append("\nU GEV MM\nW");
        for (double weight : weights) {
            head.append(' ').append(weight);
        }
        head.append("\nA 0 GenCrossSection ");
        head.append(crossSection.valueFb() * PB_PER_FB).append(' ');
        head.append(crossSection.errorFb() * PB_PER_FB).append(" -1 -1\n");
        EventText.append(text, head);
        EventText.append(text, body);
    }

    /** The particle whose vertex a particle comes from; all that the beams make comes from the first beam's. */
    private static int origin(ParticleRecord record, int i) {
        int mother = record.mother[i];
        if (record.status[i] == ParticleRecord.BEAM) {
            return -1;
        }
        return mother < 0 || record.status[mother] == ParticleRecord.BEAM ? EventText.beam(record, 0) : mother;
    }

    private void appendVertex(ParticleRecord record, int origin, int daughter) {
        body.append("V ").append(vertexOf[origin]).append(" 0 [").append(origin + 1);
        if (record.status[origin] == ParticleRecord.BEAM) {
            for (int j = origin + 1; j < record.size(); j++) {
                if (record.status[j] == ParticleRecord.BEAM) {
                    body.append(',').append(j + 1);
                }
            }
        }
        body.append("] @ ")
                .append(record.x[daughter])
                .append(' ')
                .append(record.y[daughter])
                .append(' ');
        body.append(record.z[daughter]).append(' ');
        body.append(record.t[daughter] * PhysicalConstants.SPEED_OF_LIGHT).append('\n');
    }

    private void appendParticle(ParticleRecord record, int i, int vertex) {
        body.append("P ")
                .append(i + 1)
                .append(' ')
                .append(vertex)
                .append(' ')
                .append(record.pdg[i])
                .append(' ');
        body.append(record.px[i])
                .append(' ')
                .append(record.py[i])
                .append(' ')
                .append(record.pz[i])
                .append(' ');
        body.append(record.energy[i])
                .append(' ')
                .append(EventText.mass(record, i))
                .append(' ');
        body.append(record.status[i]).append('\n');
    }

    @Override
    public void close() {
        try {
            EventText.append(text, "HepMC::Asciiv3-END_EVENT_LISTING\n");
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
