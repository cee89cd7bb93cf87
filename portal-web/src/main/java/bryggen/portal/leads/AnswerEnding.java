package bryggen.portal.leads;

import java.time.Instant;

/** For others to hear, once per offer: a quarter of the working time for the answer is left. */
public record AnswerEnding(String account, String number, String company, Instant answerBy, Instant at) {}
