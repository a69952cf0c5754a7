package org.belladonna.report.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Fills an image, without a display. */
final class RasterCanvas implements Canvas {
    /** Pixels of the image per pixel of the figure. */
    private static final double SCALE = 2;

    private final Graphics2D graphics;

    private RasterCanvas(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** A figure as an image, at twice its size. */
    static BufferedImage draw(Figure figure) {
        BufferedImage image = new BufferedImage(
                (int) (SCALE * figure.width()), (int) (SCALE * figure.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(SCALE, SCALE);
            RasterCanvas canvas = new RasterCanvas(graphics);
            canvas.fill(Outline.rectangle(0, 0, figure.width(), figure.height()), "#ffffff", 1);
            figure.draw(canvas);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    @Override
    public void fill(Outline outline, String colour, double opacity) {
        Color opaque = Color.decode(colour);
        graphics.setColor(
                new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(255 * opacity)));
        graphics.fill(path(outline));
    }

    @Override
    public void stroke(Outline outline, Stroke stroke) {
        graphics.setColor(Color.decode(stroke.colour()));
        float[] lengths = stroke.pattern().lengths();
        graphics.setStroke(new BasicStroke(
                (float) stroke.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                lengths.length == 0 ? null : lengths,
                0));
        graphics.draw(path(outline));
    }

    private static Shape path(Outline outline) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Step step : outline.steps()) {
            if (step.start()) {
                path.moveTo(step.x(), step.y());
            } else {
                path.lineTo(step.x(), step.y());
            }
        }
        return path;
    }

    @Override
    public void text(String markup, double x, double y, TextStyle style) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(style.degrees()));
        graphics.setColor(Color.decode(TextStyle.COLOUR));
        List<Markup.Run> runs = Markup.parse(markup);
        double width = 0;
        for (Markup.Run run : runs) {
            width += width(run, style);
        }
        double position = switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> -width / 2;
            case END -> -width;
        };
        for (Markup.Run run : runs) {
            graphics.setFont(font(run, style));
            graphics.drawString(
                    run.text(), (float) position, (float) (run.level().shift() * style.size()));
            position += width(run, style);
        }
        graphics.setTransform(before);
    }

    private double width(Markup.Run run, TextStyle style) {
        return font(run, style)
                .getStringBounds(run.text(), graphics.getFontRenderContext())
                .getWidth();
    }

    private static Font font(Markup.Run run, TextStyle style) {
        int face = style.weight() == TextStyle.Weight.BOLD ? Font.BOLD : Font.PLAIN;
        // Java's own sans-serif is wider than the Helvetica of the SVG: a little smaller, it needs the same room.
        return new Font(Font.SANS_SERIF, face, 1)
                .deriveFont((float) (0.9 * run.level().scale() * style.size()));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        graphics.setClip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
        graphics.setClip(null);
    }
}
