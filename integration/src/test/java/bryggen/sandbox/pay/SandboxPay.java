package bryggen.sandbox.pay;

import java.util.Optional;

/**
 * The sandbox's pay page: {@code PAY_PORT}, {@code PAY_KEY} and {@code PAY_WEBHOOK_SECRET} in the environment. What is
 * open is forgotten with the process, as nothing of it is worth money.
 */
public final class SandboxPay {
    /** The line on standard output that says it serves; the port follows. */
    static final String READY = "SANDBOX PAY ready at ";

    private SandboxPay() {}

    @SuppressWarnings("FutureReturnValueIgnored")
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var server = new PayServer(
                Integer.parseInt(environment.getOrDefault("PAY_PORT", "0")),
                environment.get("PAY_KEY"),
                environment.get("PAY_WEBHOOK_SECRET"));
        Optional.ofNullable(environment.get("PAY_PARENT"))
                .map(Long::valueOf)
                .flatMap(ProcessHandle::of)
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        System.out.println(READY + server.port());
    }
}
