package org.belladonna.transport;

/** Everything that the particles of one event left in the detector; reused from event to event. */
public final class SimulatedHits {
    /** What flew through the tracking volume. */
    public final Flights flights = new Flights();

    public final TrackerHits tracker = new TrackerHits();
    public final CrystalDeposits crystals = new CrystalDeposits();
    public final MuonHits muon = new MuonHits();
    /** Charged particles that have gone through the Cherenkov detectors in front of the calorimeter. */
    public final CherenkovHits cherenkov = new CherenkovHits();

    /** Forgets the event. */
    public void clear() {
        flights.clear();
        tracker.clear();
        crystals.clear();
        muon.clear();
        cherenkov.clear();
    }
}
