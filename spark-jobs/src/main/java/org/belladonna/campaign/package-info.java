/**
 * What is to be made: the campaign file ({@link org.belladonna.campaign.CampaignSettings}), the campaign with everything that
 * it names resolved ({@link org.belladonna.campaign.Campaign}), its samples, and the plan of shards
 * ({@link org.belladonna.campaign.Plan}). No Spark here.
 */
package org.belladonna.campaign;
