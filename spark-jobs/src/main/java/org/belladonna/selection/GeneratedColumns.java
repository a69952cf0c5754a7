package org.belladonna.selection;

import org.belladonna.table.ColumnBatchReader;

/** Generated particles of a batch: only for the detector resolution and its systematic variation. */
final class GeneratedColumns {
    private final int[] begin;
    private final int[] end;
    private final int[] pdg;
    private final int[] status;
    private final float[] px;
    private final float[] py;
    private final float[] pz;
    private final float[] energy;

    GeneratedColumns(ColumnBatchReader events) {
        begin = events.begins("generator");
        end = events.ends("generator");
        pdg = events.ints("generator.pdg");
        status = events.ints("generator.status");
        px = events.floats("generator.px");
        py = events.floats("generator.py");
        pz = events.floats("generator.pz");
        energy = events.floats("generator.energy");
    }

    /** Squared mass of all final particles but two of the event, which must be muons. */
    double recoilMass2(int row, int particle1, int particle2) {
        if (particle1 < 0 || particle2 < 0) {
            return Double.NaN;
        }
        int i = begin[row] + particle1;
        int j = begin[row] + particle2;
        if (Math.abs(pdg[i]) != 13 || Math.abs(pdg[j]) != 13) {
            return Double.NaN;
        }
        double x = 0;
        double y = 0;
        double z = 0;
        double e = 0;
        for (int k = begin[row]; k < end[row]; k++) {
            if (status[k] == 1 && k != i && k != j) {
                x += px[k];
                y += py[k];
                z += pz[k];
                e += energy[k];
            }
        }
        return e * e - x * x - y * y - z * z;
    }
}
