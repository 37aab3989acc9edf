import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../../lib/format";
import type { PhoneItem, PhoneRequest, PhoneState } from "./demo-contract";
import { PhoneBubble } from "./PhoneBubble";
import classes from "./phone.module.css";

const PAUSE_MS = 10 * 60_000;

/** The chat, with the time where it paused, and the chips that wait for an answer. */
export function PhoneMessages({ phone, onAct }: { phone: PhoneState; onAct: (request: PhoneRequest) => void }) {
  const { t } = useTranslation("demo");
  const last = phone.items.at(-1);
  const chips = last?.from === "business" ? last.content.quickReplies : [];
  return (
    <>
      {phone.items.map((item, i) => (
        <Fragment key={item.id}>
          {isAfterPause(phone.items[i - 1], item) && <p className={classes.time}>{clockTime(new Date(item.at), { language: "vi" })}</p>}
          <PhoneBubble item={item} phone={phone} onAct={onAct} />
        </Fragment>
      ))}
      {chips.length > 0 && (
        <div className={classes.chips} role="group" aria-label={t("phone.quickReplies")}>
          {chips.map((chip) => (
            <button key={chip.payload} type="button" onClick={() => onAct({ do: "tap", title: chip.title, payload: chip.payload })}>
              {chip.title}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function isAfterPause(before: PhoneItem | undefined, item: PhoneItem): boolean {
  return before !== undefined && Date.parse(item.at) - Date.parse(before.at) > PAUSE_MS;
}
