import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { checkFlow } from "../engine/validate-flow";
import { contextFor, Conversation, loadExample, toVersion } from "./play";

const folder = new URL(".", import.meta.url);
const files = readdirSync(folder);
const flows = files.filter((file) => file.endsWith(".json") && !file.endsWith(".test.json")).map((file) => file.replace(".json", ""));

const step = z
  .object({
    customer: z.string().optional(),
    taps: z.string().optional(),
    event: z.enum(["followed", "opened", "conversation-resolved", "returned-to-bot"]).optional(),
    timeout: z.literal(true).optional(),
    ref: z.string().optional(),
    /** Each must be part of what the bot says, in this order. */
    bot: z.array(z.string()),
    offers: z.array(z.string()).optional(),
    /** Effects besides what is said; each must be there with at least these fields. */
    effects: z.array(z.looseObject({ type: z.string() })).optional(),
    handled: z.boolean().optional(),
    ended: z.boolean().optional(),
  })
  .strict();
const script = z.object({
  conversations: z.array(z.object({ name: z.string(), contact: z.looseObject({}).optional(), steps: z.array(step).min(1) })).min(1),
});

test("every example has a script", () => {
  expect(flows.sort()).toEqual(["clinic-booking", "course-enrolment", "echo", "starter-shop"]);
  for (const flow of flows) expect(files).toContain(`${flow}.test.json`);
});

describe.each(flows)("%s", (name) => {
  const definition = loadExample(name);

  test("has nothing to warn of", () => {
    expect(checkFlow(definition)).toEqual([]);
  });

  const { conversations } = script.parse(JSON.parse(readFileSync(new URL(`./${name}.test.json`, folder), "utf8")));
  test.each(conversations.map((one) => [one.name, one] as const))("%s", (_, { contact, steps }) => {
    const context = contextFor([toVersion(definition)]);
    const conversation = new Conversation({ ...context, contact: { ...context.contact, ...contact } });
    steps.forEach((one, i) => {
      const where = `step ${i + 1}: ${one.customer ?? one.taps ?? one.event ?? "timeout"}`;
      if (one.event) conversation.event(one.event);
      else if (one.timeout) conversation.timeout();
      else if (one.taps) conversation.tap(one.taps);
      else conversation.type(one.customer ?? "", one.ref === undefined ? {} : { ref: one.ref });
      const { last, said, options } = conversation;
      expect(said, where).toHaveLength(one.bot.length);
      one.bot.forEach((part, at) => expect(said[at], where).toContain(part));
      if (one.offers)
        expect(
          options.map((option) => option.title),
          where,
        ).toEqual(one.offers);
      const others = last!.effects.filter((effect) => effect.type !== "say");
      for (const effect of one.effects ?? []) expect(others, where).toContainEqual(expect.objectContaining(effect));
      if (!one.effects)
        expect(
          others.filter((effect) => effect.type === "flow-error" || effect.type === "handoff" || effect.type === "save-lead"),
          where,
        ).toEqual([]);
      if (one.handled !== undefined) expect(last!.handled, where).toBe(one.handled);
      if (one.ended !== undefined) expect(last!.session === null, where).toBe(one.ended);
    });
  });
});
