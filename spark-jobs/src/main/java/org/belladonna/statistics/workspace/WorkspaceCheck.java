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
        Place document = Place.document();
        some(channels, document.key("channels"), "channel");
        some(measurements, document.key("measurements"), "measurement");
        unique(channels, Channel::name, document.key("channels"), "channel");
        unique(observations, Observation::channel, document.key("observations"), "observation of channel");
        unique(measurements, Measurement::name, document.key("measurements"), "measurement");
        for (int c = 0; c < channels.size(); c++) {
            channel(channels.get(c), place(channels, c));
        }
        observations(channels, observations);
        sharing(channels);
        for (int m = 0; m < measurements.size(); m++) {
            Measurement measurement = measurements.get(m);
            Place place = document.item("measurements", m, "measurement '" + measurement.name() + "'");
            unique(
                    measurement.parameters(),
                    ParameterSettings::name,
                    place.key("config").key("parameters"),
                    "parameter");
        }
    }

    private static Place place(List<Channel> channels, int c) {
        return Place.document()
                .item("channels", c, "channel '" + channels.get(c).name() + "'");
    }

    private static Place place(Place channel, Channel samples, int s) {
        return channel.item("samples", s, "sample '" + samples.samples().get(s).name() + "'");
    }

    private static Place place(Place sample, Sample modifiers, int m) {
        Modifier modifier = modifiers.modifiers().get(m);
        return sample.item("modifiers", m, modifier.type() + " '" + modifier.name() + "'");
    }

    private static void channel(Channel channel, Place where) {
        some(channel.samples(), where.key("samples"), "sample");
        unique(channel.samples(), Sample::name, where.key("samples"), "sample");
        for (int s = 0; s < channel.samples().size(); s++) {
            Sample sample = channel.samples().get(s);
            Place at = place(where, channel, s);
            if (sample.bins() == 0) {
                throw UserException.of("no bins", at.key("data").toString(), "a yield per bin", "give the yields");
            }
            yields(sample.yields(), channel.bins(), at, "data");
            unique(sample.modifiers(), m -> m.type() + " '" + m.name() + "'", at.key("modifiers"), "modifier");
            for (int m = 0; m < sample.modifiers().size(); m++) {
                modifier(sample.modifiers().get(m), channel.bins(), place(at, sample, m));
            }
        }
    }

    private static void modifier(Modifier modifier, int bins, Place where) {
        if (modifier.name().isBlank()) {
            throw UserException.of("an empty name", where.key("name").toString(), "that of its parameter", "name it");
        }
        Place data = where.key("data");
        if (modifier instanceof Modifier.NormSys norm) {
            factor(norm.low(), data, "lo");
            factor(norm.high(), data, "hi");
        } else if (modifier instanceof Modifier.HistoSys histo) {
            yields(histo.low(), bins, data, "lo_data");
            yields(histo.high(), bins, data, "hi_data");
        } else if (modifier instanceof Modifier.ShapeSys shape) {
            yields(shape.uncertainty(), bins, where, "data");
        } else if (modifier instanceof Modifier.StatError stat) {
            yields(stat.uncertainty(), bins, where, "data");
        }
    }

    private static void factor(double value, Place where, String key) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw UserException.of(
                    key + " is " + value,
                    where.key(key).toString(),
                    "a factor above 0",
                    "give the ratio of varied to nominal yield");
        }
    }

    private static void yields(double[] values, int bins, Place where, String key) {
        if (values.length != bins) {
            throw UserException.of(
                    key + " of " + values.length + " bins",
                    where.key(key).toString(),
                    bins + " as the channel's first sample has",
                    "give one value per bin");
        }
        for (int i = 0; i < bins; i++) {
            if (!(values[i] >= 0) || Double.isInfinite(values[i])) {
                throw UserException.of(
                        key + " has " + values[i] + " in bin " + i,
                        where.key(key).key(Integer.toString(i)).toString(),
                        "a finite number, 0 or more",
                        "correct the bin, or merge it with its neighbour");
            }
        }
    }

    private static void observations(List<Channel> channels, List<Observation> observations) {
        List<String> names = observations.stream().map(Observation::channel).toList();
        for (int c = 0; c < channels.size(); c++) {
            Channel channel = channels.get(c);
            int o = names.indexOf(channel.name());
            if (o < 0) {
                throw UserException.of(
                        "no observation",
                        place(channels, c).toString(),
                        channel.bins() + " counts in /observations",
                        "add the channel to the observations, or remove it from the channels");
            }
            yields(observations.get(o).counts(), channel.bins(), observation(names, o), "data");
        }
        List<String> known = channels.stream().map(Channel::name).toList();
        for (int o = 0; o < names.size(); o++) {
            if (!known.contains(names.get(o))) {
                throw UserException.of(
                        "no channel of this name",
                        observation(names, o).toString(),
                        "one of " + known,
                        "rename or remove it");
            }
        }
    }

    private static Place observation(List<String> observations, int o) {
        return Place.document().item("observations", o, "observation of channel '" + observations.get(o) + "'");
    }

    /** A parameter is of one kind; what is bound to one sample or channel is not shared beyond it. */
    private static void sharing(List<Channel> channels) {
        Map<String, String> kinds = new HashMap<>();
        Map<String, String> homes = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int c = 0; c < channels.size(); c++) {
            Channel channel = channels.get(c);
            for (int s = 0; s < channel.samples().size(); s++) {
                Sample sample = channel.samples().get(s);
                Place at = place(place(channels, c), channel, s);
                for (int m = 0; m < sample.modifiers().size(); m++) {
                    Modifier modifier = sample.modifiers().get(m);
                    String name = modifier.name();
                    Place where = place(at, sample, m);
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

    private static <T> void same(Map<String, T> seen, String name, T value, Place where, String what) {
        T before = seen.putIfAbsent(name, value);
        if (before != null && !before.equals(value)) {
            throw UserException.of(
                    "another " + what + " (" + value + ") for a name in use",
                    where.toString(),
                    before.toString(),
                    "rename one");
        }
    }

    private static String kind(Modifier modifier) {
        return modifier instanceof Modifier.NormSys || modifier instanceof Modifier.HistoSys
                ? "normsys or histosys"
                : modifier.type();
    }

    private static <T> void unique(List<T> items, Function<T, String> name, Place where, String what) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(name.apply(item))) {
                throw UserException.of(
                        what + " " + name.apply(item) + " twice",
                        where.toString(),
                        "each name once",
                        "rename or remove one");
            }
        }
    }

    private static void some(List<?> items, Place where, String what) {
        if (items.isEmpty()) {
            throw UserException.of("no " + what, where.toString(), "at least one", "add one");
        }
    }
}
