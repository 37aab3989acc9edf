import type { AppContext } from "../app-context";
import type { FaqContent } from "../contract";
import { rawCollection } from "../platform/raw-collection";

export interface LabelForms {
  /** Each label once, in the form in which it came first; what is new is remembered. */
  unify(labels: readonly string[]): string[];
}

/** Labels that differ only in case and spaces are one: they have the same key. */
export function labelKey(label: string): string {
  return plainLabel(label).toLowerCase();
}

export function createLabelForms(): LabelForms {
  const forms = new Map<string, string>();
  const formOf = (label: string): string => {
    const key = labelKey(label);
    if (!forms.has(key)) forms.set(key, plainLabel(label));
    return forms.get(key)!;
  };
  return { unify: (labels) => [...new Set(labels.map(formOf).filter((label) => label !== ""))] };
}

/** Those of all other entries, in the order of their ids. An entry's own are left out, so that it can change their case. */
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

function plainLabel(label: string): string {
  return label.normalize("NFC").replace(/\s+/g, " ").trim();
}
