package bryggen.portal.orders;

import bryggen.portal.access.Actor;
import bryggen.portal.platform.Formats;
import bryggen.portal.platform.Texts;
import java.util.List;

/** OR19: what a company asks of its own orders before they go to the supplier. The room that keeps its rules answers. */
public interface Consent {
    /** Something to say, in a reader's language. */
    @FunctionalInterface
    interface Sentence {
        String said(Texts texts, Formats formats);
    }

    /**
     * What the rules say of a draft.
     *
     * @param forbidden why it would be refused
     * @param needed why somebody has to approve it
     * @param told what else is good to know: what is left of a budget
     */
    record Answer(List<Sentence> forbidden, List<Sentence> needed, List<Sentence> told) {
        public static final Answer NOTHING = new Answer(List.of(), List.of(), List.of());
    }

    /** Reads only. */
    Answer weigh(Actor actor, Assessment assessment);

    /**
     * In the transaction that places it: notes down who has to approve it.
     *
     * @return whether it has to wait
     * @throws bryggen.portal.platform.Refusal when the company's rules forbid it
     */
    boolean isAsked(Actor actor, Assessment assessment, String number);

    /** Who orders asks those who keep the rules to lift what forbids it. */
    void askToLift(Actor actor, Assessment assessment);

    /** Its buyer has withdrawn what waits; in the transaction that does it. */
    void withdrawn(Actor actor, String number);
}
