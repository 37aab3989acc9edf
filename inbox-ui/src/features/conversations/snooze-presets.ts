export interface SnoozePreset {
  key: "hour" | "evening" | "tomorrow" | "monday";
  until: Date;
}

const HOUR_MS = 3_600_000;

/** Simple times to hide a conversation until, in the agent's own clock; those that make no sense now are left out. */
export function snoozePresets(now: Date): SnoozePreset[] {
  const at = (days: number, hour: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, 0, 0, 0);
  const daysToMonday = (8 - now.getDay()) % 7 || 7;
  const presets: SnoozePreset[] = [{ key: "hour", until: new Date(now.getTime() + HOUR_MS) }];
  if (now.getHours() < 16) presets.push({ key: "evening", until: at(0, 18) });
  presets.push({ key: "tomorrow", until: at(1, 9) });
  if (daysToMonday > 1) presets.push({ key: "monday", until: at(daysToMonday, 9) });
  return presets;
}
