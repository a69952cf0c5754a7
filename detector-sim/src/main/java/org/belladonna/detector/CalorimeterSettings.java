package org.belladonna.detector;

import java.io.Serializable;
import java.util.List;
import org.belladonna.configuration.Key;

/** The crystal calorimeter: material, shower, read-out and reconstruction, as in {@code calorimeter.conf}. */
public record CalorimeterSettings(
        @Key(meaning = "table of the crystal rings, beside this file")
        String rings,

        @Key(meaning = "material of the crystals") String crystal,

        @Key(meaning = "parametrised electromagnetic shower")
        ShowerSettings shower,

        @Key(meaning = "what is between the crystals") Walls walls,
        @Key(meaning = "what hadrons make") HadronSettings hadron,
        @Key(meaning = "read-out of a crystal") Readout readout,
        @Key(meaning = "clustering") Clustering clustering,

        @Key(meaning = "photons radiated by electrons in the tracker")
        Bremsstrahlung bremsstrahlung,

        @Key(meaning = "photon energy and position from a cluster, derived from the simulation")
        Calibration calibration)
        implements Serializable {

    /** Dead material between crystals, which takes no space of theirs but the light of what is left in it. */
    public record Walls(
            @Key(meaning = "thickness of the wrapping of a crystal on each of its sides", unit = "mm", min = 0, max = 5)
            double wrapping,

            @Key(meaning = "energy loss in the wrapping over that in the crystal, by length", min = 0, max = 1)
            double wrappingLoss,

            @Key(
                    meaning = "thickness of the metal sheets between crystals of the barrel in azimuth",
                    unit = "mm",
                    min = 0,
                    max = 5)
            double fin,

            @Key(meaning = "energy loss in these sheets over that in the crystal, by length", min = 0, max = 1)
            double finLoss)
            implements Serializable {}

    /** From deposited energy to digits. */
    public record Readout(
            @Key(meaning = "electron-hole pairs per GeV", min = 1)
            double pairsPerGeV,

            @Key(meaning = "electronic noise of a crystal", unit = "GeV", min = 0)
            double noise,

            @Key(meaning = "further noise of a crystal from overlapping beam background", unit = "GeV", min = 0)
            double backgroundNoise,

            @Key(meaning = "relative spread of the crystals' response after calibration", min = 0, max = 0.2)
            double responseSpread,

            @Key(
                    meaning =
                            "light from equal steps along the crystal, front to back, over that from its front; linear between")
            List<Double> lightYield,

            @Key(meaning = "crystals below are dropped", unit = "GeV", min = 0)
            double threshold,

            @Key(meaning = "time resolution is this over the energy in GeV ...", unit = "ns", min = 0)
            double timeNoise,

            @Key(meaning = "... in quadrature with this", unit = "ns", min = 0)
            double timeFloor,

            @Key(meaning = "mean number of beam-background clusters per event", min = 0, fallback = "0")
            double backgroundClusters,

            @Key(meaning = "mean energy of a beam-background cluster", unit = "GeV", min = 0, fallback = "0.03")
            double backgroundClusterEnergy,

            @Key(
                    meaning = "beam-background clusters come within plus or minus this time",
                    unit = "ns",
                    min = 0,
                    fallback = "500")
            double backgroundTimeWindow)
            implements Serializable {}

    /** Thresholds of the connected regions and of their splitting. */
    public record Clustering(
            @Key(meaning = "energy of a seed crystal", unit = "GeV", min = 0)
            double seed,

            @Key(meaning = "a region grows from crystals above this", unit = "GeV", min = 0)
            double growth,

            @Key(meaning = "a crystal joins a region above this", unit = "GeV", min = 0)
            double neighbour,

            @Key(meaning = "smallest energy of a cluster", unit = "GeV", min = 0)
            double cluster,

            @Key(meaning = "exponent of the distance over the Moliere radius when a region is split", min = 0)
            double splitSlope,

            @Key(meaning = "Moliere radius", unit = "mm", min = 1)
            double moliereRadius,

            @Key(meaning = "constant of the logarithmic position weights", min = 0)
            double logWeight,

            @Key(meaning = "largest distance of an extrapolated track from its cluster", unit = "mm", min = 0)
            double matchDistance,

            @Key(meaning = "radius of the disc of the Zernike moments", unit = "mm", min = 1)
            double zernikeRadius,

            @Key(meaning = "distance of two crystals in the lateral moment", unit = "mm", min = 1)
            double crystalDistance)
            implements Serializable {}

    /** Where photons of electrons are looked for. */
    public record Bremsstrahlung(
            @Key(meaning = "smallest energy of a photon", unit = "GeV", min = 0)
            double lowestEnergy,

            @Key(meaning = "largest deviation of a cluster from a tangent in standard deviations", min = 0)
            double largestDeviation,

            @Key(meaning = "radii at which tangents are drawn, where the material is", unit = "mm")
            List<Double> radii)
            implements Serializable {}

    /** What the reconstruction takes from the simulation; the calibration test makes these numbers again. */
    public record Calibration(
            @Key(meaning = "energies of crystalCounts, increasing; held constant outside", unit = "GeV")
            List<Double> crystalEnergies,

            @Key(
                    meaning =
                            "how many of the most energetic crystals of a cluster make its energy, at these energies in 3x3 crystals")
            List<Double> crystalCounts,

            @Key(meaning = "reconstructed over true energy: polynomial in ln(E/GeV), forward endcap")
            List<Double> forwardResponse,

            @Key(meaning = "the same in the barrel") List<Double> barrelResponse,

            @Key(meaning = "the same in the backward endcap")
            List<Double> backwardResponse,

            @Key(meaning = "true energy of an electron over what it has as a photon: polynomial in ln(E/GeV)")
            List<Double> electronOverPhoton,

            @Key(meaning = "energy resolution: a/E, b/E^(1/4) and c in quadrature, E in GeV")
            List<Double> resolution,

            @Key(meaning = "depth of the centroid in the crystal: polynomial in ln(E/GeV), mm")
            List<Double> depth,

            @Key(meaning = "position resolution: a/sqrt(E/GeV) and b in quadrature, mm")
            List<Double> position,

            @Key(
                    meaning =
                            "table of the response by ring and place in the crystal, beside this file; empty for none",
                    fallback = "\"\"")
            String leakage,

            @Key(meaning = "energies of that table, increasing; held constant outside", unit = "GeV", fallback = "[]")
            List<Double> leakageEnergies)
            implements Serializable {}
}
