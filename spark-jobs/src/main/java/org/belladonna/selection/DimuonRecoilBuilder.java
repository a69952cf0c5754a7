package org.belladonna.selection;

import java.util.List;
import java.util.function.Consumer;
import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.table.ColumnBatchReader;

/**
 * Two tracks from the interaction point and what they recoil against: the final state of e+e- -> mu+ mu- X with X unseen. One
 * candidate an event, of the two tracks with the largest momentum in the centre-of-mass frame, both taken as muons; how many
 * tracks there are, their charge and identification are columns for configuration to cut on.
 */
public final class DimuonRecoilBuilder implements CandidateBuilder<DimuonRecoil> {
    private static final long serialVersionUID = 1L;

    /** Window of a track from the interaction point, mm: wide enough for any cut to be tightened on top. */
    private static final double MAX_D0 = 20;

    private static final double MAX_Z0 = 50;
    /** Energy from which a cluster counts in the photon-recoil angle, GeV. */
    static final double MIN_PHOTON_ENERGY = 0.1;

    @Override
    public String name() {
        return "dimuon-recoil";
    }

    @Override
    public String meaning() {
        return "the two tracks of largest momentum from the interaction point, taken as muons, and what they recoil against";
    }

    @Override
    public Class<DimuonRecoil> candidateType() {
        return DimuonRecoil.class;
    }

    @Override
    public List<String> eventColumns() {
        return List.of("event", "weight", "trigger_bits", "generator", "tracks", "clusters");
    }

    @Override
    public void build(String sample, ColumnBatchReader events, BeamSettings beams, Consumer<DimuonRecoil> candidates) {
        Batch batch = new Batch(sample, events, new Collision(beams));
        for (int row = 0; row < events.size(); row++) {
            if (batch.choose(row)) {
                candidates.accept(batch.candidate(row));
            }
        }
    }

    /** The arrays of one batch, and work space for one event. */
    private static final class Batch {
        private final String sample;
        private final Collision collision;
        private final long[] event;
        private final double[] weight;
        private final long[] triggerBits;
        private final TrackColumns tracks;
        private final ClusterColumns clusters;
        private final GeneratedColumns generated;
        private final double[] mu1 = new double[4];
        private final double[] mu2 = new double[4];
        private final double[] work = new double[4];
        private int first;
        private int second;
        private int nTracks;

        Batch(String sample, ColumnBatchReader events, Collision collision) {
            this.sample = sample;
            this.collision = collision;
            event = events.longs("event");
            weight = events.doubles("weight");
            triggerBits = events.longs("trigger_bits");
            tracks = new TrackColumns(events);
            clusters = new ClusterColumns(events);
            generated = new GeneratedColumns(events);
        }

        /** Chooses the two tracks of an event; false when there are not two. */
        boolean choose(int row) {
            first = -1;
            second = -1;
            nTracks = 0;
            double firstP = -1;
            double secondP = -1;
            for (int i = tracks.begin[row]; i < tracks.end[row]; i++) {
                if (Math.abs(tracks.d0[i]) > MAX_D0 || Math.abs(tracks.z0[i]) > MAX_Z0) {
                    continue;
                }
                nTracks++;
                tracks.momentumCm(i, collision, work);
                double p = Math.sqrt(work[0] * work[0] + work[1] * work[1] + work[2] * work[2]);
                if (p > firstP) {
                    second = first;
                    secondP = firstP;
                    first = i;
                    firstP = p;
                } else if (p > secondP) {
                    second = i;
                    secondP = p;
                }
            }
            return second >= 0;
        }

        DimuonRecoil candidate(int row) {
            tracks.momentumCm(first, collision, mu1);
            tracks.momentumCm(second, collision, mu2);
            double sqrtS = collision.sqrtS();
            double rx = -mu1[0] - mu2[0];
            double ry = -mu1[1] - mu2[1];
            double rz = -mu1[2] - mu2[2];
            double rEnergy = sqrtS - mu1[3] - mu2[3];
            double rp2 = rx * rx + ry * ry + rz * rz;
            double pairEnergy = mu1[3] + mu2[3];
            double labX = collision.totalPx() - tracks.px[first] - tracks.px[second];
            double labY = -(double) tracks.py[first] - tracks.py[second];
            double labZ = collision.totalPz() - tracks.pz[first] - tracks.pz[second];
            clusters.scan(row, first - tracks.begin[row], second - tracks.begin[row], labX, labY, labZ);
            return new DimuonRecoil(
                    sample,
                    event[row],
                    weight[row],
                    triggerBits[row],
                    nTracks,
                    tracks.end[row] - tracks.begin[row],
                    tracks.charge[first] + tracks.charge[second],
                    tracks.p(first),
                    tracks.pt(first),
                    tracks.theta(first),
                    tracks.muonId(first),
                    tracks.electronId(first),
                    clusters.matchedEnergy1,
                    Math.abs(tracks.d0[first]),
                    Math.abs(tracks.z0[first]),
                    tracks.p(second),
                    tracks.pt(second),
                    tracks.theta(second),
                    tracks.muonId(second),
                    tracks.electronId(second),
                    clusters.matchedEnergy2,
                    Math.abs(tracks.d0[second]),
                    Math.abs(tracks.z0[second]),
                    tracks.transverseAngle(first, second),
                    Math.sqrt(Math.max(0, pairEnergy * pairEnergy - rp2)),
                    Math.hypot(rx, ry),
                    rEnergy * rEnergy - rp2,
                    Math.sqrt(labX * labX + labY * labY + labZ * labZ),
                    Math.atan2(Math.hypot(labX, labY), labZ),
                    Math.atan2(Math.hypot(rx, ry), rz),
                    transverse(rx, ry, rz, mu1),
                    transverse(rx, ry, rz, mu2),
                    clusters.extraEnergy,
                    clusters.maxEnergy,
                    clusters.smallestAngle,
                    generated.recoilMass2(row, tracks.generatorParticle[first], tracks.generatorParticle[second]),
                    sqrtS);
        }

        /** Part of (x, y, z) that is transverse to the momentum p. */
        private static double transverse(double x, double y, double z, double[] p) {
            double cx = y * p[2] - z * p[1];
            double cy = z * p[0] - x * p[2];
            double cz = x * p[1] - y * p[0];
            return Math.sqrt((cx * cx + cy * cy + cz * cz) / (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]));
        }
    }
}
