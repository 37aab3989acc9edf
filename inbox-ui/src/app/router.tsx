import { createBrowserRouter, Navigate } from "react-router";
import { pages } from "./pages";
import { RouteError } from "./RouteError";
import { Splash } from "./Splash";

/** The shell and each page are chunks of their own, fetched side by side as soon as the address is known. */
export function createRouter() {
  return createBrowserRouter([
    {
      ErrorBoundary: RouteError,
      HydrateFallback: Splash,
      children: [
        { path: "/setup", lazy: async () => ({ Component: (await import("../features/session/SetupPage")).SetupPage }) },
        { path: "/login", lazy: async () => ({ Component: (await import("../features/session/LoginPage")).LoginPage }) },
        { path: "/invite", lazy: async () => ({ Component: (await import("../features/session/InvitePage")).InvitePage }) },
        {
          path: "/",
          lazy: async () => ({ Component: (await import("./AppShell")).AppShell }),
          children: [
            {
              // Within the shell: where one page fails, the way to the others stays.
              ErrorBoundary: RouteError,
              children: [
                { index: true, element: <Navigate to="/inbox/all" replace /> },
                { path: "inbox", element: <Navigate to="/inbox/all" replace /> },
                { path: "inbox/:view/:conversationId?", lazy: pages.inbox },
                { path: "leads", lazy: pages.leads },
                { path: "faqs/:tab?/:id?", lazy: pages.faqs },
                { path: "health", lazy: pages.health },
                { path: "settings", lazy: pages.settings },
                { path: "*", lazy: async () => ({ Component: (await import("./NotFoundPage")).NotFoundPage }) },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
