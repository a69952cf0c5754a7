package org.belladonna.detector;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;

/**
 * Everything that lies outside the tracker, read once from a detector's folder: settings and tables together, so that it can
 * be sent to where events are made. The compiled forms are made from it where they are needed.
 *
 * @param calorimeter {@code calorimeter.conf}
 * @param rings its table of crystal rings
 * @param muonDetector {@code muon-detector.conf}
 * @param muonLayers its table of layers
 */
public record OuterDescription(
        CalorimeterSettings calorimeter,
        List<CrystalRing> rings,
        MuonDetectorSettings muonDetector,
        List<MuonLayer> muonLayers)
        implements Serializable {

    /** Reads {@code calorimeter.conf} and {@code muon-detector.conf} and their tables from a folder. */
    public static OuterDescription read(Path folder) {
        CalorimeterSettings calorimeter =
                ConfigurationReader.read(folder.resolve("calorimeter.conf"), CalorimeterSettings.class);
        MuonDetectorSettings muon =
                ConfigurationReader.read(folder.resolve("muon-detector.conf"), MuonDetectorSettings.class);
        return new OuterDescription(
                calorimeter,
                CrystalRing.read(folder.resolve(calorimeter.rings())),
                muon,
                MuonLayer.read(folder.resolve(muon.layers())));
    }

    /** The crystals, compiled. */
    public CrystalLayout crystals() {
        return new CrystalLayout(rings);
    }
}
