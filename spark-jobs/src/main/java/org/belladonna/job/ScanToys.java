package org.belladonna.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.belladonna.schema.Toy;
import org.belladonna.statistics.unbinned.BumpHunt;
import org.belladonna.statistics.unbinned.MassPoint;
import org.belladonna.statistics.unbinned.ScanBackground;
import org.belladonna.statistics.unbinned.ToyScan;

/**
 * Scans of background toys, for the global p-value: each has a row for each mass.
 *
 * @param hunt the scan
 * @param background what toys are drawn from
 * @param results what the scan of the data found
 */
record ScanToys(BumpHunt hunt, ScanBackground background, List<MassPoint> results) implements ToyTask {
    private static final long serialVersionUID = 1L;

    @Override
    public List<String> groups() {
        return List.of("scan");
    }

    @Override
    public Work open(int group) {
        ToyScan scan = new ToyScan(hunt, background, results);
        return (toy, sink) -> scan.run(toy, (hypothesis, q0, yield, reason) -> {
            boolean failed = !reason.isEmpty();
            try {
                sink.take(new Toy(
                        hunt.hypotheses().get(hypothesis).mass(),
                        0,
                        0,
                        toy,
                        q0,
                        yield,
                        failed ? Toy.FAILED : Toy.CONVERGED,
                        reason));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
