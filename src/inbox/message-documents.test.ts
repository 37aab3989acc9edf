import { expect, test } from "vitest";
import type { Message } from "./message.model";
import { previewOf } from "./message-documents";

const withText = (text: string): Message => ({ _id: "m1", text, attachments: [], at: 1, author: "contact" }) as unknown as Message;

test("the list's line of a long message never ends in half an emoji", () => {
  expect(previewOf(withText(`${"a".repeat(199)}😀 nữa`)).text).toBe("a".repeat(199));
  expect(previewOf(withText(`${"a".repeat(198)}😀 nữa`)).text).toBe(`${"a".repeat(198)}😀`);
  expect(previewOf(withText("😀 ngắn")).text).toBe("😀 ngắn");
});
