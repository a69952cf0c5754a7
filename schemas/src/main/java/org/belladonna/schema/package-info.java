/**
 * The event data model: what a row is. A table is a record type marked {@link org.belladonna.schema.Table}; each of its
 * components is a column with a {@link org.belladonna.schema.Column} that gives unit, meaning and the version that brought
 * it. The record is the only definition: the Parquet schema, the field metadata, {@code describe schema} and the page
 * docs/tables.md are all read off it by {@link org.belladonna.schema.Schema}.
 *
 * <p>Units: GeV, mm, ns, rad. Frames: laboratory, z along the solenoid, the electron beam towards +z.
 */
package org.belladonna.schema;
