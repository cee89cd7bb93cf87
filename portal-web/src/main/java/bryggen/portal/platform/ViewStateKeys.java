package bryggen.portal.platform;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals the state of forms, which travels with the page, with keys of this installation: AES-256 and an HMAC-SHA256
 * over it, each derived from the one view key. MyFaces takes one initialisation vector for all pages, so that equal
 * beginnings of two states can be recognised; the state holds neither ids nor rights.
 */
public class ViewStateKeys implements ServletContainerInitializer {

    @Override
    public void onStartup(@Nullable Set<Class<?>> unused, ServletContext context) {
        byte[] key = Settings.current().viewKey();
        context.setInitParameter("org.apache.myfaces.USE_ENCRYPTION", "true");
        context.setInitParameter("org.apache.myfaces.ALGORITHM", "AES");
        context.setInitParameter("org.apache.myfaces.ALGORITHM.PARAMETERS", "CBC/PKCS5Padding");
        context.setInitParameter("org.apache.myfaces.ALGORITHM.IV", base64(Arrays.copyOf(derived(key, "vector"), 16)));
        context.setInitParameter("org.apache.myfaces.SECRET", base64(derived(key, "secrecy")));
        context.setInitParameter("org.apache.myfaces.MAC_ALGORITHM", "HmacSHA256");
        context.setInitParameter("org.apache.myfaces.MAC_SECRET", base64(derived(key, "authenticity")));
    }

    static byte[] derived(byte[] key, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(("bryggen view state " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
