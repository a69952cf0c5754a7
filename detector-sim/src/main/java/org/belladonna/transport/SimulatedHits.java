package org.belladonna.transport;

/** Everything that the particles of one event left in the detector; reused from event to event. */
public final class SimulatedHits {
    public final TrackerHits tracker = new TrackerHits();
    public final CrystalDeposits crystals = new CrystalDeposits();
    public final MuonHits muon = new MuonHits();

    /** Forgets the event. */
    public void clear() {
        tracker.clear();
        crystals.clear();
        muon.clear();
    }
}
