import { useState } from "react";
import { Button, Modal, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ApiError } from "../../lib/api";
import type { AgentItem, AgentLinkResponse } from "../../lib/contract";
import { focusFirstWrong } from "../../lib/focus-first-wrong";
import { NameField } from "./NameField";
import classes from "./People.module.css";
import { RoleChoice } from "./RoleChoice";
import { peopleApi, usePeopleAct } from "./use-people";

type Wrong = { name?: true; email?: string };

/** Name, address and role; what follows is the link to send. */
export function InviteDialog({ onDone, onClose }: { onDone: (link: AgentLinkResponse) => void; onClose: () => void }) {
  const { t } = useTranslation(["settings", "common"]);
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<AgentItem["role"]>("agent");
  const [wrong, setWrong] = useState<Wrong>({});
  const invite = usePeopleAct(
    () => peopleApi.invite({ name: name.trim(), email: email.trim(), role }),
    onDone,
    (error) => {
      if (!(error instanceof ApiError)) return false;
      if (error.code === "EMAIL_TAKEN") setWrong({ email: t("invite.taken") });
      else if (error.status === 422) setWrong({ email: t("invite.noEmail") });
      else return false;
      return true;
    },
  );
  const submit = (form: HTMLFormElement) => {
    const found: Wrong = {
      ...(name.trim() === "" && { name: true as const }),
      ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && { email: t("invite.noEmail") }),
    };
    setWrong(found);
    if (Object.keys(found).length === 0) invite.mutate(undefined);
    else focusFirstWrong(form);
  };
  return (
    <Modal opened onClose={onClose} title={t("invite.title")} centered closeButtonProps={{ "aria-label": t("common:action.close") }}>
      <form
        className={classes.stack}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        <NameField
          value={name}
          isWrong={wrong.name === true}
          onChange={(typed) => {
            setName(typed);
            setWrong({ ...wrong, name: undefined });
          }}
        />
        <TextInput
          label={t("field.email")}
          type="email"
          value={email}
          maxLength={200}
          error={wrong.email}
          autoComplete="off"
          onChange={(event) => {
            setEmail(event.currentTarget.value);
            setWrong({ ...wrong, email: undefined });
          }}
        />
        <RoleChoice value={role} onChange={setRole} />
        <p className={classes.hint}>{t("invite.hint")}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {t("invite.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
