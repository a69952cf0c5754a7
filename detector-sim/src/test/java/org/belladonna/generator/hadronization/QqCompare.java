package org.belladonna.generator.hadronization;

import java.nio.file.*;
import java.util.*;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.generator.*;
import org.belladonna.particle.*;
import org.belladonna.random.EventStream;

public final class QqCompare {
    public static void main(String[] a) throws Exception {
        int n = Integer.parseInt(a[0]);
        List<String> fl = a.length > 1 && !a[1].equals("all")
                ? List.of(a[1].split(","))
                : List.of("uubar", "ddbar", "ssbar", "ccbar");
        Set<String> show = a.length > 2 ? new HashSet<>(Arrays.asList(a[2].split(","))) : Set.of();
        for (String f : fl) {
            Map<String, List<String[]>> ref = new LinkedHashMap<>();
            for (String l : Files.readAllLines(
                    Path.of("/work/shared/reference/generators/distributions/pythia8_" + f + ".csv"))) {
                String[] c = l.split(",", -1);
                if (c[0].equals(f) && !c[1].startsWith("mean"))
                    ref.computeIfAbsent(c[1], k -> new ArrayList<>()).add(c);
            }
            GeneratorSettings s = new GeneratorSettings(
                    "ee->" + f,
                    Optional.empty(),
                    Map.of(),
                    "invisible",
                    GeneratorSettings.Switch.OFF,
                    0.01,
                    Map.of(),
                    Optional.empty());
            EventGenerator g =
                    ProcessCatalog.find("ee->" + f).prepare(s, 10.58, 1).open();
            EventStream st = new EventStream(7, f);
            ParticleRecord r = new ParticleRecord();
            HadronCensus c = new HadronCensus();
            Map<String, double[]> h = new HashMap<>(), w2 = new HashMap<>();
            for (var e : ref.entrySet()) {
                h.put(e.getKey(), new double[e.getValue().size()]);
                w2.put(e.getKey(), new double[e.getValue().size()]);
            }
            long t0 = System.nanoTime();
            double gen = 0;
            Map<String, double[]> ev = new HashMap<>();
            for (var e : ref.entrySet())
                ev.put(e.getKey(), new double[e.getValue().size()]);
            for (int i = 0; i < n; i++) {
                long t = System.nanoTime();
                g.generate(st, i, 10.58, r);
                gen += System.nanoTime() - t;
                c.take(r);
                for (double[] x : ev.values()) Arrays.fill(x, 0);
                fill(ref, ev, "n_charged", c.charged());
                fill(ref, ev, "R2", c.r2());
                int np = 0;
                double evis = 0;
                for (int k = 0; k < r.size(); k++) {
                    double p = Math.sqrt(r.px[k] * r.px[k] + r.py[k] * r.py[k] + r.pz[k] * r.pz[k]);
                    int code = Math.abs(r.pdg[k]);
                    if (code == 421) fill(ref, ev, "p_D0", p);
                    if (code == 411) fill(ref, ev, "p_Dplus", p);
                    if (!c.counts(r, k, code) || code == 421 && true) continue;
                    String nm = switch (code) {
                        case 211 -> "p_pi";
                        case 321 -> "p_K";
                        case 2212 -> "p_p";
                        case 310 -> "p_KS";
                        case 3122 -> "p_Lambda";
                        case 11 -> "p_e";
                        case 13 -> "p_mu";
                        default -> null;
                    };
                    if (nm != null) fill(ref, ev, nm, p);
                    if (code == 22) {
                        np++;
                        fill(ref, ev, "E_photon", r.energy[k]);
                    }
                    if (ParticleTable.get(r.pdg[k]).charge() != 0) {
                        evis += r.energy[k];
                        fill(ref, ev, "cos_charged", r.pz[k] / p);
                    }
                }
                fill(ref, ev, "n_photon", np);
                fill(ref, ev, "E_visible_charged", evis);
                for (String o : ev.keySet()) {
                    double[] x = ev.get(o), y = h.get(o), z = w2.get(o);
                    for (int b = 0; b < x.length; b++) {
                        y[b] += x[b];
                        z[b] += x[b] * x[b];
                    }
                }
            }
            System.out.printf("== %s  %.0f events/s%n", f, n / (gen * 1e-9));
            for (var e : ref.entrySet()) {
                double[] y = h.get(e.getKey()), z = w2.get(e.getKey());
                double chi = 0;
                int dof = 0;
                double tot = 0, rt = 0, m = 0, rm = 0;
                double accY = 0, accR = 0, accV = 0;
                StringBuilder sb = new StringBuilder();
                for (int b = 0; b < y.length; b++) {
                    String[] q = e.getValue().get(b);
                    if (q[2].equals("under") || q[2].isEmpty()) continue;
                    double rv = Double.parseDouble(q[5]) * 20000, mid;
                    try {
                        mid = 0.5 * (Double.parseDouble(q[2]) + Double.parseDouble(q[3]));
                    } catch (Exception x) {
                        continue;
                    }
                    tot += y[b] / n;
                    rt += rv / 20000;
                    m += mid * y[b] / n;
                    rm += mid * rv / 20000;
                    accY += y[b];
                    accR += rv;
                    accV += z[b];
                    if (accR >= 20) {
                        double k = (double) n / 20000;
                        double d = accY / n - accR / 20000;
                        double mult = accY > 0 ? accV / accY : 1;
                        double v = accV / n / n
                                - accY * accY / n / n / n
                                + (accR * mult / 20000 / 20000 - accR * accR / 8e12);
                        chi += d * d / v;
                        dof++;
                        accY = accR = accV = 0;
                    }
                    if (show.contains(e.getKey()))
                        sb.append(String.format(
                                "   %6.2f  %.5f  %.5f  %.3f%n", mid, y[b] / n, rv / 20000, y[b] / n / (rv / 20000)));
                }
                if (dof < 2) continue;
                System.out.printf(
                        "%-18s rate %.4f (%.4f) %.3f  mean %.4f (%.4f) %.3f  chi2 %.1f/%d p %.2g%n%s",
                        e.getKey(),
                        tot,
                        rt,
                        tot / rt,
                        m / tot,
                        rm / rt,
                        m / tot / (rm / rt),
                        chi,
                        dof,
                        1 - new ChiSquaredDistribution(dof).cumulativeProbability(chi),
                        sb);
            }
        }
    }

    static void fill(Map<String, List<String[]>> ref, Map<String, double[]> ev, String o, double v) {
        List<String[]> l = ref.get(o);
        if (l == null) return;
        double[] x = ev.get(o);
        for (int b = 0; b < l.size(); b++) {
            String[] q = l.get(b);
            try {
                if (v >= Double.parseDouble(q[2]) && v < Double.parseDouble(q[3])) {
                    x[b]++;
                    return;
                }
            } catch (NumberFormatException e) {
            }
        }
    }
}
