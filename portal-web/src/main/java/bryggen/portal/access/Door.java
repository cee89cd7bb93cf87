package bryggen.portal.access;

/** AC6: which door a decoded path belongs to; what the token must be made for is the door's, never the token's word. */
public enum Door {
    PAGE("bryggen-page", Actor.Channel.WEB),
    API("bryggen-api", Actor.Channel.API),
    EXT("bryggen-ext", Actor.Channel.EXT),
    /** Below /api, but no door of ours. */
    NONE("", Actor.Channel.API);

    private final String audience;
    private final Actor.Channel channel;

    Door(String audience, Actor.Channel channel) {
        this.audience = audience;
        this.channel = channel;
    }

    public String audience() {
        return audience;
    }

    public Actor.Channel channel() {
        return channel;
    }

    /** What the server's JWT library is called with by name for this door. */
    String consumer() {
        return this == PAGE ? "bryggenPage" : "bryggenApi";
    }

    /** By the decoded path, as the container dispatches it. */
    public static Door of(String decodedPath) {
        if (decodedPath.equals("/api/v1") || decodedPath.startsWith("/api/v1/")) return API;
        if (decodedPath.equals("/api/ext/v1") || decodedPath.startsWith("/api/ext/v1/")) return EXT;
        if (decodedPath.equals("/api") || decodedPath.startsWith("/api/")) return NONE;
        return PAGE;
    }

    /**
     * Whether the first segment of the undecoded address is written plainly. Encoded letters and path parameters there
     * could make the container's parser and ours see different doors.
     */
    public static boolean isPlain(String undecoded) {
        if (!undecoded.startsWith("/") || undecoded.startsWith("//")) return false;
        int end = undecoded.indexOf('/', 1);
        var first = end < 0 ? undecoded : undecoded.substring(0, end);
        boolean api = first.equals("/api");
        var watched = api ? undecoded.substring(0, Math.min(undecoded.length(), 12)) : first;
        var lower = undecoded.toLowerCase(java.util.Locale.ROOT);
        // The server checks no encoded characters: hidden dots and backslashes go nowhere, hidden slashes to the API.
        if (lower.contains("%2e") || lower.contains("%5c") || (!api && lower.contains("%2f"))) return false;
        return watched.indexOf('%') < 0
                && watched.indexOf(';') < 0
                && watched.indexOf('\\') < 0
                && !undecoded.contains("/../")
                && !undecoded.contains("/./")
                && !undecoded.endsWith("/..")
                && !(api && undecoded.contains("//"));
    }
}
