package bryggen.portal.cases;

/** What somebody does with a case that can change where it stands. */
public enum CaseAct {
    /** The customer writes or brings a file. */
    WRITE,
    /** The customer is content, or gives it up. */
    SETTLE,
    /** The customer is not content with the answer. */
    REOPEN,
    /** A service person takes or gets it. */
    TAKE,
    /** The supplier needs something of the customer. */
    ASK,
    ANSWER,
    /** The supplier ends what was answered. */
    CLOSE,
    /** Goods have come back: it is the supplier's turn. */
    RECEIVE
}
