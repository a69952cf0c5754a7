package org.belladonna.trigger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a line of the menu may ask for; in conditions the names are in lower case. Energies in GeV, angles in degrees, yes-or-no
 * quantities 1 or 0. "cm" energies are in the centre-of-mass frame of the nominal beams; ids are rings of trigger cells.
 */
public enum TriggerQuantity {
    FULL_TRACKS("tracks with segments in enough axial superlayers and enough transverse momentum"),
    SHORT_TRACKS("tracks with segments in the inner axial superlayers, full ones included"),
    SPACE_TRACKS("tracks with a z from stereo superlayers that start near the collision"),
    FAST_SPACE_TRACKS("such tracks above 0.7 GeV"),
    OPENING("largest angle in azimuth between two full tracks"),
    SHORT_OPENING("largest angle in azimuth between two tracks, short ones included"),
    CLUSTERS("isolated calorimeter clusters"),
    E_PHYSICS("energy in the physics rings of trigger cells"),
    E_TOTAL("energy in all trigger cells"),
    BHABHA("three-dimensional calorimeter Bhabha"),
    BHABHA_2D("two-dimensional calorimeter Bhabha: energies of opposite rings, fewer than four clusters"),
    ECL_MUMU("two back-to-back clusters, each below 2 GeV cm"),
    KLM_BARREL("barrel sectors of the muon detector with a track"),
    KLM_ENDCAP("endcap sectors of the muon detector with a track"),
    KLM_BACK_TO_BACK("two opposite barrel sectors with a track"),
    CDC_KLM("full tracks matched to the barrel of the muon detector"),
    SHORT_EKLM("short tracks, full ones included, matched to an endcap of the muon detector"),
    CDC_ECL("full tracks matched to a cluster"),
    ABOVE_300("clusters above 0.3 GeV"),
    ABOVE_500_IDS_2_16("clusters above 0.5 GeV in ids 2-16"),
    CLUSTERS_IDS_2_16("clusters in ids 2-16"),
    CM_2000("clusters above 2 GeV cm"),
    CM_2000_IDS_4_14("clusters above 2 GeV cm in ids 4-14"),
    CM_2000_IDS_2_3_15_16("clusters above 2 GeV cm in ids 2, 3, 15, 16"),
    CM_2000_IDS_1_17("clusters above 2 GeV cm in ids 1, 17"),
    CM_1000("clusters above 1 GeV cm"),
    CM_1000_IDS_4_15("clusters above 1 GeV cm in ids 4-15"),
    CM_1000_IDS_2_3_16("clusters above 1 GeV cm in ids 2, 3, 16"),
    CM_500("clusters above 0.5 GeV cm"),
    CM_500_IDS_6_11("clusters above 0.5 GeV cm in ids 6-11"),
    PAIR_170("pair 170-190 degrees apart in cm azimuth, both above 0.25 GeV"),
    PAIR_170_SOFT("the same with one above and one below 0.25 GeV"),
    PAIR_160("pair 160-200 degrees apart in cm azimuth with cm polar angles adding up to 160-200 degrees");

    private final String meaning;

    TriggerQuantity(String meaning) {
        this.meaning = meaning;
    }

    /** One line for {@code describe}. */
    public String meaning() {
        return meaning;
    }

    /** Name in conditions. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(TriggerQuantity::key).toList();
    }
}
