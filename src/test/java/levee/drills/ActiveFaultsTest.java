package levee.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import levee.drills.ActiveFaults.ActiveFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActiveFaultsTest {

    private static ActiveFault lasting(FaultKind kind, Map<String, String> details, Duration left) {
        return new ActiveFault(kind, details, System.nanoTime() + left.toNanos());
    }

    @AfterEach
    void mend() {
        ActiveFaults.are(List.of());
    }

    @Test
    void aFaultEndsByItselfThoughNobodySaysSo() {
        ActiveFaults.are(List.of(lasting(FaultKind.PAYMENT_DOWN, Map.of(), Duration.ofHours(1))));
        assertThat(ActiveFaults.of(FaultKind.PAYMENT_DOWN)).isPresent();
        assertThat(ActiveFaults.of(FaultKind.PAYMENT_SLOW)).isEmpty();
        ActiveFaults.are(List.of(lasting(FaultKind.PAYMENT_DOWN, Map.of(), Duration.ofNanos(-1))));
        assertThat(ActiveFaults.of(FaultKind.PAYMENT_DOWN)).isEmpty();
        assertThat(ActiveFaults.count()).isZero();
    }

    @Test
    void whoWaitsInASlowFaultWaitsNoLongerThanItHolds() {
        ActiveFault fault = lasting(FaultKind.PAYMENT_SLOW, Map.of("millis", "60000"), Duration.ofMillis(20));
        ActiveFaults.are(List.of(fault));
        ActiveFaults.pause(fault, fault.number("millis"));
        assertThat(fault.holds()).isFalse();
    }

    @Test
    void aClockIsWrongOnlyMeanwhile() {
        Instant now = Instant.parse("2026-11-27T12:00:00Z");
        Clock clock = new SkewedClock(Clock.fixed(now, ZoneOffset.UTC));
        assertThat(clock.instant()).isEqualTo(now);
        ActiveFaults.are(List.of(lasting(FaultKind.CLOCK_SKEW, Map.of("seconds", "120"), Duration.ofHours(1))));
        assertThat(clock.instant()).isEqualTo(now.plusSeconds(120));
        assertThat(clock.withZone(ZoneOffset.MAX).instant()).isEqualTo(now.plusSeconds(120));
    }

    @Test
    void aCutDatabaseRefusesWhoComesAndDropsWhoIsThere() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
            try (Socket there = new FaultySocket();
                    Socket later = new FaultySocket()) {
                there.connect(address, 1_000);
                try (Socket answering = server.accept()) {
                    answering.getOutputStream().write(7);
                    there.getOutputStream().write(1);
                    assertThat(there.getInputStream().read()).isEqualTo(7);
                    ActiveFaults.are(List.of(lasting(FaultKind.DATABASE_STOPPED, Map.of(), Duration.ofHours(1))));
                    assertThatThrownBy(() -> there.getOutputStream().write(1)).isInstanceOf(SocketException.class);
                    assertThat(there.isClosed()).isTrue();
                    assertThatThrownBy(() -> later.connect(address, 1_000)).isInstanceOf(ConnectException.class);
                }
                ActiveFaults.are(List.of());
                try (Socket again = new FaultySocket()) {
                    again.connect(address, 1_000);
                    assertThat(again.isConnected()).isTrue();
                }
            }
        }
    }

    @Test
    void whoEndsFaultsIsNotCaughtInThem() {
        assertThat(DirectDatabase.direct("jdbc:mysql://h:1/levee?a=b&socketFactory=levee.drills.FaultySocketFactory"))
                .isEqualTo("jdbc:mysql://h:1/levee?a=b&connectTimeout=2000&socketTimeout=5000");
        assertThat(DirectDatabase.direct("jdbc:mysql://h:1/levee?socketFactory=x&a=b"))
                .isEqualTo("jdbc:mysql://h:1/levee?a=b&connectTimeout=2000&socketTimeout=5000");
        assertThat(DirectDatabase.direct("jdbc:mysql://h:1/levee"))
                .isEqualTo("jdbc:mysql://h:1/levee?connectTimeout=2000&socketTimeout=5000");
    }
}
