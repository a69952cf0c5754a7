package org.belladonna.selection;

import java.util.List;
import java.util.function.Consumer;
import org.belladonna.beam.BeamSettings;
import org.belladonna.beam.Collision;
import org.belladonna.kinematics.PhysicalConstants;
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
    private static final double MIN_PHOTON_ENERGY = 0.1;

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
        private final Tracks tracks;
        private final Clusters clusters;
        private final Generated generated;
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
            tracks = new Tracks(events);
            clusters = new Clusters(events);
            generated = new Generated(events);
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

    /** Tracks of a batch. */
    private static final class Tracks {
        final int[] begin;
        final int[] end;
        final int[] charge;
        final int[] generatorParticle;
        final float[] px;
        final float[] py;
        final float[] pz;
        final float[] d0;
        final float[] z0;
        private final float[][] logLikelihoods;

        Tracks(ColumnBatchReader events) {
            begin = events.begins("tracks");
            end = events.ends("tracks");
            charge = events.ints("tracks.charge");
            generatorParticle = events.ints("tracks.generator_particle");
            px = events.floats("tracks.px");
            py = events.floats("tracks.py");
            pz = events.floats("tracks.pz");
            d0 = events.floats("tracks.d0");
            z0 = events.floats("tracks.z0");
            logLikelihoods = new float[][] {
                events.floats("tracks.log_likelihood_electron"),
                events.floats("tracks.log_likelihood_muon"),
                events.floats("tracks.log_likelihood_pion"),
                events.floats("tracks.log_likelihood_kaon"),
                events.floats("tracks.log_likelihood_proton")
            };
        }

        void momentumCm(int i, Collision collision, double[] out) {
            out[0] = px[i];
            out[1] = py[i];
            out[2] = pz[i];
            out[3] = Math.sqrt(p(i) * p(i) + PhysicalConstants.MUON_MASS * PhysicalConstants.MUON_MASS);
            collision.toCentreOfMass(out);
        }

        double p(int i) {
            return Math.sqrt((double) px[i] * px[i] + (double) py[i] * py[i] + (double) pz[i] * pz[i]);
        }

        double pt(int i) {
            return Math.hypot(px[i], py[i]);
        }

        double theta(int i) {
            return Math.atan2(pt(i), pz[i]);
        }

        double transverseAngle(int i, int j) {
            double cosine = ((double) px[i] * px[j] + (double) py[i] * py[j]) / (pt(i) * pt(j));
            return Math.acos(Math.max(-1, Math.min(1, cosine)));
        }

        double electronId(int i) {
            return ratio(0, i);
        }

        double muonId(int i) {
            return ratio(1, i);
        }

        /** Likelihood of a hypothesis over the sum of all, from differences of logarithms. */
        private double ratio(int hypothesis, int i) {
            double sum = 0;
            for (float[] logLikelihood : logLikelihoods) {
                sum += Math.exp(logLikelihood[i] - logLikelihoods[hypothesis][i]);
            }
            return 1 / sum;
        }
    }

    /** Clusters of a batch, and the sums over those of one event. */
    private static final class Clusters {
        private final int[] begin;
        private final int[] end;
        private final int[] track;
        private final float[] energy;
        private final float[] theta;
        private final float[] phi;
        double extraEnergy;
        double maxEnergy;
        double smallestAngle;
        double matchedEnergy1;
        double matchedEnergy2;

        Clusters(ColumnBatchReader events) {
            begin = events.begins("clusters");
            end = events.ends("clusters");
            track = events.ints("clusters.track");
            energy = events.floats("clusters.energy");
            theta = events.floats("clusters.theta");
            phi = events.floats("clusters.phi");
        }

        void scan(int row, int track1, int track2, double x, double y, double z) {
            extraEnergy = 0;
            maxEnergy = 0;
            smallestAngle = Math.PI;
            matchedEnergy1 = 0;
            matchedEnergy2 = 0;
            double norm = Math.sqrt(x * x + y * y + z * z);
            for (int i = begin[row]; i < end[row]; i++) {
                if (track[i] == track1) {
                    matchedEnergy1 += energy[i];
                } else if (track[i] == track2) {
                    matchedEnergy2 += energy[i];
                } else {
                    extraEnergy += energy[i];
                    maxEnergy = Math.max(maxEnergy, energy[i]);
                    if (energy[i] > MIN_PHOTON_ENERGY) {
                        double sine = Math.sin(theta[i]);
                        double cosine =
                                (x * sine * Math.cos(phi[i]) + y * sine * Math.sin(phi[i]) + z * Math.cos(theta[i]))
                                        / norm;
                        smallestAngle = Math.min(smallestAngle, Math.acos(Math.max(-1, Math.min(1, cosine))));
                    }
                }
            }
        }
    }

    /** Generated particles of a batch: only for the detector resolution and its systematic variation. */
    private static final class Generated {
        private final int[] begin;
        private final int[] end;
        private final int[] pdg;
        private final int[] status;
        private final float[] px;
        private final float[] py;
        private final float[] pz;
        private final float[] energy;

        Generated(ColumnBatchReader events) {
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
}
