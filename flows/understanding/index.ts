export { recogniseSmallTalk, type SmallTalkKind } from "./small-talk";
export { recogniseVerdict, type Verdict } from "./verdict";
export { recogniseLanguage, type LanguageGuess } from "./language";
export { splitQuestions } from "./split-questions";
export { readFollowUp, withTopic, type FollowUp } from "./follow-up";
export { politeLineIn } from "./polite-lines";
