package org.belladonna.job.benchmark;

import java.util.List;
import org.belladonna.generator.CrossSection;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/**
 * The event of the transport reference: two muons of 4.7 and 3.6 GeV kinetic energy and a photon of 1.5 GeV from the origin, each in any
 * direction from 60 to 120 degrees in the laboratory. Not a process: its cross-section is 1 fb by convention.
 */
final class RadiativePair implements PreparedGenerator {
    private static final long serialVersionUID = 1;

    private static final double LARGEST_COSINE = 0.5;

    /** One of the three. */
    record Part(int pdg, double kinetic, double mass) {}

    static final List<Part> PARTS = List.of(
            new Part(13, 4.7, PhysicalConstants.MUON_MASS),
            new Part(-13, 3.6, PhysicalConstants.MUON_MASS),
            new Part(22, 1.5, 0));

    /** A direction of one of the parts. */
    static double[] direction(EventStream stream) {
        double cosine = stream.uniform(-LARGEST_COSINE, LARGEST_COSINE);
        double phi = stream.uniform(-Math.PI, Math.PI);
        double sine = Math.sqrt(1 - cosine * cosine);
        return new double[] {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
    }

    @Override
    public CrossSection crossSection() {
        return new CrossSection(1, 0, 0);
    }

    @Override
    public EventGenerator open() {
        return (stream, event, sqrtS, record) -> {
            stream.at(event, Stage.GENERATOR);
            record.clear();
            for (Part part : PARTS) {
                add(part, stream, record);
            }
        };
    }

    private static void add(Part part, EventStream stream, ParticleRecord record) {
        double energy = part.kinetic() + part.mass();
        double p = Math.sqrt(energy * energy - part.mass() * part.mass());
        double[] u = direction(stream);
        record.add(part.pdg(), ParticleRecord.FINAL, -1, p * u[0], p * u[1], p * u[2], energy);
    }
}
