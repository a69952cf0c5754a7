package org.belladonna.generator.bottom;

import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.generator.decay.HadronDecayer;
import org.belladonna.generator.hadronization.FlavourSelector;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Hadrons by phase space with a Gaussian multiplicity, as JETSET decays heavy hadrons: n = n_e/4 + c ln((m - sum m_q)/s) rounded, of
 * variance c ln(...), for n_e ends; ends taken by chance shed hadrons one by one, with new quarks or diquarks, and what is left of them
 * joins in pairs, the flavours as in strings; of four ends, hadrons that leave little kinetic energy are drawn again (T. Sjostrand, S. Mrenna, P. Skands, JHEP 05 (2006) 026, section 13.3.2).
 */
final class PhaseSpaceHadronizer implements SystemHadronizer {
    private static final int DOWN_OR_UP = 2;
    private static final int CHARM = 4;
    private static final int MOST = 10;
    private static final int MOST_ENDS = 4;
    private static final int TRIES = 200;
    private static final int SPINS = 10;
    private static final int VECTOR = 3;
    private static final int LEAST_BARYON = 1000;

    private final SpectatorSettings settings;
    private final FlavourSelector flavours = FlavourSelector.standard();
    private final HadronDecayer masses;
    private final FlatPhaseSpace[] spaces = new FlatPhaseSpace[MOST + 1];
    private final int[] left = new int[MOST_ENDS];
    private final int[] codes = new int[MOST];
    private final double[] mass = new double[MOST];
    private final double[][] momentum = new double[MOST][4];

    PhaseSpaceHadronizer(SpectatorSettings settings, HadronDecayer masses) {
        this.settings = settings;
        this.masses = masses;
        for (int n = 2; n <= MOST; n++) {
            spaces[n] = new FlatPhaseSpace(new double[n]);
        }
    }

    @Override
    public int single(int quark, int antiquark, double systemMass, EventStream stream) {
        int drawn = meson(quark, antiquark, stream);
        int vector = drawn;
        while (!isVector(vector)) {
            vector = meson(quark, antiquark, stream);
        }
        int scalar = drawn;
        while (isVector(scalar)) {
            scalar = meson(quark, antiquark, stream);
        }
        double heavy = ParticleTable.get(vector).mass();
        if (systemMass > heavy + settings.singleReach()) {
            return 0;
        }
        if (2 * systemMass < heavy + ParticleTable.get(scalar).mass()) {
            return scalar;
        }
        // The masses of light mesons differ enough to decide; D and D* lie close, and spins decide.
        return Math.max(quark, -antiquark) == CHARM ? drawn : vector;
    }

    private static boolean isVector(int meson) {
        return Math.abs(meson) % SPINS == VECTOR;
    }

    private int meson(int quark, int antiquark, EventStream stream) {
        int code;
        do {
            code = flavours.combine(quark, antiquark, stream);
        } while (code == 0);
        return code;
    }

    @Override
    public boolean hadronize(int[] ends, int least, double systemMass, EventStream stream, Products products) {
        double free = systemMass;
        for (int end : ends) {
            free -= constituentMass(end);
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int n = number(ends.length, free, stream);
            if (n >= least && n <= MOST && chooseHadrons(n, ends, stream) && fits(n, ends, systemMass, stream)) {
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

    /** Mass of the quark or the two quarks of an end, GeV. */
    private static double constituentMass(int end) {
        int size = Math.abs(end);
        return FlavourSelector.isDiquark(end)
                ? constituentMass(size / 1000) + constituentMass(size / 100 % 10)
                : switch (size) {
                    case 1, 2 -> 0.33;
                    case 3 -> 0.5;
                    default -> 1.5;
                };
    }

    private int number(int ends, double free, EventStream stream) {
        double mean = settings.multiplicity().constant()
                * Math.log(Math.max(1.1, free / settings.multiplicity().scale()));
        return (int) Math.floor(0.5 + 0.25 * ends + mean + Math.sqrt(mean) * stream.gaussian());
    }

    /** Sheds hadrons from the ends and joins what is left of these. */
    private boolean chooseHadrons(int n, int[] ends, EventStream stream) {
        System.arraycopy(ends, 0, left, 0, ends.length);
        int shed = n - ends.length / 2;
        for (int i = 0; i < shed; i++) {
            int j = stream.integer(ends.length);
            codes[i] = flavours.drawHadron(left[j], 0, stream);
            left[j] = -flavours.partner;
        }
        if (ends.length == MOST_ENDS) {
            pairUp(stream);
        }
        for (int i = 0; i < ends.length; i += 2) {
            boolean diquarks = FlavourSelector.isDiquark(left[i]) && FlavourSelector.isDiquark(left[i + 1]);
            codes[shed + i / 2] = diquarks ? 0 : flavours.combine(left[i], left[i + 1], stream);
            if (codes[shed + i / 2] == 0) {
                return false;
            }
        }
        return true;
    }

    /** Puts ends of opposite colour together, by chance. */
    private void pairUp(EventStream stream) {
        boolean skip = stream.uniform() < 0.5;
        int partner = 0;
        do {
            partner++;
            boolean opposite = isTriplet(left[partner]) != isTriplet(left[0]);
            if (opposite && !skip) {
                swap(1, partner);
                return;
            }
            skip &= !opposite;
        } while (true);
    }

    private void swap(int i, int j) {
        int end = left[i];
        left[i] = left[j];
        left[j] = end;
    }

    private static boolean isTriplet(int end) {
        return end > 0 != FlavourSelector.isDiquark(end);
    }

    private boolean fits(int n, int[] ends, double systemMass, EventStream stream) {
        double sum = 0;
        boolean scalars = true;
        for (int i = 0; i < n; i++) {
            mass[i] = masses.drawMass(ParticleTable.get(codes[i]), stream);
            sum += mass[i];
            scalars &= !isVector(codes[i]);
        }
        if (sum >= systemMass) {
            return false;
        }
        if (ends.length == MOST_ENDS) {
            return stream.uniform()
                    < Math.pow(1 - sum / systemMass, settings.multiplicity().crowding());
        }
        // Two light pseudoscalars are a rho; above it tau decays and annihilation make next to none.
        boolean light = Math.max(Math.abs(ends[0]), Math.abs(ends[1])) <= DOWN_OR_UP;
        boolean mesons = Math.abs(codes[0]) < LEAST_BARYON;
        return !(scalars && n == 2 && light && mesons);
    }
}
