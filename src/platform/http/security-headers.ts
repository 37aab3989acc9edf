import helmet from "helmet";
import type { RequestHandler } from "express";

/** Strict headers for every answer. Customers' files get their own, stricter policy where they are served. */
export function securityHeaders({ publicUrl }: { publicUrl: string | null }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        // The component library sets element styles.
        "style-src": ["'self'", "'unsafe-inline'"],
        "font-src": ["'self'"],
        // Platforms host their users' pictures on addresses that change.
        "img-src": ["'self'", "data:", "blob:", "https:"],
        "media-src": ["'self'", "blob:", "https:"],
        // 'self' covers the socket too; older Safari wants it by its own scheme.
        "connect-src": ["'self'", ...(publicUrl === null ? [] : [publicUrl.replace(/^http/, "ws")])],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    // Behind plain http (a first try on a laptop) the header would lock people out of their own machine.
    strictTransportSecurity: publicUrl?.startsWith("https:") ?? false,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}
