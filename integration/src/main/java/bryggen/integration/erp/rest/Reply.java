package bryggen.integration.erp.rest;

import java.net.http.HttpHeaders;

/** What came of one HTTP exchange. The difference that counts: can the other side have acted on it? */
sealed interface Reply {

    /** A whole answer arrived. */
    record Answered(int status, HttpHeaders headers, Body body) implements Reply {}

    /** Nothing left this machine: the other side cannot have acted. */
    record NotSent(String text) implements Reply {}

    /**
     * Sent, or perhaps sent, and no whole answer came back.
     *
     * @param broken the connection broke before the time was up
     */
    record Lost(String text, boolean broken) implements Reply {}

    /** A whole answer would be larger than we are willing to hold. */
    record TooLarge(String text) implements Reply {}
}
