package org.belladonna.reconstruction.calorimetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalRing;
import org.belladonna.detector.LeakageTable;
import org.belladonna.detector.OuterDescription;
import org.belladonna.random.Stage;
import org.belladonna.reconstruction.SingleParticle;

/**
 * Makes {@code calibration.leakage} of {@code calorimeter.conf} again: medians of the energy of single photons, corrected by region only, over the true one, by
 * ring and by place. Rings are divided by the mean of their region, places by that of their ring.
 */
final class LeakageCalibration {
    /** One photon of one energy: ring, region, place, corrected over true energy. */
    private record Photon(int ring, int region, double acrossTheta, double acrossPair, double ratio) {}

    private final OuterDescription detector;
    private final CrystalLayout crystals;
    private final int photonsPerRing;

    private LeakageCalibration(OuterDescription detector, int photonsPerRing) {
        this.detector = detector.with(LeakageTable.NONE);
        this.photonsPerRing = photonsPerRing;
        crystals = detector.crystals();
    }

    private List<Photon> photons(double energy) {
        SingleParticle gun = new SingleParticle("leakage calibration", detector);
        ClusterFinder finder = new ClusterFinder(detector);
        List<Photon> photons = new ArrayList<>();
        for (int i = 0; i < crystals.rings() * photonsPerRing; i++) {
            CrystalRing ring = crystals.ring(i / photonsPerRing);
            gun.stream.at(i, Stage.TRANSPORT);
            gun.begin();
            double theta = gun.stream.uniform(ring.thetaMin(), ring.thetaMax());
            gun.addPhoton(0, energy, theta, gun.stream.uniform(-Math.PI, Math.PI));
            gun.digitize(i);
            var clusters = finder.find(gun.crystals);
            if (!clusters.isEmpty()) {
                photons.add(photon(clusters.get(0), energy));
            }
        }
        return photons;
    }

    private Photon photon(CalorimeterCluster cluster, double energy) {
        int ring = crystals.ringOf(cluster.centre());
        double rho = Math.hypot(cluster.x(), cluster.y());
        double lower = crystals.fromLowerWall(ring, rho, cluster.z());
        double width = lower + crystals.fromUpperWall(ring, rho, cluster.z());
        double acrossPhi = crystals.acrossPhi(cluster.centre(), cluster.x(), cluster.y());
        double pair = (crystals.phiIndex(cluster.centre()) & 1) + acrossPhi;
        return new Photon(
                ring, cluster.region(), lower / width, pair - 2 * Math.floor(pair / 2), cluster.energy() / energy);
    }

    private static double median(List<Photon> photons) {
        double[] sorted = photons.stream().mapToDouble(Photon::ratio).sorted().toArray();
        return sorted.length == 0 ? 1 : PhotonSample.median(sorted);
    }

    /** Responses by row of the table at one energy, in the order of {@link #names}. */
    private List<Double> column(double energy) {
        List<Photon> photons = photons(energy);
        double[] region = new double[CrystalRing.Region.values().length + 1];
        for (CrystalRing.Region r : CrystalRing.Region.values()) {
            region[r.code] =
                    median(photons.stream().filter(p -> p.region == r.code).toList());
        }
        List<Double> column = new ArrayList<>();
        double[] ring = new double[crystals.rings()];
        for (int i = 0; i < ring.length; i++) {
            int number = i;
            ring[i] = median(photons.stream().filter(p -> p.ring == number).toList());
            column.add(ring[i] / region[crystals.ring(i).region().code]);
        }
        List<Photon> flat = photons.stream()
                .map(p -> new Photon(p.ring, p.region, p.acrossTheta, p.acrossPair, p.ratio / ring[p.ring]))
                .toList();
        for (CrystalRing.Region r : CrystalRing.Region.values()) {
            List<Photon> here = flat.stream().filter(p -> p.region == r.code).toList();
            for (int bin = 0; bin < LeakageTable.THETA_BINS; bin++) {
                int b = bin;
                column.add(median(here.stream().filter(p -> thetaBin(p) == b).toList()));
            }
            for (int bin = 0; bin < LeakageTable.PAIR_BINS; bin++) {
                int b = bin;
                column.add(median(here.stream().filter(p -> pairBin(p) == b).toList()));
            }
        }
        return column;
    }

    private static int thetaBin(Photon p) {
        return Math.min(LeakageTable.THETA_BINS - 1, Math.max(0, (int) (LeakageTable.THETA_BINS * p.acrossTheta)));
    }

    private static int pairBin(Photon p) {
        return Math.min(LeakageTable.PAIR_BINS - 1, (int) (0.5 * LeakageTable.PAIR_BINS * p.acrossPair));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < crystals.rings(); i++) {
            names.add("ring," + i);
        }
        for (CrystalRing.Region region : CrystalRing.Region.values()) {
            String name = region.name().toLowerCase(Locale.ROOT);
            for (int bin = 0; bin < LeakageTable.THETA_BINS; bin++) {
                names.add("theta-" + name + "," + bin);
            }
            for (int bin = 0; bin < LeakageTable.PAIR_BINS; bin++) {
                names.add("pair-" + name + "," + bin);
            }
        }
        return names;
    }

    private List<String> lines(List<Double> energies) {
        List<String> names = names();
        String[] lines = names.toArray(new String[0]);
        for (double energy : energies) {
            List<Double> column = column(energy);
            for (int i = 0; i < lines.length; i++) {
                lines[i] += String.format(Locale.ROOT, ",%.4f", column.get(i));
            }
        }
        return Arrays.asList(lines);
    }

    /** Writes the table: a detector's folder, photons per ring and energy, the file. */
    public static void main(String[] arguments) throws IOException {
        OuterDescription detector = OuterDescription.read(Path.of(arguments[0]));
        int photons = Integer.parseInt(arguments[1]);
        List<Double> energies = detector.calorimeter().calibration().leakageEnergies();
        List<String> file = new ArrayList<>(List.of(
                "# Response of a photon's cluster by ring, and by place across the central crystal (theta: 8 steps; pair: 16 steps across two crystals in azimuth),",
                "# over the mean of its region. From this simulation, " + photons
                        + " photons per ring and energy; made by the main of LeakageCalibration (test sources).",
                String.join(",", LeakageTable.columns(energies))));
        file.addAll(new LeakageCalibration(detector, photons).lines(energies));
        Files.write(Path.of(arguments[2]), file);
    }
}
