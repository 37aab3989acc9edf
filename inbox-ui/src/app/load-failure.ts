/** Whether a chunk did not come: the network is away, or a newer release replaced it. Each browser says it in its own words. */
export function isLoadFailure(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload css/i.test(error.message);
}
