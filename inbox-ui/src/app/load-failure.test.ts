import { describe, expect, it } from "vitest";
import { isLoadFailure } from "./load-failure";

describe("isLoadFailure", () => {
  it.each([
    "Failed to fetch dynamically imported module: https://shop.vn/assets/LeadsPage-x.js",
    "error loading dynamically imported module: https://shop.vn/assets/LeadsPage-x.js",
    "Importing a module script failed.",
    "Unable to preload CSS for /assets/LeadsPage-x.css",
  ])("knows the words of each browser: %s", (message) => expect(isLoadFailure(new TypeError(message))).toBe(true));

  it.each([new TypeError("undefined is not an object"), "Failed to fetch dynamically imported module", null])(
    "is no other failure: %s",
    (error) => expect(isLoadFailure(error)).toBe(false),
  );
});
