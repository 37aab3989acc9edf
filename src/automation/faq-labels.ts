import type { AppContext } from "../app-context";
import type { FaqContent } from "../contract";
import { rawCollection } from "../platform/raw-collection";

export interface LabelForms {
  /** Each label once, in the form in which it came first; what is new is remembered. */
  unify(labels: readonly string[]): string[];
}

/** Labels that differ only in case and spaces are one. */
export function createLabelForms(): LabelForms {
  const forms = new Map<string, string>();
  const formOf = (label: string): string => {
    const plain = label.normalize("NFC").replace(/\s+/g, " ").trim();
    const key = plain.toLowerCase();
    if (!forms.has(key)) forms.set(key, plain);
    return forms.get(key)!;
  };
  return { unify: (labels) => [...new Set(labels.map(formOf).filter((label) => label !== ""))] };
}

/** Those of all other entries, the oldest entry's first. An entry's own are left out, so that it can change their case. */
export async function readLabelForms({ models }: Pick<AppContext, "models">, exceptId: string): Promise<LabelForms> {
  const faqs = await rawCollection(models.faqs)
    .find({ _id: { $ne: exceptId } }, { projection: { "more.labels": 1, "draft.labels": 1 } })
    .sort({ _id: 1 })
    .toArray();
  const forms = createLabelForms();
  for (const { more, draft } of faqs)
    for (const content of [more, draft] as (Partial<FaqContent> | null)[]) forms.unify(content?.labels ?? []);
  return forms;
}
