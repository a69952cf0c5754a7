package org.belladonna.transport.outer;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.belladonna.detector.CrystalLayout;
import org.belladonna.detector.CrystalRing;
import org.belladonna.detector.MagneticField;
import org.belladonna.detector.MuonDetectorSettings;
import org.belladonna.detector.MuonLayer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.material.Material;
import org.belladonna.transport.MuonHits;

/** Crystals, shells, plates and gaps outside the tracker, by arithmetic. Immutable; {@link Place} carries the answers. */
final class OuterGeometry {
    private static final double AIR_STEP = 50;
    private static final double CRYSTAL_STEP = 12;
    private static final double PLATE_STEP = 24;
    /** A step ends this far behind an edge, mm. */
    private static final double BEHIND_EDGE = 1e-4;
    /** Crystal faces are stepped: the empty space of the tracker begins this far inside the innermost one, mm. */
    private static final double FACE_CLEARANCE = 15;

    private final CrystalLayout crystals;
    private final Absorber crystal;
    private final MuonDetectorSettings settings;
    private final Absorber[] shellMedia;
    private final MuonDetectorSettings.Shell[] shells;
    /** Unit vectors along the normals of the barrel sectors. */
    private final double[] sectorX;

    private final double[] sectorY;
    private final LayerStack barrel;
    private final LayerStack forward;
    private final LayerStack backward;
    private final double boreField;
    /** Field inside of the coil where it is not uniform, or null. */
    private final MagneticField map;

    // Limits of the calorimeter: outside of it and inside of its faces.
    private double calorimeterRadius;
    /** Beyond the ends of the barrel the detector ends at this radius, mm. */
    private double endcapRadius;

    private double calorimeterZMax;
    private double calorimeterZMin;
    private double faceRadius = Double.POSITIVE_INFINITY;
    private double faceZMax = Double.POSITIVE_INFINITY;
    private double faceZMin = Double.NEGATIVE_INFINITY;

    /**
     * @param description the detector
     * @param boreField field along z inside the coil, T
     */
    OuterGeometry(OuterDescription description, double boreField) {
        this(description, boreField, null);
    }

    /** With a field inside of the coil that is not uniform, where {@code map} is not null. */
    OuterGeometry(OuterDescription description, double boreField, MagneticField map) {
        this.boreField = boreField;
        this.map = map;
        crystals = description.crystals();
        crystal = new Absorber(description.crystal());
        settings = description.muonDetector();
        Map<Material, Absorber> absorbers = new IdentityHashMap<>();
        UnaryOperator<String> where = key -> "muon-detector.conf: " + key;
        Function<Material, Absorber> absorber = material -> absorbers.computeIfAbsent(material, Absorber::new);
        shellMedia = settings.shells().stream()
                .map(shell -> absorber.apply(description.materials().get(shell.material(), where.apply("shells"))))
                .toArray(Absorber[]::new);
        shells = settings.shells().toArray(MuonDetectorSettings.Shell[]::new);
        int sectors = settings.barrel().sectors();
        sectorX = new double[sectors];
        sectorY = new double[sectors];
        for (int i = 0; i < sectors; i++) {
            sectorX[i] = Math.cos(2 * Math.PI * i / sectors);
            sectorY[i] = Math.sin(2 * Math.PI * i / sectors);
        }
        Absorber iron = absorber.apply(description.materials().get(settings.iron(), where.apply("iron")));
        Absorber gap = absorber.apply(description.materials().get(settings.gap(), where.apply("gap")));
        List<MuonLayer> layers = description.muonLayers();
        var octant = settings.barrel();
        barrel = LayerStack.of(
                octant.innerDistance(), octant.outerDistance(), of(layers, MuonLayer.Section.BARREL), iron, gap);
        forward = endcap(0, of(layers, MuonLayer.Section.FORWARD), iron, gap);
        backward = endcap(1, of(layers, MuonLayer.Section.BACKWARD), iron, gap);
        limits();
    }

    private static List<MuonLayer> of(List<MuonLayer> layers, MuonLayer.Section section) {
        return layers.stream().filter(layer -> layer.section() == section).toList();
    }

    private LayerStack endcap(int index, List<MuonLayer> layers, Absorber iron, Absorber gap) {
        var endcap = settings.endcaps().get(index);
        return LayerStack.of(endcap.zMin(), endcap.zMax(), layers, iron, gap);
    }

