package org.belladonna.detector.cherenkov;

import org.belladonna.detector.CherenkovSettings;
import org.belladonna.kinematics.PhysicalConstants;

/**
 * The way of a photon through a bar along z to the sensors at its backward end, straight or by the mirror at the forward end. Reflections
 * on the long sides keep |k_z| and, where they are total, lose nothing: the length of the way is that of the unfolded bar. One
 * per thread; holds the particle of the last {@link #enter}.
 */
public final class QuartzBar {
    private static final int AZIMUTHS = 48;
    private static final double[] COSINE = new double[AZIMUTHS];
    private static final double[] SINE = new double[AZIMUTHS];

    static {
        for (int i = 0; i < AZIMUTHS; i++) {
            COSINE[i] = Math.cos(2 * Math.PI * (i + 0.5) / AZIMUTHS);
            SINE[i] = Math.sin(2 * Math.PI * (i + 0.5) / AZIMUTHS);
        }
    }

    private final CherenkovSettings.Bar settings;
    /** Largest component of a direction across a surface that is still totally reflected. */
    private final double reflected;

    private final double timePerWay;

    /** Direction of the particle and two directions across it; components: out of the bar, across the bar, along z. */
    private final double[] along = new double[3];

    private final double[] first = new double[3];
    private final double[] second = new double[3];
    private final double[] photon = new double[3];
    private double z;

    public QuartzBar(CherenkovSettings.Bar settings) {
        this.settings = settings;
        reflected = Math.sqrt(1 - 1 / (settings.index() * settings.index()));
        timePerWay = settings.groupIndex() / PhysicalConstants.SPEED_OF_LIGHT;
    }

    /**
     * A particle enters.
     *
     * @param radial component of its direction away from the z axis, not 0
     * @param azimuthal component of its direction along the azimuth
     * @param axial component of its direction along z
     * @param zPlace where it crosses the bar, mm
     */
    public void enter(double radial, double azimuthal, double axial, double zPlace) {
        z = zPlace;
        along[0] = radial;
        along[1] = azimuthal;
        along[2] = axial;
        double across = Math.hypot(radial, azimuthal);
        first[0] = -azimuthal / across;
        first[1] = radial / across;
        first[2] = 0;
        second[0] = along[1] * first[2] - along[2] * first[1];
        second[1] = along[2] * first[0] - along[0] * first[2];
        second[2] = along[0] * first[1] - along[1] * first[0];
    }

    /** Length of the particle's way in the bar, mm. */
    public double path() {
        return settings.thickness() / Math.abs(along[0]);
    }

    /**
     * Time from emission to the sensors of a photon at an angle to the particle and an azimuth about it, ns; NaN when it leaves the bar or
     * comes too late.
     */
    public double time(double angle, double azimuth) {
        return time(Math.cos(angle), Math.sin(angle), Math.cos(azimuth), Math.sin(azimuth));
    }

    /** True when the last photon of {@link #time} came by the mirror. */
    public boolean byMirror() {
        return photon[2] > 0;
    }

    /** The same by the cosines and sines of both angles. */
    public double time(double cosine, double sine, double cosPhi, double sinPhi) {
        for (int j = 0; j < 3; j++) {
            photon[j] = cosine * along[j] + sine * (cosPhi * first[j] + sinPhi * second[j]);
        }
        if (Math.abs(photon[0]) > reflected || Math.abs(photon[1]) > reflected) {
            return Double.NaN;
        }
        double way = photon[2] < 0 ? z - settings.sensorZ() : 2 * settings.mirrorZ() - z - settings.sensorZ();
        double time = timePerWay * way / Math.abs(photon[2]);
        return time < settings.window() ? time : Double.NaN;
    }

    /** Share of the photons of an angle that reach the sensors, over all azimuths. */
    public double trapped(double angle) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double sum = 0;
        for (int i = 0; i < AZIMUTHS; i++) {
            if (!Double.isNaN(time(cosine, sine, COSINE[i], SINE[i]))) {
                sum += byMirror() ? settings.mirrorReflectivity() : 1;
            }
        }
        return sum / AZIMUTHS;
    }
}
