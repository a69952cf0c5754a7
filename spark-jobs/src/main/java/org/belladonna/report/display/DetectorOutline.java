package org.belladonna.report.display;

import org.belladonna.detector.Detector;
import org.belladonna.detector.DriftGeometry;
import org.belladonna.detector.MuonDetectorSettings;
import org.belladonna.detector.MuonDetectorSettings.Shell;
import org.belladonna.detector.MuonLayer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;

/** The detector as its description says, from the iron to the beam pipe, in pale colours. */
final class DetectorOutline {
    private static final String IRON = "#e3e6ea";
    private static final String IRON_EDGE = "#b3bac2";
    private static final String GAP = "#f6f7f9";
    private static final String COIL = "#c9d0d8";
    private static final String COIL_EDGE = "#a3adb8";
    private static final String AXIAL = "#e9f1f8";
    private static final String STEREO = "#f5f9fc";
    private static final String STRUCTURE = "#9aa5b1";
    private static final String SILICON = "#6f7f90";
    private static final String EMPTY = "#ffffff";

    private final Detector detector;
    private final OuterDescription outer;
    private final CrystalShapes crystals;

    DetectorOutline(Detector detector, OuterDescription outer, CrystalShapes crystals) {
        this.detector = detector;
        this.outer = outer;
        this.crystals = crystals;
    }

    void draw(Canvas canvas, View view) {
        if (view.plane() == View.Plane.TRANSVERSE) {
            transverseIron(canvas, view);
            transverseShells(canvas, view);
            crystals.drawTransverse(canvas, view);
            transverseDrift(canvas, view);
        } else {
            longitudinalIron(canvas, view);
            longitudinalShells(canvas, view);
            crystals.drawLongitudinal(canvas, view);
            longitudinalDrift(canvas, view);
        }
        drawCore(canvas, view);
    }

    /** Thin tubes and silicon alone. */
    void drawCore(Canvas canvas, View view) {
        tubes(canvas, view);
        silicon(canvas, view);
    }

    private static void body(Canvas canvas, Outline outline, String inside, String edge) {
        canvas.fill(outline, inside, 1);
        canvas.stroke(outline, Stroke.solid(edge, 0.8));
    }

    private void transverseIron(Canvas canvas, View view) {
        MuonDetectorSettings.Barrel barrel = outer.muonDetector().barrel();
        body(canvas, sectors(view, barrel.sectors(), barrel.outerDistance()), IRON, IRON_EDGE);
        Outline gaps = new Outline();
        for (MuonLayer layer : outer.muonLayers()) {
            if (layer.section() == MuonLayer.Section.BARREL) {
                double half = layer.position() * Math.tan(Math.PI / barrel.sectors());
                for (int i = 0; i < barrel.sectors(); i++) {
                    double cosine = Math.cos(2 * Math.PI * i / barrel.sectors());
                    double sine = Math.sin(2 * Math.PI * i / barrel.sectors());
                    view.segment(
                            gaps,
                            layer.position() * cosine - half * sine,
                            layer.position() * sine + half * cosine,
                            layer.position() * cosine + half * sine,
                            layer.position() * sine - half * cosine);
                }
            }
        }
        canvas.stroke(gaps, Stroke.solid(GAP, gapWidth(view)));
        body(canvas, sectors(view, barrel.sectors(), barrel.innerDistance()), EMPTY, IRON_EDGE);
    }

    private double gapWidth(View view) {
        double gap = outer.muonLayers().stream()
                .mapToDouble(MuonLayer::gap)
                .average()
                .orElse(0);
        return view.pixelsInIron(gap);
    }

    private static Outline sectors(View view, int sectors, double distance) {
        double[] corners = new double[2 * sectors];
        double radius = distance / Math.cos(Math.PI / sectors);
        for (int i = 0; i < sectors; i++) {
            corners[2 * i] = radius * Math.cos(2 * Math.PI * (i + 0.5) / sectors);
            corners[2 * i + 1] = radius * Math.sin(2 * Math.PI * (i + 0.5) / sectors);
        }
        return view.polygon(corners);
    }

    private void transverseShells(Canvas canvas, View view) {
        // From the outside to the inside, each one painted over by what is in it.
        outer.muonDetector().shells().stream()
                .filter(shell -> shell.zMin() < 0 && shell.zMax() > 0)
                .sorted((a, b) -> Double.compare(b.outerRadius(), a.outerRadius()))
                .forEach(shell -> {
                    body(canvas, view.circle(shell.outerRadius()), COIL, COIL_EDGE);
                    body(canvas, view.circle(shell.innerRadius()), EMPTY, COIL_EDGE);
                });
    }

    private void transverseDrift(Canvas canvas, View view) {
        DriftGeometry drift = detector.tracker().drift;
        for (int i = drift.layers - 1; i >= 0; i--) {
            boolean outermost = i == drift.layers - 1 || drift.superlayer[i] != drift.superlayer[i + 1];
            if (outermost) {
                canvas.fill(view.circle(drift.radius[i] + 0.5 * drift.height[i]), tint(drift, i), 1);
            }
        }
        canvas.fill(view.circle(drift.radius[0] - 0.5 * drift.height[0]), EMPTY, 1);
    }

