package bryggen.portal.exchange;

/** Which instance holds a lease, for the operator's eyes: fencing goes by attempts and tokens. */
final class Owner {
    private Owner() {}

    static String name() {
        var host = System.getenv("HOSTNAME");
        return (host == null ? "portal" : host) + "-" + ProcessHandle.current().pid();
    }
}
