package org.belladonna.configuration;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.belladonna.error.UserException;

/** Finds included files: beside the file that includes them, then in a library. One that is nowhere is refused; HOCON would pass over it. */
final class Includes implements ConfigIncluder {
    private final Path file;
    private final Function<String, Optional<Config>> library;

    /**
     * @param file what is read, for messages
     * @param library files that are known by their name
     */
    Includes(Path file, Function<String, Optional<Config>> library) {
        this.file = file;
        this.library = library;
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        ConfigParseable beside = context.relativeTo(what);
        if (beside != null) {
            try {
                return beside.parse(context.parseOptions().setAllowMissing(false));
            } catch (ConfigException.IO e) {
                // Not there: the library may have it.
            }
        }
        return library.apply(what)
                .orElseThrow(() -> UserException.of(
                        "cannot find or read '" + what + "'",
                        file + ": include",
                        "a file beside the one that includes it",
                        "correct its name or copy it there"))
                .root();
    }
}
