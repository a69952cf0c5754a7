package org.belladonna.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.belladonna.campaign.Shard;
import org.belladonna.detector.DetectorSource;
import org.belladonna.generator.EventGenerator;
import org.belladonna.generator.GeneratorSettings;
import org.belladonna.generator.PreparedGenerator;
import org.belladonna.generator.ProcessCatalog;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.pipeline.Installation;
import org.belladonna.pipeline.Wire;
import org.belladonna.random.EventStream;
import org.belladonna.schema.Limit;
import org.belladonna.schema.SignalShape;
import org.belladonna.selection.CandidateBuilder;
import org.belladonna.statistics.interval.AsymptoticCls;
import org.belladonna.statistics.interval.IntervalMethod;
import org.belladonna.table.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes from the driver to executors and back arrives as it was. */
class WireTest {
    private static final double SQRT_S = 10.58;

    private static PreparedGenerator prepare(String process) {
        boolean mediator = process.contains("zprime");
        GeneratorSettings settings = new GeneratorSettings(
                process,
                mediator ? Optional.of(2.0) : Optional.empty(),
                mediator ? Map.of("gprime", 0.1) : Map.of(),
                "invisible",
                GeneratorSettings.Switch.ON,
                0.05,
                Map.of(),
                Optional.empty());
        return ProcessCatalog.find(process).prepare(settings, SQRT_S, 1);
    }

    private static double[] momenta(PreparedGenerator prepared) {
        EventGenerator generator = prepared.open();
        ParticleRecord record = new ParticleRecord();
        double[] momenta = new double[20];
        for (int event = 0; event < momenta.length; event++) {
            generator.generate(new EventStream(7, "wire"), event, SQRT_S, record);
            for (int i = 0; i < record.size(); i++) {
                momenta[event] += record.px[i] * (i + 1) + record.energy[i];
            }
        }
        return momenta;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ee->mumu-zprime", "ee->mumu", "ee->tautau", "ee->ee-mumu"})
    void aGeneratorMakesTheSameEventsOnTheOtherSide(String process) {
        PreparedGenerator prepared = prepare(process);
        ShardTask.SampleSetup setup = new ShardTask.SampleSetup(prepared, 0.5, List.of());
        ShardTask.SampleSetup arrived = Wire.send(setup);
        assertEquals(0.5, arrived.weight());
        assertEquals(prepared.crossSection(), arrived.generator().crossSection());
        assertArrayEquals(momenta(prepared), momenta(arrived.generator()));
    }

    @Test
    void recordsArriveEqual() {
        Shard shard = new Shard("mumu", 50, 100);
        assertEquals(shard, Wire.send(shard));
        TableWriter.WrittenFile file = new TableWriter.WrittenFile("mumu/a.parquet", 3, "00ff");
        assertEquals(file, Wire.send(file));
        Limit limit = new Limit(2, 0.9, "asymptotic-cls", "gprime", 1, 2, 3, 4, 5, 6, 0.1, Double.NaN, "converged");
        assertEquals(limit, Wire.send(limit));
        SignalShape shape = new SignalShape("zprime-2", 2, 4, 0.1, 0.01, 100, 0.5, 0.01, 3, 0.1);
        LimitTask task = new LimitTask(shape, "{}", 2.5, 79.7);
        assertEquals(task, Wire.send(task));
    }

    @Test
    void settingsArrive() {
        Configuration hadoop = new Configuration(false);
        hadoop.set("fs.example.key", "value");
        assertEquals("value", Wire.send(HadoopSettings.of(hadoop)).get().get("fs.example.key"));
        Results results = new Results("s3a://bucket/out", "small");
        assertEquals(results.root(), Wire.send(results).root());
    }

    @Test
    void tasksArrive() {
        DetectorSource detector =
                DetectorSource.read(Path.of(Installation.root().toString(), "conf/detectors/belle2.conf"));
        Wire.send(new ShardTask(
                1, detector, Map.of("mumu", new ShardTask.SampleSetup(prepare("ee->mumu"), 1, List.of()))));
        Wire.send(new CandidateTask<>(
                CandidateBuilder.find("dimuon-recoil"), detector.beams(), new Results("out", "small"), "1"));
        IntervalMethod method = Wire.send(new AsymptoticCls(0.9));
        assertEquals(AsymptoticCls.class, method.getClass());
    }
}
