package bryggen.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the sandbox ERP is started: {@code --port 0 --jdbc jdbc:postgresql://… --token … --tempo 1 --parent PID --fresh},
 * or the same as environment variables ({@code SANDBOX_PORT} …), which keep secrets out of the process list.
 */
record SandboxOptions(
        int port, String jdbcUrl, String token, String tempo, boolean fresh, Optional<ProcessHandle> parent) {
    private static final List<String> NAMES = List.of("port", "jdbc", "token", "tempo", "parent");

    static SandboxOptions of(String[] arguments, Map<String, String> environment) {
        var values = new HashMap<>(Map.of("port", "0", "tempo", "1"));
        for (var name : NAMES) {
            var value = environment.get("SANDBOX_" + name.toUpperCase(Locale.ROOT));
            if (value != null) values.put(name, value);
        }
        for (int i = 0; i + 1 < arguments.length; i++)
            if (arguments[i].startsWith("--") && NAMES.contains(arguments[i].substring(2)))
                values.put(arguments[i].substring(2), arguments[i + 1]);
        for (var name : List.of("jdbc", "token"))
            if (!values.containsKey(name)) throw new IllegalArgumentException("--" + name + " is missing");
        return new SandboxOptions(
                Integer.parseInt(values.get("port")),
                values.get("jdbc"),
                values.get("token"),
                values.get("tempo"),
                List.of(arguments).contains("--fresh"),
                Optional.ofNullable(values.get("parent")).map(Long::valueOf).flatMap(ProcessHandle::of));
    }
}
