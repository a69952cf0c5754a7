package org.belladonna.statistics.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.belladonna.error.UserException;
import org.belladonna.statistics.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {
    @TempDir
    private Path folder;

    private final WorkspaceDocument background =
            WorkspaceDocument.of(ReferenceCase.text("upstream/example_bkgonly.json"), "bkgonly.json");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String patchSet() throws IOException {
        return file("patchset.json", ReferenceCase.text("upstream/example_patchset.json"))
                .toString();
    }

    /** The example of the pyhf repository: its set, its background, and what applying one makes of it. */
    @Test
    void aPatchOfASetAppliesToItsBackground() throws IOException {
        Workspace patched = background
                .patched(Patch.read(patchSet() + ":patch_channel1_signal_syst1"))
                .workspace();
        String answer = ReferenceCase.text("upstream/example_bkgonly+patch_channel1_signal_syst1.json");
        assertEquals(Workspace.fromJson(answer, "answer").toJson(), patched.toJson());
        assertEquals("7c32ca3b8db75cbafcf5cd7ed4672fa2b1fa69e391c9b89068dd947a521866ec", background.digest("sha256"));
    }

    @Test
    void aSetMadeForAnotherBackgroundIsRefused() throws IOException {
        WorkspaceDocument other = WorkspaceDocument.of(ReferenceCase.text("001-counting-known-bkg.json"), "other.json");
        Patch patch = Patch.read(patchSet() + ":patch_channel1_signal_syst1");
        String message =
                assertThrows(UserException.class, () -> other.patched(patch)).getMessage();
        assertTrue(
                message.contains(
                        "patchset.json:patch_channel1_signal_syst1: made for a workspace with sha256 7c32ca3b"),
                message);
        assertTrue(message.contains("that of other.json"), message);
    }

    @Test
    void setsAreUsedByName() throws IOException {
        String set = patchSet();
        assertEquals(
                List.of("patch_channel1_signal_syst1"),
                PatchSet.read(Path.of(set)).names());
        assertEquals(0, PatchSet.read(Path.of(set)).values("patch_channel1_signal_syst1")[0]);
        String without =
                assertThrows(UserException.class, () -> Patch.read(set)).getMessage();
        assertTrue(without.contains(":NAME") && without.contains("patch_channel1_signal_syst1"), without);
        String unknown = assertThrows(UserException.class, () -> Patch.read(set + ":none"))
                .getMessage();
        assertTrue(unknown.contains("no patch 'none'; expected one of [patch_channel1_signal_syst1]"), unknown);
    }

    /** Patches one after the other; the pyhf repository's spoilt ones are refused by the rules of a workspace. */
    @Test
    void patchesFollowEachOther() throws IOException {
        Patch first = Patch.read(file(
                        "a.json",
                        "[{\"op\": \"replace\", \"path\": \"/observations/0/data/0\", \"value\": 7},"
                                + "{\"op\": \"test\", \"path\": \"/observations/0/data/0\", \"value\": 7}]")
                .toString());
        Patch second = Patch.read(file(
                        "b.json",
                        "[{\"op\": \"copy\", \"from\": \"/observations/0/data/0\", \"path\": \"/observations/0/data/1\"},"
                                + "{\"op\": \"remove\", \"path\": \"/observations/0/data/2\"}]")
                .toString());
        Workspace workspace = background.patched(first).patched(second).workspace();
        assertEquals(7, workspace.observations().get(0).counts()[0]);
        assertEquals(7, workspace.observations().get(0).counts()[1]);
        assertEquals(2, workspace.observations().get(0).counts().length);
        assertEquals(122, background.workspace().observations().get(0).counts()[0], "the document itself is unchanged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"op\": \"replace\", \"path\": \"/channels/7/name\", \"value\": 1}]|operation 0 (replace /channels/7/name) does not apply",
                "[{\"op\": \"remove\", \"path\": \"/channels/0/none\"}]|operation 0 (remove /channels/0/none) does not apply",
                "[{\"op\": \"test\", \"path\": \"/version\", \"value\": \"2\"}]|operation 0 (test /version) does not apply",
                "[{\"op\": \"add\", \"path\": \"/channels/9\", \"value\": {}}]|operation 0 (add /channels/9) does not apply",
                "[{\"op\": \"move\", \"from\": \"/x\", \"path\": \"/y\"}]|operation 0 (move /y) does not apply",
                "[{\"op\": \"add\", \"path\": \"/x\"}]|item 0 at /0: no 'value'",
                "[{\"op\": \"put\", \"path\": \"/x\", \"value\": 1}]|item 0 at /0/op: unknown \"put\"",
                "[{\"op\": \"add\", \"value\": 1}]|item 0 at /0: no 'path'",
                "[{\"op\": \"add\", \"path\": \"version\", \"value\": 1}]|item 0 at /0/path: \"version\"; expected a path from the root",
                "{\"op\": \"add\"}|document: {\"op\":\"add\"}; expected a list",
                "[{\"op\": \"replace\", \"path\": \"/observations/0/data\", \"value\": [1, -2]}]|at /observations/0/data",
            })
    void patchesThatDoNotApply(String patch, String words) throws IOException {
        String file = file("patch.json", patch).toString();
        String message = assertThrows(
                        UserException.class,
                        () -> background.patched(Patch.read(file)).workspace())
                .getMessage();
        assertTrue(message.contains("patch.json") && message.contains(words), message);
        assertFalse(message.contains("\n"), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"values\": [0]|\"values\": [0, 1]|patch 'patch_channel1_signal_syst1' at /patches/0: 2 values; expected 1",
                "\"sha256\"|\"crc\"|digest 'crc'; expected sha256",
                "\"version\": \"1.0.0\"|\"version\": \"1.0.1\"|document at /version",
            })
    void badPatchSets(String what, String by, String words) throws IOException {
        String text = ReferenceCase.text("upstream/example_patchset.json");
        assertTrue(text.contains(what), what);
        String set = file("bad.json", text.replace(what, by)).toString();
        String message = assertThrows(
                        UserException.class, () -> background.patched(Patch.read(set + ":patch_channel1_signal_syst1")))
                .getMessage();
        assertTrue(message.contains("bad.json") && message.contains(words), message);
    }

    /** Texts made with Python's json.dumps(..., sort_keys=True, ensure_ascii=False). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1e-05|1e-05",
                "0.0001|0.0001",
                "1e16|1e+16",
                "1234567890123456.0|1234567890123456.0",
                "2e-3|0.002",
                "2.0|2.0",
                "2|2",
                "-0.0|-0.0",
                "2.2250738585072014e-308|2.2250738585072014e-308",
                "1.5e300|1.5e+300",
                "9007199254740993.0|9007199254740992.0",
                "{\"b\": [], \"a\": {\"é\\n\": null, \"A\": true}}|{\"a\": {\"A\": true, \"é\\n\": null}, \"b\": []}",
            })
    void oneTextForADocument(String json, String text) {
        assertEquals(text, CanonicalJson.text(Json.parse(json, "x")));
    }

    @Test
    void digestsArePythons() {
        assertEquals(
                "a38f6093800189b79bc22ef677baf90c75705af2cfc7ff594159eca54eaa7928",
                CanonicalJson.digest(
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("b", 3.0)
                                        .put("a", 2.0)
                                        .put("c", 1.0),
                                "sha256")
                        .orElseThrow());
    }
}
