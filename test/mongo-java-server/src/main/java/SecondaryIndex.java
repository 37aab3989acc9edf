import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the values of an index's first key are found, so that a query need not look at every document. It only names candidates:
 * the server still compares each with the whole query. Kept in memory and filled anew when the collection is opened.
 */
class SecondaryIndex extends Index<Object> {
    private final String field;
    private final NavigableMap<Object, Set<Object>> positions = new TreeMap<>(ValueComparator.asc());

    SecondaryIndex(String name, List<IndexKey> keys) {
        // "Sparse" tells the server that a document need not be found through this index.
        super(name, keys, true);
        this.field = keys.get(0).getKey();
    }

    /** The positions of all documents that can match, or null where this index cannot tell. */
    synchronized Collection<Object> candidates(Document query) {
        if (!query.containsKey(field)) {
            return null;
        }
        Object value = query.get(field);
        if (isScalar(value)) {
            return at(value);
        }
        if (!(value instanceof Document condition) || BsonRegularExpression.isRegularExpression(value)) {
            return null;
        }
        if (isScalar(condition.get("$eq"))) {
            return at(condition.get("$eq"));
        }
        if (condition.get("$in") instanceof Collection<?> values && values.stream().allMatch(SecondaryIndex::isScalar)) {
            Set<Object> found = new LinkedHashSet<>();
            values.forEach(each -> found.addAll(at(each)));
            return found;
        }
        return between(condition);
    }

    private List<Object> at(Object value) {
        return List.copyOf(positions.getOrDefault(value, Set.of()));
    }

    private Collection<Object> between(Document condition) {
        Object from = isScalar(condition.get("$gt")) ? condition.get("$gt") : condition.get("$gte");
        Object to = isScalar(condition.get("$lt")) ? condition.get("$lt") : condition.get("$lte");
        Map<Object, Set<Object>> range;
        if (isScalar(from) && isScalar(to)) {
            Object low = from;
            Object high = to;
            range = ValueComparator.asc().compare(low, high) > 0 ? Map.of() : positions.subMap(low, true, high, true);
        } else if (isScalar(from)) {
            range = positions.tailMap(from, true);
        } else if (isScalar(to)) {
            range = positions.headMap(to, true);
        } else if (Boolean.TRUE.equals(condition.get("$exists"))) {
            range = positions;
        } else {
            return null;
        }
        Set<Object> found = new LinkedHashSet<>();
        range.values().forEach(found::addAll);
        return found;
    }

    private static boolean isScalar(Object value) {
        return value != null && !(value instanceof Document) && !(value instanceof Collection) && !(value instanceof BsonRegularExpression);
    }

    /** A document stands under its value, or under each element of its list; one without the field nowhere. */
    private List<Object> valuesOf(Document document) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        List<Object> values = new ArrayList<>();
        if (value instanceof Collection<?> elements) {
            elements.forEach(element -> values.add(element));
        } else if (!(value instanceof Missing)) {
            values.add(value);
        }
        return values;
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        valuesOf(document).forEach(value -> positions.computeIfAbsent(value, key -> new LinkedHashSet<>()).add(position));
    }

    @Override
    public synchronized Object remove(Document document) {
        removeValues(document, document.get("_id"));
        return null;
    }

    private void removeValues(Document document, Object position) {
        for (Object value : valuesOf(document)) {
            positions.computeIfPresent(value, (key, found) -> {
                found.remove(position);
                return found.isEmpty() ? null : found;
            });
        }
    }

    @Override
    public synchronized void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        removeValues(before, position);
        add(after, position, collection);
    }

    @Override
    public Object getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return candidates(query) != null;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return candidates(query);
    }

    @Override
    public synchronized long getCount() {
        return positions.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public synchronized boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Nothing is refused: the index is not unique.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // Nothing is refused: the index is not unique.
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }
}
