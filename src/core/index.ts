export * from "./channel-adapter";
export * from "./clock";
export * from "./content";
export * from "./degrade";
export * from "./errors";
export * from "./inbound-event";
export * from "./send-gate";
export * from "./split-text";
