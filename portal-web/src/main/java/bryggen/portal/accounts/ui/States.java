package bryggen.portal.accounts.ui;

import bryggen.portal.access.Member;
import bryggen.portal.platform.Texts;
import bryggen.portal.platform.faces.Status;

/** How it stands with somebody, as icon and word. */
final class States {
    private States() {}

    static Status of(Member member, Texts texts) {
        return switch (member.state()) {
            case ACTIVE -> Status.ok(texts.get("accounts.state.active"));
            case INVITED -> Status.waits(texts.get("accounts.state.invited"));
            case DISABLED -> Status.idle(texts.get("accounts.state.disabled"));
        };
    }
}
