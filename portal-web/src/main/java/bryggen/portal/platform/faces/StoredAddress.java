package bryggen.portal.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address that is read in place of the request's own: of a list that is made while nobody looks at it. */
@RequestScoped
public class StoredAddress {
    private @Nullable String path;
    private Map<String, String[]> parameters = Map.of();

    public void stand(String path, String query) {
        this.path = path;
        this.parameters = read(query);
    }

    /** None where the request's own is meant. */
    public @Nullable String path() {
        return path;
    }

    public Map<String, String[]> parameters() {
        return parameters;
    }

    /** The parameters of a query as it stands in an address; what is badly written is not there. */
    public static Map<String, String[]> read(String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (var part : query.split("&", -1)) {
            int is = part.indexOf('=');
            if (is <= 0) continue;
            try {
                var name = URLDecoder.decode(part.substring(0, is), StandardCharsets.UTF_8);
                var value = URLDecoder.decode(part.substring(is + 1), StandardCharsets.UTF_8);
                parameters.merge(name, new String[] {value}, StoredAddress::both);
            } catch (IllegalArgumentException odd) {
                parameters.remove(part.substring(0, is));
            }
        }
        return parameters;
    }

    private static String[] both(String[] first, String[] more) {
        var both = Arrays.copyOf(first, first.length + 1);
        both[first.length] = more[0];
        return both;
    }
}
