package org.belladonna.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.report.plot.Axis;
import org.belladonna.report.plot.Layer;
import org.belladonna.report.plot.Stroke;
import org.belladonna.transport.engine.LayerWorld;
import org.belladonna.transport.engine.Physics;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.engine.StepLimits;
import org.belladonna.transport.engine.TransportEngine;
import org.belladonna.transport.engine.TransportSink;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.shoot.SlabDescription;
import org.belladonna.transport.shoot.SlabShoot;

/** Showers in a half space of caesium iodide against EGSnrc, and scattering in quartz against Geant4, by full transport. */
final class TransportShowers implements Section {
    private static final double CUT = 0.7;
    private static final String SHAPES = "transport/engine/shower-shapes.csv";
    private static final int PHOTONS = 4000;
    private static final int ELECTRONS = 1000;
    private static final int MUONS = 20_000;
    /** Highland's angle of muons of 1 GeV/c in 20 mm of quartz, rad, with the radiation length of the reference. */
    private static final double HIGHLAND = 5.14148e-3;

    /** One kind of shower: fractions of the energy by bins of depth and of radius. */
    private record Shower(String particle, double energy, int events, List<String[]> depth, List<String[]> radius) {
        static Shower of(String particle, double energy, int events) {
            List<String[]> rows = Reference.simulationRows(SHAPES).stream()
                    .filter(row -> row[1].equals(particle))
                    .toList();
            return new Shower(
                    particle,
                    energy,
                    events,
                    rows.stream().filter(row -> row[0].equals("z")).toList(),
                    rows.stream().filter(row -> row[0].equals("r")).toList());
        }
    }

    /** How a shower is drawn. */
    private record Curves(String name, String colour, double factor) {
        Curves lowered() {
            return new Curves(name + ", times 0.1", colour, 0.1);
        }
    }

    @Override
    public void run(Findings findings) {
        List<Layer> along = new ArrayList<>();
        List<Layer> across = new ArrayList<>();
        double worstDepth = 0;
        double worstRadius = 0;
        Shower photon = Shower.of("gamma", 1, PHOTONS);
        Shower electron = Shower.of("e-", 4, ELECTRONS);
        int colour = 0;
        for (Shower shower : List.of(photon, electron)) {
            double[][] ours = shoot(shower);
            boolean ofPhoton = shower.equals(photon);
            String name = ofPhoton ? "γ 1 GeV" : "e^{−} 4 GeV";
            Curves curves = new Curves(name, Charts.SERIES.get(colour), 1);
            layers(along, shower.depth(), ours[0], 1, curves);
            // The two are alike across: one is drawn lower.
            layers(across, shower.radius(), ours[1], 2, ofPhoton ? curves : curves.lowered());
            worstDepth = Math.max(worstDepth, worst(shower.depth(), ours[0]));
            worstRadius = Math.max(worstRadius, worst(shower.radius(), ours[1]));
            colour++;
        }
        findings.add(Charts.plot(
                "transport-depth",
                "Showers in caesium iodide, along",
                "full transport, 0.7 mm cut; points: EGSnrc",
                Axis.linear("Depth [cm]", 0, 48),
                Axis.logarithmic("Fraction of the energy per cm", 1e-4, 0.2),
                along));
        findings.add(Charts.plot(
                "transport-radius",
                "Showers in caesium iodide, across",
                "full transport, 0.7 mm cut; points: EGSnrc",
                Axis.linear("Distance from the axis [cm]", 0, 20),
                Axis.logarithmic("Fraction of the energy per cm²", 1e-7, 20),
                across));
        findings.put("transport.depth", "%.1f%%", 100 * worstDepth);
        findings.put("transport.radius", "%.1f%%", 100 * worstRadius);
        scattering(findings);
    }

    private static double[][] shoot(Shower shower) {
        double[] edges = edges(shower.depth());
        double[] rings = edges(shower.radius());
        double[][] sums = {new double[edges.length - 1], new double[rings.length - 1]};
        double scale = 1 / (shower.events() * shower.energy());
        TransportSink sink = new TransportSink() {
            @Override
            public void deposit(Track at, double energy) {
                sums[0][bin(edges, 0.1 * at.z)] += scale * energy;
                sums[1][bin(rings, 0.1 * Math.hypot(at.x, at.y))] += scale * energy;
            }

            @Override
            public void leave(Track track) {}
        };
        Material medium = TransportPhysics.MEDIA.get("CsI", "validation");
        TransportEngine engine = new TransportEngine(
                new LayerWorld(List.of(1e5), 0),
                List.of(new Region(medium, ProductionCuts.ofRange(medium, CUT))),
                StepLimits.STANDARD,
                Physics.EM);
        EventStream stream = new EventStream(SEED, "validation showers " + shower.particle());
        Track start = new Track();
        for (int i = 0; i < shower.events(); i++) {
            start.kind = shower.particle().equals("gamma") ? Track.PHOTON : Track.ELECTRON;
            start.kinetic = shower.energy();
            start.uz = 1;
            engine.push(start);
            engine.run(stream.at(i, Stage.TRANSPORT), sink);
        }
        return sums;
    }

