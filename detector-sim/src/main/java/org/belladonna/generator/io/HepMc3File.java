package org.belladonna.generator.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.belladonna.generator.CrossSection;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;

/**
 * HepMC3 ascii (Asciiv3). A particle names its production vertex by a negative number, or, when the vertex has one incoming
 * particle and no position of its own, that particle by a positive one. A mother may come after its daughter. A vertex without a position is where its first
 * incoming particle started. Status 1 is final, 4 a beam, everything else decayed. Attributes other than the cross-section
 * are not read.
 */
final class HepMc3File implements EventFile {
    private static final double FB_PER_PB = 1000;
    private static final double MM_PER_CM = 10;
    private static final double GEV_PER_MEV = 1e-3;

    /** The end of one name of a weight and the start of the next: an escaped end of line. */
    private static final String WEIGHT_NAME_END = "\\\\\\|";

    private final LineSource lines;
    private final StringBuilder header = new StringBuilder();
    private final VertexList vertices = new VertexList();
    private String pending;
    private CrossSection crossSection;
    private long ordinal = -1;
    private long number = -1;
    private final MotherFirst order = new MotherFirst();
    private int declared;
    private double[] weights = new double[0];
    private List<String> weightNames = List.of("nominal");
    private double energyUnit;
    private double lengthUnit;
    private int particles;
    private int verticesRead;

    HepMc3File(LineSource lines) {
        this.lines = lines;
        pending = lines.next();
        while (!atBoundary()) {
            header.append(pending).append('\n');
            if (pending.startsWith("W ") || pending.startsWith("N ")) {
                weightNames = List.of(pending.substring(2).split(WEIGHT_NAME_END));
            }
            pending = lines.next();
        }
    }

    @Override
    public boolean next(ParticleRecord record) {
        if (!hasEvent()) {
            return false;
        }
        lines.split(pending);
        number = lines.integer(1, "event number");
        int vertexCount = lines.integer(2, "number of vertices");
        int particleCount = lines.integer(3, "number of particles");
        declared = particleCount;
        record.clear();
        weights = new double[] {record.weight};
        vertices.clear();
        energyUnit = 1;
        lengthUnit = 1;
        particles = 0;
        verticesRead = 0;
        pending = lines.next();
        while (!atBoundary()) {
            read(record, pending);
            pending = lines.next();
        }
        if (particles != particleCount) {
            throw lines.error(
                    particles + " particles", particleCount + " as the line 'E' says", "it was cut off: make it again");
        }
        if (verticesRead > vertexCount) {
            throw lines.error(verticesRead + " vertices", vertexCount + " as the line 'E' says", "make it again");
        }
        finish(record);
        return true;
    }

    /** Sorts the particles, and gives those of vertices without a position the one of their mother. */
    private void finish(ParticleRecord record) {
        if (!order.sort(record)) {
            throw lines.error("a particle that is its own ancestor", "a tree of particles", "make the file again");
        }
        for (int i = 0; i < record.size(); i++) {
            if (Double.isNaN(record.x[i])) {
                int m = record.mother[i];
                record.setVertex(
                        i,
                        m < 0 ? 0 : record.x[m],
                        m < 0 ? 0 : record.y[m],
                        m < 0 ? 0 : record.z[m],
                        m < 0 ? 0 : record.t[m]);
            }
        }
    }

    @Override
    public boolean skip() {
        boolean found = hasEvent();
        if (found) {
            do {
                pending = lines.next();
            } while (!atBoundary());
        }
        return found;
    }

    private boolean hasEvent() {
        if (pending == null) {
            throw lines.error("the file ends", "HepMC::Asciiv3-END_EVENT_LISTING", "it was cut off: make it again");
        }
        boolean found = pending.startsWith("E ");
        if (found) {
            lines.event(++ordinal);
        }
        return found;
    }

    /** Whether the pending line is not part of an event: the next event, the end mark, or the end of the file. */
    private boolean atBoundary() {
        return pending == null || pending.startsWith("E ") || pending.startsWith("HepMC::Asciiv3-END");
    }

