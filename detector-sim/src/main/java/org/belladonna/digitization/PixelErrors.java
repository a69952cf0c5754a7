package org.belladonna.digitization;

/**
 * Error of the centre of a cluster of pixels along one axis, by the shape that an even charge of known length makes. The length follows from the
 * direction to the beam spot, before there is a track. All lengths in pitches.
 *
 * <p>With t the threshold in parts of the charge and an even charge of length L: one pixel fires while less than t lies outside of it, so that the
 * centre is anywhere in 1 - L (1 - 2t). Two fire with a share f of the charge in one of them; the centre by charge is off by (f - 1/2)(1 - L), and f
 * lies between t and 1 - t and, as neither has more than its pitch, between 1 - 1/L and 1/L. A third pixel that is hit but stays below the threshold takes
 * away up to t of the charge, one and a half pitches from the centre of the two. An even distribution has its width over the root of 12.
 */
final class PixelErrors {
    private static final double EVEN = Math.sqrt(12);
    /** Least error of a pixel alone: what noise at the threshold makes of it. */
    private static final double LEAST = 0.05;

    private static final double LEVER = 1.5;

    private PixelErrors() {}

    /**
     * Error of a cluster of one or two pixels.
     *
     * @param pixels 1 or 2
     * @param path length of the path along the axis
     * @param cloud width of the cloud of its charge
     * @param threshold smallest charge read out, over the charge of the cluster
     * @param noise noise of a pixel over the charge of the cluster
     */
    static double of(int pixels, double path, double cloud, double threshold, double noise) {
        double length = Math.sqrt(path * path + cloud * cloud);
        double share = Math.max(0, 1 - 2 * threshold);
        if (pixels == 1) {
            return Math.max(LEAST, (1 - length * share) / EVEN);
        }
        double range = Math.min(share, Math.max(0, 2 / length - 1));
        double shape = Math.abs(1 - length) * range / EVEN;
        double lost = LEVER * Math.min(threshold, Math.max(0, path + cloud - 1)) / EVEN;
        return Math.sqrt(shape * shape + lost * lost + 0.5 * noise * noise);
    }
}
