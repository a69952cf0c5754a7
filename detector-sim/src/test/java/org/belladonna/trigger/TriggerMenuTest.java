package org.belladonna.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.belladonna.configuration.ConfigurationReader;
import org.belladonna.detector.TriggerSettings;
import org.belladonna.error.UserException;
import org.belladonna.random.EventStream;
import org.belladonna.random.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerMenuTest {
    private static final TriggerSettings SETTINGS =
            ConfigurationReader.read(Path.of("../conf/detectors/belle2/trigger.conf"), TriggerSettings.class);
    private static final TriggerMenu MENU = new TriggerMenu(SETTINGS.menu());

    private static boolean fires(String line, String quantities) {
        TriggerInputs inputs = new TriggerInputs();
        for (String assignment : quantities.split(" ")) {
            String[] parts = assignment.split("=");
            TriggerQuantity quantity = TriggerQuantity.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT));
            inputs.set(quantity, Double.parseDouble(parts[1]));
        }
        int bit = MENU.names().indexOf(line);
        assertTrue(bit >= 0, line);
        return (MENU.conditions(inputs) >>> bit & 1) == 1;
    }

    /** Events made by hand that a line must accept. */
    @ParameterizedTest
    @CsvSource({
        "fff, full_tracks=3",
        "ffo, full_tracks=2 opening=91",
        "ff30, full_tracks=2 opening=31",
        "ffb, full_tracks=2 opening=165",
        "fso, full_tracks=1 short_tracks=2 short_opening=120",
        "hie, e_physics=1.01",
        "lowe, e_physics=0.51",
        "lume, e_physics=3.1 bhabha=1",
        "c4, clusters=4",
        "eclmumu, ecl_mumu=1",
        "bha3d, bhabha=1",
        "mu_pair, klm_barrel=1 full_tracks=2",
        "mu_b2b, klm_back_to_back=1",
        "mu_epair, klm_endcap=1 full_tracks=2",
        "cdcklm1, cdc_klm=1",
        "cdcklm2, cdc_klm=2",
        "cdcecl1, cdc_ecl=1",
        "lml0, clusters=3 above_300=1",
        "lml1, cm_2000_ids_4_14=1 bhabha=1",
        "lml2, cm_2000_ids_2_3_15_16=1",
        "lml3, cm_2000_ids_2_3_15_16=1 bhabha=1",
        "lml4, cm_2000_ids_1_17=1",
        "lml5, cm_2000_ids_1_17=1 bhabha=1",
        "lml6, cm_1000=1 cm_1000_ids_4_15=1 above_300=1",
        "lml7, cm_1000=1 cm_1000_ids_2_3_16=1 above_300=1",
        "lml8, pair_170=1",
        "lml9, pair_170_soft=1",
        "lml10, pair_160=1",
        "lml12, clusters_ids_2_16=3 above_500_ids_2_16=1",
        "lml13, cm_500=1 cm_500_ids_6_11=1 above_300=1",
        "fyo, full_tracks=2 space_tracks=1 opening=91",
        "stt, fast_space_tracks=1",
        "seklm1, short_eklm=1",
        "bha2d, bhabha_2d=1"
    })
    void lineAccepts(String line, String quantities) {
        assertTrue(fires(line, quantities));
    }

    /** Events made by hand that a line must refuse. */
    @ParameterizedTest
    @CsvSource({
        "fff, full_tracks=2",
        "ffo, full_tracks=2 opening=89",
        "ffo, full_tracks=1 opening=0",
        "ffo, full_tracks=2 opening=170 bhabha=1",
        "hie, e_physics=0.99",
        "hie, e_physics=8 bhabha=1",
        "c4, clusters=3",
        "mu_pair, klm_barrel=1 full_tracks=1",
        "cdcklm1, full_tracks=2 klm_barrel=2",
        "lml0, clusters=3 above_300=1 bhabha=1",
        "lml2, cm_2000_ids_2_3_15_16=1 bhabha=1",
        "lml6, cm_1000=1 cm_1000_ids_4_15=1 above_300=2",
        "lml7, cm_1000=1 cm_1000_ids_4_15=1 above_300=1",
        "lml8, pair_170=1 cm_2000=1",
        "lml13, cm_500=2 cm_500_ids_6_11=1 above_300=1",
        "fyo, full_tracks=2 opening=91",
        "stt, space_tracks=1",
        "stt, fast_space_tracks=1 bhabha=1",
        "seklm1, short_tracks=2 klm_endcap=1",
        "bha2d, bhabha=1"
    })
    void lineRefuses(String line, String quantities) {
        assertFalse(fires(line, quantities));
    }

    @Test
    void everyLineIsTested() throws NoSuchMethodException {
        String accepted = String.join(
                "\n",
                TriggerMenuTest.class
                        .getDeclaredMethod("lineAccepts", String.class, String.class)
                        .getAnnotation(CsvSource.class)
                        .value());
        for (String name : MENU.names()) {
            assertTrue(accepted.contains(name + ","), name);
        }
    }

    @Test
    void conditionsFollowTheUsualPrecedence() {
        TriggerInputs inputs = new TriggerInputs().set(TriggerQuantity.CLUSTERS, 4);
        assertEquals(
                1,
                TriggerCondition.compile("clusters == 4 || bhabha && bhabha", "t")
                        .value(inputs));
        assertEquals(
                0,
                TriggerCondition.compile("(clusters == 4 || bhabha) && bhabha", "t")
                        .value(inputs));
        assertEquals(
                1, TriggerCondition.compile("!bhabha && clusters != 3", "t").value(inputs));
        assertEquals(0, TriggerCondition.compile("!(clusters >= 4)", "t").value(inputs));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clusterz > 2",
                "clusters >",
                "clusters > 2 )",
                "(clusters > 2",
                "",
                "1.2.3 < clusters",
                "clusters 2"
            })
    void wrongConditionNamesTheLine(String condition) {
        UserException error = assertThrows(
                UserException.class, () -> new TriggerMenu(List.of(new TriggerSettings.Line("mine", condition, 1))));
        assertTrue(error.getMessage().contains("trigger line mine"), error.getMessage());
    }

    @Test
    void sameNameTwiceIsRefused() {
        var line = new TriggerSettings.Line("mine", "clusters > 2", 1);
        assertThrows(UserException.class, () -> new TriggerMenu(List.of(line, line)));
    }

    /** 1 of 10: 4 standard deviations of the binomial; other lines are not touched. */
    @Test
    void prescaleKeepsTheConfiguredShare() {
        TriggerMenu menu = new TriggerMenu(List.of(
                new TriggerSettings.Line("all", "clusters > 0", 1),
                new TriggerSettings.Line("tenth", "clusters > 0", 10),
                new TriggerSettings.Line("off", "clusters > 0", 0)));
        TriggerInputs inputs = new TriggerInputs().set(TriggerQuantity.CLUSTERS, 1);
        EventStream stream = new EventStream(1, "prescale");
        int kept = 0;
        for (int i = 0; i < 20000; i++) {
            long bits = menu.prescale(menu.conditions(inputs), stream.at(i, Stage.TRIGGER));
            assertEquals(1, bits & 1);
            assertEquals(0, bits & 4);
            kept += (bits & 2) != 0 ? 1 : 0;
        }
        assertEquals(2000, kept, 4 * Math.sqrt(1800));
    }
}
