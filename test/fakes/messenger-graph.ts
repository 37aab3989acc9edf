import { createHmac } from "node:crypto";
import { request as httpGet } from "undici";
import { DAY_MS } from "../../src/core";
import { avatarPng } from "./avatar";
import { readMultipart, type FakeAnswer, type FakeRequest } from "./http-fake";
import { echoAttachments, shownOnPhone } from "./messenger-content";
import { graphError, graphErrorCode, rateLimited } from "./messenger-errors";
import { senderActionBody, sendMessageBody, uploadMessage, type SendMessageBody } from "./messenger-send-rules";
import type { MessengerWorld } from "./messenger-world";

const LIVING_VERSIONS = ["v22.0", "v23.0", "v24.0", "v25.0", "v26.0"];

/** The Graph API side: checks and answers every call of the product, and serves the platform's files. */
export function createMessengerGraph(world: MessengerWorld): (request: FakeRequest) => Promise<FakeAnswer> {
  const { settings, contacts, phones, uploads, media, violations, state } = world;
  const sending = new Map<string, FakeRequest>();

  async function handle(request: FakeRequest): Promise<FakeAnswer> {
    const fileAnswer = request.method === "GET" ? serveFile(request.path) : null;
    if (fileAnswer) return fileAnswer;
    const started = performance.now();
    const answer = await answerCall(request);
    if (state.delayMs() > 0) await new Promise((resolve) => setTimeout(resolve, state.delayMs()));
    const status = "cut" in answer ? 0 : answer.status;
    phones.notify({
      kind: "call",
      method: request.method,
      path: request.path,
      status,
      errorCode: graphErrorCode(answer),
      ms: performance.now() - started,
    });
    return answer;
  }

  function serveFile(path: string): FakeAnswer | null {
    const avatarOf = /^\/avatars\/([^/]+)\.png$/.exec(path)?.[1];
    return avatarOf === undefined ? media.answer(path) : { status: 200, body: avatarPng(decodeURIComponent(avatarOf)), type: "image/png" };
  }

  async function answerCall(request: FakeRequest): Promise<FakeAnswer> {
    if (state.isDown()) return graphError(503, 2, undefined, "Service temporarily unavailable", { is_transient: true });
    const [, version = "", ...path] = request.path.split("/").map(decodeURIComponent);
    if (!LIVING_VERSIONS.includes(version)) return broken(`call without a living version: ${request.path}`);
    const denied = checkToken(request);
    if (denied) return denied;
    const [node = "", edge] = path;
    const isPage = node === settings.pageId || node === "me";
    const route = `${request.method} ${isPage ? "page" : "node"}${edge === undefined ? "" : `/${edge}`}`;
    switch (route) {
      case "POST page/messages":
        return receiveSend(request);
      case "POST page/message_attachments":
        return receiveUpload(request);
      case "POST page/subscribed_apps":
        return { status: 200, json: { success: true } };
      case "POST page/messenger_profile":
        return { status: 200, json: { result: "success" } };
      case "GET node":
        return readProfile(node, request);
      default:
        return broken(`unknown call: ${request.method} ${request.path}`, 404);
    }
  }

  /** A documented rule was broken: remembered for the tests and refused like any bad parameter. */
  function broken(problem: string, status = 400, subcode?: number): FakeAnswer {
    violations.push(problem);
    return graphError(status, 100, subcode, problem);
  }

  function checkToken(request: FakeRequest): FakeAnswer | null {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? request.query.get("access_token");
    if (state.tokenExpired())
      return graphError(400, 190, 463, "Error validating access token: Session has expired", { type: "OAuthException" });
    if (token !== settings.pageAccessToken)
      return graphError(400, 190, undefined, `Malformed access token ${token}`, { type: "OAuthException" });
    const proof = request.query.get("appsecret_proof");
    if (proof === null) return null;
    const time = request.query.get("appsecret_time");
    const expected = createHmac("sha256", settings.appSecret)
      .update(time === null ? token : `${token}|${time}`)
      .digest("hex");
    const fresh = time === null || Math.abs(world.clock().getTime() / 1000 - Number(time)) < 300;
    return proof === expected && fresh ? null : broken("Invalid appsecret_proof provided in the API argument");
  }

  async function receiveSend(request: FakeRequest): Promise<FakeAnswer> {
    const json = readJsonBody(request);
    if (json === undefined) return broken("the body is not JSON, or its content type is not application/json");
    if (typeof json === "object" && json !== null && "sender_action" in json) return receiveAction(json);
    const body = sendMessageBody.safeParse(json);
    if (!body.success) return broken(`message refused: ${body.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("; ")}`);
    const contactId = body.data.recipient.id;
    const before = sending.get(contactId);
    if (before && !before.gone.aborted) violations.push(`two sends to ${contactId} at the same time: their order is not kept`);
    sending.set(contactId, request);
    // Fires when the answer is written as well as when the caller goes away.
    request.gone.addEventListener("abort", () => void (sending.get(contactId) === request && sending.delete(contactId)));
    return (await refuse(body.data)) ?? (await accept(body.data, request));
  }

  function receiveAction(json: object): FakeAnswer {
    const body = senderActionBody.safeParse(json);
    if (!body.success) return broken(`sender action refused: ${body.error.message}`, 400, 2018014);
    return contacts.has(body.data.recipient.id) ? { status: 200, json: { recipient_id: body.data.recipient.id } } : noSuchUser();
  }

  const noSuchUser = (): FakeAnswer => graphError(400, 100, 2018001, "No matching user found");

  /** Everything that depends on more than the request itself. */
  async function refuse(body: SendMessageBody): Promise<FakeAnswer | null> {
    const limited = state.takeRateLimit();
    if (limited) return rateLimited(limited.retryAfterMs);
    const contact = contacts.get(body.recipient.id);
    if (!contact) return noSuchUser();
    if (body.messaging_type === "MESSAGE_TAG" && body.tag !== "HUMAN_AGENT") return broken(`tag ${body.tag} is not accepted any more`);
    if (body.tag === "HUMAN_AGENT" && !settings.humanAgent) return graphError(400, 10, undefined, "The app lacks the Human Agent feature");
    const age = world.clock().getTime() - (contact.lastInteractionAt?.getTime() ?? -Infinity);
    if (age > (body.tag === "HUMAN_AGENT" ? 7 * DAY_MS : DAY_MS))
      return graphError(400, 10, 2018278, "This message is sent outside of allowed window.");
    if (body.reply_to && !phones.find(body.reply_to.mid)) return graphError(400, 100, undefined, "The message to reply to does not exist");
    const { attachment } = body.message;
    if (attachment && attachment.type !== "template") {
      if ("attachment_id" in attachment.payload && !uploads.has(attachment.payload.attachment_id)) {
        return graphError(400, 100, 2018074, "The attachment id is not yours or has expired");
      }
      if ("url" in attachment.payload && !(await canFetch(attachment.payload.url)))
        return graphError(400, 100, 2018008, "Failed to fetch the file from the url");
    }
    return null;
  }

  async function accept(body: SendMessageBody, request: FakeRequest): Promise<FakeAnswer> {
    const contactId = body.recipient.id;
    const platformMessageId = world.newMessageId();
    const at = world.tick();
    const content = shownOnPhone(body.message, mediaOf);
    phones.add({ platformMessageId, platformUserId: contactId, from: "business", content, at, receipt: "sent" });
    const { metadata, text } = body.message;
    const echo = world.fromPage(contactId, at, {
      app_id: Number(settings.appId),
      ...(metadata !== undefined && { metadata }),
      mid: platformMessageId,
      ...(text !== undefined && { text }),
      attachments: echoAttachments(body.message, mediaOf),
      ...(body.reply_to && { reply_to: body.reply_to }),
    });
    const echoed = world.push(contactId, world.webhookOf(echo));
    world.confirm(contactId);
    if (state.echoFirst()) await Promise.race([echoed, new Promise((resolve) => request.gone.addEventListener("abort", resolve))]);
    return state.takeLostAnswer() ? { cut: true } : { status: 200, json: { recipient_id: contactId, message_id: platformMessageId } };
  }

  const mediaOf = (attachmentId: string): { url: string; name?: string } => uploads.get(attachmentId) ?? { url: "" };

  async function receiveUpload(request: FakeRequest): Promise<FakeAnswer> {
    if (!request.headers["content-type"]?.startsWith("multipart/form-data"))
      return broken("an upload is multipart/form-data with filedata");
    const { fields, files } = await readMultipart(request);
    const message = uploadMessage.safeParse(JSON.parse(fields["message"] ?? "null"));
    const file = files["filedata"];
    if (!message.success || !file) return broken("an upload needs message and filedata");
    if (file.data.length > 25 * 1024 * 1024) return graphError(400, 100, 2018109, "Attachment size exceeds allowable limit");
    if (message.data.attachment.type !== "file" && !file.mimeType.startsWith(`${message.data.attachment.type}/`)) {
      return graphError(400, 100, 2018047, `Upload of ${file.mimeType} as ${message.data.attachment.type} failed`);
    }
    const attachmentId = `${9_000_000_000_000_000 + uploads.size}`;
    uploads.set(attachmentId, { url: world.baseUrl() + media.put(file), name: file.name });
    return { status: 200, json: { attachment_id: attachmentId } };
  }

  function readProfile(platformUserId: string, request: FakeRequest): FakeAnswer {
    const contact = contacts.get(platformUserId);
    if (!contact) return graphError(400, 100, 33, `Unsupported get request. Object with ID '${platformUserId}' does not exist`);
    const fields = (request.query.get("fields") ?? "").split(",");
    if (fields.some((field) => !["id", "name", "first_name", "last_name", "profile_pic"].includes(field)))
      return graphError(400, 10, undefined, "Permission missing for a field");
    const words = contact.name.split(" ");
    const profile: Record<string, string> = {
      id: platformUserId,
      name: contact.name,
      first_name: words.at(-1) ?? "",
      last_name: words.slice(0, -1).join(" "),
      profile_pic: contact.avatarUrl ?? `${world.baseUrl()}/avatars/${encodeURIComponent(platformUserId)}.png`,
    };
    return { status: 200, json: Object.fromEntries(fields.map((field) => [field, profile[field]])) };
  }

  return handle;
}

function readJsonBody(request: FakeRequest): unknown {
  if (!request.headers["content-type"]?.startsWith("application/json")) return undefined;
  try {
    return JSON.parse(request.body.toString("utf8"));
  } catch {
    return undefined; // the caller answers with the documented error
  }
}

/** Only addresses on this machine can be tried; others are taken as reachable. */
async function canFetch(url: string): Promise<boolean> {
  const { hostname } = new URL(url);
  if (hostname !== "127.0.0.1" && hostname !== "localhost") return true;
  try {
    const answer = await httpGet(url);
    await answer.body.dump();
    return answer.statusCode === 200;
  } catch {
    return false; // nobody answers there
  }
}
