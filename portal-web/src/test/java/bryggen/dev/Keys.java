package bryggen.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of a demo or test installation, made once per folder by the JDK's own keytool. */
record Keys(Path keystore, String password, String viewKey) {

    static Keys in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path secrets = folder.resolve("secrets");
            Path keystore = folder.resolve("keys.p12");
            if (!Files.exists(secrets) || !Files.exists(keystore)) {
                Files.deleteIfExists(keystore);
                String password = random(24);
                var keytool = new ProcessBuilder(
                                Build.java().resolveSibling("keytool").toString(),
                                "-genkeypair",
                                "-alias",
                                "bryggen",
                                "-keyalg",
                                "RSA",
                                "-keysize",
                                "2048",
                                "-validity",
                                "3650",
                                "-dname",
                                "CN=bryggen",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                password,
                                "-keystore",
                                keystore.toString())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (keytool.onExit().join().exitValue() != 0) {
                    throw new IllegalStateException("keytool: " + said);
                }
                Files.writeString(secrets, password + "\n" + random(32) + "\n");
            }
            var lines = Files.readAllLines(secrets);
            return new Keys(keystore, lines.get(0), lines.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
