package org.belladonna.generator.hadronization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.belladonna.generator.EventGenerator;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;

/** Our events of one flavour without radiation of the beams in the histograms of the reference. */
final class QuarkPairSample {
    static final List<String> OBSERVABLES =
            List.of("n_charged", "R2", "p_pi", "p_K", "p_p", "p_KS", "p_Lambda", "p_D0", "p_Dplus");

    private static final int REFERENCE_EVENTS = 20_000;

    /** Entries of the reference for which a bin counts; bins with fewer are joined. */
    private static final double FEWEST = 20;

    private static final Map<Integer, String> SPECIES =
            Map.of(211, "p_pi", 321, "p_K", 2212, "p_p", 310, "p_KS", 3122, "p_Lambda", 421, "p_D0", 411, "p_Dplus");

    private final Histogram[] histograms = new Histogram[OBSERVABLES.size()];
    private final int events;

    /** Bins of the reference with its entries per event, ours, and the sum of squares of our entries in an event. */
    private static final class Histogram {
        final List<double[]> bins = new ArrayList<>();
        double[] event;
        double[] sum;
        double[] square;

        void allocate() {
            event = new double[bins.size()];
            sum = new double[bins.size()];
            square = new double[bins.size()];
        }

        void fill(double value) {
            if (bins.isEmpty()) {
                return;
            }
            double low = bins.get(0)[0];
            int bin = (int) Math.floor((value - low) / (bins.get(0)[1] - low));
            if (bin >= 0 && bin < event.length) {
                event[bin]++;
            }
        }

        void endEvent() {
            for (int i = 0; i < event.length; i++) {
                sum[i] += event[i];
                square[i] += event[i] * event[i];
                event[i] = 0;
            }
        }
    }

    QuarkPairSample(String sample, int events) throws IOException {
        this.events = events;
        read(sample);
        EventGenerator generator =
                QuarkPairTest.prepare("ee->" + sample, false, Map.of()).open();
        EventStream stream = new EventStream(5, sample);
        ParticleRecord record = new ParticleRecord();
        HadronCensus census = new HadronCensus();
        for (int i = 0; i < events; i++) {
            generator.generate(stream, i, 10.58, record);
            census.take(record);
            fill(record, census);
        }
    }

    private void read(String sample) throws IOException {
        for (int i = 0; i < histograms.length; i++) {
            histograms[i] = new Histogram();
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                QuarkPairSample.class.getResourceAsStream("pythia8_qq.csv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                int index = cells.length > 5 && cells[0].equals(sample) ? OBSERVABLES.indexOf(cells[1]) : -1;
                if (index >= 0) {
                    histograms[index].bins.add(new double[] {
                        Double.parseDouble(cells[2]), Double.parseDouble(cells[3]), Double.parseDouble(cells[5])
                    });
                }
            }
        }
        for (Histogram histogram : histograms) {
            histogram.allocate();
        }
    }

    private Histogram histogram(String observable) {
        return histograms[OBSERVABLES.indexOf(observable)];
    }

    private void fill(ParticleRecord record, HadronCensus census) {
        histogram("n_charged").fill(census.charged());
        histogram("R2").fill(census.r2());
        for (int i = 0; i < record.size(); i++) {
            int code = Math.abs(record.pdg[i]);
            String species = SPECIES.get(code);
            if (species != null && census.counts(record, i, code)) {
                double p2 = record.px[i] * record.px[i] + record.py[i] * record.py[i];
                histogram(species).fill(Math.sqrt(p2 + record.pz[i] * record.pz[i]));
            }
        }
        for (Histogram histogram : histograms) {
            histogram.endEvent();
        }
    }

    /** Entries per event. */
    double rate(String observable) {
        double sum = 0;
        for (double entries : histogram(observable).sum) {
            sum += entries / events;
        }
        return sum;
    }

    double referenceRate(String observable) {
        return histogram(observable).bins.stream().mapToDouble(bin -> bin[2]).sum();
    }

    double mean(String observable) {
        Histogram histogram = histogram(observable);
        double sum = 0;
        for (int i = 0; i < histogram.sum.length; i++) {
            sum += 0.5 * (histogram.bins.get(i)[0] + histogram.bins.get(i)[1]) * histogram.sum[i] / events;
        }
        return sum / rate(observable);
    }

    double referenceMean(String observable) {
        return histogram(observable).bins.stream()
                        .mapToDouble(bin -> 0.5 * (bin[0] + bin[1]) * bin[2])
                        .sum()
                / referenceRate(observable);
    }

    /**
     * Chance of a larger chi-squared of entries per event. Particles of one event in one bin are not independent: the variance of ours is that
     * of the entries of events, and that of the reference grows by the same factor over the number of entries.
     */
    double pValue(String observable) {
        Histogram histogram = histogram(observable);
        double chi2 = 0;
        int freedom = 0;
        double sum = 0;
        double square = 0;
        double reference = 0;
        for (int i = 0; i < histogram.sum.length; i++) {
            sum += histogram.sum[i];
            square += histogram.square[i];
            reference += histogram.bins.get(i)[2];
            if (reference * REFERENCE_EVENTS >= FEWEST) {
                double difference = sum / events - reference;
                double clusters = sum > 0 ? square / sum : 1;
                double ourVariance = (square / events - sum / events * sum / events) / events;
                double variance = ourVariance + reference * (clusters - reference) / REFERENCE_EVENTS;
                chi2 += difference * difference / variance;
                freedom++;
                sum = 0;
                square = 0;
                reference = 0;
            }
        }
        return 1 - new ChiSquaredDistribution(freedom).cumulativeProbability(chi2);
    }
}
