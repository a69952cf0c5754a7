package org.belladonna.job.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.belladonna.beam.Collision;
import org.belladonna.campaign.Campaign;
import org.belladonna.campaign.Sample;
import org.belladonna.error.UserException;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.simulation.EventSimulator;

/** Generation, simulation and reconstruction of single events, without thinning and without writing them. */
final class ProduceBenchmark implements Benchmark {
    private static final List<String> SAMPLES = List.of("zprime-2", "mumu", "tautau-mumu");
    private static final int EVENTS = 400;
    private static final int STEPS = 3;

    @Override
    public String name() {
        return "produce";
    }

    @Override
    public String meaning() {
        return "events of " + String.join(", ", SAMPLES)
                + ": generation; simulation (transport, digitisation); reconstruction (trigger, tracks, clusters)";
    }

    @Override
    public List<Figure> run(BenchmarkCampaign subject, int repeats) {
        List<Figure> figures = new ArrayList<>();
        Map<String, Sample> samples = subject.campaign().production().samplesByName();
        for (String name : SAMPLES) {
            Sample sample = samples.get(name);
            if (sample == null) {
                throw UserException.of(
                        "no sample '" + name + "'",
                        subject.campaign().file().toString(),
                        "a campaign with " + SAMPLES,
                        "use conf/campaigns/quickstart.conf");
            }
            subject.progress().note("produce: " + name);
            figures.addAll(measure(subject.campaign(), sample, repeats));
        }
        return figures;
    }

    private static List<Figure> measure(Campaign campaign, Sample sample, int repeats) {
        long seed = campaign.settings().seed();
        double sqrtS = new Collision(campaign.detector().beams()).sqrtS();
        PreparedGenerator prepared =
                ProcessCatalog.find(sample.generator().process()).prepare(sample.generator(), sqrtS, seed);
        EventSimulator simulator = new EventSimulator(campaign.detector(), prepared, List.of(), seed, sample.name(), 1);
        Repeats[] steps = {new Repeats(repeats), new Repeats(repeats), new Repeats(repeats), new Repeats(repeats)};
        // Two repeats to warm up: the compiler of the JVM needs some hundred events.
        for (int repeat = -2; repeat < repeats; repeat++) {
            long[] spent = new long[STEPS];
            long first = (repeat + 2L) * EVENTS;
            for (long event = first; event < first + EVENTS; event++) {
                one(simulator, event, spent);
            }
            if (repeat >= 0) {
                for (int step = 0; step < STEPS; step++) {
                    steps[step].add(EVENTS, spent[step]);
                }
                steps[STEPS].add(EVENTS, spent[0] + spent[1] + spent[2]);
            }
        }
        String unit = "events/s";
        return List.of(
                steps[0].figure(sample.name() + " generation", unit),
                steps[1].figure(sample.name() + " simulation", unit),
                steps[2].figure(sample.name() + " reconstruction", unit),
                steps[STEPS].figure(sample.name() + " all three", unit));
    }

    private static void one(EventSimulator simulator, long event, long[] spent) {
        long start = ProcessorTime.ofThread();
        simulator.generate(event);
        long generated = ProcessorTime.ofThread();
        simulator.simulateDetector();
        long simulated = ProcessorTime.ofThread();
        simulator.reconstruct();
        long reconstructed = ProcessorTime.ofThread();
        spent[0] += generated - start;
        spent[1] += simulated - generated;
        spent[2] += reconstructed - simulated;
    }
}
