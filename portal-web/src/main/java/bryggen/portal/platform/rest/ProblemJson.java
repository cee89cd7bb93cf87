package bryggen.portal.platform.rest;

import bryggen.portal.platform.Refusal;
import bryggen.portal.platform.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal on the wire: RFC 9457, with the rule and who can lift it. */
public record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String rule,
        @Nullable String liftedBy,
        List<Fault> errors) {

    public record Fault(String pointer, String code, String detail) {}

    public static ProblemJson of(Refusal refusal, Texts texts, String instance) {
        var liftedBy = refusal.liftedBy();
        return new ProblemJson(
                "/problems/" + refusal.code() + ".md",
                texts.get("platform.problem." + refusal.kind().status()),
                refusal.kind().status(),
                refusal.said(texts),
                instance,
                refusal.code(),
                refusal.rule(),
                liftedBy == null ? null : texts.get("platform.lifted-by." + liftedBy),
                refusal.findings().stream()
                        .map(f -> new Fault(f.pointer(), f.code(), refusal.said(f, texts)))
                        .toList());
    }

    /** What the caller may know of something unforeseen: its id. */
    public static ProblemJson unforeseen(Texts texts, String instance, String incident) {
        return new ProblemJson(
                "/problems/unforeseen.md",
                texts.get("platform.problem.500"),
                500,
                texts.say("platform.refusal.unforeseen", incident),
                instance,
                "unforeseen",
                null,
                null,
                List.of());
    }
}
