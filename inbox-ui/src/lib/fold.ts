export { foldText as fold } from "../../../src/core/fold-text";
