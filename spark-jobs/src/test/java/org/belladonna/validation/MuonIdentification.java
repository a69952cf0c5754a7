package org.belladonna.validation;

import java.util.List;
import org.belladonna.random.EventStream;
import org.belladonna.report.plot.Axis;
import org.belladonna.schema.Track;

/** How often muons and pions pass muonID > 0.5. */
final class MuonIdentification implements Section {
    private static final double[] EDGES = {0.5, 0.7, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5};
    private static final int PARTICLES = 6000;
    private static final double CUT = 0.5;

    @Override
    public void run(Findings findings) {
        Shares muons = shares(13);
        Shares pions = shares(211);
        Axis x = Axis.linear("Momentum [GeV]", 0, 5.5);
        double[] centres = new double[EDGES.length - 1];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = 0.5 * (EDGES[i] + EDGES[i + 1]);
        }
        String range = "whole chain, 45° < θ < 120°";
        findings.add(Charts.plot(
                "muon-identification",
                "Tracks with muonID > 0.5",
                range,
                x,
                Axis.logarithmic("Share", 0.005, 1.1),
                List.of(
                        Charts.ours(centres, muons.value(), muons.error(), "muons"),
                        Charts.points(centres, pions.value(), pions.error(), Charts.SERIES.get(1), "pions"),
                        Charts.level(x, 0.9, Charts.OURS, "published working point: 90% of muons"),
                        Charts.level(x, 0.07, Charts.SERIES.get(1), "published working point: 7% of pions"))));
        findings.put("muonid.efficiency", "%.1f%%", 100 * muons.above(1));
        findings.put("muonid.pions", "%.1f%%", 100 * pions.above(1));
        findings.put("muonid.soft", "%.0f%%", 100 * muons.value()[0]);
        findings.put("muonid.softpions", "%.1f%%", 100 * pions.value()[0]);
        findings.put("muonid.particles", "%,d", PARTICLES);
    }

    private record Shares(double[] passed, double[] total) {
        double[] value() {
            double[] value = new double[passed.length];
            for (int i = 0; i < value.length; i++) {
                value[i] = passed[i] / total[i];
            }
            return value;
        }

        double[] error() {
            double[] error = value();
            for (int i = 0; i < error.length; i++) {
                error[i] = Statistics.shareError(error[i], total[i]);
            }
            return error;
        }

        /** Of all above a momentum. */
        double above(double momentum) {
            double all = 0;
            double good = 0;
            for (int i = 0; i < passed.length; i++) {
                if (EDGES[i] >= momentum) {
                    all += total[i];
                    good += passed[i];
                }
            }
            return good / all;
        }
    }

    private static Shares shares(int pdg) {
        ParticleGun gun = new ParticleGun("validation identification " + pdg);
        Shares shares = new Shares(new double[EDGES.length - 1], new double[EDGES.length - 1]);
        for (int i = 0; i < PARTICLES; i++) {
            EventStream stream = gun.at(i);
            double p = stream.uniform(EDGES[0], EDGES[EDGES.length - 1]);
            double theta = Math.toRadians(stream.uniform(45, 120));
            Track track = ParticleGun.track(
                    gun.shoot(i, i % 2 == 0 ? pdg : -pdg, p, theta).tracks());
            if (track != null) {
                int bin = 0;
                while (p >= EDGES[bin + 1]) {
                    bin++;
                }
                shares.total[bin]++;
                shares.passed[bin] += ParticleGun.muonId(track) > CUT ? 1 : 0;
            }
        }
        return shares;
    }
}
