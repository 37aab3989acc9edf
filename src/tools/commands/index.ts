import type { Command } from "../command";
import { adminCreate } from "./admin-create";
import { agentAdd, agentResetPassword } from "./agent-add";
import { agentDisable, agentEnable } from "./agent-disable";
import { agentList } from "./agent-list";
import { auditList } from "./audit-list";
import { dbBackup } from "./db-backup";
import { dbMove } from "./db-move";
import { dbRestore } from "./db-restore";
import { doctor } from "./doctor";
import { eventsReplay } from "./events-replay";
import { faqImport } from "./faq-import";
import { flowImport } from "./flow-import";
import { tokenCreate } from "./token-create";
import { tokenList, tokenRevoke } from "./token-revoke";

export const commands: readonly Command[] = [
  adminCreate,
  agentList,
  agentAdd,
  agentResetPassword,
  agentDisable,
  agentEnable,
  tokenCreate,
  tokenList,
  tokenRevoke,
  auditList,
  flowImport,
  faqImport,
  eventsReplay,
  dbBackup,
  dbRestore,
  dbMove,
  doctor,
];
