package org.belladonna.configuration;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.belladonna.error.UserException;

/**
 * Turns a HOCON document into a record, strictly: an unknown key, a missing one, a wrong type, a wrong unit or a value out of
 * range is a {@link UserException} that names file, line and key.
 */
public final class ConfigurationReader {
    private ConfigurationReader() {}

    /** Parses and resolves a file; {@code include} works as in HOCON, relative to the file, but the included file has to be there. */
    public static Config parse(Path file) {
        return parse(file, name -> Optional.empty());
    }

    /**
     * Parses and resolves a file that may include what a library knows by name.
     *
     * @param library gives a file of the library, not resolved; empty when it has none of that name
     */
    public static Config parse(Path file, Function<String, Optional<Config>> library) {
        if (!Files.isRegularFile(file)) {
            throw UserException.of("no such file", file.toString(), "a HOCON file", "check the path");
        }
        try {
            return ConfigFactory.parseFile(
                            file.toFile(),
                            ConfigParseOptions.defaults()
                                    .setSyntax(ConfigSyntax.CONF)
                                    .setIncluder(new Includes(file, library))
                                    .setAllowMissing(false))
                    .resolve();
        } catch (ConfigException e) {
            throw new UserException("cannot read configuration: " + e.getMessage(), e);
        }
    }

    /** Reads a whole file into a record. */
    public static <T extends Record> T read(Path file, Class<T> type) {
        return read(parse(file), type);
    }

    /** Reads a resolved document into a record. */
    public static <T extends Record> T read(Config config, Class<T> type) {
        return type.cast(record(config.root(), type, ""));
    }

