import type { Button, MessageContent } from "../core/content";
import type { FaqAnswer, FaqButton } from "./faqs";

/** The message that an answer becomes. The bot sends it and the editor shows it, so it is worked out in one place. */
export function faqAnswerContent({ text, image, buttons, cards }: FaqAnswer): MessageContent {
  return {
    text,
    attachments: [
      ...(image ? [{ kind: "image" as const, url: image.url, name: image.name }] : []),
      ...cards.map((card) => ({
        kind: "card" as const,
        title: card.title,
        ...(card.subtitle !== "" && { subtitle: card.subtitle }),
        ...(card.image && { imageUrl: card.image.url }),
        buttons: card.buttons.map(toButton),
      })),
    ],
    buttons: buttons.map(toButton),
    quickReplies: [],
  };
}

/** Some platforms send the payload as the customer's message: it is what the button says. */
function toButton(button: FaqButton): Button {
  return button.type === "text" ? { type: "postback", title: button.title, payload: button.title } : button;
}
