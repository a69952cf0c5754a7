package org.belladonna.generator.hadronization;

import org.belladonna.generator.shower.PartonList;
import org.belladonna.generator.shower.PartonShower;
import org.belladonna.generator.shower.ShowerSettings;
import org.belladonna.random.EventStream;

/**
 * Hadrons of a quark pair of any origin by parton shower and strings, in the rest frame of the pair, with the quark's axis isotropic. The
 * hadrons are undecayed. One per thread; keeps nothing from event to event.
 */
public final class QuarkPairHadrons {
    /** Smallest mass of a pair of light quarks, GeV. */
    public static final double LOWEST = 2.0;

    /** Smallest mass of a pair of charm quarks, GeV. */
    public static final double LOWEST_CHARM = QuarkPairProcess.LOWEST_CHARM;

    private final PartonShower shower = new PartonShower(ShowerSettings.standard());
    private final Hadronization hadronization = new Hadronization(FragmentationSettings.standard());
    private final PartonList partons = new PartonList();
    private final HadronList hadrons = new HadronList();
    private double cosine;
    private double sine;
    private double cosineOfAzimuth;
    private double sineOfAzimuth;

    /**
     * Makes the hadrons, and the photons that the quarks radiate.
     *
     * @param quark code of the quark, 1 to 4
     * @param mass mass of the pair, GeV, from {@link #LOWEST} or {@link #LOWEST_CHARM} on
     * @return number of particles
     */
    public int make(int quark, double mass, EventStream stream) {
        cosine = stream.uniform(-1, 1);
        sine = Math.sqrt((1 - cosine) * (1 + cosine));
        double azimuth = stream.uniform(0, 2 * Math.PI);
        cosineOfAzimuth = Math.cos(azimuth);
        sineOfAzimuth = Math.sin(azimuth);
        shower.radiate(quark, mass, stream, partons);
        hadronization.hadronize(partons, stream, hadrons);
        for (int i = 0; i < partons.size(); i++) {
            if (partons.pdg[i] == PartonList.PHOTON) {
                int at = hadrons.add(PartonList.PHOTON);
                System.arraycopy(partons.p, 4 * i, hadrons.p, at, 4);
            }
        }
        return hadrons.size;
    }

    /** Code of a particle. */
    public int pdg(int i) {
        return hadrons.pdg[i];
    }

    /** Fills the momentum (px, py, pz, E) of a particle in the rest frame of the pair, GeV. */
    public void momentum(int i, double[] p) {
        double x = hadrons.p[4 * i];
        double y = hadrons.p[4 * i + 1];
        double z = hadrons.p[4 * i + 2];
        double across = x * cosine + z * sine;
        p[0] = across * cosineOfAzimuth - y * sineOfAzimuth;
        p[1] = across * sineOfAzimuth + y * cosineOfAzimuth;
        p[2] = z * cosine - x * sine;
        p[3] = hadrons.p[4 * i + 3];
    }
}
