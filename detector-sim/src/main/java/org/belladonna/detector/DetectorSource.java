package org.belladonna.detector;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.beam.BeamSettings;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.error.UserException;

/**
 * All files of a detector, read once where they lie and sent to where events are made.
 *
 * @param tracker resolved text of the detector's own file: beams, field, materials, tracker
 * @param outer calorimeter, muon detector and identification with their tables
 * @param trigger level-1 trigger
 * @param fieldMap the field in the tracking volume, null where it is uniform
 * @param fingerprint SHA-256 of all of it
 */
public record DetectorSource(
        String tracker, OuterDescription outer, TriggerSettings trigger, FieldMap fieldMap, String fingerprint)
        implements Serializable {

    /**
     * Reads a detector: its file, and the folder of the same name beside it.
     *
     * @param file as {@code conf/detectors/belle2.conf}
     * @throws UserException when a file is missing or wrong
     */
    public static DetectorSource read(Path file) {
        Config config = ConfigurationReader.parse(file);
        Path folder = folder(file);
        String text = config.root().render(ConfigRenderOptions.concise());
        // Whatever is wrong with geometry or materials is found here, where files and lines are known, and not on an
        // executor.
        DetectorDescription description = ConfigurationReader.read(config, DetectorDescription.class);
        new DescriptionCheck(description, key -> ConfigurationReader.where(config, key)).run();
        FieldMap map = fieldMap(file, description);
        Detector detector = new Detector(description, map);
        TrackerGeometry tracker = detector.tracker();
        new OverlapCheck(tracker, description.tracker(), key -> ConfigurationReader.where(config, key)).run();
        OuterDescription outer = OuterDescription.read(folder, detector.materials());
        new OuterCheck(outer, folder).run(tracker);
        return new DetectorSource(
                text,
                outer,
                ConfigurationReader.read(folder.resolve("trigger.conf"), TriggerSettings.class),
                map,
                fingerprint(text, folder, outer, description));
    }

    private static Path folder(Path file) {
        String name = file.getFileName().toString();
        Path folder = file.resolveSibling(name.endsWith(".conf") ? name.substring(0, name.length() - 5) : name + ".d");
        if (!Files.isDirectory(folder)) {
            throw UserException.of(
                    "no such folder",
                    folder.toString(),
                    "calorimeter.conf, muon-detector.conf, identification.conf and trigger.conf of " + name,
                    "add it");
        }
        return folder;
    }

    /**
     * The same detector with another value of a key of its own file, as {@code transport.showers}.
     *
     * @throws UserException when the key or the value is wrong
     */
    public DetectorSource with(String key, Object value) {
        String changed = ConfigFactory.parseString(tracker)
                .withValue(key, ConfigValueFactory.fromAnyRef(value))
                .root()
                .render(ConfigRenderOptions.concise());
        DetectorSource source =
                new DetectorSource(changed, outer, trigger, fieldMap, fingerprint + "," + key + "=" + value);
        source.detector();
        return source;
    }

    /** The detector's tracker, compiled; one for each thread is not needed. */
    public Detector detector() {
        return new Detector(description(), fieldMap);
    }

    /** The nominal beams. */
    public BeamSettings beams() {
        return description().beams();
    }

    private DetectorDescription description() {
        return ConfigurationReader.read(ConfigFactory.parseString(tracker), DetectorDescription.class);
    }

    /** The map that a description names, null without one. */
    static FieldMap fieldMap(Path file, DetectorDescription description) {
        return description
                .field()
                .map()
                .map(name -> FieldMap.read(folder(file).resolve(name).normalize()))
                .orElse(null);
    }

    private static String fingerprint(
            String text, Path folder, OuterDescription outer, DetectorDescription description) {
        List<Path> tables = new ArrayList<>(outer.tables(folder));
        description
                .field()
                .map()
                .ifPresent(name -> tables.add(folder.resolve(name).normalize()));
        try (Stream<Path> list = Files.list(folder)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, text);
            // Settings with what they include, and tables also where they lie beside another detector.
            for (Path file : Stream.concat(list.filter(Files::isRegularFile).sorted(), tables.stream())
                    .distinct()
                    .toList()) {
                add(digest, file.getFileName().toString());
                digest.update(Files.readAllBytes(file));
                if (file.toString().endsWith(".conf")) {
                    add(digest, ConfigurationReader.parse(file).root().render(ConfigRenderOptions.concise()));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
