package org.belladonna.report.display;

import java.util.Set;
import org.belladonna.detector.TrackerGeometry;
import org.belladonna.kinematics.Helix;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.particle.ParticleTable;
import org.belladonna.report.plot.Canvas;
import org.belladonna.report.plot.Outline;
import org.belladonna.report.plot.Stroke;
import org.belladonna.schema.GeneratorParticle;

/**
 * The final particles of the generator without any interaction: charged ones on their helix through the tracking volume, neutral ones straight
 * on. Those that leave no trace go through the whole detector.
 */
final class TruthLines {
    static final Stroke VISIBLE = new Stroke("#4a4a4a", 1, Stroke.Pattern.DASHED);
    static final Stroke INVISIBLE = new Stroke("#1a1a1a", 1.3, Stroke.Pattern.DOTTED);

    /** Slower ones do not reach anything worth a line, GeV. */
    private static final double LOWEST_MOMENTUM = 0.03;

    private static final int TRANSVERSE_PHOTON = 22;
    /** Neutral particles that the detector may see: photon, neutron, K_L, K_S, Lambda, pi0. */
    private static final Set<Integer> NEUTRAL_AND_SEEN = Set.of(TRANSVERSE_PHOTON, 2112, 130, 310, 3122, 111);

    private final DisplayedEvent event;

    TruthLines(DisplayedEvent event) {
        this.event = event;
    }

    void draw(Canvas canvas, View view) {
        for (GeneratorParticle particle : event.row().generator()) {
            boolean slow = momentum(particle) < LOWEST_MOMENTUM;
            if (particle.status() == ParticleRecord.FINAL && !slow) {
                draw(canvas, view, particle);
            }
        }
    }

    private static double momentum(GeneratorParticle particle) {
        return Math.sqrt(particle.px() * particle.px() + particle.py() * particle.py() + particle.pz() * particle.pz());
    }

    private void draw(Canvas canvas, View view, GeneratorParticle particle) {
        ParticleTable.Particle kind = ParticleTable.find(particle.pdg());
        int charge = kind == null ? 0 : kind.charge();
        TrackerGeometry tracker = event.detector().tracker();
        double pt = Math.hypot(particle.px(), particle.py());
        if (charge != 0 && pt > 0) {
            if (tracker.contains(particle.x(), particle.y(), particle.z())) {
                canvas.stroke(charged(tracker, particle, charge).curve(view).outline(), VISIBLE);
            }
        } else if (NEUTRAL_AND_SEEN.contains(Math.abs(particle.pdg()))) {
            canvas.stroke(straight(view, particle, tracker.limitRadius(), tracker.limitBackward()), VISIBLE);
        } else {
            double radius = event.outer().muonDetector().barrel().outerDistance();
            double backward = event.outer().muonDetector().barrel().zMin();
            canvas.stroke(straight(view, particle, radius, Math.min(-radius, backward)), INVISIBLE);
        }
    }

    private Flight charged(TrackerGeometry tracker, GeneratorParticle particle, int charge) {
        Helix helix = new Helix();
        double s = helix.setThrough(
                particle.x(),
                particle.y(),
                particle.z(),
                particle.px(),
                particle.py(),
                particle.pz(),
                charge,
                event.detector().field());
        // Half a turn: the rest would hide everything else.
        return Flight.through(tracker, helix, s, s + Math.PI / Math.abs(helix.omega));
    }

    /** A straight line to the end of a cylinder of a radius; its forward end is that of the detector's own volume or as far as the radius. */
    private Outline straight(View view, GeneratorParticle particle, double radius, double backward) {
        double forward = Math.max(radius, event.detector().tracker().limitForward());
        double pt = Math.hypot(particle.px(), particle.py());
        double length = pt > 0 ? radius / pt : Double.POSITIVE_INFINITY;
        if (particle.pz() != 0) {
            length = Math.min(length, ((particle.pz() > 0 ? forward : backward) - particle.z()) / particle.pz());
        }
        View.Curve curve = view.curve();
        // Small steps, so that a line that changes the half of the r-z plane does so near to where it crosses.
        int steps = 100;
        for (int i = 0; i <= steps; i++) {
            double t = length * i / steps;
            curve.to(
                    particle.x() + t * particle.px(),
                    particle.y() + t * particle.py(),
                    particle.z() + t * particle.pz());
        }
        return curve.outline();
    }
}