    private static Object record(ConfigObject object, Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknownKeys(object, components, path);
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = component(object, components[i], path);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UserException userError) {
                throw new UserException(at(object.origin(), path) + ": " + userError.getMessage(), userError);
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseUnknownKeys(ConfigObject object, RecordComponent[] components, String path) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw UserException.of(
                        "unknown key '" + join(path, entry.getKey()) + "'",
                        at(entry.getValue().origin(), ""),
                        "one of " + String.join(", ", known),
                        Suggestion.ofKey(path, entry.getKey(), known));
            }
        }
    }

    private static Object component(ConfigObject object, RecordComponent component, String path) {
        Key key = component.getAnnotation(Key.class);
        if (key == null) {
            throw new IllegalArgumentException(component + " has no @Key");
        }
        String here = join(path, component.getName());
        ConfigValue value = object.get(component.getName());
        boolean optional = component.getType() == Optional.class;
        if (value == null) {
            if (optional) {
                return Optional.empty();
            } else if (key.fallback().isEmpty()) {
                throw UserException.of(
                        "key '" + here + "' is missing", at(object.origin(), path), key.meaning(), "add it");
            }
            value = ConfigFactory.parseString("v = " + key.fallback()).getValue("v");
        }
        Type type = component.getGenericType();
        if (optional) {
            return Optional.of(value(value, argument(type, 0), key, here));
        }
        return value(value, type, key, here);
    }

    private static Object value(ConfigValue value, Type type, Key key, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(value, argument(generic, 0), key, path)
                    : map(value, argument(generic, 1), key, path);
        }
        Class<?> javaType = (Class<?>) type;
        Object plain = value.unwrapped();
        if (javaType.isRecord()) {
            if (value instanceof ConfigObject object) {
                return record(object, javaType, path);
            }
        } else if (javaType == double.class || javaType == Double.class) {
            return number(value, key, path);
        } else if (javaType == int.class || javaType == Integer.class) {
            return (int) whole(value, key, path, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (javaType == long.class || javaType == Long.class) {
            return whole(value, key, path, Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (javaType == boolean.class || javaType == Boolean.class) {
            if (plain instanceof Boolean || "true".equals(plain) || "false".equals(plain)) {
                return Boolean.valueOf(plain.toString());
            }
        } else if (javaType == String.class) {
            if (!(plain instanceof Map || plain instanceof List)) {
                return String.valueOf(plain);
            }
        } else if (javaType.isEnum()) {
            return enumConstant(value, javaType, path);
        }
        throw wrong(value, path, "a " + kind(javaType) + " (" + key.meaning() + ")");
    }

    private static Object list(ConfigValue value, Type element, Key key, String path) {
        if (!(value instanceof List<?> values)) {
            throw wrong(value, path, "a list (" + key.meaning() + ")");
        }
        List<Object> result = new ArrayList<>();
        for (Object item : values) {
            result.add(value((ConfigValue) item, element, key, path + "[" + result.size() + "]"));
        }
        return List.copyOf(result);
    }

    private static Object map(ConfigValue value, Type element, Key key, String path) {
        if (!(value instanceof ConfigObject object)) {
            throw wrong(value, path, "an object (" + key.meaning() + ")");
        }
        Map<String, Object> result = new LinkedHashMap<>();
        object.keySet().stream()
                .sorted()
                .forEach(name -> result.put(name, value(object.get(name), element, key, join(path, name))));
        return java.util.Collections.unmodifiableMap(result);
    }

    private static double number(ConfigValue value, Key key, String path) {
        Object plain = value.unwrapped();
        double result;
        if (plain instanceof Number number) {
            result = number.doubleValue();
        } else {
            result = quantity(value, String.valueOf(plain).trim(), key, path);
        }
        if (Double.isInfinite(result) || !(result >= key.min() && result <= key.max())) {
            throw wrong(value, path, range(key) + unit(key));
        }
        return result;
    }

    private static String range(Key key) {
        boolean below = Double.isInfinite(key.min());
        boolean above = Double.isInfinite(key.max());
        if (below && above) {
            return "a finite number";
        } else if (above) {
            return "a value from " + key.min() + " on";
        }
        return below ? "a value up to " + key.max() : "a value from " + key.min() + " to " + key.max();
    }

    /** A number with an optional unit, as in {@code "7007 MeV"}. */
    private static double quantity(ConfigValue value, String text, Key key, String path) {
        String[] words = text.split("\\s+", 2);
        try {
            double number = Double.parseDouble(words[0]);
            if (words.length == 1 || words[1].equals(key.unit())) {
                return number;
            }
            double factor = Units.factor(words[1], key.unit());
            if (Double.isNaN(factor)) {
                throw UserException.of(
                        "wrong unit '" + words[1] + "' of '" + path + "'",
                        at(value.origin(), ""),
                        key.unit().isEmpty() ? "a pure number" : "a value in " + key.unit(),
                        "correct the unit");
            }
            return number * factor;
        } catch (NumberFormatException e) {
            throw wrong(value, path, "a number" + unit(key));
        }
    }

    private static long whole(ConfigValue value, Key key, String path, long low, long high) {
        double number = number(value, key, path);
        if (number != Math.rint(number) || number < low || number > high) {
            throw wrong(value, path, "a whole number");
        }
        return value.unwrapped() instanceof Number exact ? exact.longValue() : (long) number;
    }

    private static Object enumConstant(ConfigValue value, Class<?> type, String path) {
        String text = String.valueOf(value.unwrapped());
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text)) {
                return constant;
            }
            names.add(name);
        }
        throw wrong(value, path, "one of " + String.join(", ", names));
    }

    private static UserException wrong(ConfigValue value, String path, String expected) {
        return UserException.of(
                "'" + path + "' is " + value.render(com.typesafe.config.ConfigRenderOptions.concise()),
                at(value.origin(), ""),
                expected,
                "correct it");
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static String kind(Class<?> type) {
        return type.isRecord() ? "group of keys" : type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String unit(Key key) {
        return key.unit().isEmpty() ? "" : " in " + key.unit();
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /**
     * File, line and key of a value, for messages about what follows from several values.
     *
     * @param path its place, as {@code tracker.cylinders[3].zMax}; where there is no such value, that of what should hold it is told
     */
    public static String where(Config config, String path) {
        ConfigValue value = config.root();
        for (String name : path.replace("[", ".").replace("]", "").split("\\.")) {
            ConfigValue next = value;
            if (value instanceof ConfigObject object) {
                next = object.get(name);
            } else if (value instanceof List<?> list) {
                int index = Integer.parseInt(name);
                next = index < list.size() ? (ConfigValue) list.get(index) : null;
            }
            if (next == null) {
                break;
            }
            value = next;
        }
        return at(value.origin(), path);
    }

    private static String at(ConfigOrigin origin, String path) {
        String where = origin.description().replace("String", "command line");
        return path.isEmpty() ? where : where + ": " + path;
    }
}
