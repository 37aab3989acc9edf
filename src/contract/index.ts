/** Request and response shapes of /api/v1. Dates travel as ISO strings. The OpenAPI page is made from these. */
export * from "./accounts";
export * from "./assist";
export * from "./audit";
export * from "./channels";
export * from "./common";
export * from "./contacts";
export * from "./conversations";
export * from "./faq-match";
export * from "./faqs";
export * from "./flows";
export * from "./health";
export * from "./messages";
export * from "./sockets";
