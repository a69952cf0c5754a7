package org.belladonna.simulation;

import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.belladonna.transport.ParticleCheck;

/**
 * One particle per event in the laboratory, uniform in momentum, cosine of the polar angle and azimuth.
 *
 * @param pdg PDG code
 * @param momentum GeV
 * @param theta polar angle, rad
 * @param phi azimuth, rad
 * @param x vertex in mm, likewise y and z
 */
public record ParticleGun(int pdg, Range momentum, Range theta, Range phi, double x, double y, double z) {
    /** From a value to another; both may be equal. */
    public record Range(double low, double high) {
        /** Reads {@code a} or {@code a:b}. */
        public static Range parse(String text, String option) {
            String[] words = text.split(":", -1);
            try {
                double low = Double.parseDouble(words[0]);
                double high = words.length == 1 ? low : Double.parseDouble(words[1]);
                if (words.length <= 2 && low <= high && !Double.isInfinite(low) && !Double.isInfinite(high)) {
                    return new Range(low, high);
                }
            } catch (NumberFormatException e) {
                throw wrong(text, option);
            }
            throw wrong(text, option);
        }

        private static UserException wrong(String text, String option) {
            return UserException.of("'" + text + "'", option, "a number or a range low:high", "correct it");
        }

        /** Both ends scaled. */
        public Range times(double factor) {
            return new Range(factor * low, factor * high);
        }

        private double draw(EventStream stream) {
            return low == high ? low : stream.uniform(low, high);
        }
    }

    public ParticleGun {
        if (ParticleTable.find(pdg) == null) {
            throw UserException.of(
                    "unknown PDG code " + pdg, "--particle", "a code of the particle table", "correct it");
        }
        require(
                momentum.low > 0 && momentum.high <= ParticleCheck.MOST_MOMENTUM,
                "momentum",
                "above 0 and up to " + ParticleCheck.MOST_MOMENTUM + " GeV");
        require(theta.low >= 0 && theta.high <= Math.PI, "polar angle", "from 0 to 180 degrees");
        require(!Double.isNaN(x + y + z + phi.low), "vertex or azimuth", "numbers");
    }

    private static void require(boolean holds, String what, String expected) {
        if (!holds) {
            throw UserException.of(what + " out of range", "particle gun", expected, "correct it");
        }
    }

    /** Replaces the content of a record by one particle. */
    public void generate(EventStream stream, long event, ParticleRecord record) {
        stream.at(event, Stage.GENERATOR);
        double p = momentum.draw(stream);
        double cosine = theta.low == theta.high
                ? Math.cos(theta.low)
                : stream.uniform(Math.cos(theta.high), Math.cos(theta.low));
        double azimuth = phi.draw(stream);
        double sine = Math.sqrt((1 - cosine) * (1 + cosine));
        double mass = ParticleTable.get(pdg).mass();
        record.clear();
        int i = record.add(
                pdg,
                ParticleRecord.FINAL,
                -1,
                p * sine * Math.cos(azimuth),
                p * sine * Math.sin(azimuth),
                p * cosine,
                Math.sqrt(p * p + mass * mass));
        record.setVertex(i, x, y, z, 0);
    }
}
