package bryggen.portal.campaigns;

import java.util.Set;

/** What a partner is in the programme; answered by the room that keeps it. Without one every partner is a beginner. */
public interface PartnerStanding {

    /**
     * @param level from 1 to 3
     * @param lines the product lines it sells, each by its code or its name in some language; empty for all
     */
    record Standing(int level, Set<String> lines) {
        public static final Standing BEGINNER = new Standing(1, Set.of());
    }

    Standing of(String account);
}
