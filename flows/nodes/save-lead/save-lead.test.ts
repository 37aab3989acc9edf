import { expect, test } from "vitest";
import { tryNodes } from "../../examples/play";

function save(config: Record<string, unknown>) {
  return tryNodes([
    {
      id: "set",
      type: "set-variable",
      config: {
        set: [
          { name: "name", value: "Lan" },
          { name: "phone", value: "0912345678" },
          { name: "size", value: "M" },
        ],
      },
      next: { next: "save" },
    },
    { id: "save", type: "save-lead", config, next: { next: "end" } },
    { id: "end", type: "end" },
  ]).type("hi").effects;
}

test("takes name and phone from the variables, leaves out what is empty, and keeps them in the contact", () => {
  expect(save({ note: "Hỏi size {{ size }}", fields: { size: "{{ size }}", colour: "{{ colour }}" } })).toEqual([
    { type: "save-lead", lead: { name: "Lan", phone: "0912345678", note: "Hỏi size M", fields: { size: "M" } } },
    { type: "update-contact", contact: { name: "Lan", phone: "0912345678" } },
  ]);
});

test("can leave the contact as it is", () => {
  expect(save({ updateContact: false, name: "" })).toEqual([{ type: "save-lead", lead: { phone: "0912345678", fields: {} } }]);
});
