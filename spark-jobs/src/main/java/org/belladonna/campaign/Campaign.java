package org.belladonna.campaign;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.configuration.Key;
import org.belladonna.detector.DetectorSource;
import org.belladonna.error.UserException;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.selection.ObservedTable;
import org.belladonna.selection.SearchSettings;

/**
 * A campaign with everything that it names read and checked.
 *
 * @param settings the campaign file with its overrides
 * @param search the search that it names
 * @param detector the detector that it names
 * @param samples its samples, one for each mass
 * @param eventsConfiguration resolved text of all that decides the events
 * @param configuration resolved text of everything
 * @param file the campaign file
 */
public record Campaign(
        CampaignSettings settings,
        SearchSettings search,
        DetectorSource detector,
        List<Sample> samples,
        String eventsConfiguration,
        String configuration,
        Path file) {

    /** Stands for the mass in the name and the title of a family of samples. */
    public static final String MASS = "{mass}";

    private record CampaignFile(
            @Key(meaning = "the campaign") CampaignSettings campaign) {}

    private record SearchFile(@Key(meaning = "the search") SearchSettings search) {}

    /**
     * Reads a campaign file.
     *
     * @param file path of the file
     * @param overrides {@code key=value} pairs that override keys, as in {@code campaign.scale=0.1}
     */
    public static Campaign load(Path file, List<String> overrides) {
        // What stands under 'let' is there to be referred to by the rest of the file; by now it has been.
        Config config = override(ConfigurationReader.parse(file), overrides).withoutPath("let");
        CampaignSettings settings =
                ConfigurationReader.read(config, CampaignFile.class).campaign();
        Path searchFile = named(file, "searches", settings.search(), "campaign.search");
        Path detectorFile = named(file, "detectors", settings.detector(), "campaign.detector");
        Config search = ConfigurationReader.parse(searchFile);
        DetectorSource detector = DetectorSource.read(detectorFile);
        List<Sample> samples = expand(settings, file);
        checkObserved(settings, samples, file);
        String eventsText = render(config.withoutPath("campaign.shards")
                        .withoutPath("campaign.search")
                        .withoutPath("campaign.cl")
                        .withoutPath("campaign.limits")
                        .withoutPath("campaign.observed"))
                + detector.fingerprint();
        return new Campaign(
                settings,
                ConfigurationReader.read(search, SearchFile.class).search(),
                detector,
                samples,
                eventsText,
                render(config.withFallback(search)) + detector.fingerprint(),
                file);
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A document with {@code key=value} pairs in place of its own. */
    public static Config override(Config config, List<String> overrides) {
        Config result = config;
        for (String pair : overrides) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw UserException.of("'" + pair + "'", "--set", "key=value", "as in --set campaign.scale=0.1");
            }
            String key = pair.substring(0, equals);
            try {
                Object value = ConfigFactory.parseString("v = " + pair.substring(equals + 1))
                        .getValue("v")
                        .unwrapped();
                result = result.withValue(key, ConfigValueFactory.fromAnyRef(value, "--set " + pair));
            } catch (ConfigException e) {
                throw UserException.of("'" + pair + "'", "--set", "key=value in HOCON", e.getMessage());
            }
        }
        return result;
    }

    /** A file that is given by its path, or by its name in a folder beside the campaign's. */
    private static Path named(Path campaignFile, String folder, String name, String key) {
        Path direct = Path.of(name);
        if (Files.isRegularFile(direct)) {
            return direct;
        }
        Path conf = campaignFile.toAbsolutePath().getParent().resolveSibling(folder);
        Path inConf = conf.resolve(name + ".conf");
        if (!Files.isRegularFile(inConf)) {
            throw UserException.of(
                    key + " is '" + name + "'",
                    campaignFile.toString(),
                    "the path of a file or a name in " + conf,
                    "correct it");
        }
        return inConf;
    }

    private static List<Sample> expand(CampaignSettings settings, Path file) {
        List<Sample> samples = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SampleSettings sample : settings.samples()) {
            List<Sample> expanded = sample.masses().isEmpty()
                    ? List.of(one(settings, sample, sample.generator().mass().orElse(Double.NaN), sample.name()))
                    : family(settings, sample, file);
            for (Sample each : expanded) {
                if (!names.add(each.name())) {
                    throw UserException.of(
                            "sample '" + each.name() + "' is there twice: its event numbers would be duplicates",
                            file + ": campaign.samples",
                            "different names",
                            "rename one");
                }
            }
            samples.addAll(expanded);
        }
        return List.copyOf(samples);
    }

    private static void checkObserved(CampaignSettings settings, List<Sample> samples, Path file) {
        CampaignSettings.ObservedSettings observed = settings.observed();
        boolean table = observed.kind() == CampaignSettings.ObservedSettings.Kind.TABLE;
        if (table != observed.table().isPresent()) {
            throw UserException.of(
                    table ? "no data table" : "a data table that would not be used",
                    file + ": campaign.observed",
                    "'table' with the kind 'table' and only with it",
                    table ? "add it" : "set the kind to 'table' or remove it");
        }
        if (samples.stream().anyMatch(sample -> sample.name().equals(ObservedTable.SAMPLE))) {
            throw UserException.of(
                    "sample '" + ObservedTable.SAMPLE + "'",
                    file + ": campaign.samples",
                    "another name, since this is that of the data",
                    "rename it");
        }
    }

    /** A mass as it stands in names and titles in the place of {@link #MASS}: {@code 0.1}, {@code 2}. */
    public static String written(double mass) {
        String text = String.format(Locale.ROOT, "%.6g", mass).replaceAll("(\\.\\d*?)0+$", "$1");
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static List<Sample> family(CampaignSettings settings, SampleSettings sample, Path file) {
        if (!sample.name().contains(MASS)) {
            throw UserException.of(
                    "'" + sample.name() + "' has masses", file + ": campaign.samples", "a name with {mass}", "add it");
        }
        List<Sample> family = new ArrayList<>();
        for (double mass : sample.masses()) {
            family.add(one(settings, sample, mass, sample.name().replace(MASS, written(mass))));
        }
        return family;
    }

    private static Sample one(CampaignSettings settings, SampleSettings sample, double mass, String name) {
        GeneratorSettings generator = sample.generator();
        if (!Double.isNaN(mass)) {
            generator = generator.withMass(mass);
        }
        return new Sample(
                name,
                sample.title(),
                sample.role(),
                mass,
                Math.max(1, Math.round(sample.events() * settings.scale())),
                generator,
                sample.crossSection(),
                sample.thin());
    }

    private static String render(Config config) {
        return config.root().render(ConfigRenderOptions.concise());
    }

    /**
     * A file of another folder of conf, given by its path or by its name.
     *
     * @param folder folder beside that of the campaign, as {@code published}
     * @param name name without {@code .conf}, or a path
     * @param key what to call it in messages
     */
    public Path beside(String folder, String name, String key) {
        return named(file, folder, name, key);
    }

    /** The part that decides the events. */
    public Production production() {
        return new Production(
                settings.name(),
                settings.seed(),
                settings.shards(),
                settings.luminosityInvFb(),
                detector,
                samples,
                eventsConfiguration);
    }
}
