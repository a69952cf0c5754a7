/**
 * Makes the page docs/physics-validation.md with its figures: each part of the simulation beside closed forms, other programs and
 * published performance. Start with {@link org.belladonna.validation.PhysicsValidation}. Reference answers are test data, so this lives
 * in the tests.
 */
package org.belladonna.validation;
