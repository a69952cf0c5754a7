package org.belladonna.transport.outer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.Thickness;
import org.belladonna.material.Material;
import org.belladonna.transport.process.hadronic.InteractionLengths;

/** Material of calorimeter, coil and muon detector along straight lines from the origin. */
public final class OuterMaterialScan {
    /** Name of the crystals in the sums. */
    public static final String CALORIMETER = "calorimeter";
    /** Name of plates and gaps of the muon detector in the sums. */
    public static final String MUON_DETECTOR = "muon-detector";

    /** Outside of everything, mm: a line ends there. */
    private static final double FAR = 10_000;
    /** Through the empty inside, mm. */
    private static final double INSIDE_STEP = 2;

    private final Stepper stepper;
    private final InteractionLengths interactions = new InteractionLengths();
    private final OuterGeometry geometry;

    public OuterMaterialScan(OuterDescription description) {
        // A straight line does not feel the field.
        geometry = new OuterGeometry(description, 0);
        stepper = new Stepper(geometry);
    }

    /**
     * Thickness by volume beyond the tracker, in the order of the first crossing.
     *
     * @param theta polar angle in rad, above 0 and below pi
     * @param directions number of azimuths that are averaged, evenly from 0 on
     */
    public Map<String, Thickness> scan(double theta, int directions) {
        Map<String, Thickness> sum = new LinkedHashMap<>();
        for (int i = 0; i < directions; i++) {
            double phi = 2 * Math.PI * (i + 0.5) / directions;
            ray(theta, phi, sum, 1.0 / directions);
        }
        return sum;
    }

    private void ray(double theta, double phi, Map<String, Thickness> sum, double weight) {
        Flight flight = stepper.flight;
        flight.charge = 0;
        flight.mass = 0;
        flight.momentum = 1;
        flight.x = 0;
        flight.y = 0;
        flight.z = 0;
        flight.direction(Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta));
        while (Math.abs(flight.x) < FAR && Math.abs(flight.y) < FAR && Math.abs(flight.z) < FAR) {
            double length = stepper.prepare();
            Absorber medium = stepper.place.medium;
            if (length == 0) {
                flight.advance(INSIDE_STEP);
                continue;
            }
            if (medium != null) {
                Material material = medium.material;
                double perMm = interactions.applyAsDouble(material);
                sum.merge(volume(), Thickness.of(weight * length, material, perMm), Thickness::plus);
            }
            flight.advance(length);
        }
    }

    private String volume() {
        return switch (stepper.place.zone) {
            case CALORIMETER -> CALORIMETER;
            case BARREL, ENDCAP -> MUON_DETECTOR;
            default -> geometry.shellName(stepper.flight.x, stepper.flight.y, stepper.flight.z);
        };
    }
}
