/**
 * From HOCON to records. A configuration is a record whose components are {@link org.belladonna.configuration.Key}s;
 * {@link org.belladonna.configuration.ConfigurationReader} fills it and refuses everything that it does not know.
 */
package org.belladonna.configuration;
