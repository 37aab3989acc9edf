import { PHONE_CHAT } from "./cases/phone.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps } from "../../examples/check-cases";
import { PHONE_CASES, PHONE_TRAPS } from "./cases/phone.cases";
import { readPhone } from "./phone";

checkCases("phone", PHONE_CASES, readPhone);
checkTraps("phone", PHONE_TRAPS, readPhone);
checkChat("phone", PHONE_CHAT, readPhone, textsOf(PHONE_CASES, PHONE_TRAPS));
