import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  value: string;
  isWrong: boolean;
  onChange: (name: string) => void;
}

/** An agent's name, where the dialog's work begins. */
export function NameField({ value, isWrong, onChange }: Props) {
  const { t } = useTranslation("settings");
  return (
    <TextInput
      label={t("field.name")}
      value={value}
      maxLength={80}
      error={isWrong && t("invite.noName")}
      autoComplete="off"
      data-autofocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
