import type { Button, Attachment } from "../../../src/core/content";
import type { NodeRunner, NodeStep } from "../../engine/node-type";
import { readChoice } from "../../engine/read/choice";
import { optionsOf, type message, type MessageButton } from "./definition";
import type { z } from "zod";

type Step = NodeStep<z.infer<typeof message.config>>;

export const runMessage: NodeRunner<typeof message> = (step) => {
  const { config, node, reply } = step;
  if (reply === null) {
    show(step);
    return waits(step) ? { then: "wait" } : { then: "go", output: "next" };
  }
  if (reply.kind === "timeout") return { then: "go", output: "next" };
  const options = optionsOf(config);
  if (reply.option) return options.some((one) => one.id === reply.option?.id) ? { then: "go", output: reply.option.id } : { then: "stale" };
  const own = readChoice(reply.text, options);
  if (own) return { then: "go", output: options[own.value]!.id };
  const offered = readChoice(reply.text, step.offered);
  if (offered) return { then: "chosen", payload: step.offered[offered.value]!.payload };
  if (node.next.other !== undefined) return { then: "go", output: "other", passOn: true };
  return {
    then: "miss",
    retry: () =>
      step.say({ text: step.texts.retry.menu, quickReplies: options.map(({ id, title }) => ({ title, payload: step.payload(id) })) }),
  };
};

function waits({ config, node }: Step): boolean {
  return optionsOf(config).length > 0 && node.next.next === undefined;
}

function show(step: Step): void {
  const { config, render } = step;
  const cards = config.cards.map((card): Attachment => ({
    kind: "card",
    title: render(card.title),
    ...(card.subtitle === undefined ? {} : { subtitle: render(card.subtitle) }),
    ...(card.imageUrl === undefined ? {} : { imageUrl: render(card.imageUrl) }),
    buttons: card.buttons.map((button) => toButton(step, button)),
  }));
  step.say({
    text: config.text === undefined ? undefined : render(config.text),
    attachments: [
      ...config.attachments.map(({ kind, url, name }): Attachment => ({ kind, url: render(url), ...(name === undefined ? {} : { name }) })),
      ...cards,
    ],
    buttons: config.buttons.map((button) => toButton(step, button)),
    quickReplies: config.quickReplies.map(({ id, title }) => ({ title, payload: step.payload(id) })),
  });
}

function toButton(step: Step, button: MessageButton): Button {
  switch (button.type) {
    case "option":
      return { type: "postback", title: button.title, payload: step.payload(button.id) };
    case "url":
      return { type: "url", title: button.title, url: step.render(button.url) };
    case "phone":
      return { type: "phone", title: button.title, phone: button.phone };
  }
}
