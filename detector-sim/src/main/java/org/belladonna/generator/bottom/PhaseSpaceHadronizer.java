package org.belladonna.generator.bottom;

import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Hadrons by phase space with a Gaussian multiplicity, as JETSET decays heavy hadrons: n = n_q/4 + c ln((m - sum m_q)/s) rounded, of
 * variance c ln(...); the quarks between the hadrons are drawn one by one (T. Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026,
 * section 13.3.2). Mesons only.
 */
final class PhaseSpaceHadronizer implements SystemHadronizer {
    private static final int DOWN_OR_UP = 2;
    private static final int CHARM = 4;
    private static final int MOST = 8;
    private static final int TRIES = 200;

    /** n_q/4 for two quarks. */
    private static final double FROM_QUARKS = 0.5;

    private final SpectatorSettings settings;
    private final MesonFlavours flavours;
    private final HadronDecayer masses;
    private final FlatPhaseSpace[] spaces = new FlatPhaseSpace[MOST + 1];
    private final int[] codes = new int[MOST];
    private final double[] mass = new double[MOST];
    private final double[][] momentum = new double[MOST][4];

    PhaseSpaceHadronizer(SpectatorSettings settings, HadronDecayer masses) {
        this.settings = settings;
        this.masses = masses;
        flavours = new MesonFlavours(settings);
        for (int n = 2; n <= MOST; n++) {
            spaces[n] = new FlatPhaseSpace(new double[n]);
        }
    }

    @Override
    public int single(int quark, int antiquark, double systemMass, EventStream stream) {
        int vector = meson(quark, antiquark, true, stream);
        int scalar = meson(quark, antiquark, false, stream);
        double heavy = ParticleTable.get(vector).mass();
        if (systemMass > heavy + settings.singleReach()) {
            return 0;
        }
        if (2 * systemMass < heavy + ParticleTable.get(scalar).mass()) {
            return scalar;
        }
        // The masses of light mesons differ enough to decide; D and D* lie close, and spins decide.
        boolean charm = Math.max(quark, -antiquark) == CHARM;
        return charm && stream.uniform() >= flavours.vectors(quark, antiquark) ? scalar : vector;
    }

    private int meson(int quark, int antiquark, boolean vector, EventStream stream) {
        int code;
        do {
            code = flavours.meson(quark, antiquark, vector, stream);
        } while (code == 0);
        return code;
    }

    @Override
    public boolean hadronize(int quark, int antiquark, double systemMass, EventStream stream, Products products) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int n = number(systemMass - MesonFlavours.mass(quark) - MesonFlavours.mass(antiquark), stream);
            if (n >= 2 && n <= MOST && chooseHadrons(n, quark, antiquark, systemMass, stream)) {
                spaces[n].setMasses(mass);
                spaces[n].generate(stream, systemMass, momentum, 0);
                for (int i = 0; i < n; i++) {
                    products.add(codes[i], -1, momentum[i]);
                }
                return true;
            }
        }
        return false;
    }

    private int number(double free, EventStream stream) {
        double mean = settings.multiplicity().constant()
                * Math.log(Math.max(1.1, free / settings.multiplicity().scale()));
        return (int) Math.floor(0.5 + FROM_QUARKS + mean + Math.sqrt(mean) * stream.gaussian());
    }

    private boolean chooseHadrons(int n, int quark, int antiquark, double systemMass, EventStream stream) {
        double sum = 0;
        int left = quark;
        boolean vectors = false;
        for (int i = 0; i < n; i++) {
            int fresh = i == n - 1 ? -antiquark : flavours.draw(stream);
            boolean vector = stream.uniform() < flavours.vectors(left, fresh);
            vectors |= vector;
            codes[i] = flavours.meson(left, -fresh, vector, stream);
            if (codes[i] == 0) {
                return false;
            }
            mass[i] = masses.drawMass(ParticleTable.get(codes[i]), stream);
            sum += mass[i];
            left = fresh;
        }
        // Two light pseudoscalars are a rho; above it tau decays and annihilation make next to none.
        boolean light = Math.max(quark, -antiquark) <= DOWN_OR_UP;
        return sum < systemMass && (vectors || n > 2 || !light);
    }
}
