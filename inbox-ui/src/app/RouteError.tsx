import { useRouteError } from "react-router";
import { ErrorState } from "../components/StateViews";

/** A page that could not be loaded or drawn: says so and offers a fresh start. */
export function RouteError() {
  const error = useRouteError();
  return <ErrorState error={error} onRetry={() => window.location.reload()} />;
}
