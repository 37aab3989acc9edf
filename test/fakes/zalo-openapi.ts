import { DAY_MS, HOUR_MS } from "../../src/core";
import { avatarPng } from "./avatar";
import type { FakeAnswer, FakeRequest } from "./http-fake";
import { userIdByApp } from "./zalo-events";
import { checkMessage, phoneContent, type AcceptedMessage } from "./zalo-message-rules";
import type { UploadKind } from "./zalo-uploads";
import type { ZaloContact, ZaloWorld } from "./zalo-world";

const FREE_MS = 48 * HOUR_MS;
const PAID_MS = 7 * DAY_MS;
const AVATAR = "/media/avatar/";

/** Zalo's hosts for the product: OAuth, OpenAPI and the files it hands out. Failures travel with HTTP 200 and `error` ≠ 0. */
export function createZaloOpenApi(world: ZaloWorld): (request: FakeRequest) => Promise<FakeAnswer> {
  const { app, tokens, uploads, phones, contacts, violations, faultState } = world;

  async function handle(request: FakeRequest): Promise<FakeAnswer> {
    if (request.path.startsWith(AVATAR)) return { status: 200, body: avatarPng(request.path), type: "image/png" };
    if (request.path.startsWith("/media/"))
      return world.media.answer(request.path) ?? { status: 404, body: "not found", type: "text/plain" };
    const startedAt = performance.now();
    const answer = await handleCall(request);
    if (faultState.delayMs() > 0) await wait(faultState.delayMs(), request.gone);
    const status = "cut" in answer ? 0 : answer.status;
    const change = { kind: "call" as const, method: request.method, path: request.path, status, errorCode: errorCodeOf(answer) };
    phones.notify({ ...change, ms: performance.now() - startedAt });
    return answer;
  }

  async function handleCall(request: FakeRequest): Promise<FakeAnswer> {
    if (faultState.isDown()) return { status: 503, body: "<html>Service Unavailable</html>", type: "text/html" };
    if (request.path === "/v4/oa/access_token") return tokens.answer(request, violations);
    const refused = tokens.refuse(request, violations);
    if (refused !== null) return failed(refused);
    const uploadKind = /^\/v2\.0\/oa\/upload\/(image|gif|file)$/.exec(request.path)?.[1] as UploadKind | undefined;
    if (request.method === "POST" && uploadKind) return upload(uploadKind, request);
    switch (`${request.method} ${request.path}`) {
      case "POST /v3.0/oa/message/cs":
        return send(request);
      case "POST /v2.0/oa/message":
        return react(request);
      case "GET /v3.0/oa/user/detail":
        return userDetail(request);
      case "POST /v3.0/oa/quota/message":
        return quota(request);
      case "GET /v2.0/oa/getoa":
        return ok({
          oa_id: app.oaId,
          name: app.oaName,
          is_verified: true,
          oa_type: 2,
          num_follower: contacts.size,
          package_name: "Tăng trưởng",
        });
      default:
        violations.push(`${request.method} ${request.path} is no documented call`);
        return { status: 404, json: { error: 404, message: "empty or invalid API" } };
    }
  }

  async function upload(kind: UploadKind, request: FakeRequest): Promise<FakeAnswer> {
    const taken = await uploads.take(kind, request, violations);
    if ("error" in taken) return failed(taken.error);
    return ok(kind === "file" ? { token: taken.id } : { attachment_id: taken.id });
  }

  async function send(request: FakeRequest): Promise<FakeAnswer> {
    if (!request.headers["content-type"]?.startsWith("application/json")) return broken("message/cs: the body must be JSON", -201);
    if (faultState.takeRateLimit()) return failed(-32);
    const checked = checkMessage(request.body, { findUpload: uploads.find });
    if ("code" in checked) return checked.broken === "" ? failed(checked.code) : broken(`message/cs: ${checked.broken}`, checked.code);
    const { message } = checked;
    const contact = contacts.get(message.userId);
    if (!contact) return failed(-213);
    if (message.quoteMessageId !== undefined && phones.find(message.quoteMessageId)?.platformUserId !== message.userId) return failed(-201);
    const window = windowOf(contact);
    return typeof window === "number" ? failed(window) : accept(message, window);
  }

  /** The quota that a send uses up, or the error of a closed window. */
  function windowOf(contact: ZaloContact): "reply" | "sub_quota" | "welcome_msg" | number {
    if (contact.lastInteractionAt === null) {
      if (contact.welcomesLeft === 0) return -232;
      contact.welcomesLeft -= 1;
      return "welcome_msg";
    }
    const age = world.now().getTime() - contact.lastInteractionAt;
    return age <= FREE_MS ? "reply" : age <= PAID_MS ? "sub_quota" : -230;
  }

  async function accept(message: AcceptedMessage, quotaType: string): Promise<FakeAnswer> {
    const { userId } = message;
    const messageId = world.newMessageId();
    const at = world.tick();
    const content = phoneContent(message, (file) => world.url + world.media.put(file));
    phones.add({ platformMessageId: messageId, platformUserId: userId, from: "business", content, at, receipt: "sent" });
    const file = message.media && "file" in message.media ? message.media.file : undefined;
    const stickerId = message.media?.kind === "sticker" ? message.media.id : undefined;
    const [shown] = content.attachments;
    const url = shown && "url" in shown ? shown.url : undefined;
    const echo = world.events.echo({ userId, messageId, at }, { text: message.text, file, url, stickerId });
    const isEchoFirst = faultState.echoFirst();
    if (isEchoFirst) await world.running().send(userId, echo);
    // The answer is written in this turn of the event loop, so what follows comes after it.
    setImmediate(() => {
      if (!isEchoFirst) world.sendLater(userId, echo);
      reportReceipts(userId, messageId);
    });
    if (faultState.takeLostAnswer()) return { cut: true };
    const quota = { quota_type: quotaType, owner_type: "OA", owner_id: app.oaId };
    return ok({ message_id: messageId, user_id: userId, sent_time: String(at.getTime()), quota });
  }

  function reportReceipts(userId: string, messageId: string): void {
    phones.raise(userId, "delivered");
    world.sendLater(userId, world.events.received({ userId, messageId, at: world.tick() }));
    const seen = world.autoRead ? world.markRead(userId) : null;
    if (seen) world.sendLater(userId, seen);
  }

  /** The old message API takes reactions only. */
  function react(request: FakeRequest): FakeAnswer {
    const action = objectIn(request.body.toString("utf8"))?.["sender_action"] as
      { react_icon?: unknown; react_message_id?: unknown } | undefined;
    if (typeof action?.react_icon !== "string" || typeof action.react_message_id !== "string")
      return broken("the v2 message API is shut down", -240);
    return phones.find(action.react_message_id) ? ok({ message_id: world.newMessageId() }) : failed(-201);
  }

  /** GET parameters travel as JSON in one query key. */
  function userDetail(request: FakeRequest): FakeAnswer {
    const userId = objectIn(request.query.get("data") ?? "")?.["user_id"];
    if (typeof userId !== "string") return broken("user/detail: `data` must be JSON with user_id as text", -201);
    const contact = contacts.get(userId);
    if (!contact) return failed(-213);
    const avatar = contact.avatarUrl ?? `${world.url}${AVATAR}${userId}.png`;
    const shared = { name: contact.name, phone: contact.phone?.replace(/^0/, "84"), address: "", city: "", district: "" };
    return ok({
      user_id: userId,
      user_id_by_app: userIdByApp(userId),
      user_external_id: "",
      display_name: contact.name,
      user_alias: contact.name,
      is_sensitive: false,
      user_last_interaction_date: contact.lastInteractionAt === null ? "" : vietnameseDate(contact.lastInteractionAt),
      user_is_follower: contact.isFollower,
      avatar,
      avatars: { "120": avatar, "240": avatar },
      dynamic_param: "",
      tags_and_notes_info: { notes: [], tag_names: [] },
      ...(contact.phone ? { shared_info: shared } : {}),
    });
  }

  function quota(request: FakeRequest): FakeAnswer {
    const userId = objectIn(request.body.toString("utf8"))?.["user_id"];
    const contact = typeof userId === "string" ? contacts.get(userId) : undefined;
    if (!contact) return failed(-201);
    const promotion = { daily_remain: 0, daily_total: 0, monthly_remain: 0, monthly_total: 0 };
    return ok({ last_interaction: String(contact.lastInteractionAt ?? 0), promotion });
  }

  function broken(violation: string, error: number): FakeAnswer {
    violations.push(violation);
    return failed(error);
  }

  return handle;
}

function ok(data: unknown): FakeAnswer {
  return { status: 200, json: { error: 0, message: "Success", data } };
}

function failed(error: number): FakeAnswer {
  return { status: 200, json: { error, message: `error ${error}` } };
}

function errorCodeOf(answer: FakeAnswer): string | undefined {
  if ("cut" in answer) return "connection cut";
  const error = "json" in answer ? (answer.json as { error?: number }).error : undefined;
  return error ? String(error) : undefined;
}

function objectIn(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    // Not JSON: the caller answers the platform's error for it.
    return null;
  }
}

/** dd/MM/yyyy in Việt Nam. */
function vietnameseDate(ms: number): string {
  const [year, month, day] = new Date(ms + 7 * HOUR_MS).toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

function wait(ms: number, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    gone.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
