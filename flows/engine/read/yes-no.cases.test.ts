import { YES_NO_CHAT } from "./cases/yes-no.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps, VARIATIONS } from "../../examples/check-cases";
import { YES_NO_CASES, YES_NO_TRAPS } from "./cases/yes-no.cases";
import { readYesNo } from "./yes-no";

// "Dạ" is itself an answer, so it is not put before texts that are none.
const { decomposed, spaced, chatty, shouted, bare } = VARIATIONS;
checkCases("yes or no", YES_NO_CASES, readYesNo, [decomposed, spaced, chatty, shouted, bare]);
checkTraps("yes or no", YES_NO_TRAPS, readYesNo);
checkChat("yes-no", YES_NO_CHAT, readYesNo, textsOf(YES_NO_CASES, YES_NO_TRAPS));
