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

/** How long a name may take to be looked up before an address is stored. */
const LOOKUP_MS = 2_000;

/**
 * What would keep an address from being gone to, so that it is said when the address is entered. A name nobody knows now is left to the
 * connection itself: the machine may only be off.
 */
export async function addressProblem(baseUrl: string): Promise<AssistError["problem"] | null> {
  const { hostname, protocol } = new URL(baseUrl);
  const host = hostname.replace(/^\[|\]$/g, "");
  try {
    for (const address of isIP(host) !== 0 ? [host] : await lookedUp(host, protocol)) requireAllowed(address, protocol);
    return null;
  } catch (error) {
    if (error instanceof AssistError) return error.problem;
    throw error;
  }
}

/** Over https only what a name may not point to matters, and that is looked at with every connection. */
async function lookedUp(host: string, protocol: string): Promise<string[]> {
  if (protocol === "https:") return [];
  const found = lookup(host, { all: true }).then(
    (addresses) => addresses.map(({ address }) => address),
    () => [],
  );
  return Promise.race([found, new Promise<string[]>((resolve) => setTimeout(resolve, LOOKUP_MS, []).unref())]);
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
