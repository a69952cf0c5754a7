package org.belladonna.generator.bottom;

import java.util.ArrayList;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.generator.decay.HadronDecayMode;
import org.belladonna.generator.decay.HadronDecayTable;

/** The table of hadrons together with what only B mesons decay to ({@code charmed-hadrons.conf}). */
final class CharmedHadrons {
    private CharmedHadrons() {}

    static List<HadronDecayMode> modes() {
        return Standard.MODES;
    }

    /** Read once, when first asked for. */
    private static final class Standard {
        private static final List<HadronDecayMode> MODES = read();

        private static List<HadronDecayMode> read() {
            List<HadronDecayMode> modes =
                    new ArrayList<>(HadronDecayTable.standard().modes());
            modes.addAll(
                    ConfigurationReader.read(BottomDecayTable.resource("charmed-hadrons.conf"), HadronDecayTable.class)
                            .modes());
            return List.copyOf(modes);
        }
    }
}