    private void limits() {
        for (MuonDetectorSettings.Endcap endcap : settings.endcaps()) {
            endcapRadius = Math.max(endcapRadius, endcap.outerRadius());
        }
        for (int i = 0; i < crystals.rings(); i++) {
            CrystalRing ring = crystals.ring(i);
            calorimeterRadius = Math.max(calorimeterRadius, ring.backRho() + 80);
            calorimeterZMax = Math.max(calorimeterZMax, Math.max(ring.backZ(), ring.frontZ()) + 40);
            calorimeterZMin = Math.min(calorimeterZMin, Math.min(ring.backZ(), ring.frontZ()) - 40);
            switch (ring.region()) {
                case BARREL -> faceRadius = Math.min(faceRadius, ring.frontRho() - FACE_CLEARANCE);
                case FORWARD -> faceZMax = Math.min(faceZMax, ring.frontZ() - FACE_CLEARANCE);
                case BACKWARD -> faceZMin = Math.max(faceZMin, ring.frontZ() + FACE_CLEARANCE);
            }
        }
    }

    CrystalLayout crystals() {
        return crystals;
    }

    Absorber crystal() {
        return crystal;
    }

    /** Says what is at (x, y, z), mm. */
    void locate(double x, double y, double z, Place place) {
        double r2 = x * x + y * y;
        place.medium = null;
        place.cell = 0;
        if (r2 < calorimeterRadius * calorimeterRadius && z > calorimeterZMin && z < calorimeterZMax) {
            boolean inTracker = r2 < faceRadius * faceRadius && z > faceZMin && z < faceZMax;
            place.zone = inTracker ? Place.Zone.OUTSIDE : Place.Zone.CALORIMETER;
            return;
        }
        var octant = settings.barrel();
        boolean besideBarrel = z > octant.zMin() && z < octant.zMax();
        if (besideBarrel && r2 >= octant.innerDistance() * octant.innerDistance()) {
            locateBarrel(x, y, place);
        } else if (!besideBarrel
                && (inEndcap(0, forward, r2, z, place, MuonHits.FORWARD)
                        || inEndcap(1, backward, r2, z, place, MuonHits.BACKWARD))) {
            place.sector = (int) Math.floor((Math.atan2(y, x) + 2 * Math.PI) / (Math.PI / 2)) % 4;
        } else {
            locateShell(r2, z, place);
        }
    }

    private int sectorAt(double x, double y) {
        int sectors = sectorX.length;
        return Math.floorMod((int) Math.rint(Math.atan2(y, x) * sectors / (2 * Math.PI)), sectors);
    }

    private void locateBarrel(double x, double y, Place place) {
        int sector = sectorAt(x, y);
        place.normalX = sectorX[sector];
        place.normalY = sectorY[sector];
        place.normalZ = 0;
        double distance = x * place.normalX + y * place.normalY;
        place.sector = sector;
        place.section = MuonHits.BARREL;
        if (distance < settings.barrel().innerDistance()) {
            place.zone = Place.Zone.SHELLS;
        } else {
            inStack(barrel, distance, place, Place.Zone.BARREL);
        }
    }

    private boolean inEndcap(int index, LayerStack stack, double r2, double z, Place place, int section) {
        var endcap = settings.endcaps().get(index);
        if (z < endcap.zMin()
                || z >= endcap.zMax()
                || r2 < endcap.innerRadius() * endcap.innerRadius()
                || r2 > endcap.outerRadius() * endcap.outerRadius()) {
            return false;
        }
        place.section = section;
        place.normalX = 0;
        place.normalY = 0;
        place.normalZ = 1;
        inStack(stack, z, place, Place.Zone.ENDCAP);
        return true;
    }

    private static void inStack(LayerStack stack, double coordinate, Place place, Place.Zone zone) {
        if (!stack.contains(coordinate)) {
            place.zone = Place.Zone.OUTSIDE;
            return;
        }
        place.zone = zone;
        place.stack = stack;
        place.coordinate = coordinate;
        place.interval = stack.interval(coordinate);
        place.medium = stack.medium(place.interval);
    }

