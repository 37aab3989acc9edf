import { readFile } from "node:fs/promises";
import { UsageError } from "./command";

/** @throws {UsageError} when there is no such file */
export async function readTextFile(file: string): Promise<string> {
  return (await readBinaryFile(file)).toString("utf8");
}

/** @throws {UsageError} when there is no such file */
export async function readBinaryFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOENT" && code !== "EISDIR" && code !== "EACCES") throw error;
    throw new UsageError(`không đọc được tệp ${file}`, `the file ${file} cannot be read`);
  }
}

/** @throws {UsageError} when there is no such file or it is not JSON */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readTextFile(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError(`${file} không phải JSON: ${error.message}`, `${file} is not JSON: ${error.message}`);
    throw error;
  }
}
