package org.belladonna.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.belladonna.detector.Detector;
import org.belladonna.detector.Detectors;
import org.belladonna.detector.Navigator;
import org.belladonna.detector.PassiveTubes;
import org.belladonna.detector.SiliconGeometry;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.material.Material;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.engine.HadronTables;
import org.belladonna.transport.engine.PointProcesses;
import org.belladonna.transport.engine.Region;
import org.belladonna.transport.medium.ProductionCuts;
import org.belladonna.transport.process.DecayInFlight;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.process.hadronic.Decay;
import org.belladonna.transport.process.hadronic.HadronInelastic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to particles in the matter of the tracking volume: how often, where, and what comes out. */
class TrackerInteractionsTest {
    private static final String INELASTIC = "inelastic interaction";
    private static final double P_VALUE = 1e-3;
    private static final double THETA = Math.toRadians(75);

    private final EventStream stream = new EventStream(7, "interactions in the tracker");
    private final ParticleRecord record = new ParticleRecord();
    private final SimulatedHits hits = new SimulatedHits();
    private final List<double[]> entered = new ArrayList<>();

    /** Shoots one particle from the origin, or from a point on the x axis along it. */
    private void shoot(Transport transport, int pdg, double p, double theta, double phi, double x, long number) {
        double mass = ParticleTable.get(pdg).mass();
        record.clear();
        record.add(
                pdg,
                ParticleRecord.FINAL,
                -1,
                p * Math.sin(theta) * Math.cos(phi),
                p * Math.sin(theta) * Math.sin(phi),
                p * Math.cos(theta),
                Math.hypot(p, mass));
        record.setVertex(0, x, 0, 0, 0);
        hits.clear();
        entered.clear();
        transport.transport(
                record,
                stream.at(number, Stage.TRANSPORT),
                (state, draws, filled) -> entered.add(
                        new double[] {state.pdg, state.flight, state.momentum(), state.px, state.py, state.pz}),
                hits);
    }

    private static Map<Material, Region> regions(Detector detector, double electronCut) {
        Map<Material, Region> regions = new LinkedHashMap<>();
        detector.materials()
                .forEach(
                        material -> regions.put(material, new Region(material, new ProductionCuts(electronCut, 1e-4))));
        return regions;
    }

    private static HadronInelastic inelastic(Region region, int kind) {
        return new HadronInelastic(region.medium(), region.cuts(), Species.ALL.get(kind));
    }

    /** Probability of what is counted, by volume, along the undisturbed flight of a particle, with what decays before taken off. */
    private static final class Expected {
        final Map<String, Double> byVolume = new LinkedHashMap<>();
        private final Map<Material, HadronInelastic> hadrons = new LinkedHashMap<>();
        private final Map<Material, PointProcesses> photons = new LinkedHashMap<>();
        private final Detector detector;
        private final int kind;
        private final double kinetic;
        private double survival = 1;
        private double decay;

        Expected(Detector detector, int pdg, double p) {
            this.detector = detector;
            kind = Species.kind(pdg);
            double mass = ParticleTable.get(pdg).mass();
            kinetic = Math.hypot(p, mass) - mass;
            regions(detector, 2e-3).forEach((material, region) -> {
                photons.put(material, new PointProcesses(region, true));
                if (kind != 0) {
                    hadrons.put(material, inelastic(region, kind));
                }
            });
        }

