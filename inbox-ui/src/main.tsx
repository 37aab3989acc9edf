import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { Providers } from "./app/providers";
import { createRouter } from "./app/router";
import { whenSessionEnds } from "./lib/api";
import { startI18n } from "./lib/i18n";
import { createQueryClient } from "./lib/query-client";
import { endSession } from "./lib/session";

const queryClient = createQueryClient();
whenSessionEnds(() => endSession(queryClient));

// The page's code is on its way while the texts load.
const router = createRouter();
await startI18n(["common"]);
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
