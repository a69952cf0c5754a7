package org.belladonna.generator.hadronization;

import org.belladonna.generator.shower.*;
import org.belladonna.random.*;

public final class Flat {
    public static void main(String[] a) {
        for (double w : new double[] {10.58, 100}) {
            Hadronization h = new Hadronization(FragmentationSettings.standard());
            PartonList l = new PartonList();
            HadronList o = new HadronList();
            EventStream st = new EventStream(1, "flat");
            int n = 20000;
            double[] y = new double[80];
            double tot = 0;
            double[] pt = new double[80];
            for (int e = 0; e < n; e++) {
                st.at(e, Stage.HADRONIZATION);
                l.setPair(2, w);
                h.hadronize(l, st, o);
                for (int i = 0; i < o.size; i++) {
                    double E = o.p[4 * i + 3], z = o.p[4 * i + 2];
                    double r = 0.5 * Math.log((E + z) / (E - z));
                    int b = (int) Math.floor((r + 8) * 5);
                    if (b >= 0 && b < 80) {
                        y[b]++;
                        pt[b] += o.p[4 * i] * o.p[4 * i] + o.p[4 * i + 1] * o.p[4 * i + 1];
                    }
                    tot++;
                }
            }
            System.out.printf("W %.1f primary hadrons %.4f%n", w, tot / n);
            for (int b = 40; b < 70; b++)
                System.out.printf(
                        "%5.1f %.4f %.4f  pt2 %.4f%n", (b + .5) / 5 - 8, y[b] / n * 5, y[79 - b] / n * 5, pt[b] / y[b]);
        }
    }
}
