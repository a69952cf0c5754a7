package org.belladonna.report.plot;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Optional;

/** Whether this machine can write into an image. */
public final class Fonts {
    private Fonts() {}

    /**
     * What keeps images from being drawn, in one line with its remedy; nothing on a machine with fonts. A slim container often
     * has none, and then Java's own text fails in one of several ways.
     */
    public static Optional<String> problem() {
        try {
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).getStringBounds("g′", new FontRenderContext(null, true, true));
            return Optional.empty();
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Optional.of("no PNG files: this Java finds no font; install fontconfig and a font"
                    + " (apt-get install fontconfig fonts-dejavu-core) and make the report again");
        }
    }
}
