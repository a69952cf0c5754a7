package org.belladonna.transport.shower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.belladonna.detector.CalorimeterSettings;
import org.belladonna.transport.engine.SoftShowers;
import org.belladonna.transport.outer.Gun;
import org.belladonna.transport.shower.ShowerMoments.Beam;
import org.belladonna.transport.shower.ShowerMoments.Spread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parametrised shower against the full one in 1, 9 and 25 crystals and in all, as {@link ShowerComparison} prints them. */
class ParametrisedAgainstFullTest {
    private final CalorimeterSettings calorimeter = Gun.BELLE2.calorimeter();

    /**
     * Means within 2 %, widths within 15 % and twice their statistical error, the mean depth within 2 mm and the centre's spread within 15 %. The mean at 4 and
     * 7 GeV, where few showers leak much, is that of the error.
     */
    @ParameterizedTest
    @CsvSource({
        "22, 0.05, 0, 0, 4000",
        "22, 0.1, 0, 0, 4000",
        "22, 0.2, 0, 0, 3000",
        "22, 0.5, 0, 0, 1800",
        "22, 1, 0, 0, 1200",
        "22, 2, 0, 0, 600",
        "22, 4, 0, 0, 300",
        "22, 7, 0, 0, 200",
        "11, 0.05, 0, 0, 4000",
        "11, 0.1, 0, 0, 4000",
        "11, 0.2, 0, 0, 3000",
        "11, 0.5, 0, 0, 1800",
        "11, 1, 0, 0, 1200",
        "11, 2, 0, 0, 600",
        "11, 4, 0, 0, 300",
        "11, 7, 0, 0, 200",
        "-11, 0.1, 0, 0, 4000",
        "22, 0.1, 20, 0, 4000",
        "22, 1, 20, 0, 1200",
        "11, 0.2, 20, 0, 3000",
        "22, 0.1, 0, 30, 4000",
        "22, 1, 0, 30, 1200",
        "11, 0.2, 0, 27, 3000"
    })
    void momentsAgree(int pdg, double energy, double incidence, double offset, int events) {
        Beam beam = new Beam(pdg, energy, incidence, offset);
        ShowerMoments full = ShowerMoments.of(beam, Gun.BELLE2.crystal(), SoftShowers.NONE, events);
        SoftShowers soft = new StoredShowers(calorimeter.shower(), Gun.BELLE2.crystal(), ShowerMoments.CUT);
        ShowerMoments fast = ShowerMoments.of(beam, Gun.BELLE2.crystal(), soft, events);
        double halfWidthError = Math.sqrt(2.0 / events);
        for (int i = 0; i < 4; i++) {
            Spread ours = fast.energies().get(i);
            Spread wanted = full.energies().get(i);
            double meanError = Math.hypot(ours.rms(), wanted.rms()) / Math.sqrt(events);
            assertEquals(wanted.mean(), ours.mean(), Math.max(0.02 * wanted.mean(), 2 * meanError), "mean " + i);
            double rmsError = Math.hypot(ours.rmsError() / ours.rms(), wanted.rmsError() / wanted.rms());
            assertEquals(1, ours.rms() / wanted.rms(), 0.15 + 2 * rmsError, "rms " + i);
            assertEquals(1, ours.halfWidth() / wanted.halfWidth(), 0.15 + 2 * halfWidthError, "half width " + i);
        }
        assertEquals(full.depth(), fast.depth(), 2 + 60 * Math.sqrt(2.0 / events), "depth");
        assertEquals(1, fast.wander() / full.wander(), 0.15 + 2 * halfWidthError, "wander");
    }
}
