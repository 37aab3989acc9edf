import type { Document } from "./values";

/**
 * The part of the ordinary driver's cursors that Mongoose and the product use. The query runs when the first document is asked for.
 */
export class Cursor implements AsyncIterable<Document> {
  protected rows: Document[] | null = null;
  private position = 0;
  private mapping: ((document: Document) => unknown) | null = null;
  closed = false;

  constructor(private readonly load: () => Promise<Document[]>) {}

  async toArray(): Promise<unknown[]> {
    const rows = await this.load();
    return this.mapping ? rows.map(this.mapping) : rows;
  }

  async next(): Promise<unknown> {
    if (this.closed) return null;
    this.rows ??= await this.load();
    const row = this.rows[this.position++];
    if (row === undefined) return null;
    return this.mapping ? this.mapping(row) : row;
  }

  async hasNext(): Promise<boolean> {
    if (this.closed) return false;
    this.rows ??= await this.load();
    return this.position < this.rows.length;
  }

  async forEach(visit: (document: unknown) => unknown): Promise<void> {
    for await (const document of this) if (visit(document) === false) return;
  }

  map(mapping: (document: Document) => unknown): this {
    const before = this.mapping;
    this.mapping = before ? (document) => mapping(before(document) as Document) : mapping;
    return this;
  }

  rewind(): void {
    this.rows = null;
    this.position = 0;
  }

  close(): Promise<void> {
    this.closed = true;
    this.rows = null;
    return Promise.resolve();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Document> {
    for (let document = await this.next(); document !== null; document = await this.next()) yield document as Document;
  }
}

/** A `find` whose parts can still be set. */
export class FindCursor extends Cursor {
  constructor(
    private readonly settings: { sort?: unknown; direction?: unknown; skip?: unknown; limit?: unknown; projection?: unknown },
    load: () => Promise<Document[]>,
  ) {
    super(load);
  }

  sort(sort: unknown, direction?: unknown): this {
    this.settings.sort = sort;
    this.settings.direction = direction;
    return this;
  }

  skip(count: number): this {
    this.settings.skip = count;
    return this;
  }

  limit(count: number): this {
    this.settings.limit = count;
    return this;
  }

  project(projection: unknown): this {
    this.settings.projection = projection;
    return this;
  }

  batchSize(): this {
    return this;
  }
}
