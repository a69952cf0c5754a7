/**
 * What can go wrong, and whose fault it is. A {@link org.belladonna.error.UserException} says that the input is wrong and
 * is printed as one line; every other exception is a bug of ours and keeps its stack trace.
 */
package org.belladonna.error;
