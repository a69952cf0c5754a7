package org.belladonna.report.plot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Something that can be drawn and has a name and a caption. */
public interface Figure {
    /** Name of its files and of its place on the page: small letters, digits and hyphens. */
    String id();

    /** What is written around the data. */
    Plot.Texts texts();

    /** Title, in the notation of {@link Markup}. */
    default String title() {
        return texts().title();
    }

    /** What is seen and how it was made, in the notation of {@link Markup}. */
    default String caption() {
        return texts().caption();
    }

    /** Width in pixels. */
    int width();

    /** Height in pixels. */
    int height();

    /** Draws all of it. */
    void draw(Canvas canvas);

    /** The figure as an SVG element. */
    default String svg() {
        return SvgCanvas.draw(this);
    }

    /** Writes {@code <id>.svg} into an existing folder. */
    default void writeSvg(Path folder) throws IOException {
        Files.write(folder.resolve(id() + ".svg"), svg().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@code <id>.png} into an existing folder; needs {@link Fonts}. */
    default void writePng(Path folder) throws IOException {
        Path png = folder.resolve(id() + ".png");
        if (!ImageIO.write(RasterCanvas.draw(this), "png", png.toFile())) {
            throw new IOException(png + ": this Java has no PNG writer");
        }
    }
}
