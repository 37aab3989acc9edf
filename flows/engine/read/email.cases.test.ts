import { EMAIL_CHAT } from "./cases/email.chat";
import { checkChat, textsOf } from "../../examples/check-chat";
import { checkCases, checkTraps, VARIATIONS } from "../../examples/check-cases";
import { EMAIL_CASES, EMAIL_TRAPS } from "./cases/email.cases";
import { readEmail } from "./email";

// Accents make no address and capitals no other one; taking accents off could make one, so that is not tried here.
const { decomposed, spaced, polite, chatty, shouted } = VARIATIONS;
checkCases("email", EMAIL_CASES, readEmail, [decomposed, spaced, polite, chatty, shouted]);
checkTraps("email", EMAIL_TRAPS, readEmail);
checkChat("email", EMAIL_CHAT, readEmail, textsOf(EMAIL_CASES, EMAIL_TRAPS));
