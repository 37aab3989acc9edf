import { NUMBER_CHAT } from "./cases/number.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps } from "../../examples/check-cases";
import { NUMBER_CASES, NUMBER_TRAPS } from "./cases/number.cases";
import { readNumber } from "./number";

checkCases("number", NUMBER_CASES, readNumber);
checkTraps("number", NUMBER_TRAPS, readNumber);
checkChat("number", NUMBER_CHAT, readNumber, textsOf(NUMBER_CASES, NUMBER_TRAPS));
