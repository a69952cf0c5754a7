package org.belladonna.transport.process.hadronic;

/**
 * Where a system of particles is at rest: sets out from its four-momentum and a direction in it, and takes momenta from there, with z along that
 * direction, back. Reused.
 */
final class Frame {
    /** Mass of the system, GeV; NaN when its four-momentum is not that of a particle. */
    double mass;
    /** The momentum last taken back. */
    double px;

    double py;
    double pz;
    double energy;

    private double systemX;
    private double systemY;
    private double systemZ;
    private double systemEnergy;
    private double axisX;
    private double axisY;
    private double axisZ;
    private double sideX;
    private double sideY;
    private double sideZ;
    private double upX;
    private double upY;
    private double upZ;

    /** Of a system; z is that of the laboratory. */
    void of(double x, double y, double z, double e) {
        systemX = x;
        systemY = y;
        systemZ = z;
        systemEnergy = e;
        mass = Math.sqrt(e * e - x * x - y * y - z * z);
        axis(0, 0, 1);
    }

    /** Puts z along the direction that a momentum of the laboratory has in the frame. */
    void along(double x, double y, double z, double e) {
        double dot = systemX * x + systemY * y + systemZ * z;
        double factor = (dot / (systemEnergy + mass) - e) / mass;
        double ax = x + factor * systemX;
        double ay = y + factor * systemY;
        double az = z + factor * systemZ;
        double norm = Math.sqrt(ax * ax + ay * ay + az * az);
        if (norm > 1e-12) {
            axis(ax / norm, ay / norm, az / norm);
        }
    }

    /** Gives the system another energy; z stays. */
    void shift(double e) {
        systemEnergy = e;
        mass = Math.sqrt(e * e - systemX * systemX - systemY * systemY - systemZ * systemZ);
    }

    private void axis(double x, double y, double z) {
        axisX = x;
        axisY = y;
        axisZ = z;
        if (Math.abs(z) < 0.7) {
            double norm = Math.sqrt(x * x + y * y);
            sideX = -y / norm;
            sideY = x / norm;
            sideZ = 0;
        } else {
            double norm = Math.sqrt(y * y + z * z);
            sideX = 0;
            sideY = -z / norm;
            sideZ = y / norm;
        }
        upX = axisY * sideZ - axisZ * sideY;
        upY = axisZ * sideX - axisX * sideZ;
        upZ = axisX * sideY - axisY * sideX;
    }

    /** Takes a momentum of the frame to the laboratory; the result is in the fields. */
    void back(double x, double y, double z, double e) {
        double vx = x * sideX + y * upX + z * axisX;
        double vy = x * sideY + y * upY + z * axisY;
        double vz = x * sideZ + y * upZ + z * axisZ;
        double dot = systemX * vx + systemY * vy + systemZ * vz;
        double factor = (dot / (systemEnergy + mass) + e) / mass;
        px = vx + factor * systemX;
        py = vy + factor * systemY;
        pz = vz + factor * systemZ;
        energy = (systemEnergy * e + dot) / mass;
    }

    /** Momentum of two bodies that a mass decays into; 0 below threshold. */
    static double breakup(double mass, double m1, double m2) {
        double sum = m1 + m2;
        if (mass <= sum) {
            return 0;
        }
        double difference = m1 - m2;
        return Math.sqrt((mass - sum) * (mass + sum) * (mass - difference) * (mass + difference)) / (2 * mass);
    }
}
