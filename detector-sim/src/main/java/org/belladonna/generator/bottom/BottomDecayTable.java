package org.belladonna.generator.bottom;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleTable;

/**
 * Decay modes of the B mesons.
 *
 * @param modes all modes of both
 */
record BottomDecayTable(@Key(meaning = "modes of B0 and B+") List<BottomDecayMode> modes) {
    private static final double ROUNDING = 1e-9;

    BottomDecayTable {
        for (int meson : List.of(511, 521)) {
            check(meson, modes);
        }
        modes.forEach(BottomDecayTable::checkCharge);
    }

    private static void check(int meson, List<BottomDecayMode> modes) {
        double share = 0;
        for (BottomDecayMode mode : modes) {
            share += mode.hadron() == meson ? mode.share() : 0;
        }
        double sum = listed(meson, modes);
        if (sum > 1 + ROUNDING || Math.abs(share - 1) > ROUNDING) {
            throw UserException.of(
                    "fractions of " + meson + " sum to " + sum + ", shares of the rest to " + share,
                    "decays of B mesons",
                    "at most 1, and 1",
                    "correct them");
        }
    }

    private static double listed(int meson, List<BottomDecayMode> modes) {
        double sum = 0;
        for (BottomDecayMode mode : modes) {
            sum += mode.hadron() == meson ? mode.fraction() : 0;
        }
        return sum;
    }

    private static void checkCharge(BottomDecayMode mode) {
        int charge = 0;
        for (int product : mode.products()) {
            charge += thirds(product);
        }
        int wanted = 3 * ParticleTable.get(mode.hadron()).charge();
        if (mode.model().hasPartons()) {
            wanted -= thirds(Spectator.ofMeson(mode.hadron()));
        }
        if (charge != wanted) {
            throw UserException.of(
                    mode.hadron() + " to " + mode.products() + " changes the charge by " + (charge - wanted) + "/3",
                    "decays of B mesons",
                    "conserved charge",
                    "correct the products");
        }
    }

    /** Charge in thirds of the positron's. */
    private static int thirds(int code) {
        int size = Math.abs(code);
        if (size <= 5) {
            return Integer.signum(code) * (size % 2 == 0 ? 2 : -1);
        }
        ParticleTable.Particle particle = ParticleTable.find(code);
        if (particle == null) {
            throw UserException.of("unknown particle " + code, "decays of B mesons", "a PDG code", "correct it");
        }
        return 3 * particle.charge();
    }

    /** Sum of the fractions that are listed for a meson; the rest to 1 goes to the modes with a share. */
    double listed(int meson) {
        return listed(meson, modes);
    }

    /** Branching fraction of a mode. */
    double fraction(BottomDecayMode mode) {
        return mode.fraction() + mode.share() * (1 - listed(mode.hadron(), modes));
    }

    /** The table that comes with the project. */
    static BottomDecayTable standard() {
        return Standard.TABLE;
    }

    static Config resource(String name) {
        return ConfigFactory.parseResources(
                        BottomDecayTable.class,
                        name,
                        ConfigParseOptions.defaults().setAllowMissing(false))
                .resolve();
    }

    /** Read once, when first asked for. */
    private static final class Standard {
        private static final BottomDecayTable TABLE =
                ConfigurationReader.read(resource("b-decays.conf"), BottomDecayTable.class);
    }
}
