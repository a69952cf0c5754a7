package org.belladonna.report.display;

import java.util.Arrays;
import java.util.Locale;
import org.belladonna.detector.MuonDetectorSettings;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Figure;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Plot;
import org.belladonna.report.plot.Stroke;
import org.belladonna.report.plot.TextStyle;

/**
 * One event in the transverse plane and in r-z, the neighbourhood of the beam pipe enlarged below, and what colours and marks mean.
 */
public final class EventDisplay implements Figure {
    static final Stroke DIVISION = new Stroke("#94a4a2", 1, Stroke.Pattern.DASH_DOTTED);

    private static final int WIDTH = 1720;
    private static final int HEIGHT = 1120;
    private static final View.Panel TRANSVERSE = new View.Panel(20, 84, 820, 800);
    private static final View.Panel LONGITUDINAL = new View.Panel(860, 84, 840, 800);
    private static final View.Panel TRANSVERSE_INSET = new View.Panel(20, 900, 200, 200);
    private static final View.Panel LONGITUDINAL_INSET = new View.Panel(236, 900, 440, 200);
    private static final double LEGEND_LEFT = 706;
    private static final double LEGEND_COLUMN = 330;
    /** Around the outermost iron, mm. */
    private static final double MARGIN = 40;
    /** Lengths in the iron are drawn smaller by this factor. */
    private static final double IRON_SCALE = 0.4;
    /** Where labels stand, in units of the outer distance of the iron. */
    private static final double LABELS = 0.82;

    private static final double HIT_SIZE = 1.5;
    /** Tracks and photons with labels in an event that has not more of them. */
    private static final int MOST_LABELS = 12;
    /** Photons below have no label, GeV. */
    private static final double LEAST_PHOTON = 0.15;

    private final DisplayedEvent event;
    private final String id;
    private final String heading;
    private final CrystalShapes crystals;
    private final DetectorOutline detector;
    private final TrackCurves tracks;
    private final double division;

