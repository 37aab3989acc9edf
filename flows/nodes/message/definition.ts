import { z } from "zod";
import { defineNode } from "../../engine/node-type";
import { optionId, templateText } from "../fields";

const title = z.string().trim().min(1).max(100);
/** `option` leaves the node through the output of the same name, whenever it is tapped. */
const button = z.discriminatedUnion("type", [
  z.object({ type: z.literal("option"), id: optionId, title }),
  z.object({ type: z.literal("url"), title, url: templateText }),
  z.object({ type: z.literal("phone"), title, phone: z.string().min(3).max(30) }),
]);
export type MessageButton = z.infer<typeof button>;

const config = z
  .object({
    text: templateText.optional(),
    attachments: z
      .array(z.object({ kind: z.enum(["image", "file", "audio", "video"]), url: templateText, name: z.string().max(200).optional() }))
      .max(10)
      .default([]),
    cards: z
      .array(
        z.object({
          title: templateText,
          subtitle: templateText.optional(),
          imageUrl: templateText.optional(),
          buttons: z.array(button).max(3).default([]),
        }),
      )
      .max(10)
      .default([]),
    buttons: z.array(button).max(5).default([]),
    quickReplies: z
      .array(z.object({ id: optionId, title }))
      .max(13)
      .default([]),
  })
  .refine((message) => message.text !== undefined || message.attachments.length > 0 || message.cards.length > 0, {
    message: "needs a text, a file or a card",
    path: ["text"],
  })
  .refine((message) => !(message.text === undefined && (message.buttons.length > 0 || message.quickReplies.length > 0)), {
    message: "buttons and quick replies need a text",
    path: ["text"],
  })
  .refine((message) => new Set(optionsOf(message).map((one) => one.id)).size === optionsOf(message).length, {
    message: "two options have the same id",
    path: ["buttons"],
  });

type Buttons = { buttons: MessageButton[]; quickReplies: { id: string; title: string }[]; cards: { buttons: MessageButton[] }[] };

/** Everything that can be tapped and comes back to the flow. */
export function optionsOf(message: Buttons): { id: string; title: string; shownAs: "button" | "quick-reply" }[] {
  const buttons = [...message.cards.flatMap((card) => card.buttons), ...message.buttons].filter((one) => one.type === "option");
  return [
    ...buttons.map(({ id, title }) => ({ id, title, shownAs: "button" as const })),
    ...message.quickReplies.map(({ id, title }) => ({ id, title, shownAs: "quick-reply" as const })),
  ];
}

/** Says something. With options and nothing connected to `next` it waits for a choice, otherwise it goes on at once. */
export const message = defineNode({
  type: "message",
  label: { vi: "Gửi tin nhắn", en: "Send a message" },
  config,
  outputs: (message) => [
    { name: "next", optional: optionsOf(message).length > 0 },
    ...optionsOf(message).map(({ id }) => ({ name: id })),
    ...(optionsOf(message).length > 0
      ? [
          { name: "other", optional: true },
          { name: "left", optional: true },
        ]
      : []),
  ],
  waits: (message, node) => optionsOf(message).length > 0 && node.next.next === undefined,
  templates: (message) => [
    ...(message.text === undefined ? [] : [{ field: "text", text: message.text, role: "message" as const }]),
    ...message.attachments.map(({ url }, i) => ({ field: `attachments.${i}.url`, text: url, role: "value" as const })),
    ...message.cards.flatMap((card, i) => [
      { field: `cards.${i}.title`, text: card.title, role: "value" as const },
      ...(card.subtitle ? [{ field: `cards.${i}.subtitle`, text: card.subtitle, role: "value" as const }] : []),
      ...(card.imageUrl ? [{ field: `cards.${i}.imageUrl`, text: card.imageUrl, role: "value" as const }] : []),
    ]),
    ...[...message.cards.flatMap((card) => card.buttons), ...message.buttons].flatMap((one) =>
      one.type === "url" ? [{ field: "buttons.url", text: one.url, role: "value" as const }] : [],
    ),
  ],
  options: (message) =>
    optionsOf(message).map(({ title, shownAs }) => ({ field: shownAs === "button" ? "buttons" : "quickReplies", title, shownAs })),
});
