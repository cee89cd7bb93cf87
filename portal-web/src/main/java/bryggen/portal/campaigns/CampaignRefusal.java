package bryggen.portal.campaigns;

import bryggen.portal.platform.Refusal;
import java.time.LocalDate;
import java.util.List;

/** Every way we say no about campaigns, brochures and stories. */
public abstract sealed class CampaignRefusal extends Refusal {
    private CampaignRefusal(Kind kind, String rule, String code, Object... arguments) {
        super("campaigns", kind, rule, code, arguments);
    }

    private CampaignRefusal(Kind kind, String rule, String code, List<Finding> findings) {
        super("campaigns", kind, rule, code, findings);
    }

    /** 404: CP1, CP2: there is none, it is over, or it is for others. */
    public static final class CampaignUnknown extends CampaignRefusal {
        public CampaignUnknown(String number) {
            super(Kind.MISSING, "CP2", "campaign-unknown", number);
        }
    }

    /** 404: CP1. */
    public static final class BrochureUnknown extends CampaignRefusal {
        public BrochureUnknown() {
            super(Kind.MISSING, "CP1", "brochure-unknown");
        }
    }

    /** 404: CP12. */
    public static final class StoryUnknown extends CampaignRefusal {
        public StoryUnknown(String number) {
            super(Kind.MISSING, "CP12", "story-unknown", number);
        }
    }

    /** 422: CP8, its last day is over. */
    public static final class BrochureExpired extends CampaignRefusal {
        public BrochureExpired(LocalDate day) {
            super(Kind.RULE, "CP8", "brochure-expired", day.toString());
        }
    }

    /** 422: CP8, another one has taken its place. */
    public static final class BrochureReplaced extends CampaignRefusal {
        public BrochureReplaced(String successor) {
            super(Kind.RULE, "CP8", "brochure-replaced", successor);
        }
    }

    /** 422: there is no file yet. */
    public static final class BrochureEmpty extends CampaignRefusal {
        public BrochureEmpty() {
            super(Kind.RULE, "CP5", "brochure-empty");
        }
    }

    /** 422: CP10, no logo yet, or no PDF that could bear one. */
    public static final class NoOwnVersion extends CampaignRefusal {
        private NoOwnVersion(String code) {
            super(Kind.RULE, "CP10", code);
        }

        public static NoOwnVersion withoutLogo() {
            return new NoOwnVersion("logo-missing");
        }

        public static NoOwnVersion ofThisFile() {
            return new NoOwnVersion("not-for-logos");
        }
    }

    /** 409: it is not in a state in which this can be done. */
    public static final class NotNow extends CampaignRefusal {
        public NotNow(String rule) {
            super(Kind.CONFLICT, rule, "not-now");
        }
    }

    /** 422: CP13, nobody rates the own story. */
    public static final class OwnStory extends CampaignRefusal {
        public OwnStory() {
            super(Kind.RULE, "CP13", "own-story");
        }
    }

    /** 422: CP4, the partner does not take part. */
    public static final class NotTakingPart extends CampaignRefusal {
        public NotTakingPart(String number) {
            super(Kind.RULE, "CP4", "not-taking-part", number);
        }
    }

    /** 422: something that was typed cannot be. */
    public static final class Faulty extends CampaignRefusal {
        public Faulty(List<Finding> findings) {
            super(Kind.RULE, "CP1", "campaign-faulty", findings);
        }

        public static Faulty at(String pointer, String code, Object... arguments) {
            return new Faulty(List.of(Finding.at(pointer, code, arguments)));
        }
    }
}
