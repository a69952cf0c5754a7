package org.belladonna.statistics.workspace;

import java.util.Arrays;
import org.belladonna.error.UserException;

/** Whether a factor scales anything: a signal of zero everywhere can have no limit. */
final class SignalCheck {
    private SignalCheck() {}

    static void check(Workspace workspace, String poi) {
        Place nothing = null;
        for (int c = 0; c < workspace.channels().size(); c++) {
            Channel channel = workspace.channels().get(c);
            for (int s = 0; s < channel.samples().size(); s++) {
                Sample sample = channel.samples().get(s);
                if (sample.modifiers().stream().noneMatch(m -> isFactor(m, poi))) {
                    continue;
                }
                if (hasEvents(sample)) {
                    return;
                }
                Place place = Place.document()
                        .item("channels", c, "channel '" + channel.name() + "'")
                        .item("samples", s, "sample '" + sample.name() + "'")
                        .key("data");
                nothing = nothing == null ? place : nothing;
            }
        }
        if (nothing != null) {
            throw UserException.of(
                    "zero in every bin, so that '" + poi + "' scales nothing",
                    nothing.toString(),
                    "a signal with events in some bin",
                    "give the yields of the signal, or another poi");
        }
    }

    private static boolean isFactor(Modifier modifier, String poi) {
        return modifier instanceof Modifier.NormFactor && modifier.name().equals(poi);
    }

    private static boolean hasEvents(Sample sample) {
        return some(sample.yields())
                || sample.modifiers().stream()
                        .anyMatch(m -> m instanceof Modifier.HistoSys h && (some(h.low()) || some(h.high())));
    }

    private static boolean some(double[] yields) {
        return Arrays.stream(yields).anyMatch(y -> y > 0);
    }
}
