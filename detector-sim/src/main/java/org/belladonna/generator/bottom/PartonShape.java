package org.belladonna.generator.bottom;

import java.util.Arrays;
import org.belladonna.generator.decay.FlatPhaseSpace;
import org.belladonna.generator.decay.Kinematics;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;

/**
 * Decay of the b quark beside its spectator (G. Altarelli et al., Nucl. Phys. B 208 (1982) 365): the two have opposite momenta with a
 * Gaussian distribution, the quark the mass that is left for it. It decays by V - A to a quark and two fermions, or isotropically to a
 * quark and a photon. The quark and the spectator become hadrons together, and so do the two fermions when they are quarks. A system too
 * light for two hadrons becomes one; the momenta of the two systems are then set anew along the same direction. Final states of two hadrons, or of one beside leptons
 * or a photon, are for the exclusive modes and are drawn again.
 */
final class PartonShape implements DecayShape {
    private static final int PHOTON = 22;
    private static final int TRIES = 100_000;

    private final SpectatorSettings.Motion motion;
    private final SystemHadronizer hadronizer;

    /** Codes of the fermions or the photon, the quark, the spectator. */
    private final int[] codes;

    private final int fermions;
    private final FlatPhaseSpace space;
    private final double[][] p = new double[4][4];
    private final double[] bottom = new double[4];
    private final int[] ends = new int[2];
    private final Cluster first = new Cluster();
    private final Cluster second = new Cluster();

    /** Partons that become hadrons or leptons together. */
    private static final class Cluster {
        private final double[] p = new double[4];
        private double mass;
        private int quark;
        private int antiquark;
        private int single;

        void set(double[] a, double[] b, int first, int second) {
            for (int k = 0; k < 4; k++) {
                p[k] = a[k] + b[k];
            }
            quark = Math.max(first, second);
            antiquark = Math.min(first, second);
            mass = Kinematics.mass(p);
        }
    }

    /**
     * @param meson 511 or 521
     * @param partons codes of the two fermions (or the photon alone) and of the quark
     */
    PartonShape(int meson, int[] partons, SpectatorSettings settings, SystemHadronizer hadronizer) {
        motion = Math.abs(partons[partons.length - 1]) == 4 ? settings.charm() : settings.charmless();
        this.hadronizer = hadronizer;
        fermions = partons.length - 1;
        codes = Arrays.copyOf(partons, partons.length + 1);
        codes[partons.length] = Spectator.ofMeson(meson);
        double[] masses = new double[partons.length];
        for (int i = 0; i < masses.length; i++) {
            masses[i] = settings.mass(partons[i]);
        }
        space = new FlatPhaseSpace(masses);
    }

    private boolean isRadiative() {
        return codes[0] == PHOTON;
    }

    private boolean isHadronic() {
        return Math.abs(codes[0]) < 6;
    }

    @Override
    public void generate(double mass, EventStream stream, Products products) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            products.clear();
            if (drawPartons(mass, stream) && makeHadrons(mass, stream, products)) {
                return;
            }
        }
        throw new IllegalStateException("no hadrons from " + Arrays.toString(codes));
    }

    /** Fermions at 0 and 1 (a photon at 0), the quark and the spectator last, in the rest frame of the meson. */
    private boolean drawPartons(double meson, EventStream stream) {
        double width = motion.fermiMomentum() / Math.sqrt(2);
        double light = motion.spectatorMass();
        double[] spectatorMomentum = p[3];
        double p2 = 0;
        for (int k = 0; k < 3; k++) {
            spectatorMomentum[k] = width * stream.gaussian();
            p2 += spectatorMomentum[k] * spectatorMomentum[k];
        }
        spectatorMomentum[3] = Math.sqrt(p2 + light * light);
        double mass2 = meson * meson + light * light - 2 * meson * spectatorMomentum[3];
        double threshold = space.threshold();
        if (mass2 <= threshold * threshold) {
            return false;
        }
        double mass = Math.sqrt(mass2);
        space.generate(stream, mass, p, 0);
        if (!isRadiative()) {
            while (mass2 * mass2 / 16 * stream.uniform() > mass * p[0][3] * Kinematics.product(p[1], p[2])) {
                space.generate(stream, mass, p, 0);
            }
        }
        for (int k = 0; k < 3; k++) {
            bottom[k] = -spectatorMomentum[k];
        }
        bottom[3] = meson - spectatorMomentum[3];
        for (int i = 0; i <= fermions; i++) {
            Kinematics.boost(p[i], bottom, mass);
        }
        return true;
    }

    private boolean makeHadrons(double meson, EventStream stream, Products products) {
        if (isRadiative()) {
            first.mass = 0;
            System.arraycopy(p[0], 0, first.p, 0, 4);
            second.set(p[1], p[3], codes[1], codes[2]);
        } else {
            first.set(p[0], p[1], codes[0], codes[1]);
            second.set(p[2], p[3], codes[2], codes[3]);
        }
        first.single = 0;
        join(second, stream);
        if (isHadronic()) {
            join(first, stream);
        }
        if (second.single != 0 && (first.single != 0 || !isHadronic()) || first.mass + second.mass >= meson) {
            return false;
        }
        return place(meson, stream, products);
    }

    /** Decides whether a cluster is one hadron, and gives it that mass. */
    private void join(Cluster cluster, EventStream stream) {
        cluster.single = hadronizer.single(cluster.quark, cluster.antiquark, cluster.mass, stream);
        if (cluster.single != 0) {
            cluster.mass = ParticleTable.get(cluster.single).mass();
        }
    }

    private boolean place(double meson, EventStream stream, Products products) {
        double size = Kinematics.momentum(meson, first.mass, second.mass);
        double old = Math.sqrt(first.p[0] * first.p[0] + first.p[1] * first.p[1] + first.p[2] * first.p[2]);
        double firstMass = isHadronic() || isRadiative() ? 0 : Kinematics.mass(first.p);
        if (firstMass > 0) {
            Kinematics.boostBack(p[0], first.p, firstMass);
            Kinematics.boostBack(p[1], first.p, firstMass);
        }
        for (int k = 0; k < 3; k++) {
            first.p[k] *= size / old;
        }
        first.p[3] = Math.sqrt(size * size + first.mass * first.mass);
        Kinematics.opposite(first.p, second.mass, second.p);
        if (isHadronic()) {
            return fill(first, stream, products) && fill(second, stream, products);
        }
        if (isRadiative()) {
            products.add(PHOTON, -1, first.p);
        } else {
            for (int i = 0; i < 2; i++) {
                Kinematics.boost(p[i], first.p, first.mass);
                products.add(codes[i], -1, p[i]);
            }
        }
        return fill(second, stream, products);
    }

    private boolean fill(Cluster cluster, EventStream stream, Products products) {
        if (cluster.single != 0) {
            products.add(cluster.single, -1, cluster.p);
            return true;
        }
        int begin = products.size;
        ends[0] = cluster.quark;
        ends[1] = cluster.antiquark;
        if (!hadronizer.hadronize(ends, 2, cluster.mass, stream, products)) {
            return false;
        }
        for (int i = begin; i < products.size; i++) {
            Kinematics.boost(products.p[i], cluster.p, cluster.mass);
        }
        return true;
    }
}
