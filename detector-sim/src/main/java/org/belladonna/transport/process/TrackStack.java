package org.belladonna.transport.process;

import java.util.Arrays;
import java.util.function.Supplier;
import org.belladonna.random.EventStream;

/**
 * Particles that wait to be followed, last in first out, in primitive arrays. One per thread.
 */
public final class TrackStack {
    private static final int DOUBLES = 8;
    private static final int INTS = 4;

    private double[] values = new double[DOUBLES * 64];
    private int[] codes = new int[INTS * 64];
    private int size;
    private final Track turned = new Track();
    /** Of processes that need room to work in. */
    private Object workspace;

    /** Cosine and sine of the azimuth last drawn. */
    public double cosPhi;

    public double sinPhi;

    /**
     * Draws a uniform azimuth without trigonometric functions: double the angle of a point in the unit disc (J. von Neumann, NBS Applied
     * Mathematics Series 12 (1951) 36).
     */
    public void drawAzimuth(EventStream stream) {
        double a;
        double b;
        double r2;
        do {
            a = 2 * stream.uniform() - 1;
            b = stream.uniform();
            r2 = a * a + b * b;
        } while (r2 > 1 || r2 < 1e-12);
        double inverse = 1 / r2;
        cosPhi = (a * a - b * b) * inverse;
        sinPhi = 2 * a * b * inverse;
    }

    /**
     * The work space of a process, made when first asked for: processes are shared by threads and a stack is not. There is one, for whichever class
     * asks.
     */
    public <T> T workspace(Class<T> type, Supplier<T> maker) {
        if (!type.isInstance(workspace)) {
            workspace = maker.get();
        }
        return type.cast(workspace);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** Pushes a copy of a track. */
    public void push(Track track) {
        push(track, track.kind, track.kinetic, track.ux, track.uy, track.uz, track.generation);
    }

    /** Pushes a product with a direction relative to its mother's, as {@link Track#turn}. */
    public void product(Track mother, int kind, double kinetic, double cosTheta, double cosPhi, double sinPhi) {
        turned.ux = mother.ux;
        turned.uy = mother.uy;
        turned.uz = mother.uz;
        turned.turn(cosTheta, cosPhi, sinPhi);
        push(mother, kind, kinetic, turned.ux, turned.uy, turned.uz, mother.generation + 1);
    }

    private void push(Track at, int kind, double kinetic, double ux, double uy, double uz, int generation) {
        if (INTS * size == codes.length) {
            values = Arrays.copyOf(values, 2 * values.length);
            codes = Arrays.copyOf(codes, 2 * codes.length);
        }
        int d = DOUBLES * size;
        int i = INTS * size;
        values[d] = kinetic;
        values[d + 1] = at.x;
        values[d + 2] = at.y;
        values[d + 3] = at.z;
        values[d + 4] = at.t;
        values[d + 5] = ux;
        values[d + 6] = uy;
        values[d + 7] = uz;
        codes[i] = kind;
        codes[i + 1] = at.particle;
        codes[i + 2] = generation;
        codes[i + 3] = at.volume;
        size++;
    }

    /** Takes the particle on top off. */
    public void pop(Track into) {
        size--;
        int d = DOUBLES * size;
        int i = INTS * size;
        into.kinetic = values[d];
        into.x = values[d + 1];
        into.y = values[d + 2];
        into.z = values[d + 3];
        into.t = values[d + 4];
        into.ux = values[d + 5];
        into.uy = values[d + 6];
        into.uz = values[d + 7];
        into.kind = codes[i];
        into.particle = codes[i + 1];
        into.generation = codes[i + 2];
        into.volume = codes[i + 3];
    }
}
