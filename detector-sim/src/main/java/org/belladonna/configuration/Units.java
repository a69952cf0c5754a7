package org.belladonna.configuration;

import java.util.Map;

/** Units that a configuration may use, each with its kind and its size in the house unit of that kind. */
final class Units {
    private record Unit(String kind, double size) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("eV", new Unit("energy", 1e-9)),
            Map.entry("keV", new Unit("energy", 1e-6)),
            Map.entry("MeV", new Unit("energy", 1e-3)),
            Map.entry("GeV", new Unit("energy", 1)),
            Map.entry("TeV", new Unit("energy", 1e3)),
            Map.entry("um", new Unit("length", 1e-3)),
            Map.entry("mm", new Unit("length", 1)),
            Map.entry("cm", new Unit("length", 10)),
            Map.entry("m", new Unit("length", 1000)),
            Map.entry("ps", new Unit("time", 1e-3)),
            Map.entry("ns", new Unit("time", 1)),
            Map.entry("us", new Unit("time", 1e3)),
            Map.entry("mrad", new Unit("angle", 1e-3)),
            Map.entry("rad", new Unit("angle", 1)),
            Map.entry("deg", new Unit("angle", Math.PI / 180)),
            Map.entry("T", new Unit("field", 1)),
            Map.entry("g/cm3", new Unit("density", 1)),
            Map.entry("fb", new Unit("cross-section", 1)),
            Map.entry("pb", new Unit("cross-section", 1e3)),
            Map.entry("nb", new Unit("cross-section", 1e6)),
            Map.entry("fb^-1", new Unit("luminosity", 1)),
            Map.entry("pb^-1", new Unit("luminosity", 1e-3)),
            Map.entry("ab^-1", new Unit("luminosity", 1e3)),
            Map.entry("1/GeV", new Unit("inverse energy", 1)),
            Map.entry("%", new Unit("fraction", 0.01)));

    private Units() {}

    /**
     * Factor that turns a value in unit {@code from} into unit {@code to}, or NaN when the two are not of one kind or
     * one of them is unknown.
     */
    static double factor(String from, String to) {
        Unit source = UNITS.get(from);
        Unit target = UNITS.get(to.isEmpty() ? "" : to);
        if (source == null || target == null || !source.kind().equals(target.kind())) {
            return Double.NaN;
        }
        return source.size() / target.size();
    }
}
