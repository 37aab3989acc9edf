import type { PhoneChannel } from "../../../inbox-ui/src/features/demo/demo-contract";
import type { PlatformSimulator } from "../platform-simulator";

export interface Customer {
  platformUserId: string;
  name: string;
}

const NAMES: Record<PhoneChannel, readonly string[]> = {
  zalo: ["Nhung Phạm", "Thảo Nguyên", "Mẹ Bắp", "Diệu Linh", "Hạnh Đỗ"],
  messenger: ["Minh Quân", "Khánh Vy", "Tuấn Kiệt", "Ngọc Hân", "Hoài Thu"],
};
/** As long as the platforms' own ids. */
const ID_DIGITS: Record<PhoneChannel, number> = { zalo: 19, messenger: 17 };

/**
 * The people a visitor plays, one per phone at a time. Each start of the demo has new ones, because the simulated platforms forget
 * while the database remembers.
 */
export function createCustomers(simulators: Record<PhoneChannel, Pick<PlatformSimulator, "addContact">>, startedAt: Date) {
  let count = 0;
  const everyone: Record<PhoneChannel, Customer[]> = { zalo: [], messenger: [] };

  function next(channel: PhoneChannel): Customer {
    const names = NAMES[channel];
    const name = names[everyone[channel].length % names.length] ?? "Khách";
    // Starts with 1 to 9 and ends with its number: no leading zero, no repetition.
    const start = `${channel === "zalo" ? 3 : 7}${startedAt.getTime()}`;
    const platformUserId = start + String(count++).padStart(ID_DIGITS[channel] - start.length, "0");
    const customer = { platformUserId, name };
    everyone[channel].push(customer);
    simulators[channel].addContact(customer);
    return customer;
  }

  next("zalo");
  next("messenger");
  return {
    next,
    current: (channel: PhoneChannel): Customer => everyone[channel].at(-1) ?? next(channel),
    /** Everyone played since the start. */
    all: (channel: PhoneChannel): readonly Customer[] => everyone[channel],
  };
}

export type Customers = ReturnType<typeof createCustomers>;
