package org.belladonna.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.validation.TrackingEfficiency.Subject;
import org.junit.jupiter.api.Test;

/** Events of some ten charged particles in each detector; Belle II alone, with more events, is in the tests of track finding. */
class TrackingEfficiencyOfDetectorsTest {
    private static final int EVENTS = 120;

    @Test
    void tracksOfGenericEventsAreFound() {
        for (Subject subject : TrackingEfficiency.subjects()) {
            TrackFinding finding = new TrackFinding(subject.source().detector());
            TrackingEfficiency.Pairs pairs = TrackingEfficiency.pairs(subject, finding, EVENTS);
            double found = pairs.momenta().between(0.1, 2.5);
            assertTrue(pairs.particles() > 7, subject.name() + ": particles " + pairs.particles());
            assertTrue(found >= 0.93, subject.name() + ": found " + found);
            assertTrue(finding.fakeShare() < 0.01, subject.name() + ": wrong " + finding.fakeShare());
            assertTrue(finding.secondShare() < 0.015, subject.name() + ": second " + finding.secondShare());
        }
    }
}
