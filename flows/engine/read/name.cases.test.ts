import { NAME_CHAT } from "./cases/name.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps, VARIATIONS } from "../../examples/check-cases";
import { NAME_CASES, NAME_TRAPS } from "./cases/name.cases";
import { readName } from "./name";

// Accents and capitals are part of a name's value, so taking them off gives another one.
const { decomposed, spaced, polite, chatty } = VARIATIONS;
checkCases("name", NAME_CASES, readName, [decomposed, spaced, polite, chatty]);
checkTraps("name", NAME_TRAPS, readName);
checkChat("name", NAME_CHAT, readName, textsOf(NAME_CASES, NAME_TRAPS));