    private void locateShell(double r2, double z, Place place) {
        boolean inWorld = z > settings.endcaps().get(1).zMin()
                && z < settings.endcaps().get(0).zMax()
                && r2 < endcapRadius * endcapRadius;
        place.zone = inWorld ? Place.Zone.SHELLS : Place.Zone.OUTSIDE;
        int shell = shellAt(r2, z);
        if (shell >= 0) {
            place.medium = shellMedia[shell];
        }
    }

    /** Index of the shell there, or -1. */
    private int shellAt(double r2, double z) {
        for (int i = 0; i < shells.length; i++) {
            var shell = shells[i];
            if (r2 >= shell.innerRadius() * shell.innerRadius()
                    && r2 < shell.outerRadius() * shell.outerRadius()
                    && z >= shell.zMin()
                    && z < shell.zMax()) {
                return i;
            }
        }
        return -1;
    }

    /** Name of the shell at a point (mm) that is in one. */
    String shellName(double x, double y, double z) {
        return shells[shellAt(x * x + y * y, z)].name();
    }

    /**
     * Longest step (mm) from a place along a unit direction: to just behind the next edge, or a fixed length where matter
     * has no plane edges.
     */
    double stepLimit(Place place, double x, double y, double z, double ux, double uy, double uz) {
        switch (place.zone) {
            case CALORIMETER:
                return CRYSTAL_STEP;
            case BARREL, ENDCAP:
                double rate = ux * place.normalX + uy * place.normalY + uz * place.normalZ;
                double toEdge = place.stack.distance(place.interval, place.coordinate, rate);
                return Math.min(PLATE_STEP, toEdge + BEHIND_EDGE);
            default:
                return shellStep(place, x, y, z, ux, uy, uz);
        }
    }

    /** To the next radius or plane of a shell, or to the face of the plates. */
    private double shellStep(Place place, double x, double y, double z, double ux, double uy, double uz) {
        double limit = place.medium == null ? AIR_STEP : PLATE_STEP;
        double r = Math.sqrt(x * x + y * y);
        double perRadius = r / (x * ux + y * uy);
        double perZ = 1 / uz;
        for (MuonDetectorSettings.Shell shell : shells) {
            limit = nearer(limit, (shell.innerRadius() - r) * perRadius);
            limit = nearer(limit, (shell.outerRadius() - r) * perRadius);
            limit = nearer(limit, (shell.zMin() - z) * perZ);
            limit = nearer(limit, (shell.zMax() - z) * perZ);
        }
        for (MuonDetectorSettings.Endcap endcap : settings.endcaps()) {
            limit = nearer(limit, (endcap.innerRadius() - r) * perRadius);
            limit = nearer(limit, (endcap.zMin() - z) * perZ);
            limit = nearer(limit, (endcap.zMax() - z) * perZ);
        }
        var octant = settings.barrel();
        limit = nearer(limit, (octant.zMin() - z) * perZ);
        limit = nearer(limit, (octant.zMax() - z) * perZ);
        if (r > octant.innerDistance() - 2 * AIR_STEP) {
            int sector = sectorAt(x, y);
            double nx = sectorX[sector];
            double ny = sectorY[sector];
            limit = nearer(limit, (octant.innerDistance() - (x * nx + y * ny)) / (ux * nx + uy * ny));
        }
        return limit + BEHIND_EDGE;
    }

    private static double nearer(double limit, double distance) {
        return distance > 0 && distance < limit ? distance : limit;
    }

    /** Field at a place in T: bore inside the coil, return field in the plates; into {@code field[0..2]}. */
    void field(Place place, double x, double y, double z, double[] field) {
        field[0] = 0;
        field[1] = 0;
        field[2] = 0;
        double r2 = x * x + y * y;
        double coil = settings.field().coilRadius();
        switch (place.zone) {
            case BARREL -> field[2] = settings.field().barrel();
            case ENDCAP -> {
                double sign = place.section == MuonHits.FORWARD ? 1 : -1;
                double scale = sign * settings.field().endcap() / Math.sqrt(r2);
                field[0] = scale * x;
                field[1] = scale * y;
            }
            default -> {
                if (r2 < coil * coil && map != null) {
                    map.at(x, y, z, field);
                } else {
                    field[2] = r2 < coil * coil ? boreField : 0;
                }
            }
        }
    }
}
