import type { AppContext } from "../app-context";
import type { FaqContent } from "../contract";
import { offReason, publishedContent } from "./faq-content";

type Deps = Pick<AppContext, "models" | "clock" | "flows" | "jobs">;

const JOB = "faq-dates";

/** Registers the work that switches entries on and off by their dates; call before the job queue starts. */
export function handleFaqDates(deps: Deps): void {
  deps.jobs.handle(JOB, (data) => keepFaqDates(deps, String(data["faqId"])));
}

/** Asks for the entry to be looked at when its next date comes. */
export async function scheduleFaqDates({ jobs, clock }: Pick<Deps, "jobs" | "clock">, faqId: string, content: FaqContent): Promise<void> {
  const next = [content.validFrom, content.validUntil]
    .flatMap((date) => (date === null ? [] : [new Date(date)]))
    .filter((date) => date > clock())
    .sort((a, b) => a.getTime() - b.getTime())[0];
  if (next) await jobs.enqueue(JOB, `${JOB}:${faqId}`, { faqId }, { runAt: next });
}

/** Switches the entry on or off as its dates say now; changes nothing when they say what is so already. */
export async function keepFaqDates(deps: Deps, faqId: string): Promise<void> {
  const faq = await deps.models.faqs.findOne({ _id: faqId }).lean();
  const content = faq && publishedContent(faq);
  if (!content) return;
  const isEnabled = offReason(content, deps.clock()) === null;
  if (isEnabled !== faq.isEnabled) {
    await deps.models.faqs.updateOne({ _id: faqId }, { $set: { isEnabled, updatedAt: deps.clock() } });
    await deps.flows.reload();
  }
  await scheduleFaqDates(deps, faqId, content);
}
