export * from "./api";
export * from "./sockets";
