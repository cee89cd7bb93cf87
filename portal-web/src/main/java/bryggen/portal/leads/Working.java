package bryggen.portal.leads;

import bryggen.portal.access.Actor;
import bryggen.portal.access.AuditLog;
import bryggen.portal.access.Role;
import bryggen.portal.platform.Refusal.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The partner's daily work at a lead that it has accepted (LE14). */
@ApplicationScoped
public class Working {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NOTE = 2_000;

    @Inject
    Leads leads;

    @Inject
    Partners partners;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** What is to be changed; what is absent stays as it is. */
    public record Edit(
            @Nullable String stage,
            @Nullable Amount value,
            @Nullable Amount expected,
            @Nullable LocalDate closeDate,
            @Nullable String nextStep,
            @Nullable String nextActivity,
            @Nullable Instant nextActivityAt,
            @Nullable String note) {

        public static Edit toStage(String stage) {
            return new Edit(stage, null, null, null, null, null, null, null);
        }
    }

    /** @throws LeadRefusal 404, 409 when it is not at work, 422 with every fault at its place */
    @Transactional
    public void edit(Actor actor, String number, Edit edit) {
        actor.needs(Role.PARTNER_SELLER, Role.PARTNER_MANAGER);
        var now = clock.instant();
        var lead = leads.held(number).filter(l -> l.isOf(actor)).orElseThrow(LeadRefusal.Unknown::new);
        lead.mustBeAtWork();
        var findings = faults(lead, edit, now);
        if (!findings.isEmpty()) throw new LeadRefusal.Faulty(findings);
        var work = changed(lead.work(), edit);
        var changes = differences(lead.work(), work);
        var note = edit.note() == null ? "" : edit.note().strip();
        if (changes.isEmpty() && note.isEmpty()) return;
        var stage = work.stage();
        leads.work(lead, status(stage), owner(lead, actor), ownerName(lead, actor), work, now);
        var kind = stage != null && stage.isEnd() ? stage.word() : changes.isEmpty() ? "note" : "edited";
        leads.happened(lead, lead.account(), now, kind, actor.name(), note, changes);
        partners.acted(lead.account(), now);
        audit.record(actor, "leads.worked", number, null, changes);
    }

    private static LeadStatus status(@Nullable Stage stage) {
        if (stage == Stage.WON) return LeadStatus.WON;
        return stage == Stage.LOST ? LeadStatus.LOST : LeadStatus.ACCEPTED;
    }

    /** The seller who has it keeps it when the manager edits; what nobody has becomes the editor's own. */
    private static java.util.@Nullable UUID owner(Lead lead, Actor actor) {
        if (lead.owner() != null) return lead.owner();
        return actor.email().isBlank() ? null : actor.person();
    }

    private static String ownerName(Lead lead, Actor actor) {
        if (lead.owner() != null) return lead.ownerName();
        return actor.email().isBlank() ? "" : actor.name();
    }

    private static List<Finding> faults(Lead lead, Edit edit, Instant now) {
        var findings = new ArrayList<Finding>();
        if (edit.stage() != null && Stage.of(edit.stage()).isEmpty())
            findings.add(Finding.at("/stage", "unknown-stage"));
        if (edit.value() != null) findings.addAll(edit.value().faults("/value", lead.currency()));
        if (edit.expected() != null) findings.addAll(edit.expected().faults("/expectedRevenue", lead.currency()));
        if (edit.closeDate() != null
                && (edit.closeDate().getYear() < 2000 || edit.closeDate().getYear() > 2999))
            findings.add(Finding.at("/closeDate", "lead-date-unfit"));
        var activityAt = edit.nextActivityAt();
        if (activityAt != null
                && (activityAt.isBefore(Instant.EPOCH) || activityAt.isAfter(now.plusSeconds(20L * 366 * 86_400))))
            findings.add(Finding.at("/nextActivityAt", "lead-date-unfit"));
        text(findings, "/nextStep", edit.nextStep(), LONGEST_LINE);
        text(findings, "/nextActivity", edit.nextActivity(), LONGEST_LINE);
        text(findings, "/note", edit.note(), LONGEST_NOTE);
        return findings;
    }

    private static void text(List<Finding> findings, String pointer, @Nullable String text, int longest) {
        if (text == null) return;
        if (text.strip().length() > longest) findings.add(Finding.at(pointer, "lead-text-too-long", longest));
        if (text.chars().anyMatch(EntryCheck::isUnfit)) findings.add(Finding.at(pointer, "lead-text-unfit"));
    }

    private static Lead.Work changed(Lead.Work was, Edit edit) {
        return new Lead.Work(
                edit.stage() == null ? was.stage() : Stage.of(edit.stage()).orElseThrow(),
                edit.nextStep() == null ? was.nextStep() : edit.nextStep().strip(),
                edit.value() == null ? was.value() : Amount.of(edit.value()),
                edit.expected() == null ? was.expected() : Amount.of(edit.expected()),
                edit.closeDate() == null ? was.closeDate() : edit.closeDate(),
                edit.nextActivity() == null
                        ? was.nextActivity()
                        : edit.nextActivity().strip(),
                edit.nextActivityAt() == null ? was.nextActivityAt() : edit.nextActivityAt());
    }

    /** What it was and what it is, for the history. */
    private static Map<String, List<String>> differences(Lead.Work was, Lead.Work is) {
        var changes = new LinkedHashMap<String, List<String>>();
        difference(changes, "stage", word(was.stage()), word(is.stage()));
        difference(changes, "nextStep", was.nextStep(), is.nextStep());
        difference(changes, "value", plain(was.value()), plain(is.value()));
        difference(changes, "expectedRevenue", plain(was.expected()), plain(is.expected()));
        difference(changes, "closeDate", Objects.toString(was.closeDate(), ""), Objects.toString(is.closeDate(), ""));
        difference(changes, "nextActivity", was.nextActivity(), is.nextActivity());
        difference(
                changes,
                "nextActivityAt",
                Objects.toString(was.nextActivityAt(), ""),
                Objects.toString(is.nextActivityAt(), ""));
        return changes;
    }

    private static void difference(Map<String, List<String>> changes, String what, String was, String is) {
        if (!was.equals(is)) changes.put(what, List.of(was, is));
    }

    private static String word(@Nullable Stage stage) {
        return stage == null ? "" : stage.word();
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
