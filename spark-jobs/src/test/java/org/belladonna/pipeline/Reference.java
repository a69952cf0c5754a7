package org.belladonna.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** What the small campaign gives in one shard on one thread: what every other way of running it must give. */
final class Reference {
    private static final Path OUT = Installation.target().resolve("integration/reference");
    private static Map<String, String> content;

    private Reference() {}

    /** Content of all tables, from a run that is made once for all tests of a process. */
    static synchronized Map<String, String> content() throws IOException {
        if (content == null) {
            FileUtils.deleteDirectory(OUT.toFile());
            SmallCampaign.run(OUT, 1, 1);
            content = SmallCampaign.content(OUT);
        }
        return content;
    }

    /** Folder of that run. */
    static Path out() throws IOException {
        content();
        return OUT;
    }
}
