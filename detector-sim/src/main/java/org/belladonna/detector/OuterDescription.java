package org.belladonna.detector;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.material.Material;
import org.belladonna.material.MaterialLibrary;

/**
 * Everything that lies outside the tracker, read once from a detector's folder: settings and tables together, so that it can
 * be sent to where events are made. The compiled forms are made from it where they are needed.
 *
 * @param materials {@code materials.conf}, of which the other three name what they are made of
 * @param calorimeter {@code calorimeter.conf}
 * @param rings its table of crystal rings
 * @param leakage its table of the response of a cluster by place
 * @param muonDetector {@code muon-detector.conf}
 * @param muonLayers its table of layers
 * @param identification {@code identification.conf}
 * @param calorimeterDensities its table of energy over momentum
 * @param muonDensities its table of the range in the muon detector
 */
public record OuterDescription(
        MaterialLibrary materials,
        CalorimeterSettings calorimeter,
        List<CrystalRing> rings,
        LeakageTable leakage,
        MuonDetectorSettings muonDetector,
        List<MuonLayer> muonLayers,
        IdentificationSettings identification,
        DensityTable calorimeterDensities,
        DensityTable muonDensities)
        implements Serializable {

    /** Reads the files and their tables from a detector's folder. */
    public static OuterDescription read(Path folder) {
        return read(folder, MaterialLibrary.read(folder.resolve("materials.conf")));
    }

    /** Reads the three files and their tables; the materials are there already. */
    static OuterDescription read(Path folder, MaterialLibrary materials) {
        CalorimeterSettings calorimeter =
                ConfigurationReader.read(folder.resolve("calorimeter.conf"), CalorimeterSettings.class);
        MuonDetectorSettings muon =
                ConfigurationReader.read(folder.resolve("muon-detector.conf"), MuonDetectorSettings.class);
        IdentificationSettings identification =
                ConfigurationReader.read(folder.resolve("identification.conf"), IdentificationSettings.class);
        List<CrystalRing> rings = CrystalRing.read(folder.resolve(calorimeter.rings()));
        return new OuterDescription(
                materials,
                calorimeter,
                rings,
                leakage(folder, calorimeter.calibration(), rings.size()),
                muon,
                MuonLayer.read(folder.resolve(muon.layers())),
                identification,
                calorimeterDensities(folder, identification.calorimeter()),
                muonDensities(folder, identification.muonDetector()));
    }

    private static LeakageTable leakage(Path folder, CalorimeterSettings.Calibration settings, int rings) {
        return settings.leakage().isEmpty()
                ? LeakageTable.NONE
                : LeakageTable.read(folder.resolve(settings.leakage()), settings.leakageEnergies(), rings);
    }

    private static DensityTable calorimeterDensities(Path folder, IdentificationSettings.Calorimeter settings) {
        return DensityTable.read(
                folder.resolve(settings.densities()), settings.momentumEdges().size() + 1, settings.bins());
    }

    private static DensityTable muonDensities(Path folder, IdentificationSettings.MuonDetector settings) {
        return DensityTable.read(folder.resolve(settings.densities()), settings.bins(), settings.outcomes());
    }

    /** Where the tables lie that the three files name. */
    List<Path> tables(Path folder) {
        return Stream.of(
                        calorimeter.rings(),
                        calorimeter.calibration().leakage(),
                        muonDetector.layers(),
                        identification.calorimeter().densities(),
                        identification.muonDetector().densities())
                .filter(name -> !name.isEmpty())
                .map(name -> folder.resolve(name).normalize())
                .toList();
    }

    /** What the crystals are made of. */
    public Material crystal() {
        return materials.get(calorimeter.crystal(), "calorimeter.conf: crystal");
    }

    /** Gas of the drift chamber as its likelihood takes it. */
    public Material gas() {
        return materials.get(identification.driftChamber().gas(), "identification.conf: driftChamber.gas");
    }

    /** Material in which the matter about the detectors of velocity is counted. */
    public Material velocityMatter() {
        return materials.get(identification.cherenkov().matter(), "identification.conf: cherenkov.matter");
    }

    /** The same detector with another table of the response by place. */
    public OuterDescription with(LeakageTable table) {
        return new OuterDescription(
                materials,
                calorimeter,
                rings,
                table,
                muonDetector,
                muonLayers,
                identification,
                calorimeterDensities,
                muonDensities);
    }

    /** The crystals, compiled. */
    public CrystalLayout crystals() {
        return new CrystalLayout(rings);
    }
}
