import type { NodeRunner } from "../../engine/node-type";
import type { tag } from "./definition";

const MAX_TAG_CHARS = 40;

export const runTag: NodeRunner<typeof tag> = ({ config, render, emit }) => {
  const rendered = (texts: string[]) => [
    ...new Set(texts.map((text) => render(text).trim().slice(0, MAX_TAG_CHARS)).filter((one) => one !== "")),
  ];
  const [add, remove] = [rendered(config.add), rendered(config.remove)];
  if (remove.length > 0) emit({ type: "remove-tags", tags: remove });
  if (add.length > 0) emit({ type: "add-tags", tags: add });
  return { then: "go", output: "next" };
};
