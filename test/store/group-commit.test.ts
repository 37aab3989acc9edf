import { describe, expect, it } from "vitest";
import { GroupCommit } from "../../src/platform/sqlite-driver/group-commit";
import { serverError } from "../../src/platform/sqlite-driver/errors";
import { openSqlite } from "../../src/platform/sqlite-driver/open-sqlite";

/** Commits when told to, and can be made to fail. */
function setUp() {
  const sqlite = openSqlite(":memory:");
  sqlite.exec("CREATE TABLE t (n)");
  let commit: () => void = () => undefined;
  let rollbacks = 0;
  let failure: Error | null = null;
  const connection = {
    ...sqlite,
    get inTransaction() {
      return sqlite.inTransaction;
    },
    exec(sql: string) {
      if (sql === "COMMIT" && failure) throw failure;
      sqlite.exec(sql);
    },
  };
  const commits = new GroupCommit(
    connection,
    () => rollbacks++,
    (run) => (commit = run),
  );
  const settled: string[] = [];
  const track = (name: string, promise: Promise<unknown>) =>
    promise.then(
      (value) => settled.push(`${name}=${String(value)}`),
      (error: Error) => settled.push(`${name}!${error.message}`),
    );
  return {
    commits,
    sqlite,
    settled,
    track,
    insert: (n: number) => commits.write(() => sqlite.command("INSERT INTO t VALUES (?)").run([n]).changes),
    count: () => commits.read(() => sqlite.query("SELECT count(*) FROM t").get([])![0]),
    commit: () => commit(),
    failCommit: () => (failure = new Error("disk full")),
    rollbacks: () => rollbacks,
  };
}

/** Every promise callback that can run without a commit has run. */
const quiet = () => new Promise((resolve) => setImmediate(resolve));

describe("group commit", () => {
  it("runs a write at once but settles it only when its batch is on disk", async () => {
    const { insert, count, commit, settled, track } = setUp();
    void track("first", insert(1));
    void track("second", insert(2));
    void track("read", count());
    await quiet();
    expect(settled).toEqual([]);
    commit();
    await quiet();
    expect(settled).toEqual(["first=1", "second=1", "read=2"]);
  });

  it("lets a read through when nothing waits", async () => {
    const { count } = setUp();
    expect(await count()).toBe(0);
  });

  it("holds back an error as long as the batch it may have seen", async () => {
    const { commits, insert, commit, settled, track } = setUp();
    void track("write", insert(1));
    void track(
      "refused",
      commits.write(() => {
        throw serverError(11000, "duplicate");
      }),
    );
    void track("after", insert(2));
    await quiet();
    expect(settled).toEqual([]);
    commit();
    await quiet();
    expect(settled).toEqual(["write=1", "refused!duplicate", "after=1"]);
  });

  it("rejects everything in a batch whose commit fails, and leaves nothing of it", async () => {
    const { insert, count, commit, failCommit, settled, track, rollbacks, sqlite } = setUp();
    failCommit();
    void track("write", insert(1));
    void track("read", count());
    commit();
    await quiet();
    expect(settled).toEqual(["write!The database could not store this write", "read!The database could not store this write"]);
    expect(rollbacks()).toBe(1);
    expect(sqlite.query("SELECT count(*) FROM t").get([])).toEqual([0]);
  });

  it("undoes the batch when a write fails in a way that nobody planned, and takes no more of the same moment", async () => {
    const { commits, insert, settled, track, sqlite, commit } = setUp();
    void track("write", insert(1));
    void track(
      "broken",
      commits.write(() => sqlite.exec("INSERT INTO nowhere VALUES (1)")),
    );
    void track("after", insert(2));
    await quiet();
    expect(settled.sort()).toEqual(["after", "broken", "write"].map((name) => `${name}!The database could not store this write`));
    expect(sqlite.query("SELECT count(*) FROM t").get([])).toEqual([0]);
    commit();
    void track("later", insert(3));
    commit();
    await quiet();
    expect(settled).toContain("later=1");
  });

  it("starts a new batch after each commit", async () => {
    const { insert, commit, settled, track } = setUp();
    void track("a", insert(1));
    commit();
    void track("b", insert(2));
    await quiet();
    expect(settled).toEqual(["a=1"]);
    commit();
    await quiet();
    expect(settled).toEqual(["a=1", "b=1"]);
  });
});
