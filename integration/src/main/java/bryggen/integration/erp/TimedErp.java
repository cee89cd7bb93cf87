package bryggen.integration.erp;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connector whose calls are timed, whichever methods it has: nothing can be forgotten here when one is added. */
public final class TimedErp implements InvocationHandler {
    private final ErpConnector erp;
    private final CallTimes times;

    private TimedErp(ErpConnector erp, CallTimes times) {
        this.erp = erp;
        this.times = times;
    }

    public static ErpConnector of(ErpConnector erp, CallTimes times) {
        return (ErpConnector) Proxy.newProxyInstance(
                ErpConnector.class.getClassLoader(), new Class<?>[] {ErpConnector.class}, new TimedErp(erp, times));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean asksTheErp = method.getDeclaringClass() == ErpConnector.class
                && !method.getName().equals("capabilities");
        long begun = System.nanoTime();
        boolean failed = true;
        try {
            var answer = method.invoke(erp, arguments);
            failed = answer instanceof Answer.Busy
                    || answer instanceof Answer.Unknown
                    || (answer instanceof ErpHealth health && !health.up());
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            if (asksTheErp) times.took(method.getName(), Duration.ofNanos(System.nanoTime() - begun), failed);
        }
    }
}
