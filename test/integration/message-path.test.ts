import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import { findMongo } from "../mongo-server";
import { messagePathSuite } from "../path/message-path.suite";
import { createTestRedis } from "../redis-server";

describe("message path [sqlite]", () => messagePathSuite());

const mongo = findMongo();
const redis = createTestRedis();
const nameOf = (what: string, missing: string | null): string => `message path [${what}${missing === null ? "" : `: ${missing}`}]`;
const ownDatabase = (): string => mongo.urlFor(`sao_path_${randomBytes(8).toString("hex")}`);

describe.skipIf(mongo.missing !== null)(nameOf("mongodb", mongo.missing), () => {
  beforeAll(() => mongo.start());
  afterAll(() => mongo.stop());
  messagePathSuite(() => ({ databaseUrl: ownDatabase() }));
});

const missing = mongo.missing ?? redis.missing;
describe.skipIf(missing !== null).each([
  ["mongodb and redis, one process", 0],
  ["mongodb and redis, web and two workers", 2],
])(nameOf("%s", missing), (_name, workers) => {
  let redisUrl: string;
  beforeAll(async () => {
    await mongo.start();
    redisUrl = await redis.start();
  });
  afterAll(async () => {
    await redis.stop();
    await mongo.stop();
  });
  messagePathSuite(() => ({ databaseUrl: ownDatabase(), redisUrl, workers }));
});