    private void read(ParticleRecord record, String line) {
        if (line.isEmpty()) {
            return;
        }
        char key = line.charAt(0);
        if (key == 'P') {
            readParticle(record, line);
        } else if (key == 'V') {
            readVertex(line);
        } else if (key == 'U') {
            readUnits(line);
        } else if (key == 'W') {
            weights = new double[lines.split(line) - 1];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = lines.number(i + 1, i == 0 ? "nominal weight" : "weight " + i);
            }
            record.weight = lines.number(1, "nominal weight");
        } else if (key == 'A' && line.contains(" GenCrossSection ")) {
            lines.split(line);
            crossSection = new CrossSection(
                    lines.number(3, "cross-section in pb") * FB_PER_PB,
                    lines.number(4, "error of the cross-section in pb") * FB_PER_PB,
                    0);
        } else if (key != 'A' && key != 'T' && key != 'N') {
            throw lines.error("'" + line + "'", "a line E, U, W, A, P or V", "make the file again");
        }
    }

    private void readUnits(String line) {
        lines.split(line);
        String energy = lines.word(1, "unit of energy");
        String length = lines.word(2, "unit of length");
        if (!energy.equals("GEV") && !energy.equals("MEV") || !length.equals("MM") && !length.equals("CM")) {
            throw lines.error(
                    "units '" + energy + " " + length + "'", "GEV or MEV and MM or CM", "correct the line 'U'");
        }
        energyUnit = energy.equals("GEV") ? 1 : GEV_PER_MEV;
        lengthUnit = length.equals("MM") ? 1 : MM_PER_CM;
    }

    private void readParticle(ParticleRecord record, String line) {
        lines.split(line);
        int id = lines.integer(1, "number of the particle");
        int parent = lines.integer(2, "parent");
        if (id != ++particles) {
            throw lines.error("particle " + id, "particle " + particles, "number the particles from 1 without a gap");
        }
        int code = lines.integer(9, "status");
        int mother = parent > 0 ? parent - 1 : parent < 0 ? motherOf(parent) : -1;
        if (mother >= declared) {
            throw lines.error(
                    "parent " + parent + " of particle " + id, "a particle of the event", "make the file again");
        }
        int i = record.add(
                lines.integer(3, "particle code"),
                code == 1 ? ParticleRecord.FINAL : code == 4 ? ParticleRecord.BEAM : ParticleRecord.DECAYED,
                mother,
                lines.number(4, "momentum px") * energyUnit,
                lines.number(5, "momentum py") * energyUnit,
                lines.number(6, "momentum pz") * energyUnit,
                lines.number(7, "energy") * energyUnit);
        if (parent < 0) {
            int v = vertices.find(parent);
            record.setVertex(i, vertices.x[v], vertices.y[v], vertices.z[v], vertices.t[v]);
        } else if (mother >= 0) {
            record.setVertex(i, Double.NaN, 0, 0, 0);
        }
    }

    private int motherOf(int vertex) {
        int v = vertices.find(vertex);
        if (v < 0) {
            throw lines.error(
                    "vertex " + vertex + " was not given", "a line 'V' before its particles", "sort the event");
        }
        return vertices.mother[v];
    }

    private void readVertex(String line) {
        int words = lines.split(line);
        verticesRead++;
        int id = lines.integer(1, "number of the vertex");
        String incoming = lines.word(3, "list of incoming particles");
        int mother = firstIncoming(incoming);
        if (mother >= declared) {
            throw lines.error("incoming particles " + incoming, "particles of the event", "make the file again");
        }
        int v = vertices.add(id, mother);
        if (words > 4 && lines.word(4, "mark of the position").equals("@")) {
            vertices.x[v] = lines.number(5, "vertex x") * lengthUnit;
            vertices.y[v] = lines.number(6, "vertex y") * lengthUnit;
            vertices.z[v] = lines.number(7, "vertex z") * lengthUnit;
            vertices.t[v] = lines.number(8, "vertex c t") * lengthUnit / PhysicalConstants.SPEED_OF_LIGHT;
        } else {
            vertices.x[v] = Double.NaN;
        }
    }

    /** Index of the first particle of a list as [1,2]; -1 when it is empty. */
    private int firstIncoming(String list) {
        int end = list.indexOf(',') < 0 ? list.indexOf(']') : list.indexOf(',');
        if (!list.startsWith("[") || end < 0) {
            throw lines.error("'" + list + "' as incoming particles", "a list as [1,2]", "make the file again");
        }
        try {
            return end == 1 ? -1 : Integer.parseInt(list.substring(1, end)) - 1;
        } catch (NumberFormatException e) {
            throw lines.error("'" + list + "' as incoming particles", "a list as [1,2]", "make the file again");
        }
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public List<String> weightNames() {
        return weightNames;
    }

    @Override
    public String header() {
        return header.toString();
    }

    @Override
    public Optional<CrossSection> crossSection() {
        return Optional.ofNullable(crossSection);
    }

    @Override
    public void close() {
        lines.close();
    }

    /** The vertices of one event. */
    private static final class VertexList {
        private int[] id = new int[64];
        private int[] mother = new int[64];
        private double[] x = new double[64];
        private double[] y = new double[64];
        private double[] z = new double[64];
        private double[] t = new double[64];
        private int size;

        void clear() {
            size = 0;
        }

        int add(int number, int motherIndex) {
            if (size == id.length) {
                id = Arrays.copyOf(id, 2 * size);
                mother = Arrays.copyOf(mother, 2 * size);
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
                z = Arrays.copyOf(z, 2 * size);
                t = Arrays.copyOf(t, 2 * size);
            }
            id[size] = number;
            mother[size] = motherIndex;
            x[size] = 0;
            y[size] = 0;
            z[size] = 0;
            t[size] = 0;
            return size++;
        }

        /** Place of a vertex in the list, -1 when it is not there; a particle's vertex is mostly the latest. */
        int find(int number) {
            for (int v = size - 1; v >= 0; v--) {
                if (id[v] == number) {
                    return v;
                }
            }
            return -1;
        }
    }
}
