import { z } from "zod";

/** What connects one Page. */
export const messengerCredentialsSchema = z.object({
  /** Travels in a header, so nothing but printable ASCII can be right. */
  pageAccessToken: z.string().regex(/^[\x21-\x7e]+$/, "must be the Page's token without spaces or line breaks"),
  /** Signs webhooks, and calls when `appSecretProof` is on. */
  appSecret: z.string().min(1),
  /** Former app secrets that are still accepted on webhooks while a new one spreads. */
  appSecrets: z.array(z.string().min(1)).optional(),
  /** The text typed into the app's webhook settings. */
  verifyToken: z.string().min(1),
  /** Tells echoes of this app from those of others. */
  appId: z.string().min(1).optional(),
  /** True when Meta granted the app the Human Agent feature. */
  humanAgent: z.boolean().optional(),
  /** Proof that a call comes from a server that knows the app secret; needed when the app's "Require App Secret" is on. */
  appSecretProof: z.enum(["off", "classic", "timed"]).optional(),
});
export type MessengerCredentials = z.infer<typeof messengerCredentialsSchema>;
