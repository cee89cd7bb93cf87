package bryggen.portal.campaigns;

import bryggen.portal.platform.Refusal;
import java.time.LocalDate;
import java.util.List;

/** Every way we say no about campaigns, brochures and stories. */
public abstract sealed class CampaignRefusal extends Refusal {
    private final String rule;

    private CampaignRefusal(Kind kind, String code, String rule, Object... arguments) {
        super("campaigns", kind, code, arguments);
        this.rule = rule;
    }

    private CampaignRefusal(Kind kind, String code, String rule, List<Finding> findings) {
        super("campaigns", kind, code, findings);
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    /** 404: CP1, CP2: there is none, it is over, or it is for others. */
    public static final class CampaignUnknown extends CampaignRefusal {
        public CampaignUnknown(String number) {
            super(Kind.MISSING, "campaign-unknown", "CP2", number);
        }
    }

    /** 404: CP1. */
    public static final class BrochureUnknown extends CampaignRefusal {
        public BrochureUnknown() {
            super(Kind.MISSING, "brochure-unknown", "CP1");
        }
    }

    /** 404: CP12. */
    public static final class StoryUnknown extends CampaignRefusal {
        public StoryUnknown(String number) {
            super(Kind.MISSING, "story-unknown", "CP12", number);
        }
    }

    /** 422: CP8, its last day is over. */
    public static final class BrochureExpired extends CampaignRefusal {
        public BrochureExpired(LocalDate day) {
            super(Kind.RULE, "brochure-expired", "CP8", day.toString());
        }
    }

    /** 422: CP8, another one has taken its place. */
    public static final class BrochureReplaced extends CampaignRefusal {
        public BrochureReplaced(String successor) {
            super(Kind.RULE, "brochure-replaced", "CP8", successor);
        }
    }

    /** 422: there is no file yet. */
    public static final class BrochureEmpty extends CampaignRefusal {
        public BrochureEmpty() {
            super(Kind.RULE, "brochure-empty", "CP5");
        }
    }

    /** 422: CP10, no logo yet, or no PDF that could bear one. */
    public static final class NoOwnVersion extends CampaignRefusal {
        private NoOwnVersion(String code) {
            super(Kind.RULE, code, "CP10");
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
            super(Kind.CONFLICT, "not-now", rule);
        }
    }

    /** 422: CP13, nobody rates the own story. */
    public static final class OwnStory extends CampaignRefusal {
        public OwnStory() {
            super(Kind.RULE, "own-story", "CP13");
        }
    }

    /** 422: CP4, the partner does not take part. */
    public static final class NotTakingPart extends CampaignRefusal {
        public NotTakingPart(String number) {
            super(Kind.RULE, "not-taking-part", "CP4", number);
        }
    }

    /** 422: something that was typed cannot be. */
    public static final class Faulty extends CampaignRefusal {
        public Faulty(List<Finding> findings) {
            super(Kind.RULE, "campaign-faulty", "CP1", findings);
        }

        public static Faulty at(String pointer, String code, Object... arguments) {
            return new Faulty(List.of(Finding.at(pointer, code, arguments)));
        }
    }
}
