package org.belladonna.statistics.interval;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * One Markov chain by Hamiltonian Monte Carlo in whitened coordinates: trajectories of a quarter to three quarters of a period,
 * reflected at the bounds of the parameters, accepted by Metropolis' rule. Its random numbers are those of the event with the
 * chain's number, drawn one after the other.
 *
 * <p>Source: R. Neal, Handbook of Markov Chain Monte Carlo (2011), chapter 5; H. Afshar, J. Domke, NIPS 28 (2015) 3007
 * (reflection); M. Hoffman, A. Gelman, J. Mach. Learn. Res. 15 (2014) 1593, section 3.2 (step size).
 */
final class HamiltonianChain {
    private static final double TARGET = 0.8;
    private static final double SHORTEST = 0.25 * Math.PI;
    private static final double LONGEST = 0.75 * Math.PI;
    private static final int MOST_STEPS = 60;
    private static final int MOST_REFLECTIONS = 200;
    private static final double DISPERSION = 1.5;

    private final PosteriorDensity density;
    private final EventStream stream;
    private final double[] state;
    private final double[] gradient;
    private final double[] position;
    private final double[] slope;
    private final double[] momentum;
    private final double[] velocity;
    private double[][] factor;
    private double energy;
    private double stepSize = 0.3;
    private double meanError;
    private double meanLogStep;
    private int adapted;
    private long steps;
    private double accepted;

    HamiltonianChain(PosteriorDensity density, double[] mode, double[][] factor, long seed, int number) {
        this.density = density;
        this.factor = factor;
        stream = new EventStream(seed, "bayesian").at(number, Stage.PSEUDO_EXPERIMENT);
        int n = mode.length;
        state = mode.clone();
        gradient = new double[n];
        position = new double[n];
        slope = new double[n];
        momentum = new double[n];
        velocity = new double[n];
        disperse(mode);
    }

    /** Starts away from the mode, where the data are possible. */
    private void disperse(double[] mode) {
        for (double size = DISPERSION; size > 1e-6; size *= 0.5) {
            for (int i = 0; i < momentum.length; i++) {
                momentum[i] = size * stream.gaussian();
            }
            for (int i = 0; i < mode.length; i++) {
                double x = mode[i];
                for (int j = 0; j <= i; j++) {
                    x += factor[i][j] * momentum[j];
                }
                state[i] = Math.min(Math.max(x, density.lower(i)), density.upper(i));
            }
            energy = density.gradient(state, gradient);
            if (energy < Double.POSITIVE_INFINITY) {
                return;
            }
        }
        System.arraycopy(mode, 0, state, 0, mode.length);
        energy = density.gradient(state, gradient);
    }

    /** Where the chain is; a view. */
    double[] state() {
        return state;
    }

    /** Mean acceptance of the steps after the last change of the factor. */
    double acceptance() {
        return accepted / steps;
    }

    /** Another factor of the covariance; the step size is learnt again from here. */
    void use(double[][] newFactor) {
        factor = newFactor;
        adapted = 0;
        meanError = 0;
        stepSize = adaptedStep();
        steps = 0;
        accepted = 0;
    }

    /** One step that also moves the step size towards the wanted acceptance (dual averaging). */
    void adapt() {
        double probability = move();
        adapted++;
        double weight = 1 / (adapted + 10.0);
        meanError += weight * (TARGET - probability - meanError);
        double log = Math.log(10 * 0.3) - Math.sqrt(adapted) / 0.05 * meanError;
        double memory = Math.pow(adapted, -0.75);
        meanLogStep += memory * (log - meanLogStep);
        stepSize = Math.min(Math.max(Math.exp(log), 1e-4), 1.0);
    }

    /** One step. */
    void step() {
        if (adapted > 0) {
            stepSize = adaptedStep();
            adapted = 0;
        }
        accepted += move();
        steps++;
    }

    private double adaptedStep() {
        return Math.min(Math.max(Math.exp(meanLogStep), 1e-4), 1.0);
    }

    /** Follows one trajectory and returns the probability with which its end is taken. */
    private double move() {
        double kinetic = 0;
        for (int i = 0; i < momentum.length; i++) {
            momentum[i] = stream.gaussian();
            kinetic += 0.5 * momentum[i] * momentum[i];
        }
        double length = stream.uniform(SHORTEST, LONGEST);
        double luck = stream.uniform();
        System.arraycopy(state, 0, position, 0, state.length);
        System.arraycopy(gradient, 0, slope, 0, state.length);
        double reached = follow(length);
        double end = 0;
        for (double z : momentum) {
            end += 0.5 * z * z;
        }
        double probability = Math.min(1, Math.exp(energy + kinetic - reached - end));
        if (!(probability >= 0)) {
            return 0;
        }
        if (luck < probability) {
            System.arraycopy(position, 0, state, 0, state.length);
            System.arraycopy(slope, 0, gradient, 0, state.length);
            energy = reached;
        }
        return probability;
    }

    /** Leapfrog; returns the energy at its end, infinite if it has left the domain. */
    private double follow(double length) {
        int count = (int) Math.min(MOST_STEPS, Math.ceil(length / stepSize));
        double step = Math.min(stepSize, length / count);
        double reached = energy;
        for (int s = 0; s < count; s++) {
            kick(0.5 * step);
            if (!drift(step)) {
                return Double.POSITIVE_INFINITY;
            }
            reached = density.gradient(position, slope);
            if (!(reached < Double.POSITIVE_INFINITY)) {
                return Double.POSITIVE_INFINITY;
            }
            kick(0.5 * step);
        }
        return reached;
    }

    private void kick(double step) {
        for (int j = 0; j < momentum.length; j++) {
            double sum = 0;
            for (int i = j; i < slope.length; i++) {
                sum += factor[i][j] * slope[i];
            }
            momentum[j] -= step * sum;
        }
    }

    /** Moves on, reflected at bounds; false if there are too many of them. */
    private boolean drift(double step) {
        double left = step;
        for (int reflection = 0; reflection < MOST_REFLECTIONS; reflection++) {
            computeVelocity();
            int wall = -1;
            double time = left;
            for (int i = 0; i < position.length; i++) {
                double bound = velocity[i] > 0 ? density.upper(i) : density.lower(i);
                double until = (bound - position[i]) / velocity[i];
                if (until < time) {
                    time = Math.max(0, until);
                    wall = i;
                }
            }
            for (int i = 0; i < position.length; i++) {
                double x = position[i] + time * velocity[i];
                position[i] = Math.min(Math.max(x, density.lower(i)), density.upper(i));
            }
            if (wall < 0) {
                return true;
            }
            reflect(wall);
            left -= time;
        }
        return false;
    }

    private void computeVelocity() {
        for (int i = 0; i < velocity.length; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += factor[i][j] * momentum[j];
            }
            velocity[i] = sum;
        }
    }

    /** Turns the velocity across one bound around, with the same kinetic energy. */
    private void reflect(int wall) {
        double norm = 0;
        for (int j = 0; j <= wall; j++) {
            norm += factor[wall][j] * factor[wall][j];
        }
        double scale = 2 * velocity[wall] / norm;
        for (int j = 0; j <= wall; j++) {
            momentum[j] -= scale * factor[wall][j];
        }
    }
}
