package org.belladonna.job;

import java.io.Serializable;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** Hadoop's configuration on its way to an executor, which Hadoop itself cannot serialise. */
final class HadoopSettings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> values = new TreeMap<>();
    private transient Configuration configuration;

    static HadoopSettings of(Configuration configuration) {
        HadoopSettings settings = new HadoopSettings();
        configuration.forEach(entry -> settings.values.put(entry.getKey(), entry.getValue()));
        return settings;
    }

    synchronized Configuration get() {
        if (configuration == null) {
            configuration = new Configuration(false);
            values.forEach(configuration::set);
        }
        return configuration;
    }
}
