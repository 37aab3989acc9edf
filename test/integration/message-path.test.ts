import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe } from "vitest";
import { findMongo } from "../mongo-server";
import { messagePathSuite } from "../path/message-path.suite";

describe("message path [sqlite]", () => messagePathSuite(() => Promise.resolve(undefined)));

const mongo = findMongo();
describe.skipIf(mongo.missing !== null)(`message path [mongodb${mongo.missing === null ? "" : `: ${mongo.missing}`}]`, () => {
  beforeAll(() => mongo.start());
  afterAll(() => mongo.stop());
  messagePathSuite(() => Promise.resolve(mongo.urlFor(`sao_path_${randomBytes(8).toString("hex")}`)));
});
