package levee.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import levee.OnBothMakes;
import levee.SettableClock;
import levee.Together;
import levee.Workshop;

class CourierIT {

    private final SettableClock clock = new SettableClock("2020-06-01T12:00:00Z");
    private final String recipient = UUID.randomUUID() + "@example.org";

    /** Delivers all, and remembers which. */
    private static final class Memory implements Carrier {

        private final List<String> carried = new CopyOnWriteArrayList<>();

        @Override
        public Round carry(List<OutgoingMail> letters) {
            Round round = new Round();
            letters.forEach(letter -> {
                carried.add(letter.getRecipient() + " " + letter.getSubject());
                round.delivered(letter);
            });
            return round;
        }
    }

    @OnBothMakes
    void deliveredLetterIsGoneFromTheOutbox(Workshop workshop) {
        write(workshop, "Hello");
        Memory memory = new Memory();

        deliverAll(workshop, memory);

        assertThat(memory.carried).contains(recipient + " Hello");
        assertThat(waiting(workshop)).isEmpty();
    }

    @OnBothMakes
    void letterOfATransactionThatFailedIsNeverSent(Workshop workshop) {
        Outbox outbox = workshop.with(clock).bean(Outbox.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> workshop.inTransaction(() -> {
                    outbox.add(recipient, "Never", "Body");
                    throw new IllegalStateException("Something went wrong after the letter");
                }));
        Memory memory = new Memory();
        deliverAll(workshop, memory);

        assertThat(memory.carried).noneMatch(letter -> letter.startsWith(recipient));
    }

    @OnBothMakes
    void letterThatTwoAddUnderOneKeyIsOne(Workshop workshop) throws Exception {
        String key = "episode-" + UUID.randomUUID();
        Outbox outbox = workshop.with(clock).bean(Outbox.class);
        Callable<Object> adding = () -> workshop.inTransaction(() -> {
            outbox.add(recipient, "Once", "Body", key);
            return "added";
        });

        assertThat(Together.run(List.of(adding, adding, adding))).containsOnly("added");
        assertThat(waiting(workshop))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.messageId("levee.example")).isEqualTo("<levee-" + key + "@levee.example>"));

        Memory memory = new Memory();
        deliverAll(workshop, memory);
        assertThat(memory.carried).containsOnlyOnce(recipient + " Once");
    }

    @OnBothMakes
    void outboxDemandsATransaction(Workshop workshop) {
        Outbox outbox = workshop.with(clock).bean(Outbox.class);

        assertThatIllegalStateException().isThrownBy(() -> outbox.add(recipient, "No", "Transaction"));
    }

    @OnBothMakes
    void letterThatFailsIsTriedAgainLater(Workshop workshop) {
        write(workshop, "Hello");
        Carrier failing = letters -> {
            Round round = new Round();
            letters.forEach(letter -> round.failed(letter, new IllegalArgumentException("No such mailbox")));
            return round;
        };
        courier(workshop).deliver(failing);

        Memory memory = new Memory();
        deliverAll(workshop, memory);
        assertThat(memory.carried).noneMatch(letter -> letter.startsWith(recipient));

        clock.advance(Duration.ofSeconds(10));
        deliverAll(workshop, memory);
        assertThat(memory.carried).contains(recipient + " Hello");
    }

    @OnBothMakes
    void letterThatWasNotTriedWaitsUnchanged(Workshop workshop) {
        write(workshop, "Hello");
        Carrier closed = letters -> {
            Round round = new Round();
            round.closed(new IllegalArgumentException("The server is down"));
            return round;
        };
        assertThat(courier(workshop).deliver(closed).isClosed()).isTrue();

        Memory memory = new Memory();
        deliverAll(workshop, memory);
        assertThat(memory.carried).contains(recipient + " Hello");
    }

    @OnBothMakes
    void couriersOfSeveralNodesCarryEachLetterOnce(Workshop workshop) throws Exception {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3 * Courier.BATCH; i++) {
            write(workshop, "Letter " + i);
            wanted.add(recipient + " Letter " + i);
        }
        Memory memory = new Memory();
        Callable<Object> rounds = () -> {
            deliverAll(workshop, memory);
            return "done";
        };
        Together.run(Collections.nCopies(4, rounds));
        deliverAll(workshop, memory);

        assertThat(memory.carried.stream()
                        .filter(letter -> letter.startsWith(recipient))
                        .sorted()
                        .toList())
                .isEqualTo(wanted.stream().sorted().toList());
    }

    private void write(Workshop workshop, String subject) {
        Outbox outbox = workshop.with(clock).bean(Outbox.class);
        workshop.inTransaction(() -> {
            outbox.add(recipient, subject, "Body");
            return null;
        });
    }

    private void deliverAll(Workshop workshop, Carrier carrier) {
        Courier courier = courier(workshop);
        while (!courier.deliver(carrier).delivered().isEmpty()) {
            // Until nothing is due.
        }
    }

    private Courier courier(Workshop workshop) {
        return workshop.with(clock).bean(Courier.class);
    }

    private List<OutgoingMail> waiting(Workshop workshop) {
        return workshop.em()
                .createQuery("select m from OutgoingMail m where m.recipient = :recipient", OutgoingMail.class)
                .setParameter("recipient", recipient)
                .getResultList();
    }
}
