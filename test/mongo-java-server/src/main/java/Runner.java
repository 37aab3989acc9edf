import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.ServerVersion;
import java.util.List;
import org.h2.mvstore.MVStore;

/**
 * Serves MongoDB's protocol, prints the port, and ends with its standard input.
 * Without arguments from memory on a free port; with a port and a file it keeps its data there and has them again after the next start.
 */
public class Runner {
    private static final int PAGE_CACHE_MB = 256;

    public static void main(String[] arguments) throws Exception {
        IndexedBackend backend = new IndexedBackend(new MVStore.Builder().fileName(arguments.length > 1 ? arguments[1] : null).cacheSize(PAGE_CACHE_MB).open());
        backend.version(new DriverFriendlyVersion());
        MongoServer server = new MongoServer(backend);
        int port;
        if (arguments.length > 0) {
            port = Integer.parseInt(arguments[0]);
            server.bind("127.0.0.1", port);
        } else {
            port = server.bind().getPort();
        }
        System.out.println("PORT " + port);
        System.out.flush();
        // The parent holds the other end of the pipe: when it dies, so does this.
        while (System.in.read() != -1) {
        }
        server.shutdownNow();
        System.exit(0);
    }

    /** Behaves as MongoDB 5.0. The library reports a wire version that today's drivers refuse, though it speaks the newer protocol. */
    private static class DriverFriendlyVersion implements MongoVersion {
        @Override
        public List<Integer> getVersionArray() {
            return ServerVersion.MONGO_5_0.getVersionArray();
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
