package org.belladonna.validation;

import java.util.List;
import java.util.Locale;
import org.belladonna.detector.Detector;
import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.vertexing.VertexFinder;
import org.belladonna.report.plot.Axis;
import org.belladonna.schema.Vertex;

/** Tracks and vertices of particles that decay away from the beam, by the radius of the decay; Belle II. */
final class DisplacedTracks implements Section {
    private static final int DECAYS = 6000;
    private static final double LAST_RADIUS = 900;
    /** The parent flies at 50 to 120 degrees, so that the whole radius is in the barrel. */
    private static final double FIRST_ANGLE = 50;

    private static final double LAST_ANGLE = 120;
    /** Directions of products that count as tracks to be found. */
    private static final double FIRST_COVERED = 17;

    private static final double LAST_COVERED = 150;
    /** A vertex within this distance of the decay, mm, is that of the decay. */
    private static final double NEAR = 20;

    private static final double[] EDGES = {0, 10, 25, 50, 80, 120, 165, 200, 250, 300, 400, 500, 600, 700, 800, 900};
    private static final double[][] TABLE = {
        {0, 10}, {10, 50}, {50, 120}, {120, 200}, {200, 400}, {400, 600}, {600, 900}
    };

    private final Detector detector = Detectors.belle2().detector();
    private final TrackFinding finding = new TrackFinding(detector);
    private final VertexFinder vertices = new VertexFinder(detector);
    private final ParticleRecord record = new ParticleRecord();

    /** Shares of tracks in the acceptance found, of decays with both found, of decays with a vertex. */
    private record Shares(Share track, Share both, Share vertex) {
        Shares() {
            this(new Share(EDGES), new Share(EDGES), new Share(EDGES));
        }
    }

    @Override
    public void run(Findings findings) {
        Shares muons = decays("heavy", 2, 2, 13);
        Shares pions = decays("kshort", ParticleTable.get(310).mass(), 1.5, 211);
        findings.add(Charts.plot(
                "tracking-displaced",
                "Two tracks of a decay away from the beam",
                "Belle II, 50° < θ < 120°",
                Axis.linear("Radius of the decay [mm]", 0, LAST_RADIUS),
                Axis.linear("Efficiency", 0, 1.05),
                List.of(
                        muons.track.points(Charts.OURS, "μ of a particle of 2 GeV mass and momentum", 0),
                        muons.vertex.points(Charts.SERIES.get(1), "its vertex", 0),
                        pions.track.points(Charts.SERIES.get(0), "π of a K_{S} of 1.5 GeV", 0),
                        pions.vertex.points(Charts.SERIES.get(3), "its vertex", 0))));
        StringBuilder rows = new StringBuilder();
        for (double[] bin : TABLE) {
            rows.append(String.format(
                    Locale.ROOT,
                    "| %.0f to %.0f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    bin[0],
                    bin[1],
                    muons.track.between(bin[0], bin[1]),
                    muons.both.between(bin[0], bin[1]),
                    muons.vertex.between(bin[0], bin[1]),
                    pions.track.between(bin[0], bin[1]),
                    pions.both.between(bin[0], bin[1]),
                    pions.vertex.between(bin[0], bin[1])));
        }
        findings.put("displaced.table", "%s", rows.toString().strip());
        findings.put("displaced.decays", "%,d", DECAYS);
    }

    private Shares decays(String name, double mass, double momentum, int product) {
        EventStream stream = new EventStream(SEED, "displaced " + name);
        double own = ParticleTable.get(product).mass();
        FlatPhaseSpace space = new FlatPhaseSpace(new double[] {own, own});
        double[][] products = new double[2][4];
        Shares shares = new Shares();
        for (int i = 0; i < DECAYS; i++) {
            stream.at(i, Stage.GENERATOR);
            // As many decays near the beam as far away.
            double radius = stream.uniform() < 0.5 ? stream.uniform(0, 200) : stream.uniform(200, LAST_RADIUS);
            place(stream, radius, mass, momentum, product, space, products);
            List<Vertex> found = vertices.find(finding.run(record, stream, i));
            boolean first = finding.found(0);
            boolean second = finding.found(1);
            for (int k = 0; k < 2; k++) {
                double degrees = Math.toDegrees(Vectors.theta(record, k));
                if (degrees > FIRST_COVERED && degrees < LAST_COVERED) {
                    shares.track.add(radius, finding.found(k));
                }
            }
            shares.both.add(radius, first && second);
            shares.vertex.add(radius, found.stream().anyMatch(this::isNear));
        }
        return shares;
    }

    /** Writes a decay at a radius into the record. */
    private void place(
            EventStream stream,
            double radius,
            double mass,
            double momentum,
            int product,
            FlatPhaseSpace space,
            double[][] products) {
        double theta = Math.toRadians(stream.uniform(FIRST_ANGLE, LAST_ANGLE));
        double phi = stream.uniform(-Math.PI, Math.PI);
        double energy = Math.hypot(momentum, mass);
        double pt = momentum * Math.sin(theta);
        double[] parent = {pt * Math.cos(phi), pt * Math.sin(phi), momentum * Math.cos(theta), energy};
        space.generate(stream, mass, products, 0);
        double flight = radius / pt;
        double z = 0.3 * stream.gaussian();
        record.clear();
        for (int k = 0; k < 2; k++) {
            double[] p = products[k];
            Vectors.boost(p, parent, mass);
            int index = record.add(k == 0 ? product : -product, ParticleRecord.FINAL, -1, p[0], p[1], p[2], p[3]);
            record.setVertex(
                    index,
                    flight * parent[0],
                    flight * parent[1],
                    z + flight * parent[2],
                    flight * energy / PhysicalConstants.SPEED_OF_LIGHT);
        }
    }

    private boolean isNear(Vertex vertex) {
        double dx = vertex.x() - record.x[0];
        double dy = vertex.y() - record.y[0];
        double dz = vertex.z() - record.z[0];
        return dx * dx + dy * dy + dz * dz < NEAR * NEAR;
    }
}
