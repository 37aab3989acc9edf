export * from "./api";
export * from "./faqs";
export * from "./sockets";
