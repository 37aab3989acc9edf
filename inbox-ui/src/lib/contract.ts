// Types only: the browser trusts its own server's answers, so no schema code is shipped.
export type * from "../../../src/contract";
export type { Attachment, Button, QuickReply } from "../../../src/core/content";
