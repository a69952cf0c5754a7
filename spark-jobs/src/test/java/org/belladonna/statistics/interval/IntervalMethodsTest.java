package org.belladonna.statistics.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.belladonna.error.UserException;
import org.junit.jupiter.api.Test;

class IntervalMethodsTest {
    private static final IntervalMethods.Options OPTIONS = new IntervalMethods.Options(0.9, 1000, 1);

    @Test
    void aMethodSaysTheNameItIsFoundBy() {
        for (String name : IntervalMethods.names()) {
            IntervalMethod method = IntervalMethods.named(name, OPTIONS);
            assertEquals(name, method.name());
            assertEquals(0.9, method.confidenceLevel());
        }
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        String message = assertThrows(UserException.class, () -> IntervalMethods.named("cls", OPTIONS))
                .getMessage();
        assertTrue(message.contains("'cls'") && message.contains("cls-asymptotic"), message);
    }
}
