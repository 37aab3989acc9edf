import { Suspense, useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation, useMatch, useNavigate } from "react-router";
import { ErrorState } from "../components/StateViews";
import { LiveProvider } from "../lib/live";
import { OutboxProvider } from "../lib/outbox-provider";
import { endSession, SessionProvider, useAgent, useSession, useSetup } from "../lib/session";
import { useShortcuts } from "../lib/use-shortcuts";
import { Announcer } from "./Announcer";
import classes from "./AppShell.module.css";
import { BottomTabs } from "./BottomTabs";
import { CommandPalette, openPalette } from "./CommandPalette";
import { ConnectionBanner } from "./ConnectionBanner";
import { KeyboardSheet } from "./KeyboardSheet";
import { fetchPagesAhead } from "./pages";
import { Rail } from "./Rail";
import { Splash } from "./Splash";

/** Everything behind the login: asks who this is, then keeps the live connection, the outbox and the navigation around the pages. */
export function AppShell() {
  const queryClient = useQueryClient();
  const session = useSession();
  const location = useLocation();
  const wasSignedIn = useRef(false);
  if (session.data) wasSignedIn.current = true;
  if (session.isPending) return <Splash />;
  if (session.isLoadingError) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return <StrangerRedirect from={location.pathname} hasExpired={wasSignedIn.current} />;
  const { agent } = session.data;
  return (
    <SessionProvider agent={agent}>
      <LiveProvider onStranger={() => endSession(queryClient)}>
        <OutboxProvider agentId={agent.id} key={agent.id}>
          <Frame />
        </OutboxProvider>
      </LiveProvider>
    </SessionProvider>
  );
}

function Frame() {
  const navigate = useNavigate();
  const isThreadOpen = useMatch("/inbox/:view/:conversationId") !== null;
  const [isSheetOpen, setSheetOpen] = useState(false);
  const { role } = useAgent();
  useEffect(() => fetchPagesAhead(role), [role]);
  useShortcuts({
    "g i": () => void navigate("/inbox/all"),
    "g l": () => void navigate("/leads"),
    "g f": () => void navigate("/faqs/live"),
    "?": () => setSheetOpen(true),
    "mod+k": openPalette,
  });
  return (
    <div className={classes.frame} data-thread={isThreadOpen || undefined}>
      <Rail onShowKeys={() => setSheetOpen(true)} />
      <div className={classes.page}>
        <ConnectionBanner />
        <main className={classes.main}>
          <Suspense fallback={<Splash />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomTabs onShowKeys={() => setSheetOpen(true)} />
      <CommandPalette />
      <KeyboardSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} />
      <Announcer />
    </div>
  );
}

/** A stranger goes to the login, or to the first run while there is no agent at all; either brings them back to where they wanted to go. */
function StrangerRedirect({ from, hasExpired }: { from: string; hasExpired: boolean }) {
  const setup = useSetup();
  if (setup.isPending) return <Splash />;
  if (setup.isError) return <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />;
  return <Navigate to={setup.data.needsAdmin ? "/setup" : "/login"} replace state={{ from, hasExpired }} />;
}
