package org.belladonna.transport.process.hadronic;

import org.belladonna.material.Element;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.process.PhysicsProcess;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;

/**
 * Elastic scattering of one kind of hadron on nuclei: two exponentials in the momentum transfer, diffraction on the whole nucleus and quasi-free scattering, with the
 * slopes of H. Fesefeldt, PITHA 85-02 (1985), chapter on elastic scattering; exact kinematics. The recoil stays at the spot, but a proton that was hydrogen
 * flies. The Coulomb part is multiple scattering's.
 */
public final class HadronElastic implements PhysicsProcess {
    /** Protons with less do not fly far enough to matter, GeV. */
    private static final double FLYING_PROTON = 1e-3;

    private static final int HEAVY = 62;

    private final TargetChoice targets;
    private final Species species;

    public HadronElastic(Material medium, Species species) {
        this.species = species;
        targets = TargetChoice.elastic(medium, species);
    }

    @Override
    public String name() {
        return "elastic nuclear scattering";
    }

    @Override
    public double perMm(double kineticEnergy) {
        return targets.perMm(kineticEnergy);
    }

    @Override
    public double interact(Track track, TrackStack stack, EventStream stream) {
        Element element = targets.choose(track.kinetic, stream);
        int nucleons = TargetChoice.nucleons(element, stream);
        double target = nucleons == 1 ? NuclearMasses.PROTON : NuclearMasses.mass(nucleons, element.z());
        double mass = species.mass();
        double total = track.kinetic + mass;
        double momentum = Math.sqrt(track.kinetic * (track.kinetic + 2 * mass));
        double s = mass * mass + target * target + 2 * target * total;
        double rest = momentum * target / Math.sqrt(s);
        double largest = 4 * rest * rest;
        double transfer = nucleons == 1 ? free(largest, stream) : nuclear(nucleons, momentum, largest, stream);
        double recoil = transfer / (2 * target);
        double after = track.kinetic - recoil;
        if (!(after > 0)) {
            double all = track.kinetic;
            track.end();
            return all;
        }
        double left = Math.sqrt(after * (after + 2 * mass));
        // t = 2 m^2 - 2 (E E' - p p' cos)
        double cosine = (2 * (total * (after + mass) - mass * mass) - transfer) / (2 * momentum * left);
        stack.drawAzimuth(stream);
        boolean flies = nucleons == 1 && recoil > FLYING_PROTON;
        if (flies) {
            double struck = Math.sqrt(recoil * (recoil + 2 * target));
            double along = (momentum - left * bounded(cosine)) / struck;
            stack.product(track, Species.kind(2212), recoil, bounded(along), -stack.cosPhi, -stack.sinPhi);
        }
        track.turn(bounded(cosine), stack.cosPhi, stack.sinPhi);
        track.kinetic = after;
        return flies ? 0 : recoil;
    }

    private double free(double largest, EventStream stream) {
        double slope = largest < 0.4 ? 0.5 : 7;
        return exponential(slope, largest, stream);
    }

    private double nuclear(int nucleons, double momentum, double largest, EventStream stream) {
        double third = Math.cbrt(nucleons);
        double a = nucleons;
        boolean pion = Math.abs(species.pdg()) == 211;
        double narrow;
        double wide;
        double first;
        double second;
        if (nucleons <= HEAVY) {
            boolean slow = pion && momentum < 0.4;
            narrow = 14.5 * third * third * (slow ? 2 * Math.pow(0.7, 2.0 / 3) : 1);
            wide = pion ? (slow ? 15 : 10) : 20;
            first = (slow ? Math.pow(a, 1.63) : a * a) / narrow;
            second = (pion ? (slow ? 0.04 : 0.075) : 1.4) * third / wide;
        } else {
            boolean slow = pion && momentum < 0.4;
            narrow = 60 * third * (pion ? Math.cbrt(0.7) * (slow ? 2 : 1) : 1);
            wide = pion ? 30 : 25;
            first = (pion ? (slow ? 2 * Math.pow(a, 1.33) : 0.5 * a * a) : Math.pow(a, 1.33)) / narrow;
            second = (pion ? 4 : 0.2) * Math.pow(a, 0.4) / wide;
        }
        double q1 = -Math.expm1(-narrow * largest) * first;
        double q2 = -Math.expm1(-wide * largest) * second;
        return exponential(stream.uniform() * (q1 + q2) < q1 ? narrow : wide, largest, stream);
    }

    /** Draws t between 0 and the largest from exp(-b t). */
    private static double exponential(double slope, double largest, EventStream stream) {
        double range = slope * largest;
        double u = stream.uniform();
        return range < 1e-6 ? u * largest : -Math.log1p(u * Math.expm1(-range)) / slope;
    }

    private static double bounded(double cosine) {
        return Math.max(-1, Math.min(1, cosine));
    }
}
