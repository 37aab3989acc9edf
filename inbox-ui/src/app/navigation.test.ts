import { describe, expect, it } from "vitest";
import { destinations, pageOf } from "./navigation";

describe("pageOf", () => {
  it("knows every destination by its address", () => {
    const all = destinations("admin");
    expect(all.map(({ to }) => pageOf(to))).toEqual(all.map(({ key }) => key));
  });

  it.each([
    ["/", "inbox"],
    ["/inbox/mine/abc", "inbox"],
    ["/faqs/words", "faqs"],
    ["/faq", null],
    ["/constructor", null],
  ])("%s is %s", (address, page) => expect(pageOf(address)).toBe(page));
});
