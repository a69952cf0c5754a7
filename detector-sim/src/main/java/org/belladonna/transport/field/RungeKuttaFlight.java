package org.belladonna.transport.field;

import org.belladonna.detector.MagneticField;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.transport.process.Track;

/**
 * Flight of a charged particle in any field, without loss, by the method of Runge, Kutta and Nystrom of fourth order with a step that
 * follows the error (J. Myrheim, L. Bugge, NIM 160 (1979) 43). One per thread.
 */
public final class RungeKuttaFlight {
    /** Why a flight ended. */
    public enum End {
        /** The path that was asked for. */
        PATH,
        /** More turns than allowed. */
        TURNS,
        /** More steps than allowed: the field changes too fast for the accuracy. */
        STEPS
    }

    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 4;
    private static final double SMALLEST_STEP = 1e-3;

    private final MagneticField field;
    private final double tolerance;
    private final double mostTurns;
    private final int mostSteps;
    private final double[] b = new double[3];
    private final double[] k1 = new double[3];
    private final double[] k2 = new double[3];
    private final double[] k3 = new double[3];
    private final double[] k4 = new double[3];
    private double step = 10;
    private int steps;

    /**
     * @param field where it flies
     * @param tolerance allowed error of a step, mm
     * @param mostTurns turns after which a flight is ended
     * @param mostSteps steps after which it is ended
     */
    public RungeKuttaFlight(MagneticField field, double tolerance, double mostTurns, int mostSteps) {
        this.field = field;
        this.tolerance = tolerance;
        this.mostTurns = mostTurns;
        this.mostSteps = mostSteps;
    }

    /**
     * Moves place and direction of a track; its time and energy stay.
     *
     * @param momentum GeV, positive
     * @param charge in units of the positron's
     * @param path mm, positive
     * @return why it ended; the track is where it did
     */
    public End fly(Track track, double momentum, double charge, double path) {
        double bend = PhysicalConstants.CURVATURE * charge / momentum;
        double left = path;
        double turned = 0;
        step = Math.min(step, path);
        for (steps = 0; steps < mostSteps; steps++) {
            double h = Math.min(step, left);
            double error = attempt(track, bend, h);
            if (error > tolerance && h > SMALLEST_STEP) {
                step = Math.max(SMALLEST_STEP, SAFETY * h * Math.pow(tolerance / error, 0.25));
                continue;
            }
            turned += accept(track, h);
            left -= h;
            if (left <= 0) {
                return End.PATH;
            }
            if (turned > 2 * Math.PI * mostTurns) {
                return End.TURNS;
            }
            // The last step of a path is short by chance: it says nothing about the next.
            step = h * Math.min(LARGEST_GROWTH, SAFETY * Math.pow(tolerance / Math.max(error, 1e-12), 0.25));
        }
        return End.STEPS;
    }

    /** Steps that the last flight took, those that failed included. */
    public int steps() {
        return steps;
    }

    /** Fills the four derivatives of a step; its error in mm. */
    private double attempt(Track t, double bend, double h) {
        double half = 0.5 * h;
        derivative(t.x, t.y, t.z, t.ux, t.uy, t.uz, bend, k1);
        double q = h * h / 8;
        double mx = t.x + half * t.ux + q * k1[0];
        double my = t.y + half * t.uy + q * k1[1];
        double mz = t.z + half * t.uz + q * k1[2];
        derivative(mx, my, mz, t.ux + half * k1[0], t.uy + half * k1[1], t.uz + half * k1[2], bend, k2);
        derivative(mx, my, mz, t.ux + half * k2[0], t.uy + half * k2[1], t.uz + half * k2[2], bend, k3);
        double s = h * h / 2;
        derivative(
                t.x + h * t.ux + s * k3[0],
                t.y + h * t.uy + s * k3[1],
                t.z + h * t.uz + s * k3[2],
                t.ux + h * k3[0],
                t.uy + h * k3[1],
                t.uz + h * k3[2],
                bend,
                k4);
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.abs(k1[i] - k2[i] - k3[i] + k4[i]);
        }
        return h * h * sum;
    }

    /** Takes the step; the angle by which the direction has turned. */
    private double accept(Track t, double h) {
        double q = h * h / 6;
        double w = h / 6;
        double vx = t.ux + w * (k1[0] + 2 * (k2[0] + k3[0]) + k4[0]);
        double vy = t.uy + w * (k1[1] + 2 * (k2[1] + k3[1]) + k4[1]);
        double vz = t.uz + w * (k1[2] + 2 * (k2[2] + k3[2]) + k4[2]);
        t.x += h * t.ux + q * (k1[0] + k2[0] + k3[0]);
        t.y += h * t.uy + q * (k1[1] + k2[1] + k3[1]);
        t.z += h * t.uz + q * (k1[2] + k2[2] + k3[2]);
        double norm = 1 / Math.sqrt(vx * vx + vy * vy + vz * vz);
        double turn = Math.sqrt((vx - t.ux) * (vx - t.ux) + (vy - t.uy) * (vy - t.uy) + (vz - t.uz) * (vz - t.uz));
        t.ux = vx * norm;
        t.uy = vy * norm;
        t.uz = vz * norm;
        return turn;
    }

    /** du/ds = 0.3 q/p u x B. */
    private void derivative(double x, double y, double z, double ux, double uy, double uz, double bend, double[] out) {
        field.at(x, y, z, b);
        out[0] = bend * (uy * b[2] - uz * b[1]);
        out[1] = bend * (uz * b[0] - ux * b[2]);
        out[2] = bend * (ux * b[1] - uy * b[0]);
    }
}
