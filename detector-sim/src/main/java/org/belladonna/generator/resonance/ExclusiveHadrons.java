package org.belladonna.generator.resonance;

import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.error.UserException;

/**
 * What final states add to R where hadrons are few: {@code exclusive-hadrons.conf}. Between the masses of the table linear.
 *
 * @param energies masses of the virtual photon, GeV, rising
 * @param chargedFourPions share of 2pi+ 2pi- in four pions that come from no omega
 * @param channels the final states
 */
record ExclusiveHadrons(
        @Key(meaning = "masses of the virtual photon, rising", unit = "GeV")
        List<Double> energies,

        @Key(meaning = "share of 2pi+ 2pi- in four pions without omega at these masses")
        List<Double> chargedFourPions,

        @Key(meaning = "final states") List<Channel> channels)
        implements Serializable {
    /** A final state of mesons that may decay further, with its antistate. */
    record Channel(
            @Key(meaning = "PDG codes of the products") List<Integer> products,

            @Key(meaning = "what it and its antistate add to R at these masses")
            List<Double> ratio)
            implements Serializable {}

    /** Checks that there is a number for each mass. */
    ExclusiveHadrons {
        check(energies, chargedFourPions.size(), "chargedFourPions");
        for (Channel channel : channels) {
            check(energies, channel.ratio().size(), "ratio of " + channel.products());
        }
    }

    private static void check(List<Double> energies, int numbers, String what) {
        boolean rising = energies.equals(energies.stream().sorted().distinct().toList());
        if (!rising || numbers != energies.size()) {
            throw UserException.of(
                    numbers + " numbers in '" + what + "'",
                    "exclusive hadrons",
                    "one for each of the " + energies.size() + " energies, which rise",
                    "correct the list");
        }
    }

    /** The table that comes with the project. */
    static ExclusiveHadrons standard() {
        return ConfigurationReader.read(
                ConfigFactory.parseResources(ExclusiveHadrons.class, "exclusive-hadrons.conf")
                        .resolve(),
                ExclusiveHadrons.class);
    }

    double lowest() {
        return energies.get(0);
    }

    /** What a channel adds to R at a mass in GeV; at the ends of the table constant. */
    double ratio(int channel, double mass) {
        return at(channels.get(channel).ratio(), mass);
    }

    double chargedShare(double mass) {
        return at(chargedFourPions, mass);
    }

    private double at(List<Double> values, double mass) {
        int found = Collections.binarySearch(energies, mass);
        int above = Math.min(Math.max(found >= 0 ? found : -found - 1, 1), energies.size() - 1);
        double low = energies.get(above - 1);
        double share = Math.min(1, Math.max(0, (mass - low) / (energies.get(above) - low)));
        return values.get(above - 1) + share * (values.get(above) - values.get(above - 1));
    }
}
