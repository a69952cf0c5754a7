package org.belladonna.transport.outer;

import org.belladonna.detector.CrystalWalls;
import org.belladonna.detector.LightYield;
import org.belladonna.detector.MagneticField;
import org.belladonna.detector.MuonLayer;
import org.belladonna.detector.OuterDescription;
import org.belladonna.detector.TransportSettings;
import org.belladonna.material.Material;
import org.belladonna.random.EventStream;
import org.belladonna.transport.OuterDetector;
import org.belladonna.transport.ParticleState;
import org.belladonna.transport.SimulatedHits;
import org.belladonna.transport.engine.EndedParticles;
import org.belladonna.transport.engine.SoftShowers;
import org.belladonna.transport.engine.Tally;
import org.belladonna.transport.process.Species;
import org.belladonna.transport.shower.StoredShowers;

/**
 * Follows a particle from the front of the calorimeter outward. Electrons and photons shower in the first crystal on their
 * line of flight ({@link CrystalShower}: step by step, or with stored showers for what is soft); charged heavy particles lose energy, scatter and bend step by step through crystals, coil and
 * iron and leave a hit in the middle of every sensitive gap they cross; hadrons, the neutral ones too, interact, decay and are captured as in full transport
 * ({@link OuterHadrons}), and what they make is followed in the same way.
 *
 * <p>Left out: electromagnetic showers outside the crystals, return into the tracker, decays in air and of muons. One per thread; keeps nothing from particle to
 * particle.
 */
public final class OuterTransport implements OuterDetector {
    /** Charged particles slower than this are stopped where they are, GeV. */
    private static final double STOP_KINETIC = 2e-3;
    /** Longest way on which an electron or photon looks for a crystal, mm. */
    private static final double SEARCH_LENGTH = 700;

    private static final double SEARCH_STEP = 4;
    /** Production range cut in the crystals without settings of the transport, mm. */
    private static final double DEFAULT_CUT = 0.7;
    /** A particle that has not left or stopped after so many steps curls: it is stopped. */
    private static final int MAX_STEPS = 20000;

    private final OuterGeometry geometry;
    private final LightYield lightYield;
    private final CrystalShower showers;
    private final OuterHadrons hadrons;
    private final FlightStack secondaries = new FlightStack();
    private final Stepper stepper;
    private final Flight flight;
    private final Place place;
    private final ParticleState hitState = new ParticleState();

    // Of the particle being followed.
    private SimulatedHits hits;
    private final Tally tally = new Tally();

    /**
     * @param description the detector
     * @param boreField field along z inside the coil, T
     */
    public OuterTransport(OuterDescription description, double boreField) {
        this(description, boreField, null, null);
    }

    /**
     * @param description the detector
     * @param boreField field along z inside the coil, T
     * @param map field inside of the coil where it is not uniform, or null
     * @param cuts says whether showers are full or parametrised; parametrised without it
     */
    public OuterTransport(OuterDescription description, double boreField, MagneticField map, TransportSettings cuts) {
        geometry = new OuterGeometry(description, boreField, map);
        stepper = new Stepper(geometry);
        flight = stepper.flight;
        place = stepper.place;
        boolean full = cuts != null && cuts.showers() == TransportSettings.Showers.FULL;
        double cut = cuts == null ? DEFAULT_CUT : cuts.showerCut();
        Material crystal = description.crystal();
        lightYield = new LightYield(
                geometry.crystals(),
                description.calorimeter().readout().lightYield(),
                new CrystalWalls(geometry.crystals(), description.calorimeter().walls()));
        showers = new CrystalShower(
                geometry.crystals(),
                lightYield,
                crystal,
                boreField,
                map,
                cut,
                full
                        ? SoftShowers.NONE
                        : new StoredShowers(description.calorimeter().shower(), crystal, cut));
        hadrons = new OuterHadrons(description.calorimeter().hadron(), geometry.crystal());
    }

    /** Particles ended by a bound since construction, those of showers included; for the report of a run. */
    public EndedParticles ended() {
        return tally.ended().plus(showers.tally().ended());
    }

    /** Whether a point (mm) is in the crystals, the coil, the yoke or the air between them, and not inside of the calorimeter's faces. */
    @Override
    public boolean contains(double x, double y, double z) {
        geometry.locate(x, y, z, place);
        return place.zone != Place.Zone.OUTSIDE;
    }

    @Override
    public void enter(ParticleState state, EventStream stream, SimulatedHits simulatedHits) {
        hits = simulatedHits;
        secondaries.clear();
        flight.set(state);
        if (flight.charge != 0 && !state.madeBehindWires) {
            hits.cherenkov.add(state);
        }
        follow(stream);
        while (!secondaries.isEmpty()) {
            secondaries.pop(flight);
            if (!hadrons.lost(flight)) {
                follow(stream);
            }
        }
    }

