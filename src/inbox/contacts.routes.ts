import type { AppContext } from "../app-context";
import { defineRoute, type ApiRoute } from "../agents/define-route";
import { contactDetail, updateContactRequest } from "../contract";
import { getContact } from "./get-contact";
import { updateContact } from "./update-contact";

export function contactRoutes(ctx: AppContext): ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/contacts/:contactId",
      tag: "Contacts",
      summary: "A person with their channels, conversations, leads and ratings",
      allow: "inbox:read",
      answer: contactDetail,
      handle: ({ params }) => getContact(ctx, params.contactId),
    }),
    defineRoute({
      method: "patch",
      path: "/contacts/:contactId",
      tag: "Contacts",
      summary: "Correct a person's name, phone, e-mail or tags",
      allow: "contacts:edit",
      body: updateContactRequest,
      answer: contactDetail,
      async handle({ params, body }) {
        await updateContact(ctx, params.contactId, body);
        return getContact(ctx, params.contactId);
      },
    }),
  ];
}
