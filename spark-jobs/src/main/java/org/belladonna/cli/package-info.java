/**
 * The command line: one class a command, {@link org.belladonna.cli.Belladonna} is the root. Commands parse, call what the
 * other packages do, and print: a table for people, one JSON document with {@code --json}.
 */
package org.belladonna.cli;
