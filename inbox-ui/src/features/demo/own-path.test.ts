import { expect, it } from "vitest";
import { ownPath } from "./own-path";

it("makes addresses of this server's files relative and leaves all others alone", () => {
  expect(ownPath("http://localhost:3000/demo/media/ok")).toBe("/demo/media/ok");
  expect(ownPath("http://127.0.0.1:3000/files/abc")).toBe("/files/abc");
  expect(ownPath("/files/abc")).toBe("/files/abc");
  expect(ownPath("https://cdn.example.com/files2/x.png")).toBe("https://cdn.example.com/files2/x.png");
});
