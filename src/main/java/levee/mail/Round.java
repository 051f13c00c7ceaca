package levee.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the letters that a carrier was given. Those in neither list were not tried, since the way was closed:
 * that is not their fault and is not counted against them.
 */
final class Round {

    /** A letter that could not be delivered although the way was open, or with which the way closed. */
    record Failure(OutgoingMail letter, Exception reason) {}

    private final List<OutgoingMail> delivered = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private Exception closed;

    void delivered(OutgoingMail letter) {
        delivered.add(letter);
    }

    void failed(OutgoingMail letter, Exception reason) {
        failures.add(new Failure(letter, reason));
    }

    /** Nothing more can be delivered in this round. */
    void closed(Exception reason) {
        closed = reason;
    }

    List<OutgoingMail> delivered() {
        return delivered;
    }

    List<Failure> failures() {
        return failures;
    }

    boolean isClosed() {
        return closed != null;
    }

    Exception reason() {
        return closed;
    }
}
