import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, type Dispatcher } from "undici";
import { isInsideAddress, isOwnNetwork } from "../platform/address-ranges";
import { AssistError } from "./assist-error";

/**
 * Connections to the model's endpoint. Only admins name it, and a model on this machine or in the house is the usual case, so private
 * addresses are allowed, unlike in fetch-outside. Not so link-local ones, where clouds keep a machine's own secrets. Without TLS
 * questions and key would travel in the open, so plain http stays in the house.
 */
const agents = { "http:": agentFor("http:"), "https:": agentFor("https:") };

/** @throws {AssistError} for an address that must not be gone to */
export function agentOf(url: URL): Dispatcher {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A literal address never passes through the lookup below.
  if (isIP(host) !== 0) requireAllowed(host, url.protocol);
  return agents[url.protocol as "http:" | "https:"];
}

function agentFor(protocol: string): Agent {
  return new Agent({
    connect: {
      lookup(hostname, _options, callback) {
        lookup(hostname, { all: true })
          .then((found) => {
            for (const { address } of found) requireAllowed(address, protocol);
            callback(null, found);
          })
          .catch((error: unknown) => callback(error as Error, []));
      },
    },
  });
}

function requireAllowed(address: string, protocol: string): void {
  if (isOwnNetwork(address)) return;
  if (isInsideAddress(address)) throw new AssistError("refused-address");
  if (protocol === "http:") throw new AssistError("insecure-address");
}