        double total() {
            return byVolume.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        void walk(int pdg, double p, double phi, double weight) {
            survival = weight;
            decay = DecayInFlight.decays(pdg) ? 1 / DecayInFlight.meanLength(pdg, p) : 0;
            Navigator navigator = new Navigator(detector.tracker(), detector.field());
            double charge = ParticleTable.get(pdg).charge();
            navigator.start(
                    0,
                    0,
                    0,
                    p * Math.sin(THETA) * Math.cos(phi),
                    p * Math.sin(THETA) * Math.sin(phi),
                    p * Math.cos(THETA),
                    charge);
            SiliconGeometry silicon = detector.tracker().silicon;
            PassiveTubes tubes = detector.tracker().tubes;
            double before = navigator.arc;
            while (true) {
                double arc = navigator.next();
                survival *= Math.exp(-decay * (arc - before) / Math.sin(THETA));
                before = arc;
                navigator.pass();
                int i = navigator.index;
                switch (navigator.kind) {
                    case Navigator.PASSIVE ->
                        add(tubes.volume[i], tubes.material[i], navigator.path(tubes.thickness[i]));
                    case Navigator.SENSOR -> {
                        add("silicon", silicon.silicon, navigator.path(silicon.thickness[i]));
                        add("silicon", silicon.backing[i], navigator.path(silicon.backingThickness[i]));
                    }
                    case Navigator.DRIFT_LAYER ->
                        add("gas", detector.tracker().drift.gasAndWires, navigator.pathThroughCells(i));
                    default -> {
                        return;
                    }
                }
            }
        }

        private void add(String volume, Material material, double path) {
            double rate = kind == 0
                    ? photons.get(material).perMm(kind, kinetic)
                    : hadrons.get(material).perMm(kinetic);
            double happens = survival * -Math.expm1(-rate * path);
            survival -= happens;
            byVolume.merge(volume, happens, Double::sum);
        }
    }

    /** Volume of the place where a flight began. */
    private static String volume(Detector detector, double x, double y, double z) {
        double r = Math.hypot(x, y);
        PassiveTubes tubes = detector.tracker().tubes;
        for (int i = 0; i < tubes.count; i++) {
            double place = tubes.cylinder[i] ? r : z;
            double along = tubes.cylinder[i] ? z : r;
            if (Math.abs(place - tubes.place[i]) < 1e-3 && along >= tubes.low[i] && along <= tubes.high[i]) {
                return tubes.volume[i];
            }
        }
        return r < detector.tracker().silicon.outerRadius ? "silicon" : "gas";
    }

    /** Interactions of particles of 1 GeV, in all and by volume, against the rates that calorimeter and iron have, along the path. */
    @ParameterizedTest
    @CsvSource({
        "211, 4000",
        "-211, 4000",
        "321, 4000",
        "-321, 4000",
        "2212, 4000",
        "-2212, 4000",
        "2112, 10000",
        "-2112, 5000",
        "130, 10000",
        "22, 5000"
    })
    void particlesInteractAsOftenAsInTheCalorimeter(int pdg, int events) {
        Detector detector = Detectors.belle2();
        Transport transport = new Transport(detector);
        Expected expected = new Expected(detector, pdg, 1);
        int walks = 200;
        for (int i = 0; i < walks; i++) {
            expected.walk(pdg, 1, 2 * Math.PI * (i + 0.5) / walks, (double) events / walks);
        }
        Map<String, Integer> found = new LinkedHashMap<>();
        int interacted = 0;
        for (int number = 0; number < events; number++) {
            shoot(transport, pdg, 1, THETA, 2 * Math.PI * ((number * 0.6180339887498949) % 1), 0, number);
            boolean through =
                    entered.stream().anyMatch(end -> end[1] == 0 && (pdg != 22 || Math.abs(end[2] - 1) < 1e-9));
            boolean decayed = made(Flights.DECAY) >= 0;
            if (!through && !decayed) {
                interacted++;
                int first = pdg == 22 ? hits.flights.size() > 1 ? 1 : -1 : made(INELASTIC);
                if (first >= 0) {
                    Flights flights = hits.flights;
                    found.merge(
                            volume(detector, flights.x[first], flights.y[first], flights.z[first]), 1, Integer::sum);
                }
            }
        }
        double mean = expected.total();
        double sigma = Math.sqrt(mean * (1 - mean / events));
        double p = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(interacted - mean) / sigma);
        assertTrue(p > P_VALUE, interacted + " interactions, expected " + mean + ", p-value " + p);
        int located = found.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(located > 0.8 * interacted, located + " of " + interacted + " made something that flew");
        double chi2 = 0;
        for (Map.Entry<String, Double> volume : expected.byVolume.entrySet()) {
            double wanted = volume.getValue() * located / mean;
            double got = found.getOrDefault(volume.getKey(), 0);
            chi2 += (got - wanted) * (got - wanted) / wanted;
        }
        double shape = 1 - new ChiSquaredDistribution(expected.byVolume.size() - 1).cumulativeProbability(chi2);
        assertTrue(shape > P_VALUE, found + " against " + expected.byVolume + ": p-value " + shape);
    }

