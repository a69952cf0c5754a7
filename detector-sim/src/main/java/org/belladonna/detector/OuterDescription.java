package org.belladonna.detector;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.belladonna.configuration.ConfigurationReader;

/**
 * Everything that lies outside the tracker, read once from a detector's folder: settings and tables together, so that it can
 * be sent to where events are made. The compiled forms are made from it where they are needed.
 *
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
        CalorimeterSettings calorimeter,
        List<CrystalRing> rings,
        LeakageTable leakage,
        MuonDetectorSettings muonDetector,
        List<MuonLayer> muonLayers,
        IdentificationSettings identification,
        DensityTable calorimeterDensities,
        DensityTable muonDensities)
        implements Serializable {

    /** Reads the three files and their tables from a detector's folder. */
    public static OuterDescription read(Path folder) {
        CalorimeterSettings calorimeter =
                ConfigurationReader.read(folder.resolve("calorimeter.conf"), CalorimeterSettings.class);
        MuonDetectorSettings muon =
                ConfigurationReader.read(folder.resolve("muon-detector.conf"), MuonDetectorSettings.class);
        IdentificationSettings identification =
                ConfigurationReader.read(folder.resolve("identification.conf"), IdentificationSettings.class);
        List<CrystalRing> rings = CrystalRing.read(folder.resolve(calorimeter.rings()));
        return new OuterDescription(
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

    /** The same detector with another table of the response by place. */
    public OuterDescription with(LeakageTable table) {
        return new OuterDescription(
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
