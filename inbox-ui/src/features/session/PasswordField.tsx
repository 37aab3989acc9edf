import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./form.module.css";
import { MIN_PASSWORD_CHARS, passwordStrength } from "./password-strength";

interface Props {
  label: string;
  value: string;
  isWrong: boolean;
  /** Words that make it easy to guess for who knows the person: name, email. */
  personal: string[];
  autoFocus?: boolean;
  onChange: (password: string) => void;
}

/** A new password, with a guess at how hard it is to guess. */
export function PasswordField({ label, value, isWrong, personal, autoFocus = false, onChange }: Props) {
  const { t } = useTranslation("session");
  const { strength, share } = passwordStrength(value, personal);
  return (
    <div>
      <PasswordInput
        className={classes.input}
        size="md"
        label={label}
        name="password"
        required
        withAsterisk={false}
        autoFocus={autoFocus}
        value={value}
        error={isWrong && t("invalid.password", { count: MIN_PASSWORD_CHARS })}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="new-password"
        maxLength={200}
        aria-describedby="strength"
        visibilityToggleButtonProps={{ "aria-label": t("field.showPassword"), tabIndex: 0 }}
      />
      <div className={classes.meter} aria-hidden>
        <div className={classes.bar} data-strength={strength} style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      <p className={classes.hint} id="strength" aria-live="polite">
        {value !== "" && `${t(`strength.${strength}`)} `}
        {t("strength.rule", { count: MIN_PASSWORD_CHARS })}
      </p>
    </div>
  );
}
