import type { AppContext } from "../app-context";
import type { FlowDefinition, FlowSession, FlowVersion } from "../../flows/engine/types";
import { newestFaqWords, readFaqOptions } from "./faq-words";
import { createLiveFaq } from "./create-live-faq";
import type { FlowLibrary } from "./flow-library";
import { readFaqPolicy, type NumberedFaqPolicy } from "./faq-policy";
import type { StoredFlowVersion } from "./flow.model";
import { readLiveEntries } from "./read-live-entries";
import { trainFaqInThread, type TrainFaq } from "./train-faq-apart";

type Deps = Pick<AppContext, "models" | "clock" | "log">;

/** Keeps what a turn reads in memory; versions never change, so a loaded one stays. */
export async function createFlowLibrary(deps: Deps, { train = trainFaqInThread }: { train?: TrainFaq } = {}): Promise<FlowLibrary> {
  const versions = new Map<string, FlowVersion>();
  let published: FlowVersion[] = [];
  const faq = createLiveFaq(deps, train);
  const lookUp = (id: string): FlowVersion | undefined => versions.get(id);

  async function load(ids: string[]): Promise<void> {
    const missing = ids.filter((id) => !versions.has(id));
    if (missing.length === 0) return;
    for (const stored of await deps.models.flowVersions.find({ _id: { $in: missing } }).lean()) versions.set(stored._id, toVersion(stored));
  }

  let policy = await readFaqPolicy(deps);
  let seen = "";
  let learning: Promise<void> = Promise.resolve();
  let holding = 0;
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;

  /** One at a time, so that what was read last is what counts. One that is under way may have read too early: another follows for all who ask meanwhile. */
  function reload(): Promise<void> {
    if (!running) {
      running = readAll().finally(() => (running = null));
      return running;
    }
    following ??= running
      // Its own caller hears of its failure.
      .catch(() => undefined)
      .then(() => {
        following = null;
        return reload();
      });
    return following;
  }

  async function readAll(): Promise<void> {
    const seenNow = await fingerprint();
    const flows = await deps.models.flows
      .find({ publishedVersionId: { $ne: null } })
      .sort({ priority: 1, key: 1 })
      .lean();
    const ids = flows.flatMap((flow) => flow.publishedVersionId ?? []);
    await load(ids);
    const entries = await readLiveEntries(deps);
    published = ids.flatMap((id) => versions.get(id) ?? []);
    const options = await readFaqOptions(deps);
    // Neither a start nor the first entries wait for learning: until it is done, questions are compared word by word.
    const isReady = faq.isEmpty() && (await faq.begin(entries, options));
    seen = seenNow;
    if (isReady) return;
    learning = faq.use(entries, options);
    learning.catch((error: unknown) => deps.log.error({ err: error }, "the FAQ's entries could not be taken over"));
  }

  /** What was read before a change may arrive after it. */
  function usePolicy(next: NumberedFaqPolicy): void {
    if (next.number >= policy.number) policy = next;
  }

  /** Changes with every publish and FAQ edit, whichever process made it. */
  async function fingerprint(): Promise<string> {
    const [flows, count, newest, words] = await Promise.all([
      deps.models.flows.find({}, { publishedVersionId: 1 }).sort({ _id: 1 }).lean(),
      deps.models.faqs.countDocuments({ isEnabled: true }),
      deps.models.faqs.findOne({}, { updatedAt: 1 }).sort({ updatedAt: -1 }).lean(),
      newestFaqWords(deps.models),
    ]);
    return JSON.stringify([flows.map((flow) => flow.publishedVersionId), count, newest?.updatedAt, words]);
  }

  await reload();
  return {
    published: () => published,
    async versionsFor(session: FlowSession | null) {
      if (session) await load([session.flowVersionId, ...session.stack.map((frame) => frame.flowVersionId)]);
      return lookUp;
    },
    matchFaq: faq.match,
    faq: faq.entry,
    async reload() {
      await reload();
      await learning;
    },
    policy: () => ({ answerAt: policy.answerAt, askAt: policy.askAt, feedback: policy.feedback }),
    usePolicy,
    async refresh() {
      usePolicy(await readFaqPolicy(deps));
      if (holding === 0 && (await fingerprint()) !== seen) await reload();
    },
    async holdRefresh(make) {
      holding += 1;
      try {
        return await make();
      } finally {
        holding -= 1;
      }
    },
    close: faq.close,
  };
}

function toVersion(stored: StoredFlowVersion): FlowVersion {
  return { id: stored._id, flowId: stored.flowId, number: stored.number, definition: stored.definition as FlowDefinition };
}
