export { loadConfig, type Config } from "./config";
export { ConfigError, type ConfigProblem } from "./config-error";
export { readEnv } from "./env";
export { findProjectRoot } from "./project-root";
