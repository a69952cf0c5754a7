package org.belladonna.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.belladonna.campaign.SampleSettings;
import org.belladonna.campaign.Shard;
import org.belladonna.error.UserException;
import org.belladonna.table.Staging;

/**
 * What {@code produce} has set out to make, in {@code plan.json} beside the events: written before the first event, so that a
 * campaign that was cut off goes on with the same shards.
 *
 * @param campaign name of the campaign
 * @param configurationHash hash of all that decides the events
 * @param samples the samples with their cross-sections
 * @param shards the shards
 * @param generatorsHash hash of the integrated generators in {@link GeneratorStore#FILE}
 */
record ProductionPlan(
        String campaign,
        String configurationHash,
        List<PlannedSample> samples,
        List<Shard> shards,
        String generatorsHash) {
    static final String FILE = "plan.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * A sample as it is made.
     *
     * @param name name
     * @param title text for legends
     * @param role signal or background
     * @param mass mass of the mediator in GeV, NaN without one
     * @param events number of events to generate
     * @param crossSection cross-section in fb that weights are normalised to
     * @param generatorCrossSection the generator's own, fb
     * @param generatorCrossSectionError its error, fb
     * @param couplings couplings that the cross-section is for
     */
    record PlannedSample(
            String name,
            String title,
            SampleSettings.Role role,
            double mass,
            long events,
            double crossSection,
            double generatorCrossSection,
            double generatorCrossSectionError,
            Map<String, Double> couplings,
            String banner) {
        boolean signal() {
            return role == SampleSettings.Role.SIGNAL;
        }
    }

    static Optional<ProductionPlan> read(Path folder, Configuration configuration) {
        Path file = new Path(folder, FILE);
        try (InputStream in = folder.getFileSystem(configuration).open(file)) {
            return Optional.of(JSON.readValue(in, ProductionPlan.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UserException(
                    file + ": damaged plan (" + e.getMessage() + "); expected the JSON that Belladonna wrote; delete "
                            + folder + " and run again",
                    e);
        }
    }

    void write(Path folder, Configuration configuration) throws IOException {
        Staging.write(new Path(folder, FILE), JSON.writeValueAsBytes(this), configuration);
    }

    static void refuseOther(String found, String expected, Path folder) {
        if (!found.equals(expected)) {
            throw UserException.of(
                    "events of another campaign, or of this one with other settings (configuration hash "
                            + found.substring(0, 12) + ")",
                    folder.toString(),
                    "configuration hash " + expected.substring(0, 12),
                    "choose another --out or campaign.name, or delete the folder");
        }
    }
}
