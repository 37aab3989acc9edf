import type { FlowItem } from "../contract";
import type { Flow } from "./flow.model";

export function presentFlow({ _id: id, key, name, publishedNumber, publishedAt, updatedAt }: Flow): FlowItem {
  return {
    id,
    key,
    name,
    publishedVersion: publishedNumber ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  };
}
