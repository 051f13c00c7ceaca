package levee.command.bench.cache;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import levee.command.cluster.NodeCommand;
import levee.command.database.DatabaseAccess;
import levee.command.machine.Failure;

/** A {@link CacheNode} in a process of its own, which ends with this one at the latest. */
final class NodeProcess implements AutoCloseable {

    /** As much as a node of the shop has. */
    private static final String HEAP = "512m";

    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter commands;
    private final File log;

    private NodeProcess(Process process, File log) {
        this.process = process;
        this.answers = process.inputReader();
        this.commands = process.outputWriter();
        this.log = log;
    }

    /** Its first answer says that it is ready. */
    static NodeProcess start(String classPath, List<String> grid, DatabaseAccess database, Path log) {
        List<String> command = new ArrayList<>(NodeCommand.jvm(HEAP));
        command.addAll(grid);
        // The JDK's own, by which the grid's settings are checked, and not the load generator's.
        command.add("-Djavax.xml.transform.TransformerFactory="
                + "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
        command.addAll(List.of("-cp", classPath, CacheNode.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put(CacheNode.URL, database.url());
        builder.environment().put(CacheNode.USER, database.user());
        builder.environment().put(CacheNode.PASSWORD, database.password());
        try {
            return new NodeProcess(builder.start(), log.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    Numbers ask(String command) {
        send(command);
        return receive();
    }

    /** For several at the same time: each is told first, and asked for its answer then. */
    void send(String command) {
        try {
            commands.write(command);
            commands.newLine();
            commands.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    Numbers receive() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw failure(null);
            }
            return Numbers.parse(line);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Failure failure(IOException reason) {
        try {
            return new Failure("A node of the benchmark ended:\n" + Files.readString(log.toPath()), reason);
        } catch (IOException e) {
            return new Failure("A node of the benchmark ended", e);
        }
    }

    @Override
    public void close() {
        try {
            commands.close();
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (IOException e) {
            // It has ended already, or is ended now.
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly().onExit().join();
    }
}
