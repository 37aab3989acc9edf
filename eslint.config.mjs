import { readdirSync } from "node:fs";
import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

const folders = (parent) =>
  readdirSync(new URL(`./${parent}/`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const CODE = ["{src,adapters,flows,inbox-ui/src}/**/*.{ts,tsx}"];
const TESTS = ["**/*.test.{ts,tsx}", "flows/examples/*.ts", "test/**"];
/** Where a channel may be called by its name. Everywhere else its adapter answers what it can do. */
const NAMES_CHANNELS = [
  "adapters/**",
  "src/compose.ts",
  "src/config/**",
  "inbox-ui/src/locales/**",
  "inbox-ui/src/components/ChannelMark.tsx",
  "inbox-ui/src/features/demo/**",
  ...TESTS,
];
const CHANNEL_NAME = /\b(zalo|messenger|instagram|web-?chat)\b/i;

/** What belongs together; a file is of the first area whose pattern matches. */
const AREAS = {
  core: "src/core/**",
  contract: "src/contract/**",
  config: "src/config/**",
  platform: "src/platform/**",
  bot: "src/bot/**",
  tools: "src/tools/**",
  feature: "src/*/**",
  // Types and models of all features together; no behaviour.
  context: "src/{app-context,models}.ts",
  compose: "src/*.ts",
  ...Object.fromEntries(folders("adapters").map((channel) => [`adapter-${channel}`, `adapters/${channel}/**`])),
  panel: "flows/nodes/**/*.tsx",
  flows: "flows/**",
  ui: "inbox-ui/**",
  test: "test/**",
};
const ADAPTERS = Object.keys(AREAS).filter((area) => area.startsWith("adapter-"));
const BASE = ["core", "contract", "config", "platform"];
const SERVER = [...BASE, "feature", "bot", "context", "flows"];

/** Who may import whom: the table in docs/architecture.md. What is not listed is refused. */
const MAY_IMPORT = {
  core: ["core"],
  contract: ["contract", "core"],
  config: ["config"],
  platform: ["platform", "core"],
  feature: SERVER,
  bot: SERVER,
  context: SERVER,
  compose: [...SERVER, "compose", ...ADAPTERS],
  tools: [...SERVER, "compose", "tools"],
  flows: ["flows", "core"],
  panel: ["panel", "flows", "core"],
  ui: ["ui", "contract", "core", "flows", "panel"],
  ...Object.fromEntries(ADAPTERS.map((adapter) => [adapter, [adapter, "core"]])),
};

/** The packages an area may load; an area not listed may load any. The flow engine has no database and no network, the browser no Node. */
const PURE = ["zod", "liquidjs", "luxon", "libphonenumber-js", "libphonenumber-js/**"];
const MAY_LOAD = {
  core: { external: ["zod"], core: [] },
  contract: { external: ["zod"], core: [] },
  config: { external: ["zod"], core: ["node:fs", "node:net", "node:path", "node:util"] },
  flows: { external: PURE, core: [] },
  panel: { external: ["zod", "react", "@mantine/**", "@tabler/**"], core: [] },
  ui: { external: ["**"], core: [] },
};
const ANYTHING = { external: ["**"], core: ["**"] };

function boundaryPolicies(area) {
  const from = { file: { categories: area } };
  const packages = Object.entries(MAY_LOAD[area] ?? ANYTHING).filter(([, source]) => source.length > 0);
  return [
    { from, allow: { to: { file: { categories: MAY_IMPORT[area] } } } },
    ...packages.map(([origin, source]) => ({ from, allow: { to: { module: { origin, source } } } })),
  ];
}

/** Refuses a channel's name in strings, JSX text and property names; comments may say it. */
const noChannelNames = {
  meta: {
    type: "problem",
    schema: [],
    messages: { named: "'{{name}}' belongs in its adapter: give ChannelAdapter the capability that is asked for here." },
  },
  create(context) {
    const check = (node, text) => {
      const name = typeof text === "string" ? CHANNEL_NAME.exec(text)?.[0] : undefined;
      if (name !== undefined) context.report({ node, messageId: "named", data: { name } });
    };
    return {
      Literal: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked),
      JSXText: (node) => check(node, node.value),
      "Property > Identifier.key": (node) => check(node, node.name),
      "MemberExpression[computed=false] > Identifier.property": (node) => check(node, node.name),
    };
  },
};

export default tseslint.config(
  { ignores: ["dist/", "data/", "data-demo/", "coverage/", ".cache/", "test/mongo-java-server/target/"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-array-delete": "error",
      "@typescript-eslint/no-base-to-string": "error",
      "@typescript-eslint/no-empty-object-type": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-for-in-array": "error",
      "@typescript-eslint/no-implied-eval": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-non-null-asserted-optional-chain": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-return": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
      "@typescript-eslint/restrict-plus-operands": "error",
      "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-debugger": "error",
      "no-empty": "error",
      "no-param-reassign": "error",
      "no-self-compare": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  // The command line and the bench speak on the terminal; tests may look into what a library gives them untyped.
  { files: ["src/tools/**", "src/main.ts", "test/{bench,integration,e2e,house}/**"], rules: { "no-console": "off" } },
  { files: TESTS, rules: { "@typescript-eslint/no-unsafe-assignment": "off" } },
  {
    files: CODE,
    ignores: TESTS,
    plugins: { boundaries },
    settings: {
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".json", ".js"] } },
      "boundaries/files": Object.entries(AREAS).map(([category, pattern]) => ({ category, pattern, exclusive: true })),
      "boundaries/elements": [{ type: "project", pattern: "*", partialMatch: false }],
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          message: "{{from.file.categories}} must not import this: see the table in docs/architecture.md",
          policies: Object.keys(MAY_IMPORT).flatMap(boundaryPolicies),
        },
      ],
    },
  },
  {
    files: CODE,
    ignores: ["src/bot/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["botbuilder*", "botframework*"], message: "Only src/bot may know the Bot Framework." }] },
      ],
    },
  },
  {
    files: CODE,
    ignores: NAMES_CHANNELS,
    plugins: { house: { rules: { "no-channel-names": noChannelNames } } },
    rules: { "house/no-channel-names": "error" },
  },
  {
    files: CODE,
    ignores: ["src/config/**", ...TESTS],
    rules: {
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "Settings come from src/config." }],
      "no-restricted-syntax": [
        "error",
        { selector: "ImportDeclaration[source.value=/^(node:)?process$/]", message: "Settings come from src/config." },
      ],
    },
  },
);
