package org.belladonna.generator.hadronization;

import org.belladonna.generator.shower.*;
import org.belladonna.random.*;

public final class ShowerStat {
    public static void main(String[] a) {
        for (int q : new int[] {2, 3, 4}) {
            PartonShower s = new PartonShower(ShowerSettings.standard());
            EventStream st = new EventStream(1, "s");
            PartonList l = new PartonList();
            int n = 20000;
            double g = 0, qq = 0, ph = 0, zero = 0;
            long t = System.nanoTime();
            double e = 0;
            for (int i = 0; i < n; i++) {
                s.radiate(q, 10.58, st.at(i, Stage.HADRONIZATION), l);
                int k = 0;
                for (int j = 0; j < l.size(); j++) {
                    if (l.pdg[j] == 21) {
                        g++;
                        k++;
                        e += l.p[4 * j + 3];
                    } else if (l.pdg[j] == 22) ph++;
                    else qq++;
                }
                if (k == 0) zero++;
            }
            System.out.printf(
                    "q %d gluons %.4f none %.4f pairs %.4f photons %.4f meanEg %.3f  %.0f/s%n",
                    q, g / n, zero / n, (qq / n - 2) / 2, ph / n, e / g, n / ((System.nanoTime() - t) * 1e-9));
        }
    }
}
