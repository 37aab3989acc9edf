import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { templateText } from "../fields";

const field = z.string().trim().max(1_000);

/** Records a lead. Each field is a text with variables; an empty result leaves the field out. */
export const saveLead = defineNode({
  type: "save-lead",
  label: { vi: "Lưu khách tiềm năng", en: "Save a lead" },
  config: z.object({
    name: field.default("{{ name }}"),
    phone: field.default("{{ phone }}"),
    email: field.default("{{ email }}"),
    note: field.default(""),
    fields: z.record(z.string().regex(/^[a-zA-Z_]\w{0,39}$/), templateText).default({}),
    /** Also keeps name, phone and email in the contact. */
    updateContact: z.boolean().default(true),
  }),
  outputs: () => [{ name: "next" }],
  waits: false,
  templates: (config) => [
    // The defaults read variables that a flow may well not have.
    ...(["name", "phone", "email", "note"] as const).flatMap((name) =>
      config[name] === "" || config[name] === `{{ ${name} }}` ? [] : [{ field: name, text: config[name], role: "value" as const }],
    ),
    ...Object.entries(config.fields).map(([name, text]) => ({ field: `fields.${name}`, text, role: "value" as const })),
  ],
});
