import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with the indexes that it lacks. By itself it compares every document of a collection with every query but one for a unique
 * key and nothing else: with some ten thousand events the product then waits for the database, which no MongoDB would make it do.
 */
class IndexedBackend extends H2Backend {
    IndexedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getCursorRegistry());
    }

    /** An inner class: its parent's constructor opens collections, and only the outer object is there by then. */
    private class IndexedDatabase extends H2Database {
        IndexedDatabase(String name, CursorRegistry cursors) {
            super(name, getMvStore(), cursors);
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String fullName = getDatabaseName() + "." + name;
            MVMap<Object, Document> data = getMvStore().openMap("databases." + fullName);
            MVMap<String, Object> meta = getMvStore().openMap("meta." + fullName);
            return new IndexedCollection(this, name, options, data, meta, cursorRegistry);
        }

        /** One at a time, as these two look first and then create: of two servers that start together one was refused. */
        @Override
        public synchronized MongoCollection<Object> createCollectionOrThrowIfExists(String name, CollectionOptions options) {
            return super.createCollectionOrThrowIfExists(name, options);
        }

        @Override
        protected synchronized MongoCollection<Object> resolveOrCreateCollection(String name) {
            return super.resolveOrCreateCollection(name);
        }

        @Override
        protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new SecondaryIndex(name, keys);
        }
    }

    private static class IndexedCollection extends H2Collection {
        private final List<SecondaryIndex> secondary = new ArrayList<>();

        IndexedCollection(
                MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> data, MVMap<String, Object> meta, CursorRegistry cursors) {
            super(database, name, options, data, meta, cursors);
        }

        @Override
        public void addIndex(Index<Object> index) {
            super.addIndex(index);
            boolean isKnown = secondary.stream().anyMatch(known -> known.getName().equals(index.getName()));
            if (index instanceof SecondaryIndex added && !isKnown) {
                secondary.add(added);
            }
        }

        @Override
        public void dropIndex(String name) {
            super.dropIndex(name);
            secondary.removeIf(index -> index.getName().equals(name));
        }

        /** Looks at the documents that the best index names; without one at what the H2 backend would. */
        @Override
        protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            Collection<Object> candidates = byId(query);
            if (candidates == null) {
                candidates = fewest(index -> index.exact(query));
            }
            if (candidates == null && limit > 0) {
                Optional<SecondaryIndex> sorted = secondary.stream().filter(index -> index.sorts(orderBy, query)).findFirst();
                if (sorted.isPresent()) {
                    return inOrder(sorted.get(), query, orderBy, skip, limit, batchSize, fields);
                }
            }
            if (candidates == null) {
                candidates = fewest(index -> index.candidates(query));
            }
            if (candidates == null) {
                return super.queryDocuments(query, orderBy, skip, limit, batchSize, fields);
            }
            List<Object> present = candidates.stream().filter(position -> getDocument(position) != null).toList();
            return matchDocuments(query, present, orderBy, skip, limit, batchSize, fields);
        }

        private Collection<Object> fewest(Function<SecondaryIndex, Collection<Object>> find) {
            return secondary.stream().map(find).filter(Objects::nonNull).min(Comparator.comparingInt(Collection::size)).orElse(null);
        }

        /** Looks at no more documents than it takes to fill the answer. */
        private QueryResult inOrder(SecondaryIndex index, Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
            Set<Object> found = new LinkedHashSet<>();
            for (Set<Object> group : index.inOrder(orderBy, query)) {
                group.stream().filter(position -> matches(position, query)).forEach(found::add);
                if (found.size() >= skip + limit) {
                    break;
                }
            }
            return matchDocuments(query, found, orderBy, skip, limit, batchSize, fields);
        }

        private boolean matches(Object position, Document query) {
            Document document = getDocument(position);
            return document != null && documentMatchesQuery(document, query);
        }

        private Collection<Object> byId(Document query) {
            if (!"_id".equals(getIdField())) {
                return null;
            }
            Object id = query.get("_id");
            Object condition = id instanceof Document document ? document.getOrDefault("$eq", document.get("$in")) : id;
            if (condition instanceof String) {
                return List.of(condition);
            }
            if (condition instanceof Collection<?> ids && ids.stream().allMatch(String.class::isInstance)) {
                return new TreeSet<>(ids);
            }
            return null;
        }
    }
}
