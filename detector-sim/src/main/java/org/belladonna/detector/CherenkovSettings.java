package org.belladonna.detector;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.belladonna.configuration.Key;

/** Detectors of velocity, of four kinds. */
public record CherenkovSettings(
        @Key(meaning = "material in which the matter around the radiators is counted")
        String matter,

        @Key(meaning = "photons whose angle to the track is measured", fallback = "[]")
        List<Ring> rings,

        @Key(meaning = "photons whose time is measured at the end of a bar of quartz", fallback = "[]")
        List<Bar> bars,

        @Key(meaning = "times of flight", fallback = "[]") List<Flight> flights,
        @Key(meaning = "counted photons", fallback = "[]") List<Threshold> thresholds)
        implements Serializable {

    /** Where a detector is. */
    public record Coverage(
            @Key(meaning = "name") String name,

            @Key(meaning = "smaller polar angle covered", unit = "rad")
            double thetaMin,

            @Key(meaning = "larger polar angle covered", unit = "rad")
            double thetaMax,

            @Key(meaning = "shape of the radiator") Surface surface,

            @Key(meaning = "probability of a measurement: gaps, dead channels", min = 0, max = 1)
            double efficiency,

            @Key(
                    meaning = "matter from the beam to the middle of the radiator at normal incidence",
                    unit = "mm",
                    min = 0)
            double before,

            @Key(
                    meaning = "matter from there to the front of the calorimeter at normal incidence",
                    unit = "mm",
                    min = 0)
            double behind)
            implements Serializable {

        /** Whether it covers a polar angle, rad. */
        public boolean covers(double theta) {
            return theta >= thetaMin && theta < thetaMax;
        }

        /** Cosine of the angle of a direction to the normal of its surface, from the components away from the z axis and along z. */
        public double incidence(double transverse, double axial) {
            return Math.abs(surface == Surface.PLANE ? axial : transverse);
        }
    }

    /** Where all detectors are, in the order of their indices in digits: rings, bars, times of flight, thresholds. */
    public List<Coverage> coverages() {
        List<Coverage> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring.coverage()));
        bars.forEach(bar -> all.add(bar.coverage()));
        flights.forEach(flight -> all.add(flight.coverage()));
        thresholds.forEach(threshold -> all.add(threshold.coverage()));
        return List.copyOf(all);
    }

    /** How the way of a particle through a radiator grows with its polar angle. */
    public enum Surface {
        CYLINDER,
        PLANE
    }

    /** Ring imaging. */
    public record Ring(
            @Key(meaning = "where it is") Coverage coverage,

            @Key(meaning = "refractive index of the radiator", min = 1.0001, max = 3)
            double index,

            @Key(meaning = "mean number of photons at the velocity of light and normal incidence", min = 0.1)
            double photons,

            @Key(meaning = "error of the angle of a photon", unit = "mrad", min = 0.01)
            double angleError,

            @Key(meaning = "error that all photons of a track share", unit = "mrad", min = 0)
            double commonError,

            @Key(meaning = "mean number of photons of other origin up to the largest angle", min = 1e-3)
            double background,

            @Key(meaning = "largest angle looked at", unit = "mrad", min = 1)
            double largestAngle)
            implements Serializable {}

    /** Times of photons at the backward end of a bar. */
    public record Bar(
            @Key(meaning = "where it is") Coverage coverage,

            @Key(meaning = "refractive index", min = 1.0001, max = 3)
            double index,

            @Key(meaning = "group index", min = 1.0001, max = 3)
            double groupIndex,

            @Key(meaning = "spread of the refractive index over the wavelengths seen", min = 0, max = 0.1)
            double indexSpread,

            @Key(meaning = "spread of the group index over the wavelengths seen", min = 0, max = 0.1)
            double groupIndexSpread,

            @Key(meaning = "distance of the bar from the z axis", unit = "mm", min = 1)
            double radius,

            @Key(meaning = "thickness of the bar", unit = "mm", min = 0.1)
            double thickness,

            @Key(meaning = "place of the sensors", unit = "mm")
            double sensorZ,

            @Key(meaning = "place of the mirror", unit = "mm")
            double mirrorZ,

            @Key(meaning = "reflectivity of the mirror", min = 0, max = 1)
            double mirrorReflectivity,

            @Key(meaning = "photons per mm of the way at the velocity of light, before losses in the bar", min = 0.01)
            double photonsPerMm,

            @Key(meaning = "transit time of the sensors: a sum of normal distributions")
            List<Transit> transit,

            @Key(meaning = "error of the time by electronics", unit = "ns", min = 0)
            double timeError,

            @Key(meaning = "error of the time of the collision", unit = "ns", min = 0)
            double startTimeError,

            @Key(meaning = "error of the azimuth of a photon about the track", unit = "mrad", min = 0)
            double azimuthError,

            @Key(meaning = "photons are waited for", unit = "ns", min = 1)
            double window,

            @Key(meaning = "mean number of photons of other origin in that time", min = 1e-3)
            double background)
            implements Serializable {}

    /** One normal distribution of the transit time. */
    public record Transit(
            @Key(meaning = "share", min = 0, max = 1) double share,
            @Key(meaning = "shift", unit = "ns") double shift,

            @Key(meaning = "standard deviation", unit = "ns", min = 1e-4)
            double sigma)
            implements Serializable {}

    /** Time of flight from the collision to a scintillator. */
    public record Flight(
            @Key(meaning = "where it is") Coverage coverage,

            @Key(meaning = "distance of the scintillator from the z axis", unit = "mm", min = 1)
            double radius,

            @Key(meaning = "error of the time", unit = "ns", min = 1e-4)
            double timeError,

            @Key(meaning = "probability of a time ten times as uncertain", min = 0, max = 1)
            double outliers)
            implements Serializable {}

    /** Counted photoelectrons in aerogel. */
    public record Threshold(
            @Key(meaning = "where it is") Coverage coverage,

            @Key(meaning = "counters by polar angle, in increasing order")
            List<Counter> counters,

            @Key(meaning = "mean number of photoelectrons of other origin", min = 1e-3)
            double background)
            implements Serializable {}

    /** Counters of one refractive index. */
    public record Counter(
            @Key(meaning = "up to this polar angle", unit = "rad")
            double thetaMax,

            @Key(meaning = "refractive index", min = 1.0001, max = 3)
            double index,

            @Key(meaning = "mean number of photoelectrons at the velocity of light", min = 0.1)
            double photoelectrons)
            implements Serializable {}
}
