package org.belladonna.transport;

import java.util.Locale;
import org.belladonna.error.UserException;
import org.belladonna.particle.ParticleRecord;

/** Why a generated particle cannot be taken through the detector. */
public enum ParticleFault {
    /** A place, time, momentum or energy that is no finite number. */
    NOT_FINITE("finite numbers", false),
    /** A final particle that neither flies nor is invisible. */
    UNKNOWN_PARTICLE(
            "a particle of the table that lives long enough to fly, or an invisible one (neutrinos, 32-37, 51-60, 1000000 and"
                    + " above)",
            false),
    /** A momentum of zero, or one for which there are no tables. */
    MOMENTUM("a momentum above 0 and up to " + ParticleCheck.MOST_MOMENTUM + " GeV", false),
    /** Energy, momentum and mass that do not belong together. */
    OFF_SHELL("E^2 = p^2 + m^2 with the mass of the particle table", false),
    /** Born where the detector has ended: the rest of its event is good. */
    OUTSIDE_WORLD("a birth place inside of the outermost volume", true);

    private final String expected;
    private final boolean keepsEvent;

    ParticleFault(String expected, boolean keepsEvent) {
        this.expected = expected;
        this.keepsEvent = keepsEvent;
    }

    /** What a good particle has. */
    public String expected() {
        return expected;
    }

    /** Whether the event is simulated without the particle; if not, the whole event is left out. */
    public boolean keepsEvent() {
        return keepsEvent;
    }

    /** What the particle has, in the words of a message. */
    public static String describe(ParticleRecord record, int i) {
        return String.format(
                Locale.ROOT,
                "p = (%.6g, %.6g, %.6g) GeV, E = %.6g GeV, from (%.6g, %.6g, %.6g) mm",
                record.px[i],
                record.py[i],
                record.pz[i],
                record.energy[i],
                record.x[i],
                record.y[i],
                record.z[i]);
    }

    /**
     * The one line that refuses a particle where there is no table for it.
     *
     * @param where event or option
     */
    public UserException refusal(ParticleRecord record, int i, String where) {
        return UserException.of(
                key() + ": final particle " + i + " with PDG code " + record.pdg[i] + ", " + describe(record, i),
                where,
                expected,
                "correct the generator");
    }

    /** Name in tables and messages, as {@code off-shell}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
