package org.belladonna.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.belladonna.schema.Limit;
import org.junit.jupiter.api.Test;

class LimitsCsvTest {
    private static Limit limit(double mass, String quantity, double first) {
        return new Limit(
                mass,
                0.9,
                "cls-asymptotic",
                quantity,
                first,
                first + 1,
                first + 2,
                first + 3,
                first + 4,
                first + 5,
                0,
                1,
                "converged");
    }

    @Test
    void oneRowPerMassAndSixColumnsPerQuantity() {
        List<Limit> limits = List.of(
                limit(2, "gprime:invisible", 20),
                limit(0.5, "cross_section_fb", 10),
                limit(2, "yield", 30),
                limit(2, "cross_section_fb", 40));
        String nan = ",NaN".repeat(6);
        String head = "mass_gev,cl,method,yield_observed,yield_expected_m2,yield_expected_m1,yield_expected_median,"
                + "yield_expected_p1,yield_expected_p2,cross_section_fb_observed,cross_section_fb_expected_m2,"
                + "cross_section_fb_expected_m1,cross_section_fb_expected_median,cross_section_fb_expected_p1,"
                + "cross_section_fb_expected_p2,gprime_invisible_observed,gprime_invisible_expected_m2,"
                + "gprime_invisible_expected_m1,gprime_invisible_expected_median,gprime_invisible_expected_p1,"
                + "gprime_invisible_expected_p2\n";
        assertEquals(
                head
                        + "0.5,0.9,cls-asymptotic" + nan + ",10.0,11.0,12.0,13.0,14.0,15.0" + nan + "\n"
                        + "2.0,0.9,cls-asymptotic,30.0,31.0,32.0,33.0,34.0,35.0,40.0,41.0,42.0,43.0,44.0,45.0"
                        + ",20.0,21.0,22.0,23.0,24.0,25.0\n",
                LimitsCsv.text(limits));
    }

    @Test
    void orderOfTheRowsDoesNotMatter() {
        List<Limit> reversed = new ArrayList<>(SyntheticReport.limits());
        Collections.reverse(reversed);
        assertEquals(LimitsCsv.text(SyntheticReport.limits()), LimitsCsv.text(reversed));
    }

    @Test
    void twoLimitsForOneCellAreABug() {
        List<Limit> twice = List.of(limit(1, "yield", 1), limit(1, "yield", 2));
        assertThrows(IllegalArgumentException.class, () -> LimitsCsv.text(twice));
    }
}
