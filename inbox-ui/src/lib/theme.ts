import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Every colour of the product, by scheme. `app.css` and components use them as `var(--sao-<name>)`. */
const light = {
  bg: "#F6F8F8",
  surface: "#FFFFFF",
  raised: "#FFFFFF",
  hover: "#F0F4F4",
  selected: "#E6F2F1",
  line: "#E3E9E9",
  text: "#12191B",
  dim: "#5B6B70",
  faint: "#65757A",
  accent: "#0B7A75",
  "accent-hover": "#096863",
  "on-accent": "#FFFFFF",
  "accent-weak": "#E1F1F0",
  // A shade darker than the accent, for 4.5:1 on its weak tint too.
  "accent-text": "#0A706B",
  "bubble-contact": "#EEF2F2",
  "bubble-agent": "#0B7A75",
  "on-bubble-agent": "#FFFFFF",
  "bubble-bot": "#E1F1F0",
  note: "#FFF6DA",
  "note-line": "#F0DC9A",
  danger: "#C2255C",
  "danger-weak": "#FCE9F0",
  "on-danger": "#FFFFFF",
  warning: "#A85606",
  "warning-weak": "#FFF1DF",
  success: "#22733A",
  "success-weak": "#E6F5E9",
  star: "#E8A317",
  // Faces and labels: six hues, each with its text.
  "hue-0": "#DFF0E4",
  "on-hue-0": "#1C7037",
  "hue-1": "#DCEDF0",
  "on-hue-1": "#1A6475",
  "hue-2": "#F0E6DF",
  "on-hue-2": "#81491C",
  "hue-3": "#E4DFF0",
  "on-hue-3": "#4F2B8F",
  "hue-4": "#DFE7F0",
  "on-hue-4": "#24508C",
  "hue-5": "#F3DFE8",
  "on-hue-5": "#9A1F55",
  shadow: "0 4px 24px rgba(18, 25, 27, 0.10), 0 1px 3px rgba(18, 25, 27, 0.06)",
};

const dark: typeof light = {
  bg: "#0C1112",
  surface: "#101617",
  raised: "#172022",
  hover: "#182123",
  selected: "#12302F",
  line: "#222D30",
  text: "#E8EEEE",
  dim: "#9DB0B4",
  faint: "#8A9CA1",
  accent: "#3CC4B8",
  "accent-hover": "#57D0C5",
  "on-accent": "#04201E",
  "accent-weak": "#14322F",
  "accent-text": "#3CC4B8",
  "bubble-contact": "#1B2527",
  "bubble-agent": "#15605B",
  "on-bubble-agent": "#EAF7F5",
  "bubble-bot": "#14322F",
  note: "#2E2713",
  "note-line": "#5B4C1D",
  danger: "#FF7BA5",
  "danger-weak": "#35161F",
  "on-danger": "#2B0614",
  warning: "#F5B25C",
  "warning-weak": "#36260F",
  success: "#6BD08A",
  "success-weak": "#14301C",
  star: "#F5C04A",
  "hue-0": "#15291D",
  "on-hue-0": "#8FD9A6",
  "hue-1": "#12272C",
  "on-hue-1": "#86CFE0",
  "hue-2": "#2B2017",
  "on-hue-2": "#E3B58C",
  "hue-3": "#211A33",
  "on-hue-3": "#BBA3EE",
  "hue-4": "#17222F",
  "on-hue-4": "#9DBFEC",
  "hue-5": "#2F1823",
  "on-hue-5": "#F09DBF",
  shadow: "0 8px 32px rgba(0, 0, 0, 0.5), 0 1px 3px rgba(0, 0, 0, 0.4)",
};

const palette: MantineColorsTuple = [
  "#E6F2F1",
  "#D3E9E7",
  "#ACD6D3",
  "#7FC0BB",
  "#4FA8A2",
  "#23918B",
  "#0B7A75",
  "#096863",
  "#075551",
  "#05403D",
];

export const theme = createTheme({
  primaryColor: "sao",
  primaryShade: { light: 6, dark: 4 },
  colors: { sao: palette },
  fontFamily: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.45", lg: "1.45", xl: "1.4" },
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "20px", lineHeight: "1.3" },
      h2: { fontSize: "16px", lineHeight: "1.4" },
      h3: { fontSize: "14px", lineHeight: "1.4" },
    },
  },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "14px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    const color = input.color ?? "sao";
    if (input.variant === "filled" && color === "sao") {
      return { ...resolved, background: "var(--sao-accent)", hover: "var(--sao-accent-hover)", color: "var(--sao-on-accent)" };
    }
    if (input.variant === "filled" && color === "red") {
      return { ...resolved, background: "var(--sao-danger)", hover: "var(--sao-danger)", color: "var(--sao-on-danger)" };
    }
    if (input.variant === "subtle" && color === "gray") {
      return { ...resolved, hover: "var(--sao-hover)", color: "var(--sao-dim)" };
    }
    return resolved;
  },
  components: {
    Button: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, color: "dark" } },
    // In place, not at the end of the page: a screen reader finds the menu beside its button.
    Menu: {
      defaultProps: {
        shadow: "md",
        position: "bottom-end",
        transitionProps: { duration: 120 },
        withinPortal: false,
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 140, transition: "pop" } } },
    Drawer: { defaultProps: { transitionProps: { duration: 160 } } },
  },
});

/** Mantine's own variables follow the tokens, so its components need no overrides one by one. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    "--mantine-shadow-md": "var(--sao-shadow)",
    "--mantine-shadow-lg": "var(--sao-shadow)",
    "--mantine-shadow-xl": "var(--sao-shadow)",
  },
  light: { ...prefixed(light), ...mantineFromTokens },
  dark: { ...prefixed(dark), ...mantineFromTokens },
});

const mantineFromTokens = {
  "--mantine-color-body": "var(--sao-surface)",
  "--mantine-color-text": "var(--sao-text)",
  "--mantine-color-dimmed": "var(--sao-dim)",
  "--mantine-color-placeholder": "var(--sao-faint)",
  "--mantine-color-anchor": "var(--sao-accent-text)",
  "--mantine-color-error": "var(--sao-danger)",
  "--mantine-color-default": "var(--sao-surface)",
  "--mantine-color-default-hover": "var(--sao-hover)",
  "--mantine-color-default-color": "var(--sao-text)",
  "--mantine-color-default-border": "var(--sao-line)",
  "--mantine-color-disabled": "var(--sao-hover)",
  "--mantine-color-disabled-color": "var(--sao-faint)",
  "--mantine-color-disabled-border": "var(--sao-line)",
  "--mantine-primary-color-filled": "var(--sao-accent)",
  "--mantine-primary-color-filled-hover": "var(--sao-accent-hover)",
  "--mantine-primary-color-contrast": "var(--sao-on-accent)",
  "--mantine-primary-color-light": "var(--sao-accent-weak)",
  "--mantine-primary-color-light-hover": "var(--sao-selected)",
  "--mantine-primary-color-light-color": "var(--sao-accent-text)",
  "--mantine-color-sao-filled": "var(--sao-accent)",
  "--mantine-color-sao-filled-hover": "var(--sao-accent-hover)",
  "--mantine-color-sao-light": "var(--sao-accent-weak)",
  "--mantine-color-sao-light-hover": "var(--sao-selected)",
  "--mantine-color-sao-light-color": "var(--sao-accent-text)",
  "--mantine-color-sao-outline": "var(--sao-accent)",
  "--mantine-color-sao-text": "var(--sao-accent-text)",
};

function prefixed(tokens: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--sao-${name}`, value]));
}
