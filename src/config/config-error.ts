/** One setting that cannot be used, for the person who starts the product. */
export interface ConfigProblem {
  variable: string;
  vi: string;
  en: string;
}

/** The environment cannot be used. Carries every problem at once; `message` never shows a value, which may be a secret. */
export class ConfigError extends Error {
  override name = "ConfigError";

  constructor(readonly problems: ConfigProblem[]) {
    super(describe(problems));
  }
}

function describe(problems: ConfigProblem[]): string {
  const lines = problems.flatMap((problem) => [`  ${problem.variable}`, `    vi: ${problem.vi}`, `    en: ${problem.en}`]);
  return [
    "Cấu hình chưa đúng. Sửa biến môi trường (hoặc tệp .env) rồi chạy lại:",
    "The settings are not right. Correct the environment (or the .env file) and start again:",
    ...lines,
  ].join("\n");
}
