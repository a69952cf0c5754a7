package org.belladonna.generator.io;

import java.util.List;
import java.util.Optional;
import org.belladonna.generator.CrossSection;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;

/**
 * A Les Houches event file, version 1 to 3 (arXiv:hep-ph/0609017, arXiv:1405.1067). Incoming particles (-1) become beams,
 * outgoing ones (1) final, everything else is decayed. The lifetime column (c tau in mm) displaces the daughters. Colour,
 * helicity and scales are not read.
 */
final class LheFile implements EventFile {
    /** Largest number of particles that is believed; a damaged count would otherwise eat the file. */
    private static final int MAX_PARTICLES = 100_000;

    private static final double FB_PER_PB = 1000;

    private final LineSource lines;
    private final LheWeights weights;
    private final String header;
    private CrossSection crossSection;
    private double[] properLength = new double[32];
    private long event = -1;
    private boolean ended;

    LheFile(LineSource lines, String firstLine) {
        this.lines = lines;
        weights = new LheWeights(lines);
        StringBuilder text = new StringBuilder(firstLine).append('\n');
        String line = required("<init>");
        while (!isInit(line.trim())) {
            text.append(line).append('\n');
            weights.readName(line);
            line = required("<init>");
        }
        header = text.toString();
        readInit();
    }

    /** The block {@code <init>}, not {@code <initrwgt>}. */
    private static boolean isInit(String line) {
        return line.startsWith("<init>") || line.startsWith("<init ");
    }

    private void readInit() {
        lines.split(required("beams of <init>"));
        int processes = lines.integer(9, "number of processes NPRUP");
        double value = 0;
        double variance = 0;
        for (int i = 0; i < processes; i++) {
            lines.split(required("a cross-section of <init>"));
            value += lines.number(0, "cross-section XSECUP in pb");
            double error = lines.number(1, "error of the cross-section XERRUP in pb");
            variance += error * error;
        }
        crossSection = new CrossSection(value * FB_PER_PB, Math.sqrt(variance) * FB_PER_PB, 0);
    }

    private String required(String expected) {
        String line = lines.next();
        if (line == null) {
            throw lines.error("the file ends", expected, "it was cut off: copy or make it again");
        }
        return line;
    }

    @Override
    public boolean next(ParticleRecord record) {
        boolean found = findEvent();
        if (found) {
            readEvent(record);
        }
        return found;
    }

    @Override
    public boolean skip() {
        boolean found = findEvent();
        String line = "";
        while (found && !line.startsWith("</event")) {
            line = required("</event>").trim();
        }
        return found;
    }

    /** Goes to the line after the next {@code <event>}. */
    private boolean findEvent() {
        String line = "";
        while (!ended && !line.startsWith("<event")) {
            line = required("<event> or </LesHouchesEvents>").trim();
            ended = line.startsWith("</LesHouchesEvents");
        }
        if (!ended) {
            lines.event(++event);
        }
        return !ended;
    }

    private void readEvent(ParticleRecord record) {
        lines.split(required("the first line of an event"));
        int count = lines.integer(0, "number of particles NUP");
        if (count < 1 || count > MAX_PARTICLES) {
            throw lines.error(count + " particles", "1 to " + MAX_PARTICLES, "make the file again");
        }
        record.clear();
        record.weight = lines.number(2, "weight XWGTUP");
        if (properLength.length < count) {
            properLength = new double[count];
        }
        for (int i = 0; i < count; i++) {
            readParticle(record, required("particle " + (i + 1) + " of " + count), i, count);
        }
        String line = required("</event>").trim();
        int numeric = lines.split(line);
        if (numeric == 13 && !line.startsWith("<") && !line.startsWith("#")) {
            throw lines.error("more than " + count + " particles", count + " as NUP says", "make the file again");
        }
        weights.begin(record.weight);
        while (!line.startsWith("</event")) {
            weights.read(line);
            line = required("</event>").trim();
        }
    }

    private void readParticle(ParticleRecord record, String line, int i, int count) {
        if (lines.split(line) != 13) {
            throw lines.error(
                    "'" + line.trim() + "' as particle " + (i + 1) + " of " + count,
                    "13 columns and " + count + " particles as NUP says",
                    "make the file again");
        }
        int pdg = lines.integer(0, "particle code IDUP");
        int status = lines.integer(1, "status ISTUP");
        int mother = lines.integer(2, "mother MOTHUP") - 1;
        if (mother >= i) {
            throw lines.error("mother " + (mother + 1) + " of particle " + (i + 1), "an earlier one", "sort the event");
        }
        record.add(
                pdg,
                status == -1 ? ParticleRecord.BEAM : status == 1 ? ParticleRecord.FINAL : ParticleRecord.DECAYED,
                Math.max(mother, -1),
                lines.number(6, "momentum px in GeV"),
                lines.number(7, "momentum py in GeV"),
                lines.number(8, "momentum pz in GeV"),
                lines.number(9, "energy in GeV"));
        properLength[i] = lines.number(11, "lifetime VTIMUP in mm");
        if (mother >= 0) {
            placeDaughter(record, mother, i);
        }
    }

    /** A daughter starts where its mother started plus the mother's flight. */
    private void placeDaughter(ParticleRecord record, int mother, int daughter) {
        double scale = 0;
        if (record.status[mother] == ParticleRecord.DECAYED && properLength[mother] > 0) {
            scale = properLength[mother] / mass(record, mother);
        }
        record.setVertex(
                daughter,
                record.x[mother] + scale * record.px[mother],
                record.y[mother] + scale * record.py[mother],
                record.z[mother] + scale * record.pz[mother],
                record.t[mother] + scale * record.energy[mother] / PhysicalConstants.SPEED_OF_LIGHT);
    }

    private double mass(ParticleRecord record, int i) {
        double mass = EventText.mass(record, i);
        var known = ParticleTable.find(record.pdg[i]);
        if (mass <= 0 && known == null) {
            throw lines.error("a lifetime of a massless particle", "a mass above 0", "make the file again");
        }
        return mass > 0 ? mass : known.mass();
    }

    @Override
    public long number() {
        return event;
    }

    @Override
    public double[] weights() {
        return weights.values();
    }

    @Override
    public List<String> weightNames() {
        return weights.names();
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public Optional<CrossSection> crossSection() {
        return Optional.of(crossSection);
    }

    @Override
    public void close() {
        lines.close();
    }
}
