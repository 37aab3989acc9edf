import type { Command } from "../command";
import { adminCreate } from "./admin-create";
import { dbBackup } from "./db-backup";
import { dbRestore } from "./db-restore";
import { doctor } from "./doctor";
import { eventsReplay } from "./events-replay";
import { faqImport } from "./faq-import";
import { flowImport } from "./flow-import";
import { tokenCreate } from "./token-create";

export const commands: readonly Command[] = [adminCreate, tokenCreate, flowImport, faqImport, eventsReplay, dbBackup, dbRestore, doctor];
