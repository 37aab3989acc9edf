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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The positions of the documents that have one of the values the query names, or null where it names none. */
    synchronized Collection<Object> exact(Document query) {
        Object value = query.get(field);
        if (value instanceof Document condition && condition.get("$in") instanceof Collection<?> values) {
            return values.stream().allMatch(SecondaryIndex::isScalar) ? flatten(values.stream().map(positions::get).filter(Objects::nonNull)) : null;
        }
        Object named = value instanceof Document condition ? condition.get("$eq") : value;
        return isScalar(named) ? flatten(Stream.of(positions.getOrDefault(named, Set.of()))) : null;
    }

    /** The positions of all documents that can match, or null where this index cannot tell. */
    synchronized Collection<Object> candidates(Document query) {
        Collection<Object> exact = exact(query);
        NavigableMap<Object, Set<Object>> range = exact == null ? range(query) : null;
        return range == null ? exact : flatten(range.values().stream());
    }

    private static Set<Object> flatten(Stream<Set<Object>> groups) {
        return groups.flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True where the index comes in this order, and tells which documents can match. */
    synchronized boolean sorts(Document orderBy, Document query) {
        return orderBy != null && !orderBy.isEmpty() && orderBy.keySet().iterator().next().equals(field) && range(query) != null;
    }

    /** Groups of positions in the order of the field, for a query that it `sorts`. */
    synchronized List<Set<Object>> inOrder(Document orderBy, Document query) {
        NavigableMap<Object, Set<Object>> range = range(query);
        boolean isDescending = ((Number) orderBy.get(field)).intValue() < 0;
        return List.copyOf((isDescending ? range.descendingMap() : range).values());
    }

    private NavigableMap<Object, Set<Object>> range(Document query) {
        Object value = query.get(field);
        if (!(value instanceof Document condition) || BsonRegularExpression.isRegularExpression(value)) {
            return null;
        }
        Object from = isScalar(condition.get("$gt")) ? condition.get("$gt") : condition.get("$gte");
        Object to = isScalar(condition.get("$lt")) ? condition.get("$lt") : condition.get("$lte");
        if (isScalar(from) && isScalar(to)) {
            boolean isEmpty = ValueComparator.asc().compare(from, to) > 0;
            return isEmpty ? positions.subMap(from, false, from, true) : positions.subMap(from, true, to, true);
        }
        if (isScalar(from)) {
            return positions.tailMap(from, true);
        }
        if (isScalar(to)) {
            return positions.headMap(to, true);
        }
        return Boolean.TRUE.equals(condition.get("$exists")) ? positions : null;
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
