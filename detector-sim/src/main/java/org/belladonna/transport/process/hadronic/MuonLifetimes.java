package org.belladonna.transport.process.hadronic;

import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleTable;

/**
 * Mean lives of negative muons bound to atoms and the Huff factor, by which the decay of the bound muon is slower: T. Suzuki, D. Measday, J. Roalsvig, Phys. Rev. C 35 (1987) 2212,
 * tables. Elements between those of the table by a power law in Z of the capture rate.
 */
public final class MuonLifetimes {
    /** Z, mean life in ns, Huff factor. */
    private static final double[][] TABLE = {
        {1, 2194.9, 1.0},
        {2, 2186.7, 1.0},
        {4, 2162.1, 1.0},
        {5, 2096, 1.0},
        {6, 2026.3, 1.0},
        {7, 1906.8, 1.0},
        {8, 1795.4, 0.998},
        {9, 1462.7, 0.998},
        {11, 1204, 0.996},
        {12, 1067.2, 0.995},
        {13, 864.0, 0.993},
        {14, 756.0, 0.992},
        {17, 560.8, 0.989},
        {18, 537, 0.988},
        {20, 332.7, 0.985},
        {22, 329.3, 0.981},
        {24, 256.7, 0.976},
        {25, 232.5, 0.976},
        {26, 206.0, 0.975},
        {28, 156.9, 0.969},
        {29, 163.5, 0.967},
        {30, 159.4, 0.965},
        {42, 99.6, 0.936},
        {47, 87.0, 0.925},
        {50, 92.1, 0.918},
        {53, 83.4, 0.910},
        {55, 87.8, 0.906},
        {73, 75.5, 0.861},
        {74, 78.4, 0.860},
        {79, 74.3, 0.850},
        {82, 75.4, 0.844},
        {83, 73.5, 0.840},
        {92, 77.0, 0.824}
    };

    private static final double FREE = ParticleTable.get(13).cTau() / PhysicalConstants.SPEED_OF_LIGHT;

    private MuonLifetimes() {}

    /** ns. */
    public static double meanLife(int z) {
        return 1 / (rate(z) + huff(z) / FREE);
    }

    /** Probability of the capture by the nucleus. */
    public static double captured(int z) {
        return rate(z) * meanLife(z);
    }

    private static int row(int z) {
        int i = 0;
        while (i < TABLE.length - 2 && TABLE[i + 1][0] <= z) {
            i++;
        }
        return i;
    }

    private static double rate(int z) {
        int i = row(z);
        double low = Math.max(1e-9, 1 / TABLE[i][1] - TABLE[i][2] / FREE);
        double high = Math.max(1e-9, 1 / TABLE[i + 1][1] - TABLE[i + 1][2] / FREE);
        double part = Math.log(z / TABLE[i][0]) / Math.log(TABLE[i + 1][0] / TABLE[i][0]);
        return low * Math.pow(high / low, part);
    }

    private static double huff(int z) {
        int i = row(z);
        double part = (z - TABLE[i][0]) / (TABLE[i + 1][0] - TABLE[i][0]);
        return TABLE[i][2] + part * (TABLE[i + 1][2] - TABLE[i][2]);
    }
}
