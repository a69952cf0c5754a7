package org.belladonna.reconstruction.identification;

import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.cherenkov.QuartzBar;
import org.belladonna.detector.cherenkov.Radiator;
import org.belladonna.digitization.CherenkovDigits;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * Extended likelihood of the times of photons at the end of a bar, given their azimuth about the track: the expected time is that of flight
 * and of the way in the bar, its density that of the transit time, widened by electronics, start time and dispersion.
 */
final class BarLikelihood implements VelocityLikelihood {
    /** Exponent below which a normal density is nothing beside the photons of other origin. */
    private static final double NEGLIGIBLE = -30;

    /** Of hadrons in fused silica, mm (PDG, 97.8 g/cm2 over 2.20 g/cm3). */
    private static final double INTERACTION_LENGTH = 445;

    private final CherenkovSettings.Bar settings;
    private final List<CherenkovSettings.Transit> transit;
    private final Radiator radiator;
    private final QuartzBar bar;
    private double length;
    private boolean inside;

    /** Of each photon of the measurement. */
    private int photons;

    private double[] cosine = new double[64];
    private double[] sine = new double[64];
    private double[] time = new double[64];

    BarLikelihood(CherenkovSettings.Bar settings) {
        this.settings = settings;
        transit = settings.transit();
        radiator = new Radiator(settings.index());
        bar = new QuartzBar(settings);
    }

    @Override
    public void begin(CherenkovDigits digits, int measurement, CherenkovTrack track) {
        inside = track.radial > 0;
        if (inside) {
            double back = track.backTo(settings.radius());
            length = track.length - back;
            bar.enter(track.radial, track.azimuthal, track.axial, track.z - back * track.axial);
            takePhotons(digits, measurement);
        }
    }

    private void takePhotons(CherenkovDigits digits, int measurement) {
        int first = digits.begin(measurement);
        photons = digits.end(measurement) - first;
        if (time.length < photons) {
            cosine = new double[2 * photons];
            sine = new double[2 * photons];
            time = new double[2 * photons];
        }
        for (int i = 0; i < photons; i++) {
            cosine[i] = Math.cos(digits.angle[first + i]);
            sine[i] = Math.sin(digits.angle[first + i]);
            time[i] = digits.time[first + i];
        }
    }

    @Override
    public double logLikelihood(double inverseBeta) {
        if (!inside) {
            return 0;
        }
        double angle = radiator.angle(inverseBeta);
        double cosAngle = Math.cos(angle);
        double sinAngle = Math.sin(angle);
        double made = settings.photonsPerMm() * bar.path() * radiator.relativeYield(inverseBeta);
        double flight = length * inverseBeta / PhysicalConstants.SPEED_OF_LIGHT;
        double others = settings.background() / settings.window() / (2 * Math.PI);
        double expected = made * bar.trapped(angle);
        double sum = shorter(expected) - expected;
        for (int i = 0; i < photons; i++) {
            double way = bar.time(cosAngle, sinAngle, cosine[i], sine[i]);
            double density = others;
            if (!Double.isNaN(way)) {
                double survival = bar.byMirror() ? settings.mirrorReflectivity() : 1;
                density += made * survival / (2 * Math.PI) * density(time[i] - flight - way, way);
            }
            sum += Math.log(density);
        }
        return sum;
    }

    /**
     * What the likelihood gains by the chance that the particle ends within the bar, anywhere: then the light is that of a part of the way, and few photons say less about
     * velocity. Integral over the part f of f^n exp(-f N), n photons seen less background and N expected.
     */
    private double shorter(double expected) {
        double seen = Math.max(0, photons - settings.background());
        double ends = bar.path() / INTERACTION_LENGTH;
        if (seen >= expected || expected <= 0) {
            return 0;
        }
        double logIntegral = expected
                + Gamma.logGamma(seen + 1)
                - (seen + 1) * Math.log(expected)
                + Math.log(Gamma.regularizedGammaP(seen + 1, expected));
        return Math.log1p(ends * Math.expm1(logIntegral));
    }

    /** Density of a time after the expected one, 1/ns. */
    private double density(double late, double way) {
        double dispersion = way * settings.groupIndexSpread() / settings.groupIndex();
        double common2 = settings.timeError() * settings.timeError()
                + settings.startTimeError() * settings.startTimeError()
                + dispersion * dispersion;
        double sum = 0;
        for (int k = 0; k < transit.size(); k++) {
            CherenkovSettings.Transit part = transit.get(k);
            double variance = part.sigma() * part.sigma() + common2;
            double distance = late - part.shift();
            double exponent = -0.5 * distance * distance / variance;
            if (exponent > NEGLIGIBLE) {
                sum += part.share() * Math.exp(exponent) / Math.sqrt(2 * Math.PI * variance);
            }
        }
        return sum;
    }
}
