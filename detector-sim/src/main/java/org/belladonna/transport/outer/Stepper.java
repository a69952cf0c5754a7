package org.belladonna.transport.outer;

import org.belladonna.detector.MuonLayer;
import org.belladonna.kinematics.PhysicalConstants;

/** One step of a particle through the outer detector: where it is, how far it goes, how it bends, what layer it crosses. */
final class Stepper {
    /** A step that crosses a face of the crystals is not shortened below this, mm. */
    private static final double FACE_PRECISION = 1;

    private final OuterGeometry geometry;
    private final double[] field = new double[3];

    /** The particle. */
    final Flight flight = new Flight();
    /** Where the present step begins. */
    final Place place = new Place();
    /** Crystal of the present step, 0 for none. */
    int cell;

    Stepper(OuterGeometry geometry) {
        this.geometry = geometry;
    }

    /** Finds where the particle is and returns how far the next step goes (mm); 0 when it has left the detector. */
    double prepare() {
        geometry.locate(flight.x, flight.y, flight.z, place);
        if (place.zone == Place.Zone.OUTSIDE) {
            return 0;
        }
        double length = geometry.stepLimit(place, flight.x, flight.y, flight.z, flight.ux, flight.uy, flight.uz);
        cell = 0;
        if (place.zone == Place.Zone.CALORIMETER) {
            length = untilFace(length);
            cell = cellAhead(0.5 * length);
            place.medium = cell == 0 ? null : geometry.crystal();
        }
        return length;
    }

    /** Shortens a step that enters or leaves the crystals until it ends near their surface. */
    private double untilFace(double length) {
        boolean inside = cellAhead(0) != 0;
        double shorter = length;
        while (shorter > FACE_PRECISION && cellAhead(shorter) != 0 != inside) {
            shorter *= 0.5;
        }
        return shorter;
    }

    private int cellAhead(double way) {
        return geometry.crystals()
                .locate(flight.x + way * flight.ux, flight.y + way * flight.uy, flight.z + way * flight.uz);
    }

    /** Bends and moves the particle; returns the sensitive layer whose middle it has reached, or null. */
    MuonLayer move(double length) {
        bend(length);
        flight.advance(length);
        if (place.zone != Place.Zone.BARREL && place.zone != Place.Zone.ENDCAP) {
            return null;
        }
        double coordinate = flight.x * place.normalX + flight.y * place.normalY + flight.z * place.normalZ;
        if (!place.stack.contains(coordinate)) {
            return null;
        }
        MuonLayer layer = place.stack.crossed(place.interval, place.stack.interval(coordinate));
        return layer != null && isSensitive(layer) ? layer : null;
    }

    private void bend(double length) {
        if (flight.charge == 0) {
            return;
        }
        geometry.field(place, flight.x, flight.y, flight.z, field);
        double k = PhysicalConstants.CURVATURE * flight.charge * length / flight.momentum;
        flight.direction(
                flight.ux + k * (flight.uy * field[2] - flight.uz * field[1]),
                flight.uy + k * (flight.uz * field[0] - flight.ux * field[2]),
                flight.uz + k * (flight.ux * field[1] - flight.uy * field[0]));
    }

    private boolean isSensitive(MuonLayer layer) {
        double r2 = flight.x * flight.x + flight.y * flight.y;
        return flight.z >= layer.zMin()
                && flight.z <= layer.zMax()
                && r2 >= layer.rMin() * layer.rMin()
                && r2 <= layer.rMax() * layer.rMax();
    }
}
