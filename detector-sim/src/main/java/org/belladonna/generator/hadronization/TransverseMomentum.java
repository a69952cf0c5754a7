package org.belladonna.generator.hadronization;

import org.belladonna.random.EventStream;

/** Transverse momenta of new quarks: a Gaussian, and a wider one for a small fraction of the breaks. */
final class TransverseMomentum {
    private final FragmentationSettings settings;
    private final double width;

    /** Components of the last draw, GeV. */
    double px;

    double py;

    TransverseMomentum(FragmentationSettings settings) {
        this.settings = settings;
        width = settings.sigma() / Math.sqrt(2);
    }

    void draw(EventStream stream) {
        double size = width * (stream.uniform() < settings.wideFraction() ? settings.wideFactor() : 1);
        px = size * stream.gaussian();
        py = size * stream.gaussian();
    }

    /** How much a squared transverse momentum of two hadrons is suppressed: both breaks of a hadron make twice the squared width. */
    double suppression(double pt2) {
        return Math.exp(-pt2 / (4 * width * width));
    }
}
