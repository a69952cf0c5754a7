package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.belladonna.detector.DetectorSource;
import org.belladonna.detector.OuterDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Widths of single photons in detectors that are configuration only, as published: full width at half maximum over 2.355 of a logarithmic
 * normal distribution, known to 3 % from 1500 photons.
 */
class PublishedPhotonWidthTest {
    private static final int PHOTONS = 1500;
    /** Agreement asked for. */
    private static final double TOLERANCE = 0.2;
    /** The calibration of the crystals is a cubic in the logarithm of the energy, made without the material in front. */
    private static final double ENERGY_SCALE = 0.01;

    /** Belle's resolution was measured in a beam of photons without a tracker. */
    private static double[] ratios(String detector, double energy, double low, double high) {
        Path conf = Path.of("../conf/detectors/");
        return detector.equals("belle")
                ? PhotonWidths.withoutTracker(OuterDescription.read(conf.resolve(detector)), energy, low, high, PHOTONS)
                : PhotonWidths.ratios(
                        DetectorSource.read(conf.resolve(detector + ".conf")), energy, low, high, PHOTONS);
    }

    /**
     * a/E (+) b/E^(1/4) (+) c in per cent. Belle: 0.066, 0.81, 1.34 (H. Ikeda et al., Nucl. Instrum. Meth. A 441 (2000) 401). BABAR: 0, 2.32,
     * 1.85 (B. Aubert et al., Nucl. Instrum. Meth. A 479 (2002) 1). Belle II: the design, 0.2, 1.6, 1.2, with beam background. That of Belle was measured without a
     * tracker in front; docs/transport.md says where its detector exceeds it by more.
     */
    @ParameterizedTest
    @CsvSource({
        "belle, 0.066, 0.81, 1.34, 0.2, 80, 80",
        "belle, 0.066, 0.81, 1.34, 1.0, 80, 80",
        "belle, 0.066, 0.81, 1.34, 3.0, 60, 60",
        "belle2, 0.2, 1.6, 1.2, 0.1, 80, 80",
        "belle2, 0.2, 1.6, 1.2, 0.2, 60, 60",
        "belle2, 0.2, 1.6, 1.2, 1.0, 80, 80",
        "belle2, 0.2, 1.6, 1.2, 4.0, 60, 60",
        "belle2, 0.2, 1.6, 1.2, 5.4, 60, 60",
        "belle2, 0.2, 1.6, 1.2, 7.0, 36, 125",
        "babar, 0, 2.32, 1.85, 0.1, 80, 80",
        "babar, 0, 2.32, 1.85, 1.0, 80, 80",
        "babar, 0, 2.32, 1.85, 3.0, 60, 60"
    })
    void widthIsThePublishedOne(String detector, double a, double b, double c, double energy, double low, double high) {
        double[] ratio = ratios(detector, energy, low, high);
        // One in seven converts in the 0.2 radiation lengths in front; pairs of a photon of 0.1 GeV may miss the
        // crystals.
        assertTrue(ratio.length >= 0.95 * PHOTONS, "found " + ratio.length);
        double published = 0.01 * Math.hypot(Math.hypot(a / energy, b / Math.sqrt(Math.sqrt(energy))), c);
        double median = ratio[ratio.length / 2];
        LogNormalFit fit = new LogNormalFit(ratio, median, published);
        assertEquals(1, fit.peak, ENERGY_SCALE, "peak");
        double width = fit.width / fit.peak;
        assertEquals(1, width / published, TOLERANCE, "width over published " + width / published);
    }
}
