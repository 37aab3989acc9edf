import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AgentItem } from "../../lib/contract";
import classes from "./People.module.css";

const ROLES = ["agent", "supervisor", "admin"] as const;

/** The three roles, each with what it may do. */
export function RoleChoice({ value, onChange }: { value: AgentItem["role"]; onChange: (role: AgentItem["role"]) => void }) {
  const { t } = useTranslation(["settings", "common"]);
  return (
    <Radio.Group label={t("field.role")} value={value} onChange={onChange}>
      <div className={classes.roles}>
        {ROLES.map((role) => (
          <Radio key={role} value={role} label={t(`common:role.${role}`)} description={t(`role.${role}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
