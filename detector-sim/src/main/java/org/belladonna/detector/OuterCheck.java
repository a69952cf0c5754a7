package org.belladonna.detector;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.detector.MuonDetectorSettings.Endcap;
import org.belladonna.detector.MuonDetectorSettings.Shell;
import org.belladonna.error.UserException;

/**
 * Looks for volumes outside of the tracker that overlap, for materials that are not there, and for a hole between the tracking volume and the
 * crystals. Messages name file, line and key. Takes some milliseconds.
 */
final class OuterCheck {
    /** Space about the crystals that belongs to the calorimeter: beyond their back faces in radius, and beyond their ends in z, mm. */
    static final double RADIAL_MARGIN = 80;

    static final double AXIAL_MARGIN = 40;
    /** The tracking volume may end this far in front of the crystals or behind their front faces, mm. */
    static final double JOINT = 15;

    private static final double ROUNDING = 1e-6;
    /** Points along the axis of a crystal that are compared with other regions. */
    private static final int DEPTHS = 20;

    private final OuterDescription outer;
    private final MuonDetectorSettings muon;
    private final Path rings;
    private final Path layers;
    private final Config calorimeterFile;
    private final Config muonFile;
    private final Config identificationFile;
    private double backRadius;
    private double lowestZ;
    private double highestZ;

    OuterCheck(OuterDescription outer, Path folder) {
        this.outer = outer;
        muon = outer.muonDetector();
        rings = folder.resolve(outer.calorimeter().rings()).normalize();
        layers = folder.resolve(muon.layers()).normalize();
        calorimeterFile = ConfigurationReader.parse(folder.resolve("calorimeter.conf"));
        muonFile = ConfigurationReader.parse(folder.resolve("muon-detector.conf"));
        identificationFile = ConfigurationReader.parse(folder.resolve("identification.conf"));
    }

    /** @throws UserException for the first thing that is wrong */
    void run(TrackerGeometry tracker) {
        known(outer.calorimeter().crystal(), calorimeterFile, "crystal");
        known(outer.identification().driftChamber().gas(), identificationFile, "driftChamber.gas");
        known(outer.identification().cherenkov().matter(), identificationFile, "cherenkov.matter");
        light();
        bestCrystals();
        leakage();
        known(muon.iron(), muonFile, "iron");
        known(muon.gap(), muonFile, "gap");
        crystals();
        joint(tracker);
        yoke();
        for (int i = 0; i < muon.shells().size(); i++) {
            shell(i);
        }
        for (MuonLayer.Section section : MuonLayer.Section.values()) {
            gaps(section);
        }
    }

    private void light() {
        List<Double> points = outer.calorimeter().readout().lightYield();
        require(
                points.size() > 1 && points.stream().allMatch(value -> value > 0 && value < 10),
                "a light yield of " + points,
                calorimeterFile,
                "readout.lightYield",
                "two values or more, each above 0 and below 10");
    }

    private void bestCrystals() {
        List<Double> energies = outer.calorimeter().calibration().crystalEnergies();
        List<Double> counts = outer.calorimeter().calibration().crystalCounts();
        require(
                increases(energies),
                "energies of " + energies,
                calorimeterFile,
                "calibration.crystalEnergies",
                "values above 0 that increase");
        require(
                counts.size() == energies.size() && counts.stream().allMatch(count -> count >= 1),
                "counts of " + counts,
                calorimeterFile,
                "calibration.crystalCounts",
                "a value of 1 or more for each of the " + energies.size() + " crystalEnergies");
    }

    private void leakage() {
        CalorimeterSettings.Calibration calibration = outer.calorimeter().calibration();
        require(
                calibration.leakage().isEmpty() || increases(calibration.leakageEnergies()),
                "energies of " + calibration.leakageEnergies(),
                calorimeterFile,
                "calibration.leakageEnergies",
                "values above 0 that increase");
    }

    private static boolean increases(List<Double> values) {
        double before = 0;
        for (double value : values) {
            if (!(value > before)) {
                return false;
            }
            before = value;
        }
        return !values.isEmpty();
    }

    private void known(String material, Config file, String key) {
        outer.materials().get(material, ConfigurationReader.where(file, key));
    }

