/**
 * Random numbers that depend on nothing but (seed, sample, event, stage). Start with
 * {@link org.belladonna.random.EventStream}; {@link org.belladonna.random.Philox} is the bijection behind it. There is no
 * other source of randomness in the project, and a test holds that.
 */
package org.belladonna.random;
