// Jena TDB2.
//   mvn -q dependency:copy-dependencies -DoutputDirectory=lib
//   java -cp 'lib/*' Jena.java load FILE.nq FOLDER
//   java -cp 'lib/*' Jena.java ask FILE.nq.sparql.json FOLDER
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.LoaderFactory;

public class Jena {
    public static void main(String[] args) throws Exception {
        long begin = System.nanoTime();
        DatasetGraph store = DatabaseMgr.connectDatasetGraph(args[2]);
        StringBuilder out = new StringBuilder("{");
        if (args[0].equals("load")) {
            var loader = LoaderFactory.phasedLoader(store, org.apache.jena.system.progress.MonitorOutputs.nullOutput());
            loader.startBulk();
            loader.load(args[1]);
            loader.finishBulk();
            store.begin(ReadWrite.READ);
            long n = 0;
            for (var it = store.find(); it.hasNext(); it.next()) n++;
            store.end();
            long size = 0;
            try (var files = Files.walk(Path.of(args[2]))) {
                for (Path p : (Iterable<Path>) files::iterator) if (p.toFile().isFile()) size += used(p.toFile());
            }
            out.append("\"quads\":" + n + ",\"bytes\":" + size);
        } else {
            ask(args[1], store, out);
        }
        double cpu = ProcessHandle.current().info().totalCpuDuration().get().toNanos() / 1e9;
        long peak = 0;
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) peak = Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
        System.out.println(out + ",\"seconds\":" + (System.nanoTime() - begin) / 1e9 + ",\"cpu\":" + cpu + ",\"mb\":" + peak + "}");
        System.exit(0); // its threads do not end
    }

    // used is what a sparse file takes on disk.
    static long used(File f) throws Exception {
        Process p = new ProcessBuilder("du", "-k", f.getPath()).start();
        return 1024 * Long.parseLong(new String(p.getInputStream().readAllBytes()).split("\\s")[0]);
    }

    static void ask(String file, DatasetGraph store, StringBuilder out) throws Exception {
        JsonObject questions = JSON.read(file);
        StringBuilder p50 = new StringBuilder(), answers = new StringBuilder();
        store.begin(ReadWrite.READ);
        for (String name : questions.keys()) {
            List<Double> times = new ArrayList<>();
            long found = 0;
            for (int turn = 0; turn < 4; turn++) {
                for (var q : questions.get(name).getAsArray()) {
                    long t = System.nanoTime();
                    long n = 0;
                    try (var run = QueryExecutionFactory.create(q.getAsString().value(), DatasetFactory.wrap(store))) {
                        for (var rows = run.execSelect(); rows.hasNext(); rows.next()) n++;
                    }
                    if (turn == 0) found += n;
                    else times.add((System.nanoTime() - t) / 1e6);
                }
            }
            Collections.sort(times);
            String comma = p50.length() > 0 ? "," : "";
            p50.append(comma + "\"" + name + "\":" + times.get(times.size() / 2));
            answers.append(comma + "\"" + name + "\":" + found);
        }
        store.end();
        out.append("\"p50\":{" + p50 + "},\"answers\":{" + answers + "}");
    }
}