    /** No point of a crystal's axis is in another ring; on the way, how far the crystals reach. */
    private void crystals() {
        for (int i = 0; i < outer.rings().size(); i++) {
            if (!besideOneOfItsRegion(i)) {
                throw UserException.of(
                        "ring " + i + " is alone in its region",
                        CrystalRing.where(rings, i),
                        "two rings or more, side by side",
                        "correct the regions");
            }
        }
        CrystalLayout layout = outer.crystals();
        for (int i = 0; i < layout.rings(); i++) {
            CrystalRing ring = layout.ring(i);
            backRadius = Math.max(backRadius, Math.max(ring.backRho(), ring.frontRho()));
            highestZ = Math.max(highestZ, Math.max(ring.backZ(), ring.frontZ()));
            lowestZ = Math.min(lowestZ, Math.min(ring.backZ(), ring.frontZ()));
            for (int k = 0; k < DEPTHS; k++) {
                double part = (k + 0.5) / DEPTHS;
                double rho = ring.frontRho() + part * (ring.backRho() - ring.frontRho());
                double z = ring.frontZ() + part * (ring.backZ() - ring.frontZ());
                for (int j = 0; j < layout.rings(); j++) {
                    if (layout.holds(j, rho, z) != (i == j)) {
                        throw UserException.of(
                                i == j
                                        ? "ring " + i + " is not between its neighbours"
                                        : "ring " + i + " overlaps ring " + j,
                                CrystalRing.where(rings, i),
                                "rings side by side, by increasing polar angle",
                                "correct the faces");
                    }
                }
            }
        }
    }

    private boolean besideOneOfItsRegion(int i) {
        List<CrystalRing> list = outer.rings();
        return i > 0 && list.get(i - 1).region() == list.get(i).region()
                || i + 1 < list.size()
                        && list.get(i + 1).region() == list.get(i).region();
    }

    private void joint(TrackerGeometry tracker) {
        for (int i = 0; i < outer.rings().size(); i++) {
            CrystalRing ring = outer.rings().get(i);
            double ahead = switch (ring.region()) {
                case BARREL -> ring.frontRho() - tracker.limitRadius();
                case FORWARD -> ring.frontZ() - tracker.limitForward();
                case BACKWARD -> tracker.limitBackward() - ring.frontZ();
            };
            double nearest = outer.rings().stream()
                    .filter(other -> other.region() == ring.region())
                    .mapToDouble(other -> switch (ring.region()) {
                        case BARREL -> other.frontRho() - tracker.limitRadius();
                        case FORWARD -> other.frontZ() - tracker.limitForward();
                        case BACKWARD -> tracker.limitBackward() - other.frontZ();
                    })
                    .min()
                    .orElse(0);
            if (!(nearest <= JOINT && ahead >= -JOINT)) {
                throw UserException.of(
                        String.format(
                                Locale.ROOT,
                                nearest > JOINT
                                        ? "a hole: the tracking volume ends %.1f mm in front of the crystals"
                                        : "the tracking volume reaches %.1f mm into the crystals",
                                nearest > JOINT ? nearest : -ahead),
                        CrystalRing.where(rings, i),
                        "crystals that begin within " + JOINT + " mm of the tracking volume",
                        "correct tracker.volume or the table");
            }
        }
    }

    private void yoke() {
        MuonDetectorSettings.Barrel barrel = muon.barrel();
        require(
                barrel.outerDistance() > barrel.innerDistance(),
                "no extent",
                muonFile,
                "barrel.outerDistance",
                "innerDistance < outerDistance");
        require(barrel.zMax() > barrel.zMin(), "no extent", muonFile, "barrel.zMax", "zMin < zMax");
        require(
                barrel.innerDistance() > backRadius + RADIAL_MARGIN,
                "the barrel overlaps the calorimeter",
                muonFile,
                "barrel.innerDistance",
                "more than " + (backRadius + RADIAL_MARGIN) + " mm");
        require(
                muon.endcaps().size() == 2,
                muon.endcaps().size() + " endcaps",
                muonFile,
                "endcaps",
                "two: forward, backward");
        for (int i = 0; i < 2; i++) {
            Endcap endcap = muon.endcaps().get(i);
            String key = "endcaps[" + i + "]";
            require(endcap.zMax() > endcap.zMin(), "no extent", muonFile, key + ".zMax", "zMin < zMax");
            require(
                    endcap.outerRadius() > endcap.innerRadius(),
                    "no extent",
                    muonFile,
                    key + ".outerRadius",
                    "innerRadius < outerRadius");
            boolean beyond = i == 0 ? endcap.zMin() >= barrel.zMax() : endcap.zMax() <= barrel.zMin();
            require(beyond, "the endcap overlaps the barrel", muonFile, key, "an endcap beyond the end of the barrel");
            boolean behind =
                    i == 0 ? endcap.zMin() >= highestZ + AXIAL_MARGIN : endcap.zMax() <= lowestZ - AXIAL_MARGIN;
            require(behind, "the endcap overlaps the calorimeter", muonFile, key, "an endcap behind the crystals");
        }
    }

