package org.belladonna;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;
import org.belladonna.pipeline.Installation;
import org.junit.jupiter.api.Test;

/** The options for the virtual machine stand in the parent pom, for tests and launcher; they are those that Spark wants. */
class JvmOptionsTest {
    private static final Pattern PROPERTY = Pattern.compile("<spark.jvm.options>(.*)</spark.jvm.options>");

    private static Set<String> words(String options) {
        return new LinkedHashSet<>(Arrays.asList(options.trim().split("\\s+")));
    }

    private static Set<String> ours() throws IOException {
        Matcher property = PROPERTY.matcher(Files.readString(Installation.root().resolve("pom.xml")));
        assertTrue(property.find());
        return words(property.group(1));
    }

    @Test
    void ourOptionsAreThoseOfThisSpark() throws IOException {
        assertEquals(words(JavaModuleOptions.defaultModuleOptions()), ours());
    }

    @Test
    void testsRunWithThem() throws IOException {
        Set<String> given =
                new LinkedHashSet<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
        for (String option : ours()) {
            // The virtual machine tells the options of modules with or without their sign, as it likes.
            assertTrue(given.contains(option) || option.startsWith("--add"), option + " is not among " + given);
        }
        assertTrue(Object.class.getModule().isOpen("sun.nio.ch", JvmOptionsTest.class.getModule()));
    }
}
