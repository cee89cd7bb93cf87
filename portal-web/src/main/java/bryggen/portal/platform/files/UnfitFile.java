package bryggen.portal.platform.files;

import bryggen.portal.platform.PlatformRefusal;
import bryggen.portal.platform.Refusal;

/** The ways in which a file is refused; what is refused is never mended in silence. */
final class UnfitFile {
    private UnfitFile() {}

    static PlatformRefusal tooLarge() {
        return PlatformRefusal.of(Refusal.Kind.TOO_LARGE, "file-too-large");
    }

    /** None was sent, or an empty one. */
    static PlatformRefusal missing() {
        return PlatformRefusal.of(Refusal.Kind.RULE, "file-missing");
    }

    /** No kind that is taken. */
    static PlatformRefusal kind() {
        return PlatformRefusal.of(Refusal.Kind.RULE, "file-kind");
    }

    /** The name claims another kind than the bytes show. */
    static PlatformRefusal lies(String claimed, String found) {
        return PlatformRefusal.of(Refusal.Kind.RULE, "file-lies", claimed, found);
    }

    /** It could act on who opens it: {@code what} is script, action, attachment, macro, or locked. */
    static PlatformRefusal active(String what) {
        return switch (what) {
            case "script" -> PlatformRefusal.of(Refusal.Kind.RULE, "file-script");
            case "action" -> PlatformRefusal.of(Refusal.Kind.RULE, "file-action");
            case "macro" -> PlatformRefusal.of(Refusal.Kind.RULE, "file-macro");
            case "locked" -> PlatformRefusal.of(Refusal.Kind.RULE, "file-locked");
            default -> PlatformRefusal.of(Refusal.Kind.RULE, "file-attachment");
        };
    }

    static PlatformRefusal damaged() {
        return PlatformRefusal.of(Refusal.Kind.RULE, "file-damaged");
    }

    static PlatformRefusal pictureTooLarge() {
        return PlatformRefusal.of(Refusal.Kind.RULE, "picture-too-large");
    }
}
