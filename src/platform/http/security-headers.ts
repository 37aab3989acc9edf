import helmet from "helmet";
import type { RequestHandler } from "express";

/** Strict headers for every answer. Customers' files get their own, stricter policy where they are served. */
export function securityHeaders(options: { isHttps: boolean }): RequestHandler {
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
        "connect-src": ["'self'", "ws:", "wss:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
      },
    },
    // Behind plain http (a first try on a laptop) the header would lock people out of their own machine.
    strictTransportSecurity: options.isHttps,
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
}
