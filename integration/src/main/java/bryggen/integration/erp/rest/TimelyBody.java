package bryggen.integration.erp.rest;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * The text of a command, which leaves in time or not at all. A process can be frozen between its decision to send and the
 * sending (connecting alone may take seconds); by then another may have taken over. Without its text nobody can act on it.
 */
final class TimelyBody implements BodyPublisher {
    private final BodyPublisher text;
    private final Deadline deadline;

    TimelyBody(String text, Deadline deadline) {
        this.text = BodyPublishers.ofString(text);
        this.deadline = deadline;
    }

    @Override
    public long contentLength() {
        return text.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> wire) {
        text.subscribe(new Flow.Subscriber<>() {
            private boolean isOver;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                wire.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                if (isOver) return;
                isOver = deadline.left().isZero();
                if (isOver) wire.onError(new TooLate());
                else wire.onNext(part);
            }

            @Override
            public void onError(Throwable cause) {
                if (!isOver) wire.onError(cause);
            }

            @Override
            public void onComplete() {
                if (!isOver) wire.onComplete();
            }
        });
    }

    static final class TooLate extends IOException {
        TooLate() {
            super("no time was left to send");
        }
    }
}
