import type { Fact } from "./fact";

/** "miễn phí", "freeship", "không thu phí": a price of nothing, and a promise like any other price. */
export const FREE_OF_CHARGE =
  /(?<![\p{L}\p{N}])(?:miễn (?:cước )?phí|free(?:ship)?|(?:không|ko|chẳng) (?:mất|tốn|thu|tính|tốn thêm|thu thêm|tính thêm) (?:phí|tiền|cước|đồng nào)|for free|at no cost|no charge)(?![\p{L}\p{N}])/giu;

export const FREE: Fact = { kind: "number", value: "0", unit: "đ" };