    private void follow(EventStream stream) {
        switch (flight.pdg) {
            case 11, -11, 22 -> shower(stream);
            default -> {
                if (flight.charge != 0) {
                    charged(stream);
                } else {
                    neutral(stream);
                }
            }
        }
    }

    /** Starts the shower at the first crystal on the line of flight; without one the energy is lost. */
    private void shower(EventStream stream) {
        for (double way = 0; way < SEARCH_LENGTH; way += SEARCH_STEP) {
            if (geometry.crystals().locate(flight.x, flight.y, flight.z) != 0) {
                showers.run(flight, stream, hits.crystals);
                return;
            }
            flight.advance(SEARCH_STEP);
        }
    }

    private void charged(EventStream stream) {
        double untilInteraction = stream.exponential();
        int kind = hadron(flight.pdg);
        for (int step = 0; step < MAX_STEPS; step++) {
            double length = stepper.prepare();
            if (length == 0) {
                return;
            }
            boolean interacts = false;
            if (place.medium != null) {
                double rate = kind < 0 ? 0 : hadrons.of(place.medium).perMm(kind, flight.kineticEnergy());
                if (rate * length > untilInteraction) {
                    length = untilInteraction / rate;
                    interacts = true;
                } else {
                    untilInteraction -= rate * length;
                }
                if (!loseAndScatter(length, stream)) {
                    return;
                }
            }
            move(length);
            if (interacts) {
                if (!interact(stream)) {
                    return;
                }
                untilInteraction = stream.exponential();
            }
        }
        endBySteps();
    }

    private void endBySteps() {
        tally.endedBySteps++;
        tally.endedEnergy += flight.kineticEnergy();
    }

    private void neutral(EventStream stream) {
        double untilInteraction = stream.exponential();
        int kind = hadron(flight.pdg);
        for (int step = 0; step < MAX_STEPS; step++) {
            double length = stepper.prepare();
            if (length == 0) {
                return;
            }
            if (place.medium != null && kind >= 0) {
                double rate = hadrons.of(place.medium).perMm(kind, flight.kineticEnergy());
                if (rate * length > untilInteraction) {
                    flight.advance(untilInteraction / rate);
                    if (!interact(stream) || hadrons.lost(flight)) {
                        return;
                    }
                    untilInteraction = stream.exponential();
                    continue;
                }
                untilInteraction -= rate * length;
            }
            flight.advance(length);
        }
        endBySteps();
    }

    /** Index of a kind of hadron; -1 for everything else. */
    private static int hadron(int pdg) {
        int kind = Species.kind(pdg);
        return kind >= 0 && Species.ALL.get(kind).hadron() ? kind : -1;
    }

    /** Takes energy and direction from the particle; false when it has stopped. */
    private boolean loseAndScatter(double length, EventStream stream) {
        double kinetic = flight.kineticEnergy();
        double loss = place.medium.sampleLoss(flight.momentum, flight.mass, length, stream);
        if (kinetic - loss < STOP_KINETIC) {
            deposit(hadrons.light(flight, 0), 0);
            hadrons.stop(flight, place.medium, stream, secondaries);
            deposit(hadrons.local, 0);
            return false;
        }
        deposit(hadrons.light(flight, kinetic - loss), 0.5 * length);
        double angle = place.medium.scatteringAngle(flight.momentum, flight.mass, length);
        double polar = angle * Math.sqrt(2 * stream.exponential());
        flight.setKineticEnergy(kinetic - loss);
        flight.turn(Math.sin(polar), Math.cos(polar), 2 * Math.PI * stream.uniform());
        return true;
    }

    /** Leaves an energy (GeV) in the present crystal, a way (mm) ahead of the particle. */
    private void deposit(double energy, double ahead) {
        if (stepper.cell != 0 && energy > 0) {
            double yield = lightYield.at(
                    stepper.cell,
                    flight.x + ahead * flight.ux,
                    flight.y + ahead * flight.uy,
                    flight.z + ahead * flight.uz);
            hits.crystals.add(stepper.cell, energy, yield, flight.t, flight.particle);
        }
    }

    /** Moves the particle and records the middle of a sensitive gap that it reaches. */
    private void move(double length) {
        MuonLayer layer = stepper.move(length);
        if (layer != null) {
            hitState.particle = flight.particle;
            hitState.x = flight.x;
            hitState.y = flight.y;
            hitState.z = flight.z;
            hitState.t = flight.t;
            hits.muon.add(hitState, place.section, place.sector, layer.layer());
        }
    }

    /** Whether the particle flies on. */
    private boolean interact(EventStream stream) {
        boolean fliesOn = hadrons.interact(flight, place.medium, stream, secondaries);
        deposit(hadrons.local, 0);
        return fliesOn;
    }
}
