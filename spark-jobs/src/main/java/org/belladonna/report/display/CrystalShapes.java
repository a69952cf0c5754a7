package org.belladonna.report.display;

import java.util.List;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalRing;
import org.belladonna.digitization.CalorimeterDigits;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;

/** The crystals in both planes: their outlines, and how much energy is in them. */
final class CrystalShapes {
    private static final String EMPTY = "#fbf6e6";
    private static final String EDGE = "#ddd0a6";
    private static final String HIT = "#e76300";
    /** Crystals below are left pale, GeV. */
    private static final double LOWEST = 0.005;

    private final List<CrystalRing> rings;
    private final CrystalLayout layout;
    /** Corners (z, rho) of each ring: two of the front face, two of the back face. */
    private final double[][] corners;
    /** The barrel ring that stands for all in the transverse plane: the one nearest to z = 0; -1 without a barrel. */
    private final int middle;

    CrystalShapes(List<CrystalRing> rings) {
        this.rings = rings;
        layout = new CrystalLayout(rings);
        corners = new double[rings.size()][];
        int nearest = -1;
        for (int i = 0; i < rings.size(); i++) {
            corners[i] = corners(i);
            CrystalRing ring = rings.get(i);
            boolean barrel = ring.region() == CrystalRing.Region.BARREL;
            if (barrel
                    && (nearest < 0
                            || Math.abs(ring.frontZ())
                                    < Math.abs(rings.get(nearest).frontZ()))) {
                nearest = i;
            }
        }
        middle = nearest;
    }

    private double[] corners(int i) {
        CrystalRing ring = rings.get(i);
        boolean before = i > 0 && rings.get(i - 1).region() == ring.region();
        boolean after = i + 1 < rings.size() && rings.get(i + 1).region() == ring.region();
        CrystalRing previous = before ? rings.get(i - 1) : mirrored(ring, after ? rings.get(i + 1) : ring);
        CrystalRing next = after ? rings.get(i + 1) : mirrored(ring, previous);
        return new double[] {
            0.5 * (ring.frontZ() + previous.frontZ()), 0.5 * (ring.frontRho() + previous.frontRho()),
            0.5 * (ring.backZ() + previous.backZ()), 0.5 * (ring.backRho() + previous.backRho()),
            0.5 * (ring.backZ() + next.backZ()), 0.5 * (ring.backRho() + next.backRho()),
            0.5 * (ring.frontZ() + next.frontZ()), 0.5 * (ring.frontRho() + next.frontRho())
        };
    }

    /** A ring at the place that is the image of another one. */
    private static CrystalRing mirrored(CrystalRing ring, CrystalRing other) {
        return new CrystalRing(
                ring.region(),
                ring.thetaMin(),
                ring.thetaMax(),
                ring.crystals(),
                ring.phiTilt(),
                2 * ring.frontRho() - other.frontRho(),
                2 * ring.frontZ() - other.frontZ(),
                2 * ring.backRho() - other.backRho(),
                2 * ring.backZ() - other.backZ());
    }

    /** Radius of the back of the barrel, mm. */
    double outerRadius() {
        return rings.stream().mapToDouble(CrystalRing::backRho).max().orElse(0);
    }

    /** The ring that a line at a polar angle from the origin meets, or the nearest to it. */
    CrystalRing ringAt(double theta) {
        CrystalRing best = rings.get(0);
        for (CrystalRing ring : rings) {
            if (Math.abs(middle(ring) - theta) < Math.abs(middle(best) - theta)) {
                best = ring;
            }
        }
        return best;
    }

    private static double middle(CrystalRing ring) {
        return 0.5 * (ring.thetaMin() + ring.thetaMax());
    }

