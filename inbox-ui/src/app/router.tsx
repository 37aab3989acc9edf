import { createBrowserRouter, Navigate } from "react-router";
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
            { index: true, element: <Navigate to="/inbox/all" replace /> },
            { path: "inbox", element: <Navigate to="/inbox/all" replace /> },
            { path: "inbox/:view/:conversationId?", lazy: async () => ({ Component: (await import("./InboxPage")).InboxPage }) },
            { path: "leads", lazy: async () => ({ Component: (await import("../features/leads/LeadsPage")).LeadsPage }) },
            { path: "faqs/:tab?/:id?", lazy: async () => ({ Component: (await import("../features/faqs/FaqsPage")).FaqsPage }) },
            { path: "health", lazy: async () => ({ Component: (await import("../features/health/HealthPage")).HealthPage }) },
            { path: "settings", lazy: async () => ({ Component: (await import("../features/settings/SettingsPage")).SettingsPage }) },
            { path: "*", lazy: async () => ({ Component: (await import("./NotFoundPage")).NotFoundPage }) },
          ],
        },
      ],
    },
  ]);
}
