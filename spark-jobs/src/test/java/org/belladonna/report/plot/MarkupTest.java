package org.belladonna.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void indicesBecomeTags() {
        assertEquals("M<sup>2</sup><sub>rec</sub> [GeV]", Markup.html("M^{2}_{rec} [GeV]"));
        assertEquals("a_b ^ c", Markup.html("a_b ^ c"));
        assertEquals("fb^-1", Markup.plain("fb^{-1}"));
    }

    @Test
    void nothingEscapesTheEscape() {
        assertEquals("&lt;b&gt; &amp; &quot;", Markup.html("<b> & \""));
        assertEquals("<sup>&lt;i&gt;</sup>", Markup.html("^{<i>}"));
    }

    @Test
    void openBraceIsABug() {
        assertThrows(IllegalArgumentException.class, () -> Markup.html("M^{2"));
    }
}
