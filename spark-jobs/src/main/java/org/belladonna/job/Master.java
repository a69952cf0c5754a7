package org.belladonna.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.belladonna.error.UserException;

/** Masters that Spark knows; of others it would say so with a trace, and after work has begun. */
final class Master {
    private static final Pattern KNOWN = Pattern.compile(
            "local|local\\[(\\*|[1-9]\\d*)(\\s*,\\s*\\d+)?]|local-cluster\\[\\d+,\\d+,\\d+]|yarn|k8s://.+");

    private static final String STANDALONE = "spark://";
    private static final int MOST_PORT = 65535;

    private Master() {}

    /**
     * The same master.
     *
     * @throws UserException when Spark would not take it
     */
    static String checked(String url) {
        boolean known = url.startsWith(STANDALONE)
                ? Arrays.stream(url.substring(STANDALONE.length()).split(",", -1))
                        .allMatch(Master::isAddress)
                : KNOWN.matcher(url).matches();
        if (!known) {
            throw UserException.of(
                    "'" + url + "'",
                    "--master",
                    "local, local[N], local[*], spark://HOST:PORT (an IPv6 address in brackets), yarn or k8s://URL",
                    "correct it");
        }
        return url;
    }

    /** A host and a port, as Spark itself reads them: no name with an underscore, no path behind. */
    private static boolean isAddress(String text) {
        try {
            URI address = new URI(STANDALONE + text);
            return address.getHost() != null
                    && address.getPort() > 0
                    && address.getPort() <= MOST_PORT
                    && (STANDALONE + address.getHost() + ":" + address.getPort()).equals(STANDALONE + text);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