    void drawTransverse(Canvas canvas, View view) {
        if (middle < 0) {
            return;
        }
        CrystalRing ring = rings.get(middle);
        canvas.fill(view.circle(ring.backRho()), EMPTY, 1);
        canvas.fill(view.circle(ring.frontRho()), "#ffffff", 1);
        Outline edges = new Outline();
        for (int i = 0; i < ring.crystals(); i++) {
            double phi = 2 * Math.PI * i / ring.crystals();
            view.segment(
                    edges,
                    ring.frontRho() * Math.cos(phi),
                    ring.frontRho() * Math.sin(phi),
                    ring.backRho() * Math.cos(phi),
                    ring.backRho() * Math.sin(phi));
        }
        canvas.stroke(edges, Stroke.solid(EDGE, 0.5));
        canvas.stroke(view.circle(ring.backRho()), Stroke.solid(EDGE, 0.8));
        canvas.stroke(view.circle(ring.frontRho()), Stroke.solid(EDGE, 0.8));
    }

    void drawLongitudinal(Canvas canvas, View view) {
        Outline outline = new Outline();
        for (double[] corner : corners) {
            for (int side = -1; side <= 1; side += 2) {
                view.polygon(outline, onSide(corner, side));
            }
        }
        canvas.fill(outline, EMPTY, 1);
        canvas.stroke(outline, Stroke.solid(EDGE, 0.5));
    }

    private static double[] onSide(double[] corner, int side) {
        double[] placed = corner.clone();
        for (int i = 1; i < placed.length; i += 2) {
            placed[i] *= side;
        }
        return placed;
    }

    /** Colours the crystals by their energy, summed along the line of sight. */
    void drawEnergy(Canvas canvas, View view, CalorimeterDigits digits) {
        if (view.plane() == View.Plane.LONGITUDINAL) {
            longitudinalEnergy(canvas, view, digits);
        } else if (middle >= 0) {
            transverseEnergy(canvas, view, digits);
        }
    }

    private void longitudinalEnergy(Canvas canvas, View view, CalorimeterDigits digits) {
        double[][] sums = new double[2][rings.size()];
        for (int i = 0; i < digits.size(); i++) {
            int cell = digits.cell(i);
            double phi = layout.phiOf(cell);
            int above = view.side(Math.cos(phi), Math.sin(phi)) > 0 ? 1 : 0;
            sums[above][layout.ringOf(cell)] += digits.energy[cell];
        }
        for (int above = 0; above < 2; above++) {
            for (int i = 0; i < rings.size(); i++) {
                if (sums[above][i] > LOWEST) {
                    canvas.fill(view.polygon(onSide(corners[i], 2 * above - 1)), HIT, opacity(sums[above][i]));
                }
            }
        }
    }

    private void transverseEnergy(Canvas canvas, View view, CalorimeterDigits digits) {
        CrystalRing ring = rings.get(middle);
        double[] sums = new double[ring.crystals()];
        for (int i = 0; i < digits.size(); i++) {
            int cell = digits.cell(i);
            CrystalRing own = rings.get(layout.ringOf(cell));
            if (own.region() == CrystalRing.Region.BARREL) {
                sums[layout.phiIndex(cell) * ring.crystals() / own.crystals()] += digits.energy[cell];
            }
        }
        double step = 2 * Math.PI / ring.crystals();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > LOWEST) {
                canvas.fill(
                        wedge(view, step * i, step * (i + 1), ring.frontRho(), ring.backRho()), HIT, opacity(sums[i]));
            }
        }
    }

    /** The piece between two azimuths and two radii of the transverse plane, narrow enough for straight sides. */
    static Outline wedge(View view, double from, double to, double inner, double outer) {
        return view.polygon(
                inner * Math.cos(from),
                inner * Math.sin(from),
                outer * Math.cos(from),
                outer * Math.sin(from),
                outer * Math.cos(to),
                outer * Math.sin(to),
                inner * Math.cos(to),
                inner * Math.sin(to));
    }

    /** From pale at 5 MeV to full at 1 GeV. */
    private static double opacity(double energy) {
        return Math.min(1, 0.12 + 0.88 * Math.log10(energy / LOWEST) / Math.log10(1 / LOWEST));
    }

    /** The colour of energy in a crystal, for the legend. */
    static String hitColour() {
        return HIT;
    }

    /** Number of crystals in a turn, for the width of towers. */
    int crystalsInTurn() {
        return middle >= 0
                ? rings.get(middle).crystals()
                : rings.stream().mapToInt(CrystalRing::crystals).max().orElse(1);
    }
}
