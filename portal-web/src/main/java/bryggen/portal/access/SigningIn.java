package bryggen.portal.access;

import bryggen.portal.platform.Ids;
import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Signing in by password or by client secret, and the token that says who it was (AC1). */
@ApplicationScoped
public class SigningIn {
    private static final Duration API_LIFE = Duration.ofMinutes(60);

    private final Clock real = Clock.systemUTC();

    @Inject
    SignIns signIns;

    /** A token and the sign-in row behind it. */
    public record SignedIn(UUID signIn, String token, Instant expiresAt) {}

    /**
     * Signs a person in.
     *
     * @throws AccessRefusal.SignInRefused 401, one text for wrong person and wrong password (AC4)
     * @throws AccessRefusal.TooManyTries 429 while the wait of AC4 lasts, or when two passwords are being checked (AC5)
     */
    public SignedIn byPassword(String email, String password, Actor.Channel door, String source, String agent) {
        var now = real.instant();
        var address = email.strip();
        if (address.length() > 320 || password.length() > 1000) throw new AccessRefusal.SignInRefused();
        int wait = signIns.wait(address, source, now);
        if (wait > 0) throw new AccessRefusal.TooManyTries(wait);
        var known = signIns.person(address);
        if (!Passwords.fits(password, known.map(SignIns.Known::hash).orElse(null))) {
            signIns.wrong(address, source, real.instant());
            throw new AccessRefusal.SignInRefused();
        }
        signIns.right(address, source);
        return open(known.orElseThrow().id(), null, door, source, agent);
    }

    /** Signs a customer's system in by client id and secret; refuses as {@link #byPassword} does. */
    public SignedIn byClient(String clientId, String secret, String source, String agent) {
        var id = Ids.read(clientId).orElseThrow(AccessRefusal.SignInRefused::new);
        int wait = signIns.wait(clientId, source, real.instant());
        if (wait > 0) throw new AccessRefusal.TooManyTries(wait);
        var known = signIns.client(id, real.instant());
        var hash = Secrets.hash(secret).getBytes(StandardCharsets.US_ASCII);
        var right = known.map(SignIns.Known::hash).orElse("").getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(hash, right)) {
            signIns.wrong(clientId, source, real.instant());
            throw new AccessRefusal.SignInRefused();
        }
        return open(null, id, Actor.Channel.API, source, agent);
    }

    /** A fresh page token for the same sign-in: sliding renewal (AC3). */
    public String renewed(UUID person, UUID signIn) {
        return token("bryggenPage", person, signIn, real.instant().plus(SignIns.IDLE));
    }

    private SignedIn open(
            @org.jspecify.annotations.Nullable UUID person,
            @org.jspecify.annotations.Nullable UUID client,
            Actor.Channel door,
            String source,
            String agent) {
        var now = real.instant();
        boolean page = door == Actor.Channel.WEB;
        var signIn = signIns.open(person, client, door, now, page ? SignIns.LONGEST : API_LIFE, source, agent);
        var subject = person != null ? person : client;
        var expires = now.plus(page ? SignIns.IDLE : API_LIFE);
        return new SignedIn(
                signIn,
                token(page ? "bryggenPage" : "bryggenApi", java.util.Objects.requireNonNull(subject), signIn, expires),
                expires);
    }

    private static String token(String builder, UUID subject, UUID signIn, Instant expires) {
        try {
            return JwtBuilder.create(builder)
                    .subject(subject.toString())
                    .claim("sid", signIn.toString())
                    .claim("upn", subject.toString())
                    .expirationTime(expires.getEpochSecond())
                    .buildJwt()
                    .compact();
        } catch (InvalidBuilderException | InvalidClaimException | JwtException e) {
            throw new IllegalStateException("no token could be made", e);
        }
    }
}
