package bryggen.portal.cases;

import bryggen.portal.platform.files.FileKind;

/** Files of cases (CE6). */
public final class CaseFile {
    private CaseFile() {}

    /** Looked at and on the disk, not yet with a case. */
    public record Ready(String name, Kept kept) {}

    /** @param hash under which its bytes stand */
    public record Kept(String hash, FileKind kind, long size) {}
}
