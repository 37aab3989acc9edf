import { Kbd, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./KeyboardSheet.module.css";

const groups: { name: string; keys: { id: string; keys: string[] }[] }[] = [
  {
    name: "move",
    keys: [
      { id: "next", keys: ["J"] },
      { id: "previous", keys: ["K"] },
      { id: "open", keys: ["Enter"] },
      { id: "search", keys: ["/"] },
      { id: "goInbox", keys: ["G", "I"] },
      { id: "goLeads", keys: ["G", "L"] },
      { id: "goFaqs", keys: ["G", "F"] },
    ],
  },
  {
    name: "act",
    keys: [
      { id: "reply", keys: ["R"] },
      { id: "note", keys: ["N"] },
      { id: "assign", keys: ["A"] },
      { id: "snooze", keys: ["S"] },
      { id: "resolve", keys: ["E"] },
    ],
  },
  {
    name: "write",
    keys: [
      { id: "send", keys: ["Enter"] },
      { id: "break", keys: ["Shift", "Enter"] },
      { id: "leave", keys: ["Esc"] },
    ],
  },
  {
    name: "everywhere",
    keys: [
      { id: "palette", keys: [navigator.userAgent.includes("Mac") ? "⌘" : "Ctrl", "K"] },
      { id: "sheet", keys: ["?"] },
    ],
  },
];

export function KeyboardSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={onClose} title={t("keys.title")} size="lg" closeButtonProps={{ "aria-label": t("action.close") }}>
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group.name}>
            <h3 className={classes.name}>{t(`keys.group.${group.name}`)}</h3>
            <dl className={classes.list}>
              {group.keys.map((row) => (
                <div key={row.id} className={classes.row}>
                  <dt>{t(`keys.${row.id}`)}</dt>
                  <dd>
                    {row.keys.map((key) => (
                      <Kbd key={key} size="xs">
                        {key}
                      </Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
