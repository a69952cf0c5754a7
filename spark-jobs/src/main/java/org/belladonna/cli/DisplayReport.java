package org.belladonna.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belladonna.report.display.DisplayedEvent;
import org.belladonna.report.display.Identity;
import org.belladonna.report.display.MissingMomentum;
import org.belladonna.schema.Cluster;
import org.belladonna.schema.Event;
import org.belladonna.schema.Track;
import org.belladonna.schema.Vertex;

/** What {@code display} says of the event that it drew. */
final class DisplayReport {
    private final Output output;

    DisplayReport(Output output) {
        this.output = output;
    }

    void print(DisplayedEvent displayed, List<String> triggerMenu, List<String> files) {
        if (output.json()) {
            output.document(document(displayed, triggerMenu, files));
        } else {
            table(displayed.row());
            output.line("pictures: " + String.join(", ", files));
        }
    }

    private static Map<String, Object> document(
            DisplayedEvent displayed, List<String> triggerMenu, List<String> files) {
        Event row = displayed.row();
        List<String> fired = new ArrayList<>();
        for (int bit = 0; bit < triggerMenu.size(); bit++) {
            if ((row.triggerBits() >> bit & 1) != 0) {
                fired.add(triggerMenu.get(bit));
            }
        }
        MissingMomentum missing = displayed.missing();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sample", row.sample());
        document.put("event", row.event());
        document.put("sqrt_s_gev", row.sqrtS());
        document.put("trigger", fired);
        document.put(
                "tracks", row.tracks().stream().map(track -> track(track, row)).toList());
        document.put(
                "clusters",
                row.clusters().stream().map(cluster -> cluster(cluster, row)).toList());
        document.put(
                "vertices", row.vertices().stream().map(DisplayReport::vertex).toList());
        Map<String, Object> lost = new LinkedHashMap<>();
        lost.put("momentum_gev", missing.momentum());
        lost.put("px_gev", missing.px());
        lost.put("py_gev", missing.py());
        lost.put("pz_gev", missing.pz());
        lost.put("energy_gev", missing.energy());
        lost.put("mass_squared_gev2", missing.massSquared());
        document.put("missing", lost);
        document.put("files", files);
        return document;
    }

    private static double momentum(Track track) {
        return Math.sqrt(track.px() * track.px() + track.py() * track.py() + track.pz() * track.pz());
    }

    private static double theta(Track track) {
        return Math.toDegrees(Math.atan2(Math.hypot(track.px(), track.py()), track.pz()));
    }

    /** PDG code of the generated particle that made something; null for none. */
    private static Integer generated(int particle, Event event) {
        return particle < 0 ? null : event.generator().get(particle).pdg();
    }

    private static Map<String, Object> track(Track track, Event event) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("identity", Identity.of(track).word());
        entry.put("charge", track.charge());
        entry.put("momentum_gev", momentum(track));
        entry.put("theta_deg", theta(track));
        entry.put("phi_deg", Math.toDegrees(track.phi0()));
        entry.put("d0_mm", track.d0());
        entry.put("z0_mm", track.z0());
        entry.put("chi2", track.chi2());
        entry.put("ndf", track.ndf());
        entry.put("pixel_hits", track.nPxdHits());
        entry.put("strip_hits", track.nSvdHits());
        entry.put("drift_hits", track.nCdcHits());
        entry.put("muon_layers", track.nKlmLayers());
        entry.put("cluster", track.cluster());
        entry.put("generated_pdg", generated(track.generatorParticle(), event));
        return entry;
    }

    private static Map<String, Object> cluster(Cluster cluster, Event event) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("energy_gev", cluster.energy());
        entry.put("theta_deg", Math.toDegrees(cluster.theta()));
        entry.put("phi_deg", Math.toDegrees(cluster.phi()));
        entry.put("time_ns", cluster.time());
        entry.put("crystals", cluster.nCrystals());
        entry.put("track", cluster.track());
        entry.put("generated_pdg", generated(cluster.generatorParticle(), event));
        return entry;
    }

    private static Map<String, Object> vertex(Vertex vertex) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", vertex.kind());
        entry.put("x_mm", vertex.x());
        entry.put("y_mm", vertex.y());
        entry.put("z_mm", vertex.z());
        entry.put("mass_gev", vertex.mass());
        entry.put("positive_track", vertex.positiveTrack());
        entry.put("negative_track", vertex.negativeTrack());
        return entry;
    }

    private void table(Event row) {
        List<List<String>> lines = new ArrayList<>();
        for (Track track : row.tracks()) {
            String sign = track.charge() > 0 ? "+" : "-";
            lines.add(List.of(
                    "track",
                    Identity.of(track).word() + sign,
                    Output.number(momentum(track)),
                    Output.number(theta(track)),
                    Output.number(Math.toDegrees(track.phi0()))));
        }
        for (Cluster cluster : row.clusters()) {
            lines.add(List.of(
                    "cluster",
                    cluster.track() < 0 ? "photon" : "of track " + cluster.track(),
                    Output.number(cluster.energy()),
                    Output.number(Math.toDegrees(cluster.theta())),
                    Output.number(Math.toDegrees(cluster.phi()))));
        }
        output.table(List.of("what", "taken for", "p or E (GeV)", "theta (deg)", "phi (deg)"), lines);
    }
}
