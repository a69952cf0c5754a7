package org.belladonna.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.belladonna.particle.ParticleRecord;
import org.belladonna.random.EventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties that every event must have: momentum conservation, mass shells, independence of the order of generation. */
class MediatorEventsTest {
    private static final double SQRT_S = 10.58;

    private static PreparedGenerator prepare(String process, String coupling, double mass, String decay) {
        return ProcessCatalog.find(process)
                .prepare(
                        new GeneratorSettings(
                                process,
                                Optional.of(mass),
                                Map.of(coupling, 1.0),
                                decay,
                                GeneratorSettings.Switch.ON,
                                0.01,
                                Map.of(),
                                Optional.empty()),
                        SQRT_S,
                        1);
    }

    @ParameterizedTest
    @CsvSource({
        "ee->mumu-zprime, gprime, 0.1, invisible",
        "ee->mumu-zprime, gprime, 3, mumu",
        "ee->mumu-zprime, gprime, 9, neutrinos",
        "ee->tautau-scalar, xi, 2, mumu"
    })
    void conservesMomentumAndMasses(String process, String coupling, double mass, String decay) {
        EventGenerator generator = prepare(process, coupling, mass, decay).open();
        EventStream stream = new EventStream(3, "signal");
        ParticleRecord record = new ParticleRecord();
        for (int event = 0; event < 3000; event++) {
            double sqrtS = SQRT_S + 0.005 * ((event % 7) - 3);
            generator.generate(stream, event, sqrtS, record);
            EventChecks.assertBalanced(record, sqrtS);
            EventChecks.assertOnShell(record, Map.of(32, mass, 9000006, mass, 52, 0.0));
        }
    }

    @Test
    void eventDoesNotDependOnWhatWasGeneratedBeforeNorWhere() throws IOException, ClassNotFoundException {
        PreparedGenerator prepared = prepare("ee->mumu-zprime", "gprime", 1, "mumu");
        EventStream stream = new EventStream(3, "signal");
        EventGenerator first = prepared.open();
        ParticleRecord early = new ParticleRecord();
        ParticleRecord late = new ParticleRecord();
        first.generate(stream, 17, SQRT_S, early);
        EventGenerator second = overTheWire(prepared).open();
        for (int event = 0; event <= 17; event++) {
            second.generate(stream, event, SQRT_S + (event == 17 ? 0 : 0.003), late);
        }
        assertEquals(early.size(), late.size());
        assertArrayEquals(Arrays.copyOf(early.px, early.size()), Arrays.copyOf(late.px, late.size()));
        assertArrayEquals(Arrays.copyOf(early.energy, early.size()), Arrays.copyOf(late.energy, late.size()));
    }

    private static PreparedGenerator overTheWire(PreparedGenerator prepared)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(prepared);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PreparedGenerator) in.readObject();
        }
    }
}
