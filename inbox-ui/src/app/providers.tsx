import { Suspense, type ReactNode } from "react";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import "./fonts.css";
import "./mantine.css";
import "./app.css";
import { cssVariables, theme } from "../lib/theme";

// The same key as in public/color-scheme.js.
const colorScheme = localStorageColorSchemeManager({ key: "sao-color-scheme" });

/** What every page of the product stands in: theme, colour scheme, query cache, toasts. Texts: call `startI18n` before the first render. */
export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorScheme}>
        <Notifications position="bottom-left" autoClose={6000} limit={3} />
        <Suspense fallback={null}>{children}</Suspense>
      </MantineProvider>
    </QueryClientProvider>
  );
}
