import type { z } from "zod";
import type { AppContext } from "../app-context";
import type { updateContactRequest } from "../contract";
import { AppError } from "../core";
import { showContact } from "./show-contact";

type Deps = Pick<AppContext, "models" | "nextRevision" | "inboxEvents">;

/** What agents correct about a person. A new name is copied to the lists that show it. @throws {AppError} NOT_FOUND */
export async function updateContact(deps: Deps, contactId: string, change: z.infer<typeof updateContactRequest>): Promise<void> {
  const { models } = deps;
  const set: Record<string, unknown> = {};
  const unset: Record<string, 1> = {};
  if (change.name !== undefined) Object.assign(set, { name: change.name, isNamed: true });
  if (change.tags !== undefined) set["tags"] = [...new Set(change.tags)];
  for (const field of ["phone", "email"] as const) {
    const value = change[field];
    if (value === null || value === "") unset[field] = 1;
    else if (value !== undefined) set[field] = value;
  }
  const update = { ...(Object.keys(set).length > 0 && { $set: set }), ...(Object.keys(unset).length > 0 && { $unset: unset }) };
  const found =
    Object.keys(update).length > 0
      ? (await models.contacts.updateOne({ _id: contactId }, update)).matchedCount > 0
      : await models.contacts.exists({ _id: contactId });
  if (!found) throw new AppError("NOT_FOUND", "There is no such contact");
  await showContact(deps, contactId, change.name === undefined ? {} : { contactName: change.name }, "contact");
}
