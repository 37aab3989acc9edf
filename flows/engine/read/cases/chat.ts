/** A message as it comes in, and what a careful clerk takes from it. */
export interface ChatCase<T> {
  text: string;
  /** A value; null where the clerk takes nothing or asks, whatever the text seems to say. */
  value: T | null;
  /** `sure`: keep it. `asked`: it is one of the readings to ask back with. `never`: anything but a sure value. */
  expect: "sure" | "asked" | "never";
}

/**
 * A table as people would keep it: a heading says the value ("0912345678", "0912345678 ?" to be asked back, "never" for texts of which
 * nothing may be kept), the indented lines below it hold texts, parted by " | ". "⏎" stands for a new line in a message.
 */
export function chatTable<T>(parse: (heading: string) => T, table: string): ChatCase<T>[] {
  let value: T | null = null;
  let expect: ChatCase<T>["expect"] = "never";
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line): ChatCase<T>[] => {
      if (line.startsWith(" ")) return texts(line).map((text) => ({ text, value, expect }));
      const heading = line.trim();
      expect = heading === "never" ? "never" : heading.endsWith(" ?") ? "asked" : "sure";
      value = expect === "never" ? null : parse(heading.replace(/ \?$/, ""));
      return [];
    });
}

function texts(line: string): string[] {
  return line
    .split(" | ")
    .map((text) => text.trim().replaceAll("⏎", "\n"))
    .filter((text) => text !== "");
}