    private void shell(int i) {
        Shell shell = muon.shells().get(i);
        String key = "shells[" + i + "]";
        known(shell.material(), muonFile, key + ".material");
        require(
                shell.outerRadius() > shell.innerRadius(),
                "no extent",
                muonFile,
                key + ".outerRadius",
                "innerRadius < outerRadius");
        require(shell.zMax() > shell.zMin(), "no extent", muonFile, key + ".zMax", "zMin < zMax");
        clear(
                shell,
                key,
                "the calorimeter",
                0,
                backRadius + RADIAL_MARGIN,
                lowestZ - AXIAL_MARGIN,
                highestZ + AXIAL_MARGIN);
        clear(
                shell,
                key,
                "the barrel",
                muon.barrel().innerDistance(),
                muon.barrel().outerDistance(),
                muon.barrel().zMin(),
                muon.barrel().zMax());
        for (Endcap endcap : muon.endcaps()) {
            clear(shell, key, "an endcap", endcap.innerRadius(), endcap.outerRadius(), endcap.zMin(), endcap.zMax());
        }
        for (int j = 0; j < i; j++) {
            Shell other = muon.shells().get(j);
            String name =
                    "shell " + other.name() + " (" + ConfigurationReader.where(muonFile, "shells[" + j + "]") + ")";
            clear(shell, key, name, other.innerRadius(), other.outerRadius(), other.zMin(), other.zMax());
        }
    }

    private void clear(Shell shell, String key, String other, double rMin, double rMax, double zMin, double zMax) {
        boolean overlap = Math.min(shell.outerRadius(), rMax) - Math.max(shell.innerRadius(), rMin) > ROUNDING
                && Math.min(shell.zMax(), zMax) - Math.max(shell.zMin(), zMin) > ROUNDING;
        require(!overlap, "shell " + shell.name() + " overlaps " + other, muonFile, key, "volumes that do not overlap");
    }

    /** Gaps of a section follow each other inside of its iron. */
    private void gaps(MuonLayer.Section section) {
        List<MuonLayer> list = outer.muonLayers();
        double low = section == MuonLayer.Section.BARREL
                ? muon.barrel().innerDistance()
                : endcap(section).zMin();
        double high = section == MuonLayer.Section.BARREL
                ? muon.barrel().outerDistance()
                : endcap(section).zMax();
        for (int i = 0; i < list.size(); i++) {
            MuonLayer layer = list.get(i);
            if (layer.section() != section) {
                continue;
            }
            double begin = layer.position() - 0.5 * layer.gap();
            double end = layer.position() + 0.5 * layer.gap();
            boolean inside = begin >= low - ROUNDING && end <= high + ROUNDING;
            boolean alone = true;
            for (int k = 0; k < list.size(); k++) {
                MuonLayer other = list.get(k);
                double apart = Math.abs(other.position() - layer.position());
                alone &= k == i || other.section() != section || apart >= 0.5 * (other.gap() + layer.gap()) - ROUNDING;
            }
            if (!inside || !alone) {
                throw UserException.of(
                        "layer " + layer.layer() + " from " + begin + " to " + end + " mm "
                                + (inside ? "overlaps another" : "is not in the iron"),
                        MuonLayer.where(layers, i),
                        "gaps that do not overlap, inside of " + low + " to " + high + " mm",
                        "correct position_mm or gap_mm");
            }
        }
    }

    private Endcap endcap(MuonLayer.Section section) {
        return muon.endcaps().get(section == MuonLayer.Section.FORWARD ? 0 : 1);
    }

    private static void require(boolean holds, String what, Config file, String key, String expected) {
        if (!holds) {
            throw UserException.of(what, ConfigurationReader.where(file, key), expected, "correct it");
        }
    }
}
