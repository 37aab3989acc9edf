import { useState } from "react";
import { ActionIcon, Popover, UnstyledButton } from "@mantine/core";
import { IconMoodSmile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./EmojiPicker.module.css";

/** Those that shops use most; the phone's or system's own keyboard has the rest. */
const emojis = [
  ..."😊😄😍🥰😘😂🤣😉😅🙏👍👏💪🤝👌✌️❤️💕💯🔥🎉🎁🌸🌹✨⭐🛒🛍️👗👕👟💄🚚📦📍📞💬⏰✅❌⚠️😢😭😔🤔😮".matchAll(
    /\p{Extended_Pictographic}\ufe0f?/gu,
  ),
].map((match) => match[0]);

export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const { t } = useTranslation("inbox");
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" shadow="md" trapFocus returnFocus={false}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          title={t("reply.emoji")}
          aria-label={t("reply.emoji")}
          onClick={() => setOpen(!isOpen)}
        >
          <IconMoodSmile size={20} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <div className={classes.grid}>
          {emojis.map((emoji) => (
            <UnstyledButton
              key={emoji}
              className={classes.emoji}
              onClick={() => {
                setOpen(false);
                onPick(emoji);
              }}
            >
              {emoji}
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
