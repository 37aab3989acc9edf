import type { PhoneMessage, PlatformSimulator } from "./platform-simulator";

type Listener = Parameters<PlatformSimulator["onChange"]>[0];
type Change = Parameters<Listener>[0];
const ORDER: PhoneMessage["receipt"][] = ["sent", "delivered", "read"];

export interface PhoneBook {
  add(message: PhoneMessage): PhoneMessage;
  /** Raises the receipts of the business's messages (never lowers them) and answers those that changed. */
  raise(platformUserId: string, receipt: PhoneMessage["receipt"], upTo?: Date): PhoneMessage[];
  of(platformUserId: string): PhoneMessage[];
  find(platformMessageId: string): PhoneMessage | undefined;
  notify(change: Change): void;
  onChange(listener: Listener): () => void;
}

/** What all contacts of one simulated platform have on their phones. Messages handed out are copies. */
export function createPhoneBook(): PhoneBook {
  const phones = new Map<string, PhoneMessage[]>();
  const byId = new Map<string, PhoneMessage>();
  const listeners = new Set<Listener>();
  const notify = (change: Change): void => listeners.forEach((listener) => listener(change));

  return {
    add(message) {
      const own = { ...message };
      byId.set(own.platformMessageId, own);
      const phone = phones.get(own.platformUserId);
      if (phone) phone.push(own);
      else phones.set(own.platformUserId, [own]);
      notify({ kind: "message", message: { ...own } });
      return { ...own };
    },
    raise(platformUserId, receipt, upTo) {
      const raised: PhoneMessage[] = [];
      for (const message of phones.get(platformUserId) ?? []) {
        if (message.from !== "business" || (upTo && message.at > upTo)) continue;
        if (ORDER.indexOf(message.receipt) >= ORDER.indexOf(receipt)) continue;
        message.receipt = receipt;
        raised.push({ ...message });
      }
      for (const message of raised) notify({ kind: "message", message });
      return raised;
    },
    of: (platformUserId) => (phones.get(platformUserId) ?? []).map((message) => ({ ...message })),
    find: (platformMessageId) => byId.get(platformMessageId),
    notify,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
