/**
 * Tables as Parquet files: writing rows ({@link org.belladonna.table.TableWriter}), reading them in batches
 * ({@link org.belladonna.table.ColumnBatchReader}), whole rows back as records ({@link org.belladonna.table.TableReader}),
 * the manifest beside each table ({@link org.belladonna.table.Manifest}) and the hash of its rows
 * ({@link org.belladonna.table.ContentHash}). What a row is comes from {@link org.belladonna.schema.Schema}; nothing here knows
 * any physics.
 */
package org.belladonna.table;
