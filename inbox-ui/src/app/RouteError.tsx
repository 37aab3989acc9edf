import { useCallback, useEffect, useRef, useState } from "react";
import { useRouteError } from "react-router";
import { ErrorState } from "../components/StateViews";
import { api, ApiError } from "../lib/api";
import { useConnection } from "../lib/connection";
import { isLoadFailure } from "./load-failure";

/** A page that could not be loaded or drawn: says so and starts afresh, once there is a server to start from. */
export function RouteError() {
  const error = useRouteError();
  const [found, setFound] = useState<unknown>(null);
  const retry = useCallback(async () => {
    try {
      await api.get("/setup");
    } catch (failure) {
      // Without an answer a reload would lose what is still on the screen.
      if (failure instanceof ApiError && failure.status === 0) return setFound(failure);
    }
    window.location.reload();
  }, []);
  useWhenBack(isLoadFailure(error), retry);
  return (
    <ErrorState
      error={found ?? (isLoadFailure(error) ? new ApiError(0, "PAGE", "A chunk did not come") : error)}
      onRetry={() => void retry()}
    />
  );
}

/** Nobody should have to ask again for what only the network kept away. */
function useWhenBack(isWanted: boolean, act: () => Promise<void>): void {
  const isOnline = useConnection() === "online";
  const wasAway = useRef(!isOnline);
  useEffect(() => {
    if (!isOnline) wasAway.current = true;
    else if (wasAway.current && isWanted) void act();
  }, [isOnline, isWanted, act]);
}
