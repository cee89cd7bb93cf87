package bryggen.architecture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The codes with which the sources say no. */
final class RefusalCodes {
    private static final List<Pattern> SAYINGS = List.of(
            Pattern.compile(
                    "super\\(\\s*(?:Refusal\\.)?Kind\\.[A-Z_]+,\\s*(?:null|\"[A-Z]+\\d+\"),\\s*\"([a-z0-9-]+)\""),
            Pattern.compile("Map\\.entry\\(\\s*\"([a-z0-9-]+)\",\\s*\"[A-Z]{2}\\d+\"\\)"),
            Pattern.compile("PlatformRefusal\\s*\\.of\\(\\s*(?:Refusal\\.)?Kind\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\""),
            Pattern.compile("PlatformRefusal\\s*\\.unreadable\\(\\s*\"([a-z0-9-]+)\""),
            Pattern.compile("PlatformRefusal\\s*\\.bad(?:Parameter|Field)\\(\\s*[^,]+,\\s*\"([a-z0-9-]+)\""),
            Pattern.compile("Finding\\s*\\.at\\(\\s*[^,]+,\\s*\"([a-z0-9-]+)\""),
            Pattern.compile("Finding\\s*\\.of\\(\\s*\"[a-z]+\",\\s*[^,]+,\\s*\"([a-z0-9-]+)\""));

    private RefusalCodes() {}

    /** By place. */
    static Map<String, String> inSources() {
        var codes = new TreeMap<String, String>();
        Rooms.texts(Rooms.JAVA, ".java").forEach((file, text) -> {
            for (var saying : SAYINGS)
                saying.matcher(text)
                        .results()
                        .forEach(found -> codes.put(file.getFileName() + ":" + found.group(1), found.group(1)));
        });
        return codes;
    }
}
