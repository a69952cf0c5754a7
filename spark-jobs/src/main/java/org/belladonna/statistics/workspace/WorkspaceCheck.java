package org.belladonna.statistics.workspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.belladonna.error.UserException;

/** What a document must fulfil before it is a model. Each message names channel, sample, modifier or measurement. */
final class WorkspaceCheck {
    private WorkspaceCheck() {}

    static void check(List<Channel> channels, List<Observation> observations, List<Measurement> measurements) {
        if (channels.isEmpty()) {
            throw UserException.of("no channel", "workspace", "at least one", "add a channel with its samples");
        }
        if (measurements.isEmpty()) {
            throw UserException.of("no measurement", "workspace", "at least one", "add a measurement with its poi");
        }
        unique(channels, Channel::name, "workspace", "channel");
        unique(observations, Observation::channel, "workspace", "observation of channel");
        unique(measurements, Measurement::name, "workspace", "measurement");
        channels.forEach(WorkspaceCheck::channel);
        observations(channels, observations);
        sharing(channels);
        measurements.forEach(WorkspaceCheck::measurement);
    }

    private static void channel(Channel channel) {
        String where = "channel '" + channel.name() + "'";
        if (channel.samples().isEmpty()) {
            throw UserException.of("no sample", where, "at least one", "add a sample or remove the channel");
        }
        unique(channel.samples(), Sample::name, where, "sample");
        for (Sample sample : channel.samples()) {
            String at = where + ", sample '" + sample.name() + "'";
            if (sample.bins() == 0) {
                throw UserException.of("no bins", at, "at least one yield", "give the yields of each bin");
            }
            yields(sample.yields(), channel.bins(), at, "yields");
            unique(sample.modifiers(), m -> m.type() + " '" + m.name() + "'", at, "modifier");
            for (Modifier modifier : sample.modifiers()) {
                modifier(modifier, channel.bins(), at + ", " + modifier.type() + " '" + modifier.name() + "'");
            }
        }
    }

    private static void modifier(Modifier modifier, int bins, String where) {
        if (modifier.name().isBlank()) {
            throw UserException.of("an empty name", where, "the name of its parameter", "name it");
        }
        if (modifier instanceof Modifier.NormSys norm) {
            factor(norm.low(), where, "lo");
            factor(norm.high(), where, "hi");
        } else if (modifier instanceof Modifier.HistoSys histo) {
            yields(histo.low(), bins, where, "lo_data");
            yields(histo.high(), bins, where, "hi_data");
        } else if (modifier instanceof Modifier.ShapeSys shape) {
            yields(shape.uncertainty(), bins, where, "uncertainties");
        } else if (modifier instanceof Modifier.StatError stat) {
            yields(stat.uncertainty(), bins, where, "uncertainties");
        }
    }

    private static void factor(double value, String where, String key) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw UserException.of(
                    key + " is " + value, where, "a factor above 0", "give the ratio of varied to nominal yield");
        }
    }

    private static void yields(double[] values, int bins, String where, String what) {
        if (values.length != bins) {
            throw UserException.of(
                    what + " of " + values.length + " bins",
                    where,
                    bins + " as the channel's first sample has",
                    "give one value per bin");
        }
        for (int i = 0; i < bins; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw UserException.of(
                        what + " has " + values[i] + " in bin " + i,
                        where,
                        "a finite number, 0 or more",
                        "correct the bin, or merge it with its neighbour");
            }
        }
    }

    private static void observations(List<Channel> channels, List<Observation> observations) {
        Map<String, Observation> byName = new HashMap<>();
        observations.forEach(o -> byName.put(o.channel(), o));
        for (Channel channel : channels) {
            Observation observation = byName.remove(channel.name());
            String where = "observation of channel '" + channel.name() + "'";
            if (observation == null) {
                throw UserException.of(
                        "no data",
                        where,
                        channel.bins() + " counts",
                        "add the channel to the observations, or remove it from the channels");
            }
            yields(observation.counts(), channel.bins(), where, "data");
        }
        byName.keySet().stream().sorted().findFirst().ifPresent(name -> {
            throw UserException.of(
                    "no channel of this name",
                    "observation of channel '" + name + "'",
                    "one of " + channels.stream().map(Channel::name).toList(),
                    "rename or remove it");
        });
    }

    /** A parameter is of one kind; what is bound to one sample or channel is not shared beyond it. */
    private static void sharing(List<Channel> channels) {
        Map<String, String> kinds = new HashMap<>();
        Map<String, String> homes = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Channel channel : channels) {
            for (Sample sample : channel.samples()) {
                for (Modifier modifier : sample.modifiers()) {
                    String name = modifier.name();
                    String where = "channel '" + channel.name() + "', sample '" + sample.name() + "', "
                            + modifier.type() + " '" + name + "'";
                    same(kinds, name, kind(modifier), where, "kind of parameter");
                    if (modifier instanceof Modifier.StatError) {
                        same(homes, name, "channel '" + channel.name() + "'", where, "channel");
                    } else if (modifier instanceof Modifier.ShapeSys) {
                        same(homes, name, channel.name() + "/" + sample.name(), where, "channel and sample");
                    } else if (modifier instanceof Modifier.ShapeFactor) {
                        same(sizes, name, channel.bins(), where, "number of bins");
                    }
                }
            }
        }
    }

    private static <T> void same(Map<String, T> seen, String name, T value, String where, String what) {
        T before = seen.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            throw UserException.of(
                    "another " + what + " (" + value + ") for a name in use", where, before.toString(), "rename one");
        }
    }

    private static String kind(Modifier modifier) {
        return modifier instanceof Modifier.NormSys || modifier instanceof Modifier.HistoSys
                ? "normsys or histosys"
                : modifier.type();
    }

    private static void measurement(Measurement measurement) {
        String where = "measurement '" + measurement.name() + "'";
        unique(measurement.parameters(), ParameterSettings::name, where, "parameter");
    }

    private static <T> void unique(List<T> items, Function<T, String> name, String where, String what) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(name.apply(item))) {
                throw UserException.of(
                        what + " " + name.apply(item) + " twice", where, "each name once", "rename or remove one");
            }
        }
    }
}
