/** DATABASE_URL names a database that cannot be used. The message is for the person who starts the product, in Vietnamese and English. */
export class DatabaseOpenError extends Error {
  override name = "DatabaseOpenError";

  constructor(
    readonly problem: { vi: string; en: string },
    options?: { cause?: unknown },
  ) {
    super(`DATABASE_URL\n    vi: ${problem.vi}\n    en: ${problem.en}`, options);
  }
}
