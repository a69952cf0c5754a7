package org.belladonna.transport.process.hadronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.TestMedia;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.Track;
import org.belladonna.transport.process.TrackStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HadronElasticTest {
    private final EventStream stream = new EventStream(31, "elastic");
    private final TrackStack stack = new TrackStack();
    private final Track track = new Track();

    private void start(String particle, double kinetic, int event) {
        stream.at(event, Stage.TRANSPORT);
        stack.clear();
        track.kind = Species.kind(Species.named(particle).pdg());
        track.kinetic = kinetic;
        track.ux = 0;
        track.uy = 0;
        track.uz = 1;
    }

    /** The momentum transfer that the track shows is that of the recoil: t = 2 M T, for a nucleus of one isotope. */
    @ParameterizedTest
    @CsvSource({"n, 0.002", "n, 0.05", "pi-, 0.15", "K+, 1", "p, 3", "anti-p, 0.5"})
    void recoilHasTheMomentumThatIsMissing(String particle, double kinetic) {
        HadronElastic process = new HadronElastic(TestMedia.get("Au"), Species.named(particle));
        double mass = Species.named(particle).mass();
        double before = Math.sqrt(kinetic * (kinetic + 2 * mass));
        for (int event = 0; event < 200; event++) {
            start(particle, kinetic, event);
            double recoil = process.interact(track, stack, stream);
            assertEquals(kinetic, track.kinetic + recoil, 1e-12);
            double after = Math.sqrt(track.kinetic * (track.kinetic + 2 * mass));
            double q2 = before * before + after * after - 2 * before * after * track.uz;
            double lightest = recoil * (recoil + 2 * NuclearMasses.mass(197, 79));
            double lighter = recoil * (recoil + 2 * NuclearMasses.mass(196, 79));
            assertTrue(Math.abs(q2 - lightest) < 1e-9 || Math.abs(q2 - lighter) < 1e-9, q2 + " " + lightest);
        }
    }

    /** On hydrogen in plastic the proton flies, and both balance. */
    @Test
    void protonsOfHydrogenFly() {
        HadronElastic process = new HadronElastic(TestMedia.get("polystyrene"), Species.named("n"));
        int flying = 0;
        for (int event = 0; event < 500; event++) {
            start("n", 0.01, event);
            double local = process.interact(track, stack, stream);
            double flew = 0;
            double pz = Math.sqrt(track.kinetic * (track.kinetic + 2 * NuclearMasses.NEUTRON)) * track.uz;
            double px = Math.sqrt(track.kinetic * (track.kinetic + 2 * NuclearMasses.NEUTRON)) * track.ux;
            Track proton = new Track();
            while (!stack.isEmpty()) {
                stack.pop(proton);
                flying++;
                flew += proton.kinetic;
                double p = Math.sqrt(proton.kinetic * (proton.kinetic + 2 * NuclearMasses.PROTON));
                pz += p * proton.uz;
                px += p * proton.ux;
            }
            assertEquals(0.01, track.kinetic + local + flew, 1e-12);
            if (flew > 0) {
                assertEquals(Math.sqrt(0.01 * (0.01 + 2 * NuclearMasses.NEUTRON)), pz, 1e-9);
                assertEquals(0, px, 1e-9);
            }
        }
        assertTrue(flying > 100, "protons: " + flying);
    }

    /** Diffraction: the mean momentum transfer of fast protons on gold is about the inverse slope 1/(60 A^(1/3)), 2.9e-3 GeV^2. */
    @Test
    void slopeIsThatOfTheNucleus() {
        HadronElastic process = new HadronElastic(TestMedia.get("Au"), Species.named("p"));
        double sum = 0;
        int n = 4000;
        for (int event = 0; event < n; event++) {
            start("p", 5, event);
            sum += 2 * NuclearMasses.mass(197, 79) * process.interact(track, stack, stream);
        }
        double slope = 60 * Math.cbrt(197);
        assertTrue(sum / n > 1 / slope && sum / n < 1.6 / slope, "mean t " + sum / n);
    }
}
