export * from "./api";
export * from "./assist";
export * from "./faqs";
export * from "./sockets";