    private static double[] edges(List<String[]> rows) {
        double[] edges = Arrays.copyOf(Reference.column(rows, 3), rows.size() + 1);
        edges[rows.size()] = Double.POSITIVE_INFINITY;
        return edges;
    }

    private static int bin(double[] edges, double value) {
        int bin = 0;
        while (value >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }

    /** Largest difference in bins that hold more than 1 % of the energy. */
    private static double worst(List<String[]> rows, double[] ours) {
        double worst = 0;
        for (int i = 0; i < ours.length; i++) {
            double reference = Double.parseDouble(rows.get(i)[5]);
            worst = reference > 0.01 ? Math.max(worst, Math.abs(ours[i] / reference - 1)) : worst;
        }
        return worst;
    }

    /** A line of ours and points of the reference per length (power 1) or area (power 2); the last bin is open and left out. */
    private static void layers(List<Layer> layers, List<String[]> rows, double[] ours, int power, Curves curves) {
        int bins = ours.length - 1;
        double[] middle = new double[bins];
        double[] line = new double[bins];
        double[] points = new double[bins];
        double[] errors = new double[bins];
        for (int i = 0; i < bins; i++) {
            double low = Double.parseDouble(rows.get(i)[3]);
            double high = Double.parseDouble(rows.get(i)[4]);
            double size = (power == 1 ? high - low : Math.PI * (high * high - low * low)) / curves.factor();
            middle[i] = 0.5 * (low + high);
            line[i] = ours[i] / size;
            points[i] = Double.parseDouble(rows.get(i)[5]) / size;
            errors[i] = Double.parseDouble(rows.get(i)[6]) / size;
        }
        layers.add(new Layer.Curve(middle, line, Stroke.solid(curves.colour(), 2), curves.name()));
        layers.add(Charts.points(middle, points, errors, curves.colour(), ""));
    }

    private static void scattering(Findings findings) {
        double mass = Species.ALL.get(Species.kind(13)).mass();
        SlabShoot gun = new SlabShoot(new SlabShoot.Settings(
                SlabDescription.parse("slab:SiO2:20", TransportPhysics.MEDIA),
                13,
                Math.hypot(1, mass) - mass,
                0,
                0,
                CUT,
                60,
                Physics.EM,
                1e-3));
        EventStream stream = new EventStream(SEED, "validation scattering");
        for (int i = 0; i < MUONS; i++) {
            gun.shoot(stream, i);
        }
        List<String[]> rows = Reference.simulationRows("transport/engine/scattering-angle.csv");
        double[] edges = Arrays.copyOf(Reference.column(rows, 0), rows.size() + 1);
        edges[rows.size()] = Double.parseDouble(rows.get(rows.size() - 1)[1]);
        var angles = gun.score().angle();
        double[] middle = new double[rows.size()];
        double[] ours = new double[rows.size()];
        double[] error = new double[rows.size()];
        double[] reference = new double[rows.size()];
        double[] referenceError = new double[rows.size()];
        for (int i = 0; i < ours.length; i++) {
            double width = edges[i + 1] - edges[i];
            double count = angles.countBetween(-edges[i + 1] * HIGHLAND, -edges[i] * HIGHLAND)
                    + angles.countBetween(edges[i] * HIGHLAND, edges[i + 1] * HIGHLAND);
            middle[i] = 0.5 * (edges[i] + edges[i + 1]);
            ours[i] = orGap(count / angles.size() / width);
            error[i] = Math.sqrt(count) / angles.size() / width;
            reference[i] = orGap(Double.parseDouble(rows.get(i)[2]) / width);
            referenceError[i] = Double.parseDouble(rows.get(i)[3]) / width;
        }
        findings.add(Charts.plot(
                "transport-scattering",
                "Muons of 1 GeV/c behind 20 mm of quartz",
                String.format(Locale.ROOT, "%,d muons, both projections", MUONS),
                Axis.linear("|projected angle| / Highland's", 0, 12),
                Axis.logarithmic("Fraction per unit", 1e-5, 2),
                List.of(
                        Charts.reference(middle, reference, referenceError, "Geant4 11.4.0, Wentzel-VI"),
                        Charts.ours(middle, ours, error, "Belladonna"))));
        findings.put("transport.angle", "%.3f", 1e3 * angles.halfWidth68());
    }

    private static double orGap(double value) {
        return value > 0 ? value : Double.NaN;
    }
}
