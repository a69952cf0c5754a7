package org.belladonna.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The Parquet files of a table that have their final names: what is finished. */
final class FinishedFiles {
    private FinishedFiles() {}

    /** Names relative to the folder of the table, as manifests have them; none when there is no such folder. */
    static Set<String> of(Path folder, Configuration configuration) throws IOException {
        FileSystem files = folder.getFileSystem(configuration);
        Set<String> finished = new TreeSet<>();
        for (FileStatus entry : list(files, folder)) {
            String name = entry.getPath().getName();
            if (entry.isDirectory()) {
                for (FileStatus file : list(files, entry.getPath())) {
                    add(finished, name + "/", file);
                }
            } else {
                add(finished, "", entry);
            }
        }
        return finished;
    }

    private static void add(Set<String> finished, String folder, FileStatus file) {
        String name = file.getPath().getName();
        if (name.endsWith(".parquet") && !name.startsWith("_") && !name.startsWith(".")) {
            finished.add(folder + name);
        }
    }

    private static FileStatus[] list(FileSystem files, Path folder) throws IOException {
        try {
            return files.listStatus(folder);
        } catch (FileNotFoundException e) {
            return new FileStatus[0];
        }
    }
}
