package org.belladonna.statistics.interval;

import java.io.Serializable;

/**
 * Test of one signal strength.
 *
 * @param mu the signal strength
 * @param statistic value of the test statistic in the data
 * @param statisticAsimov its value in the Asimov data of the background
 * @param clsb p-value of signal and background
 * @param clb p-value of the background
 * @param cls their ratio
 * @param expectedCls CLs for data of the background at -2, -1, 0, +1, +2 standard deviations; copied in and out
 */
public record HypothesisTest(
        double mu, double statistic, double statisticAsimov, double clsb, double clb, double cls, double[] expectedCls)
        implements Serializable {
    public HypothesisTest {
        expectedCls = expectedCls.clone();
    }

    @Override
    public double[] expectedCls() {
        return expectedCls.clone();
    }
}
