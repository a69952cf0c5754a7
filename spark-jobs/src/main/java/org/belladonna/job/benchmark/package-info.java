/**
 * The project's own figures of speed: how many events, rows and fits one core does in a second. Start with
 * {@link org.belladonna.job.benchmark.Benchmark}.
 */
package org.belladonna.job.benchmark;
