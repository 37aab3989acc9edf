import type { AppContext } from "../app-context";
import type { PhrasedFrom } from "../contract";
import { DAY_MS } from "../core";
import { deleteInPages } from "../platform/delete-in-pages";
import { derivedId } from "../platform/ids";
import { insertOnce, rawCollection } from "../platform/raw-collection";
import type { StoredAssistAnswer } from "./assist.model";

type Deps = Pick<AppContext, "models" | "clock">;

export interface Phrased {
  text: string;
  from: PhrasedFrom;
}

/**
 * Asks once for an event and an entry, however often its turn is run: what came of it is stored, and a turn that a crash cut off while it
 * asked gets the stored answer instead of asking and paying again.
 */
export async function rememberAnswer(
  { models, clock }: Deps,
  of: { eventId: string; conversationId: string; faqId: string },
  ask: () => Promise<Phrased | null>,
): Promise<Phrased | null> {
  const answers = rawCollection(models.assistAnswers);
  const _id = derivedId("phrase", of.eventId, of.faqId);
  const begun: StoredAssistAnswer = { _id, conversationId: of.conversationId, text: null, sources: [], at: clock() };
  if (!(await insertOnce(answers, begun))) {
    const known = await answers.findOne({ _id });
    return known?.text ? { text: known.text, from: known.sources as PhrasedFrom } : null;
  }
  const phrased = await ask();
  if (phrased) await answers.updateOne({ _id }, { $set: { text: phrased.text, sources: phrased.from } });
  return phrased;
}

/** No event is run again after a day but by an admin, who then gets the stored answers. */
export async function deleteOldAnswers({ models, clock }: Deps): Promise<void> {
  await deleteInPages(rawCollection(models.assistAnswers), { at: { $lt: new Date(clock().getTime() - DAY_MS) } });
}
