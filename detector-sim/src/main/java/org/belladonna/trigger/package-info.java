/**
 * The level-1 trigger: from hits and digits to coarse quantities ({@link org.belladonna.trigger.TriggerInputs}, made by
 * {@link org.belladonna.trigger.TriggerInputBuilder}), and from these to the bits of a configured menu
 * ({@link org.belladonna.trigger.TriggerMenu}). {@link org.belladonna.trigger.Trigger} does both.
 */
package org.belladonna.trigger;
