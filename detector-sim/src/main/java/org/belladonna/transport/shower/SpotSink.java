package org.belladonna.transport.shower;

/** Takes the energy spots of a shower. */
public interface SpotSink {
    /**
     * @param x place in mm, likewise y and z
     * @param energy GeV
     * @param t time in ns
     */
    void spot(double x, double y, double z, double energy, double t);
}
