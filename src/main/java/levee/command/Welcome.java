package levee.command;

import java.io.PrintWriter;
import java.util.List;
import levee.command.accounts.DemoAccounts;
import levee.command.cluster.Stage;
import levee.command.machine.PrivateFile;

/** What somebody is told whose shop has just started: where it is, how to get in, what to do next. */
final class Welcome {
    private final Workplace workplace;
    private final Running running;

    Welcome(Workplace workplace, Running running) {
        this.workplace = workplace;
        this.running = running;
    }

    void print(PrintWriter out) {
        var urls = running.cluster(workplace).urls();
        out.println();
        line(out, "Shop", String.join("   ", urls));
        line(out, "Back office", urls.get(0) + "/office");
        line(out, "Database", running.database());
        if (running.stage() == Stage.LIVE) {
            line(out, "Stage", "live. The first administrator: payara/levee administrator EMAIL");
        } else {
            signIns(out);
        }
        out.println();
        line(out, "How it is", "payara/levee status");
        line(out, "To end it", "payara/levee stop");
        out.flush();
    }

    private void signIns(PrintWriter out) {
        line(out, "Letters", "are kept in " + workplace.home().resolve("mail"));
        out.println();
        line(out, "Sign in as", wrap(DemoAccounts.emails()));
        line(out, "Password", PrivateFile.secret(workplace.demoPassword()));
        line(out, "Pay with", "card 4242 4242 4242 4242, any date to come, any three digits");
    }

    private static String wrap(List<String> emails) {
        return String.join("\n               ", emails);
    }

    private static void line(PrintWriter out, String title, String words) {
        out.printf("  %-11s  %s%n", title, words);
    }
}
