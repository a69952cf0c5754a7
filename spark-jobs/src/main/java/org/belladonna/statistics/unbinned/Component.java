package org.belladonna.statistics.unbinned;

/** A fixed shape in a window: its density and its integral over the window, for one event. */
interface Component {
    double density(double x);

    double integral();
}
