package org.belladonna.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;

/**
 * Pairs of B mesons without radiation of the beams, against EvtGen with its standard decay table and against spectra that ARGUS and Belle
 * measured. Particles with c tau above 10 mm count as stable there and here; nothing was fitted to either.
 */
final class BottomPairs implements Section {
    private static final int EVENTS = 40_000;
    private static final double STABLE = 10;
    private static final String EVTGEN = "EvtGen R02-02, 40000 events";
    private static final Map<Integer, String> BY_CODE = Map.of(
            211,
            "p_pi",
            321,
            "p_K",
            2212,
            "p_p",
            310,
            "p_KS",
            3122,
            "p_Lambda",
            421,
            "p_D0",
            411,
            "p_Dplus",
            22,
            "E_photon");

    /** Histograms with a number per event that is compared as well. */
    private static final List<String> SPECTRA = List.of(
            "p_pi", "p_K", "p_p", "p_KS", "p_Lambda", "p_D0", "p_Dplus", "E_photon", "p_e_primary", "p_mu_primary");

    private record Measured(String name, String axis, String experiment) {}

    private static final List<Measured> MEASURED = List.of(
            new Measured("p_pi", "Momentum of π^{±} [GeV]", "ARGUS 1993"),
            new Measured("p_K", "Momentum of K^{±} [GeV]", "ARGUS 1993"),
            new Measured("p_D0", "Momentum of D^{0} [GeV]", "Belle 2006"));

    private final Map<String, Comparison> program = new LinkedHashMap<>();
    private final Map<String, Comparison> data = new LinkedHashMap<>();
    private final Map<String, Integer> entries = new LinkedHashMap<>();
    private boolean[] counted = new boolean[128];
    private boolean[] hidden = new boolean[128];

    @Override
    public void run(Findings findings) {
        List<String[]> evtgen = Reference.simulationRows("generator/bottom/evtgen_bbbar.csv");
        List<String> names = new ArrayList<>(SPECTRA);
        names.addAll(List.of("n_charged", "n_photon"));
        for (String name : names) {
            program.put(name, Comparison.ofEntries(Comparison.select(evtgen, name), 1));
        }
        List<String[]> measured = Reference.simulationRows("generator/bottom/measured_spectra.csv");
        for (Measured spectrum : MEASURED) {
            data.put(spectrum.name(), Comparison.ofCrossSections(Comparison.select(measured, spectrum.name()), 1, 1));
        }
        fill();
        drawProgram(findings);
        for (Measured spectrum : MEASURED) {
            Comparison histogram = data.get(spectrum.name());
            boolean shape = spectrum.name().equals("p_D0");
            draw(
                    findings,
                    "bb-measured-" + spectrum.name().substring(2).toLowerCase(Locale.ROOT),
                    shape ? "Fraction per bin" : "Particles per event and 0.1 GeV",
                    spectrum,
                    shape ? histogram.scaledToReference() : histogram.scaledBy(1.0 / EVENTS));
        }
        findings.put(
                "bb.total",
                "%.3f",
                Generators.pair("ee->bb", true, 0.001, Map.of()).crossSection().valueFb() / 1e6);
    }

    private void drawProgram(Findings findings) {
        List<String> rows = new ArrayList<>();
        program.forEach((name, histogram) -> rows.add(row(name, histogram)));
        findings.put("bb.table", "%s", String.join("\n", rows));
        draw(
                findings,
                "bb-charged",
                "Entries per bin",
                new Measured("n_charged", "Charged particles", EVTGEN),
                program.get("n_charged").scaledBy(1));
        draw(
                findings,
                "bb-muons",
                "Entries per bin",
                new Measured("p_mu_primary", "Momentum of muons from B [GeV]", EVTGEN),
                program.get("p_mu_primary").scaledBy(1));
    }

    private static void draw(Findings findings, String id, String y, Measured what, Comparison histogram) {
        findings.add(Charts.comparison(
                id,
                new Charts.Labels(
                        "e^{+}e^{−} → Υ(4S) → BB̄", "√s = 10.58 GeV, no radiation", what.axis(), y, what.experiment()),
                histogram,
                Axis.Scale.LINEAR));
    }

    private String row(String name, Comparison histogram) {
        double theirs = 0;
        for (int i = 0; i < histogram.bins(); i++) {
            theirs += histogram.reference(i);
        }
        String verdict = histogram.scaledToReference().plainVerdict();
        if (!SPECTRA.contains(name)) {
            return String.format(Locale.ROOT, "| `%s` | | | %s |", name, verdict);
        }
        double ours = entries.getOrDefault(name, 0) / (double) EVENTS;
        return String.format(Locale.ROOT, "| `%s` | %.4f | %.4f | %s |", name, ours, theirs / EVENTS, verdict);
    }

    private void fill() {
        EventGenerator generator =
                Generators.pair("ee->bb", false, 0.01, Map.of()).open();
        EventStream stream = new EventStream(SEED, "bb");
        ParticleRecord r = new ParticleRecord();
        for (int event = 0; event < EVENTS; event++) {
            generator.generate(stream, event, Generators.SQRT_S, r);
            mark(r);
            int charged = 0;
            int photons = 0;
            for (int i = 0; i < r.size(); i++) {
                int code = Math.abs(r.pdg[i]);
                String name = BY_CODE.get(code);
                if (name != null && (counted[i] || name.startsWith("p_D"))) {
                    enter(name, Vectors.momentum(r, i));
                }
                if (counted[i]) {
                    charged += ParticleTable.get(code).charge() != 0 ? 1 : 0;
                    photons += code == 22 ? 1 : 0;
                    if ((code == 11 || code == 13) && isBottom(r.pdg[r.mother[i]])) {
                        enter(code == 11 ? "p_e_primary" : "p_mu_primary", Vectors.momentum(r, i));
                    }
                }
            }
            program.get("n_charged").fill(charged, 1);
            program.get("n_photon").fill(photons, 1);
        }
    }

    private void enter(String name, double value) {
        program.get(name).fill(value, 1);
        if (data.containsKey(name)) {
            data.get(name).fill(value, 1);
        }
        entries.merge(name, 1, Integer::sum);
    }

    private static boolean isBottom(int pdg) {
        return Math.abs(pdg) == 511 || Math.abs(pdg) == 521;
    }

    /** Marks what counts as stable. */
    private void mark(ParticleRecord r) {
        if (counted.length < r.size()) {
            counted = new boolean[2 * r.size()];
            hidden = new boolean[2 * r.size()];
        }
        for (int i = 0; i < r.size(); i++) {
            int mother = r.mother[i];
            hidden[i] = mother >= 0 && (hidden[mother] || counted[mother]);
            ParticleTable.Particle particle = ParticleTable.get(r.pdg[i]);
            boolean flies = particle.cTau() > STABLE && particle.charge() != 0;
            counted[i] = !hidden[i]
                    && (r.status[i] == ParticleRecord.FINAL || r.status[i] == ParticleRecord.DECAYED && flies);
        }
    }
}