    private static String tint(DriftGeometry drift, int layer) {
        return drift.axial[layer] ? AXIAL : STEREO;
    }

    private void longitudinalIron(Canvas canvas, View view) {
        MuonDetectorSettings muon = outer.muonDetector();
        MuonDetectorSettings.Barrel barrel = muon.barrel();
        Outline iron = new Outline();
        Outline gaps = new Outline();
        for (int side = -1; side <= 1; side += 2) {
            view.rectangle(
                    iron, barrel.zMin(), side * barrel.innerDistance(), barrel.zMax(), side * barrel.outerDistance());
            for (MuonDetectorSettings.Endcap endcap : muon.endcaps()) {
                view.rectangle(
                        iron, endcap.zMin(), side * endcap.innerRadius(), endcap.zMax(), side * endcap.outerRadius());
            }
            for (MuonLayer layer : outer.muonLayers()) {
                double at = layer.position();
                if (layer.section() == MuonLayer.Section.BARREL) {
                    view.segment(gaps, layer.zMin(), side * at, layer.zMax(), side * at);
                } else {
                    view.segment(gaps, at, side * layer.rMin(), at, side * layer.rMax());
                }
            }
        }
        body(canvas, iron, IRON, IRON_EDGE);
        canvas.stroke(gaps, Stroke.solid(GAP, gapWidth(view)));
    }

    private void longitudinalShells(Canvas canvas, View view) {
        Outline shells = new Outline();
        for (Shell shell : outer.muonDetector().shells()) {
            for (int side = -1; side <= 1; side += 2) {
                view.rectangle(
                        shells, shell.zMin(), side * shell.innerRadius(), shell.zMax(), side * shell.outerRadius());
            }
        }
        body(canvas, shells, COIL, COIL_EDGE);
    }

    private void longitudinalDrift(Canvas canvas, View view) {
        DriftGeometry drift = detector.tracker().drift;
        Outline axial = new Outline();
        Outline stereo = new Outline();
        for (int i = 0; i < drift.layers; i++) {
            double low = drift.radius[i] - 0.5 * drift.height[i];
            double high = drift.radius[i] + 0.5 * drift.height[i];
            for (int side = -1; side <= 1; side += 2) {
                view.rectangle(drift.axial[i] ? axial : stereo, drift.zMin[i], side * low, drift.zMax[i], side * high);
            }
        }
        canvas.fill(axial, AXIAL, 1);
        canvas.fill(stereo, STEREO, 1);
    }

    /** Beam pipe, walls, end plates and whatever else is thin. */
    private void tubes(Canvas canvas, View view) {
        PassiveTubes tubes = detector.tracker().tubes;
        Outline lines = new Outline();
        for (int i = 0; i < tubes.count; i++) {
            if (view.plane() == View.Plane.TRANSVERSE) {
                if (tubes.cylinder[i]) {
                    canvas.stroke(view.circle(tubes.place[i]), Stroke.solid(STRUCTURE, 0.5));
                }
                continue;
            }
            for (int side = -1; side <= 1; side += 2) {
                if (tubes.cylinder[i]) {
                    view.segment(lines, tubes.low[i], side * tubes.place[i], tubes.high[i], side * tubes.place[i]);
                } else {
                    view.segment(lines, tubes.place[i], side * tubes.low[i], tubes.place[i], side * tubes.high[i]);
                }
            }
        }
        canvas.stroke(lines, Stroke.solid(STRUCTURE, 0.7));
    }

    private void silicon(Canvas canvas, View view) {
        SiliconGeometry silicon = detector.tracker().silicon;
        Outline lines = new Outline();
        for (int i = 0; i < silicon.sensors; i++) {
            double cx = silicon.cx[i];
            double cy = silicon.cy[i];
            if (view.plane() == View.Plane.TRANSVERSE) {
                double dx = silicon.ux[i] * silicon.halfWidth[i];
                double dy = silicon.uy[i] * silicon.halfWidth[i];
                view.segment(lines, cx - dx, cy - dy, cx + dx, cy + dy);
            } else {
                double half = silicon.halfLength[i];
                double rise = (silicon.vx[i] * silicon.wx[i] + silicon.vy[i] * silicon.wy[i])
                        / Math.hypot(silicon.wx[i], silicon.wy[i])
                        * half;
                double dz = silicon.vz[i] * half;
                double r = silicon.ringRadius[silicon.ring[i]];
                int side = view.side(cx, cy);
                view.segment(lines, silicon.cz[i] - dz, side * (r - rise), silicon.cz[i] + dz, side * (r + rise));
            }
        }
        canvas.stroke(lines, Stroke.solid(SILICON, 0.7));
    }
}
