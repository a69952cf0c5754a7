package org.belladonna.reconstruction.tracking;

import java.nio.file.Path;
import org.belladonna.beam.Collision;
import org.belladonna.generator.io.EventFile;
import org.belladonna.kinematics.PhysicalConstants;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;

/** Events for studies of finding: of a file, one particle, or a particle that decays into two where it is told to. */
interface TrackingSample extends AutoCloseable {
    double FIRST_ANGLE = 17;
    double LAST_ANGLE = 150;

    /** Writes event number into the record, in the laboratory. */
    void next(long number, EventStream stream, ParticleRecord record);

    @Override
    default void close() {}

    /** Events of a file in the centre-of-mass frame, from the beginning again when it ends, turned about the beams by a seventh more each time. */
    static TrackingSample file(Path path, Collision collision) {
        return new TrackingSample() {
            private EventFile file = EventFile.open(path);
            private int round;

            @Override
            public void next(long number, EventStream stream, ParticleRecord record) {
                if (!file.next(record)) {
                    file.close();
                    file = EventFile.open(path);
                    round++;
                    file.next(record);
                }
                rotate(record, 2 * Math.PI * round / 7);
                collision.sample(stream, number);
                collision.toLaboratory(record);
            }

            @Override
            public void close() {
                file.close();
            }
        };
    }

    /** One particle of either charge from the beam spot, even in the cosine of its polar angle. */
    static TrackingSample single(int pdg, double momentum) {
        return (number, stream, record) -> {
            stream.at(number, Stage.GENERATOR);
            double cosine = stream.uniform(Math.cos(Math.toRadians(LAST_ANGLE)), Math.cos(Math.toRadians(FIRST_ANGLE)));
            double phi = stream.uniform(-Math.PI, Math.PI);
            double pt = momentum * Math.sqrt(1 - cosine * cosine);
            int code = stream.uniform() < 0.5 ? pdg : -pdg;
            double energy = Math.hypot(momentum, ParticleTable.get(pdg).mass());
            record.clear();
            record.add(
                    code, ParticleRecord.FINAL, -1, pt * Math.cos(phi), pt * Math.sin(phi), momentum * cosine, energy);
            record.setVertex(0, 0.012 * stream.gaussian(), 0.001 * stream.gaussian(), 0.3 * stream.gaussian(), 0);
        };
    }

    /**
     * Two particles of a decay at a distance (mm) from the beam spot, of a parent with a mass and a momentum, at a polar angle even between 45 and 125
     * degrees.
     */
    static TrackingSample pair(double mass, double momentum, double distance, int... pdg) {
        return (number, stream, record) -> {
            stream.at(number, Stage.GENERATOR);
            record.clear();
            double cosine = Math.cos(Math.toRadians(stream.uniform(45, 125)));
            double phi = stream.uniform(-Math.PI, Math.PI);
            double sine = Math.sqrt(1 - cosine * cosine);
            double[] u = {sine * Math.cos(phi), sine * Math.sin(phi), cosine};
            double[] size = {0.012, 0.001, 0.3};
            double[] place = new double[3];
            for (int i = 0; i < 3; i++) {
                place[i] = distance * u[i] + size[i] * stream.gaussian();
            }
            double m0 = ParticleTable.get(pdg[0]).mass();
            double m1 = ParticleTable.get(pdg[1]).mass();
            double sum = mass * mass - m0 * m0 - m1 * m1;
            double q = Math.sqrt(sum * sum - 4 * Math.pow(m0 * m1, 2)) / (2 * mass);
            double c = stream.uniform(-1, 1);
            double a = stream.uniform(-Math.PI, Math.PI);
            double s = Math.sqrt(1 - c * c);
            double[] w = {q * s * Math.cos(a), q * s * Math.sin(a), q * c};
            double time = distance / (PhysicalConstants.SPEED_OF_LIGHT * momentum / Math.hypot(momentum, mass));
            for (int k = 0; k < 2; k++) {
                double sign = k == 0 ? 1 : -1;
                double m = k == 0 ? m0 : m1;
                double along = sign * (w[0] * u[0] + w[1] * u[1] + w[2] * u[2]);
                double boost = (Math.hypot(momentum, mass) / mass - 1) * along + momentum / mass * Math.hypot(q, m);
                double px = sign * w[0] + boost * u[0];
                double py = sign * w[1] + boost * u[1];
                double pz = sign * w[2] + boost * u[2];
                double energy = Math.sqrt(px * px + py * py + pz * pz + m * m);
                int index = record.add(pdg[k], ParticleRecord.FINAL, -1, px, py, pz, energy);
                record.setVertex(index, place[0], place[1], place[2], time);
            }
        };
    }

    /** Turns an event about the beams. */
    static void rotate(ParticleRecord record, double angle) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        for (int i = 0; i < record.size(); i++) {
            double px = record.px[i];
            double x = record.x[i];
            record.px[i] = cosine * px - sine * record.py[i];
            record.py[i] = sine * px + cosine * record.py[i];
            record.x[i] = cosine * x - sine * record.y[i];
            record.y[i] = sine * x + cosine * record.y[i];
        }
    }
}
