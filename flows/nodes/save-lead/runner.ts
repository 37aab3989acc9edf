import type { NodeRunner } from "../../engine/node-type";
import type { Variables } from "../../engine/types";
import type { saveLead } from "./definition";

export const runSaveLead: NodeRunner<typeof saveLead> = ({ config, render, emit, note }) => {
  const filled = (text: string) => {
    const rendered = text === "" ? "" : render(text).trim();
    return rendered === "" ? undefined : rendered;
  };
  const person = withoutMissing({ name: filled(config.name), phone: filled(config.phone), email: filled(config.email) });
  const fields: Variables = {};
  for (const [name, text] of Object.entries(config.fields)) {
    const value = filled(text);
    if (value !== undefined) fields[name] = value;
  }
  emit({ type: "save-lead", lead: { ...person, ...withoutMissing({ note: filled(config.note) }), fields } });
  if (config.updateContact && Object.keys(person).length > 0) emit({ type: "update-contact", contact: person });
  note([person.name, person.phone, person.email].filter((part) => part !== undefined).join(" · "));
  return { then: "go", output: "next" };
};

function withoutMissing<T extends Record<string, string | undefined>>(record: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: string };
}
