package org.belladonna.digitization;

import org.belladonna.detector.CherenkovSettings;
import org.belladonna.detector.cherenkov.QuartzBar;
import org.belladonna.detector.cherenkov.Radiator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.random.EventStream;
import org.belladonna.transport.CherenkovHits;

/**
 * Photons of a bar one by one: azimuth, wavelength (a normal shift of both indices), reflections, way to the sensors, transit time.
 */
final class BarDigitizer implements CherenkovDigitizer.Kind {
    private static final double MILLI = 1e-3;

    private final CherenkovSettings.Bar settings;
    private final Radiator radiator;
    private final QuartzBar bar;

    BarDigitizer(CherenkovSettings.Bar settings) {
        this.settings = settings;
        radiator = new Radiator(settings.index());
        bar = new QuartzBar(settings);
    }

    @Override
    public void measure(
            CherenkovHits hits, int particle, double inverseBeta, EventStream stream, CherenkovDigits digits) {
        double rho = Math.hypot(hits.x[particle], hits.y[particle]);
        double cosine = hits.x[particle] / rho;
        double sine = hits.y[particle] / rho;
        double radial = hits.ux[particle] * cosine + hits.uy[particle] * sine;
        double azimuthal = hits.uy[particle] * cosine - hits.ux[particle] * sine;
        if (radial > 0) {
            double back = (rho - settings.radius()) / radial;
            bar.enter(radial, azimuthal, hits.uz[particle], hits.z[particle] - back * hits.uz[particle]);
            double arrival = hits.t[particle] - back * inverseBeta / PhysicalConstants.SPEED_OF_LIGHT;
            double crossed =
                    Math.min(1, Math.max(0, (hits.end[particle] - settings.radius()) / settings.thickness() + 0.5));
            double start = arrival + settings.startTimeError() * stream.gaussian();
            photons(inverseBeta, crossed * bar.path(), start, stream, digits);
        }
        long others = stream.poisson(settings.background());
        for (long i = 0; i < others; i++) {
            digits.addPhoton(stream.uniform(-Math.PI, Math.PI), settings.window() * stream.uniform());
        }
    }

    @Override
    public boolean measuresEnded() {
        return true;
    }

    private void photons(double inverseBeta, double path, double arrival, EventStream stream, CherenkovDigits digits) {
        long made = stream.poisson(settings.photonsPerMm() * path * radiator.relativeYield(inverseBeta));
        for (long i = 0; i < made; i++) {
            double azimuth = stream.uniform(-Math.PI, Math.PI);
            double colour = stream.gaussian();
            double index = settings.index() + colour * settings.indexSpread();
            double angle = Math.acos(Math.min(1, inverseBeta / index));
            double way = bar.time(angle, azimuth);
            if (!Double.isNaN(way) && (!bar.byMirror() || stream.uniform() < settings.mirrorReflectivity())) {
                double dispersed = way * (1 + colour * settings.groupIndexSpread() / settings.groupIndex());
                double time = arrival + dispersed + transit(stream) + settings.timeError() * stream.gaussian();
                digits.addPhoton(azimuth + MILLI * settings.azimuthError() * stream.gaussian(), time);
            }
        }
    }

    private double transit(EventStream stream) {
        double left = stream.uniform();
        double normal = stream.gaussian();
        CherenkovSettings.Transit last = null;
        for (int i = 0; i < settings.transit().size(); i++) {
            last = settings.transit().get(i);
            left -= last.share();
            if (left < 0) {
                break;
            }
        }
        return last.shift() + last.sigma() * normal;
    }
}