    /** First flight that the particle shot made by a process, -1 for none. */
    private int made(String process) {
        for (int i = 1; i < hits.flights.size(); i++) {
            if (hits.flights.mother[i] == 0 && hits.flights.origin[i].equals(process)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void ratesOfHadronsAreThoseOfTheCalorimeter() {
        ProductionCuts cuts = new ProductionCuts(10, 1e-4);
        Region region = regions(Detectors.belle2(), 10).get(Detectors.belle2().material("quartz"));
        PointProcesses here = new PointProcesses(region, true);
        HadronTables there = new HadronTables(region);
        for (int pdg : new int[] {211, -211, 321, -321, 2212, -2212, 2112, -2112, 130, 310, 3122}) {
            int kind = Species.kind(pdg);
            Species species = Species.ALL.get(kind);
            for (double kinetic = 0.01; kinetic < 1; kinetic *= 1.7) {
                double decay = Decay.happensTo(species) ? new Decay(cuts, species).perMm(kinetic) : 0;
                double wanted = there.perMm(kind, kinetic) - decay;
                // The decay is taken off a sum that is interpolated.
                assertEquals(wanted, here.perMm(kind, kinetic), 1e-9 * wanted + 2e-3 * decay, species.name());
            }
        }
    }

    @Test
    void antiprotonsInteractMoreThanProtons() {
        Transport transport = new Transport(Detectors.belle2());
        int[] through = new int[2];
        for (int number = 0; number < 3000; number++) {
            for (int side = 0; side < 2; side++) {
                shoot(transport, side == 0 ? 2212 : -2212, 0.8, THETA, 0.1 * number, 0, number);
                through[side] += entered.stream().anyMatch(end -> end[1] == 0) ? 1 : 0;
            }
        }
        double ratio = (3000.0 - through[1]) / (3000 - through[0]);
        assertTrue(ratio > 1.5 && ratio < 3, "ratio " + ratio);
    }

    /** One interaction: energy, charge and, where the struck electron is free, momentum are those of before. */
    @ParameterizedTest
    @CsvSource({"22, 0.01", "22, 0.8", "11, 0.5", "-11, 0.5", "13, 2", "-211, 1", "2212, 3"})
    void energyAndMomentumAreConserved(int pdg, double p) {
        Detector detector = Detectors.belle2With("transport.hadronicInteractions = false");
        ParticleStack stack = new ParticleStack();
        TrackerInteractions interactions = new TrackerInteractions(detector, stack);
        ParticleState product = new ParticleState();
        stream.at(0, Stage.TRANSPORT);
        for (int i = 0; i < 3000; i++) {
            ParticleState state = new ParticleState();
            state.pdg = pdg;
            state.charge = ParticleTable.get(pdg).charge();
            state.mass = ParticleTable.get(pdg).mass();
            state.px = 0.6 * p;
            state.pz = 0.8 * p;
            double energy = state.energy();
            double charge = state.charge;
            boolean flies = interactions.interact(state, detector.material("quartz"), stream);
            double[] sum = new double[5];
            boolean conversion = false;
            boolean electron = false;
            if (flies) {
                add(sum, state);
            }
            while (!stack.isEmpty()) {
                stack.pop(product);
                add(sum, product);
                conversion |= product.origin.equals("pair production");
                electron |= product.origin.equals("photoelectric");
                assertEquals(0, product.mother);
            }
            // What is not a pair begins with an electron at rest.
            double before = energy + (conversion ? 0 : PhysicalConstants.ELECTRON_MASS);
            boolean softElectron = interactions.local > 0;
            double hidden = softElectron ? PhysicalConstants.ELECTRON_MASS : 0;
            assertEquals(before, sum[3] + interactions.local + hidden, 1e-9);
            if (!softElectron) {
                assertEquals(conversion ? charge : charge - 1, sum[4]);
            }
            if (!conversion && !electron && !softElectron) {
                assertEquals(0.6 * p, sum[0], 1e-9);
                assertEquals(0, sum[1], 1e-9);
                assertEquals(0.8 * p, sum[2], 1e-9);
            }
        }
    }

    private static void add(double[] sum, ParticleState state) {
        sum[0] += state.px;
        sum[1] += state.py;
        sum[2] += state.pz;
        sum[3] += state.energy();
        sum[4] += state.charge;
    }

    /** 20 mm of quartz as one tube and as five: as many interactions, and as many neutrons turned by elastic scattering. */
    @Test
    void layersMayBeDivided() {
        int events = 15000;
        double[][] counts = new double[2][2];
        double expected = 0;
        for (int way = 0; way < 2; way++) {
            int tubes = way == 0 ? 1 : 5;
            StringBuilder list = new StringBuilder("tracker.discs = [], tracker.cylinders = [");
            for (int i = 0; i < tubes; i++) {
                list.append("{ volume = top, material = quartz, zMin = -795, zMax = 1905, innerRadius = ")
                        .append(1190 + 20.0 * i / tubes)
                        .append(", outerRadius = ")
                        .append(1190 + 20.0 * (i + 1) / tubes)
                        .append(" }\n");
            }
            Detector detector = Detectors.belle2With(list.append("]").toString());
            Transport transport = new Transport(detector);
            for (int number = 0; number < events; number++) {
                shoot(transport, 2112, 1, Math.PI / 2, 0, 1150, number + 100_000L * way);
                boolean through = entered.stream().anyMatch(end -> end[1] == 0);
                counts[way][0] += through ? 0 : 1;
                counts[way][1] += entered.stream().anyMatch(end -> end[1] == 0 && Math.abs(end[4]) > 1e-6) ? 1 : 0;
            }
            Region quartz = regions(detector, 2e-3).get(detector.material("quartz"));
            HadronTables tables = new HadronTables(quartz);
            int kind = Species.kind(2112);
            double mass = ParticleTable.get(2112).mass();
            double kinetic = Math.hypot(1, mass) - mass;
            double all = 20 * tables.perMm(kind, kinetic);
            expected =
                    events * -Math.expm1(-all) * inelastic(quartz, kind).perMm(kinetic) / tables.perMm(kind, kinetic);
        }
        for (double[] count : counts) {
            // A neutron that was only turned has more quartz ahead.
            assertEquals(expected, count[0], 4 * Math.sqrt(expected));
        }
        for (int i = 0; i < 2; i++) {
            double difference = counts[0][i] - counts[1][i];
            double p = 2
                    * new NormalDistribution()
                            .cumulativeProbability(-Math.abs(difference) / Math.sqrt(counts[0][i] + counts[1][i]));
            assertTrue(p > P_VALUE, counts[0][i] + " and " + counts[1][i] + ", p-value " + p);
        }
        assertTrue(counts[0][1] > 100, "turned " + counts[0][1]);
    }

    /** A positron of 6 MeV stops in the quartz; the two photons of its end are back to back. */
    @Test
    void positronsThatStopAnnihilate() {
        Transport transport = new Transport(Detectors.belle2());
        int pairs = 0;
        int events = 300;
        for (int number = 0; number < events; number++) {
            shoot(transport, -11, 6e-3, Math.PI / 2, 0, 1189.5, number);
            Flights flights = hits.flights;
            int first = made(Flights.AT_REST);
            if (first >= 0) {
                pairs++;
                int second = first + 1;
                while (!flights.origin[second].equals(Flights.AT_REST)) {
                    second++;
                }
                assertEquals(22, flights.pdg[first]);
                assertEquals(0, flights.px[first] + flights.px[second], 1e-12);
                double energy = Math.sqrt(flights.px[first] * flights.px[first]
                        + flights.py[first] * flights.py[first]
                        + flights.pz[first] * flights.pz[first]);
                assertEquals(PhysicalConstants.ELECTRON_MASS, energy, 1e-12);
            }
        }
        // The others annihilate in flight (5 % of 6 MeV) or turn back.
        assertTrue(pairs > 0.7 * events, "pairs " + pairs);
    }

    /** Electrons of 2 MeV and more that a muon knocks out: as many as Rossi's formula says for the matter on its way, and they make hits. */
    @Test
    void knockedOutElectronsFlyAndMakeHits() {
        Detector detector = Detectors.belle2();
        Transport transport = new Transport(detector);
        int events = 3000;
        int knocked = 0;
        int withHits = 0;
        for (int number = 0; number < events; number++) {
            shoot(transport, 13, 3, THETA, 0.7 * number, 0, number);
            Flights flights = hits.flights;
            for (int i = 1; i < flights.size(); i++) {
                if (flights.mother[i] == 0 && flights.origin[i].equals("knocked-out electron")) {
                    knocked++;
                    int flight = i;
                    boolean inside = Math.hypot(flights.x[i], flights.y[i]) < 1000;
                    boolean seen = false;
                    for (int hit = 0; hit < hits.tracker.size(); hit++) {
                        seen |= hits.tracker.flight[hit] == flight;
                    }
                    withHits += inside && seen ? 1 : 0;
                }
            }
        }
        // Rossi: xi (1/cut - 1/largest - beta^2/largest ln(largest/cut) + (largest - cut)/(2 E^2)), with xi of all
        // matter on the way.
        double mass = ParticleTable.get(13).mass();
        double energy = Math.hypot(3, mass);
        double beta2 = 9 / (energy * energy);
        double largest = 2
                * PhysicalConstants.ELECTRON_MASS
                * 9
                / (mass * mass)
                / (1
                        + 2 * PhysicalConstants.ELECTRON_MASS * energy / (mass * mass)
                        + Math.pow(PhysicalConstants.ELECTRON_MASS / mass, 2));
        double cut = detector.description().transport().electronCut();
        double spectrum = 1 / cut
                - 1 / largest
                - beta2 / largest * Math.log(largest / cut)
                + 0.5 * (largest - cut) / (energy * energy);
        double mean = events * 0.5 * betheScale(detector, 3) / beta2 * spectrum;
        double p = 2 * new NormalDistribution().cumulativeProbability(-Math.abs(knocked - mean) / Math.sqrt(mean));
        assertTrue(p > P_VALUE, knocked + " electrons, expected " + mean + ", p-value " + p);
        assertTrue(withHits > 0.1 * knocked, withHits + " of " + knocked + " made hits");
    }

    /** Sum of scale of the Bethe formula times path along the flight of a muon, GeV; mean over the azimuth. */
    private static double betheScale(Detector detector, double momentum) {
        double sum = 0;
        int walks = 100;
        SiliconGeometry silicon = detector.tracker().silicon;
        PassiveTubes tubes = detector.tracker().tubes;
        Navigator navigator = new Navigator(detector.tracker(), detector.field());
        for (int walk = 0; walk < walks; walk++) {
            double phi = 2 * Math.PI * walk / walks;
            double pt = momentum * Math.sin(THETA);
            navigator.start(0, 0, 0, pt * Math.cos(phi), pt * Math.sin(phi), momentum * Math.cos(THETA), -1);
            do {
                navigator.next();
                navigator.pass();
                int i = navigator.index;
                sum += switch (navigator.kind) {
                    case Navigator.PASSIVE -> tubes.material[i].betheScale * navigator.path(tubes.thickness[i]);
                    case Navigator.SENSOR ->
                        silicon.silicon.betheScale * navigator.path(silicon.thickness[i])
                                + silicon.backing[i].betheScale * navigator.path(silicon.backingThickness[i]);
                    case Navigator.DRIFT_LAYER ->
                        detector.tracker().drift.gasAndWires.betheScale * navigator.pathThroughCells(i);
                    default -> 0;
                };
            } while (navigator.kind != Navigator.EXIT);
        }
        return sum / walks;
    }

    @Test
    void hadronicInteractionsCanBeTurnedOff() {
        Transport transport = new Transport(Detectors.belle2With("transport.hadronicInteractions = false"));
        for (int number = 0; number < 500; number++) {
            shoot(transport, 2112, 1, THETA, 0.1 * number, 0, number);
            assertEquals(1, entered.size());
            assertEquals(1, entered.get(0)[2], 1e-12);
        }
    }
}