    /**
     * @param event what is drawn
     * @param id name of the files
     * @param heading what it is, in the notation of figures
     */
    public EventDisplay(DisplayedEvent event, String id, String heading) {
        this.event = event;
        this.id = id;
        this.heading = heading;
        crystals = new CrystalShapes(event.outer().rings());
        detector = new DetectorOutline(event.detector(), event.outer(), crystals);
        tracks = new TrackCurves(event);
        division = Division.azimuth(event.row(), tracks);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Plot.Texts texts() {
        String caption =
                "One simulated event: tracks in the colour of what they are taken for, clusters as towers, generated particles dashed.";
        return new Plot.Texts(heading, caption, "", "");
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas) {
        header(canvas);
        MuonDetectorSettings.Barrel barrel = event.outer().muonDetector().barrel();
        View.Squeeze squeeze =
                new View.Squeeze(barrel.sectors(), barrel.innerDistance(), barrel.zMin(), barrel.zMax(), IRON_SCALE);
        double backward = barrel.zMin();
        double forward = barrel.zMax();
        for (MuonDetectorSettings.Endcap endcap : event.outer().muonDetector().endcaps()) {
            backward = Math.min(backward, endcap.zMin());
            forward = Math.max(forward, endcap.zMax());
        }
        double radius = squeeze.radial(barrel.outerDistance()) + MARGIN;
        double length = squeeze.axial(forward) - squeeze.axial(backward) + 2 * MARGIN;
        double scale = Math.min(TRANSVERSE.height() / (2 * radius), LONGITUDINAL.width() / length);
        double middle = 0.5 * (squeeze.axial(forward) + squeeze.axial(backward));
        View transverse = View.transverse(TRANSVERSE, squeeze, scale);
        View longitudinal = View.longitudinal(LONGITUDINAL, squeeze, middle, scale, division);
        panel(canvas, transverse);
        panel(canvas, longitudinal);
        new TrackLabels(event, tracks, LABELS * barrel.outerDistance(), LEAST_PHOTON, MOST_LABELS)
                .draw(canvas, transverse);
        caption(canvas, TRANSVERSE, "x–y");
        caption(canvas, LONGITUDINAL, "r–z");
        Annotations.scaleBar(
                canvas, transverse, 1000, String.format(Locale.ROOT, "1 m (in the iron %.1f m)", 1 / IRON_SCALE), 15);
        beams(canvas, longitudinal);
        insets(canvas, squeeze);
        new DisplayLegend(canvas).draw(LEGEND_LEFT, TRANSVERSE_INSET.top(), LEGEND_COLUMN);
    }

    private void header(Canvas canvas) {
        canvas.text(heading, 24, 42, new TextStyle(26, TextStyle.Anchor.START, TextStyle.Weight.BOLD, 0));
        long photons = event.row().clusters().stream()
                .filter(cluster -> cluster.track() < 0)
                .count();
        StringBuilder text = new StringBuilder(count(event.row().tracks().size(), "track"))
                .append(", ")
                .append(count(photons, "cluster"))
                .append(" without a track");
        if (event.missing().momentum() > 0) {
            text.append(String.format(
                            Locale.ROOT,
                            ",  p_{miss} = %.2f GeV,  M_{miss}^{2} = %.1f GeV^{2}",
                            event.missing().momentum(),
                            Math.rint(10 * event.missing().massSquared()) / 10 + 0.0)
                    .replace('-', '−'));
        }
        canvas.text(text.toString(), WIDTH - 24, 42, TextStyle.of(19, TextStyle.Anchor.END));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void panel(Canvas canvas, View view) {
        View.Panel panel = view.panel();
        canvas.clip(panel.left(), panel.top(), panel.width(), panel.height());
        detector.draw(canvas, view);
        crystals.drawEnergy(canvas, view, event.measured().crystals());
        if (view.plane() == View.Plane.TRANSVERSE) {
            divide(canvas, view);
        }
        new TruthLines(event).draw(canvas, view);
        tracks.drawLines(canvas, view);
        tracks.drawHits(canvas, view, HIT_SIZE);
        new ClusterTowers(event, tracks, crystals).draw(canvas, view);
        new MuonMarks(event).draw(canvas, view, 1.4 * HIT_SIZE);
        Annotations annotations = new Annotations(event);
        annotations.drawVertices(canvas, view);
        annotations.drawMissing(canvas, view);
        canvas.unclip();
    }

    private void divide(Canvas canvas, View view) {
        double length = event.outer().muonDetector().barrel().outerDistance();
        double x = -length * Math.sin(division);
        double y = length * Math.cos(division);
        Outline line = new Outline();
        view.segment(line, -x, -y, x, y);
        canvas.stroke(line, DIVISION);
    }

    private static void caption(Canvas canvas, View.Panel panel, String text) {
        canvas.text(
                text,
                panel.left() + 8,
                panel.top() - 8,
                new TextStyle(20, TextStyle.Anchor.START, TextStyle.Weight.BOLD, 0));
    }

    private void beams(Canvas canvas, View view) {
        View.Panel panel = view.panel();
        double y = view.pixel(0, 0).y();
        double left = panel.left() + 4;
        double right = panel.left() + panel.width() - 4;
        Annotations.arrow(canvas, new View.Pixel(left, y), new View.Pixel(left + 46, y), "#1a1a1a");
        Annotations.arrow(canvas, new View.Pixel(right, y), new View.Pixel(right - 46, y), "#1a1a1a");
        canvas.text("e^{−}", left + 6, y - 9, TextStyle.of(17, TextStyle.Anchor.START));
        canvas.text("e^{+}", right - 6, y - 9, TextStyle.of(17, TextStyle.Anchor.END));
    }

    /** The silicon, enlarged. */
    private void insets(Canvas canvas, View.Squeeze squeeze) {
        SiliconGeometry silicon = event.detector().tracker().silicon;
        double scale = TRANSVERSE_INSET.height() / (2.1 * silicon.outerRadius);
        double middle = Arrays.stream(silicon.cz).average().orElse(0);
        View transverse = View.transverse(TRANSVERSE_INSET, squeeze, scale);
        View longitudinal = View.longitudinal(LONGITUDINAL_INSET, squeeze, middle, scale, division);
        for (View view : new View[] {transverse, longitudinal}) {
            View.Panel panel = view.panel();
            canvas.clip(panel.left(), panel.top(), panel.width(), panel.height());
            detector.drawCore(canvas, view);
            new TruthLines(event).draw(canvas, view);
            tracks.drawLines(canvas, view);
            tracks.drawHits(canvas, view, HIT_SIZE);
            new Annotations(event).drawVertices(canvas, view);
            canvas.unclip();
            canvas.stroke(
                    Outline.rectangle(panel.left(), panel.top(), panel.width(), panel.height()),
                    Stroke.solid("#94a4a2", 1));
        }
        Annotations.scaleBar(canvas, longitudinal, 100, "10 cm", 14);
    }
}
