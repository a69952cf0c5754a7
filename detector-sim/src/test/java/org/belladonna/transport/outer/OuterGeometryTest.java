package org.belladonna.transport.outer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.belladonna.detector.MuonLayer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.error.UserException;
import org.belladonna.material.Material;
import org.junit.jupiter.api.Test;

class OuterGeometryTest {
    private static final OuterGeometry GEOMETRY = new OuterGeometry(Gun.BELLE2, 1.5);

    private final Place place = new Place();
    private final double[] field = new double[3];

    private Place at(double x, double y, double z) {
        GEOMETRY.locate(x, y, z, place);
        return place;
    }

    /** Radii of the public geometry: inner wall, coil, outer wall, first gap, first and last plate. */
    @Test
    void materialAlongARayAtNinetyDegrees() {
        assertEquals(Place.Zone.CALORIMETER, at(1400, 0, 0).zone);
        assertNotNull(at(1703, 0, 0).medium);
        assertNull(at(1720, 0, 0).medium);
        assertNotNull(at(1800, 0, 0).medium);
        assertNull(at(1900, 0, 0).medium);
        assertNotNull(at(1990, 0, 0).medium);
        assertEquals(Place.Zone.BARREL, at(2080, 0, 0).zone);
        assertEquals(Place.Zone.OUTSIDE, at(3540, 0, 0).zone);
        assertEquals(Place.Zone.OUTSIDE, at(500, 0, 0).zone);
    }

    /** 14 plates of 47 mm up to the end of the last gap. */
    @Test
    void ironAlongARayAtNinetyDegreesIsThePublishedOne() {
        double iron = 0;
        Material made = Gun.BELLE2.materials().get("iron", "test");
        for (double x = 2019; x < 3334; x += 0.1) {
            Absorber medium = at(x, 0, 0).medium;
            iron += medium != null && medium.material.equals(made) ? 0.1 : 0;
        }
        assertEquals(14 * 47, iron, 1);
    }

    @Test
    void sectorsAndSections() {
        assertEquals(2, at(0, 2500, 0).sector);
        assertEquals(4, at(-2500, 0, 0).sector);
        assertEquals(Place.Zone.ENDCAP, at(2000, 10, 3000).zone);
        assertEquals(1, place.section);
        assertEquals(0, place.sector);
        assertEquals(2, at(-2000, -10, -2500).section);
        assertEquals(2, place.sector);
    }

    @Test
    void fieldTurnsItsSignInTheYoke() {
        GEOMETRY.field(at(1400, 0, 0), 1400, 0, 0, field);
        assertEquals(1.5, field[2]);
        GEOMETRY.field(at(2080, 0, 0), 2080, 0, 0, field);
        assertEquals(-1, field[2]);
        GEOMETRY.field(at(2000, 0, 2790), 2000, 0, 2790, field);
        assertEquals(1, field[0], 1e-12);
    }

    @Test
    void overlappingLayersAreRefused() {
        MuonLayer one = new MuonLayer(MuonLayer.Section.BARREL, 1, 2040, 40, -10, 10, 0, 5000, 40, 1);
        MuonLayer two = new MuonLayer(MuonLayer.Section.BARREL, 2, 2070, 40, -10, 10, 0, 5000, 40, 1);
        String message = assertThrows(
                        UserException.class, () -> LayerStack.of(2000, 3000, List.of(one, two), null, null))
                .getMessage();
        assertTrue(message.contains("layer 2"), message);
        assertThrows(UserException.class, () -> LayerStack.of(2030, 3000, List.of(one), null, null));
    }

    @Test
    void missingFolderIsAUserError() {
        String message = assertThrows(UserException.class, () -> OuterDescription.read(Path.of("no-such-detector")))
                .getMessage();
        assertTrue(message.contains("no-such-detector/materials.conf"), message);
    }
}
