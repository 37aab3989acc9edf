import type { UnansweredGroup } from "../../lib/contract";

type Named = Pick<UnansweredGroup, "id" | "question" | "texts">;

/** The group that is open: the id in the address, and the text that led it when it was opened. */
export interface OpenedGroup {
  id: string;
  text: string;
}

/** A group's id goes with its leading text, which changes when customers ask the same in other words: its texts still tell which it is. */
export function groupOpen<Group extends Named>(groups: readonly Group[], id: string, opened: OpenedGroup | null): Group | undefined {
  return (
    groups.find((group) => group.id === id) ?? (opened?.id === id ? groups.find((group) => group.texts.includes(opened.text)) : undefined)
  );
}

/** What to remember of the group at the address: the same text for as long as it is the same group. */
export function openedAs({ id, question, texts }: Named, before: OpenedGroup | null): OpenedGroup {
  return { id, text: before !== null && texts.includes(before.text) ? before.text : question };
}
