import express, { Router } from "express";
import { z } from "zod";
import { phoneChannels, troubleKinds, type PhoneRequest } from "../../../inbox-ui/src/features/demo/demo-contract";
import { setSessionCookie } from "../../../src/agents/session-cookie";
import { signInAs } from "../../../src/agents/sign-in";
import { demoMedia } from "./media/demo-media";
import type { Stage } from "./stage";
import { causeTrouble } from "./troubles";

const key = z.string().regex(/^[a-z-]{1,40}$/);
const phoneRequest = z.discriminatedUnion("do", [
  z.object({ do: z.literal("send"), text: z.string().trim().min(1).max(2000) }),
  z.object({ do: z.literal("send-picture"), key }),
  z.object({ do: z.literal("send-sticker"), key }),
  z.object({ do: z.literal("send-file") }),
  z.object({ do: z.literal("send-location") }),
  z.object({ do: z.literal("tap"), title: z.string().min(1).max(200), payload: z.string().min(1).max(1000) }),
  z.object({ do: z.literal("connect") }),
  z.object({ do: z.literal("read"), upTo: z.string().min(1).max(200) }),
  z.object({ do: z.literal("start-over") }),
]) satisfies z.ZodType<PhoneRequest>;
const channel = z.enum(phoneChannels);

/** What the demo page asks its server, mounted at `/demo`. */
export function demoRoutes(stage: Stage): Router {
  const routes = Router();
  // JSON bodies only: another site's form or image cannot make one, so it cannot play here.
  routes.use("/api", express.json({ limit: "20kb" }));

  routes.get("/api/events", (req, res) => stage.hub.stream(req, res, stage.state()));

  routes.post("/api/phones/:channel/actions", async (req, res) => {
    await stage.play(channel.parse(req.params.channel), phoneRequest.parse(req.body));
    res.status(204).end();
  });

  routes.post("/api/troubles/:kind", (req, res) => {
    const body = z.object({ channel }).parse(req.body);
    causeTrouble(stage, z.enum(troubleKinds).parse(req.params.kind), body.channel);
    res.status(202).end();
  });

  // Only the demo has this: the page's button goes straight into the inbox.
  routes.post("/api/sign-in", async (req, res) => {
    const admin = await stage.context.models.agents.findOne({ role: "admin" }).sort({ createdAt: 1, _id: 1 }).lean();
    const signedIn = await signInAs(stage.context, admin?._id ?? "");
    setSessionCookie(stage.context, req, res, signedIn.token);
    res.redirect(303, "/");
  });

  routes.get("/media/:key", async (req, res, next) => {
    const media = await demoMedia(key.safeParse(req.params.key).data ?? "");
    if (!media) return next();
    res.setHeader("Cache-Control", "public, max-age=86400");
    res.type(media.mimeType).send(media.data);
  });

  routes.get("/platform/:platform/*path", async (req, res, next) => {
    const path = `/${req.params.path.map(encodeURIComponent).join("/")}`;
    const media = await stage.media.fetch(req.params.platform, path);
    if (!media) return next();
    res.type(media.mimeType).send(media.data);
  });
  return routes;
}
