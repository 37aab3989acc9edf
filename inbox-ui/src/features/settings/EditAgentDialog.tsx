import { useState } from "react";
import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AgentItem } from "../../lib/contract";
import { focusFirstWrong } from "../../lib/focus-first-wrong";
import { useAgent } from "../../lib/session";
import { NameField } from "./NameField";
import classes from "./People.module.css";
import { RoleChoice } from "./RoleChoice";
import { peopleApi, usePeopleAct } from "./use-people";

/** Another name, another role. One's own role is another admin's to change. */
export function EditAgentDialog({ agent, onClose }: { agent: AgentItem; onClose: () => void }) {
  const { t } = useTranslation(["settings", "common"]);
  const isMe = useAgent().id === agent.id;
  const [name, setName] = useState(agent.name);
  const [role, setRole] = useState(agent.role);
  const [isWrong, setWrong] = useState(false);
  const change = usePeopleAct(() => peopleApi.change(agent.id, { name: name.trim(), ...(isMe ? {} : { role }) }), onClose);
  const submit = (form: HTMLFormElement) => {
    setWrong(name.trim() === "");
    if (name.trim() === "") focusFirstWrong(form);
    else change.mutate(undefined);
  };
  return (
    <Modal opened onClose={onClose} title={agent.email} centered closeButtonProps={{ "aria-label": t("common:action.close") }}>
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
          isWrong={isWrong}
          onChange={(typed) => {
            setName(typed);
            setWrong(false);
          }}
        />
        {isMe ? <p className={classes.hint}>{t("field.ownRole")}</p> : <RoleChoice value={role} onChange={setRole} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
