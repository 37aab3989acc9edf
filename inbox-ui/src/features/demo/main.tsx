import { createRoot } from "react-dom/client";
import { Providers } from "../../app/providers";
import { startI18n } from "../../lib/i18n";
import { createQueryClient } from "../../lib/query-client";
import { DemoPage } from "./DemoPage";

const root = document.getElementById("root");
if (!root) throw new Error("demo.html has no #root");

await startI18n(["demo", "common"]);
createRoot(root).render(
  <Providers queryClient={createQueryClient()}>
    <DemoPage />
  </Providers>,
);
