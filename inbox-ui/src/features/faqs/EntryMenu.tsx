import { useState } from "react";
import { ActionIcon, Button, Menu, Modal } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { leaving } from "../../components/LeaveGuard";
import type { FaqDetail } from "../../lib/contract";
import classes from "./EntryForm.module.css";
import { faqApi, useFaqAct } from "./use-faqs";

/** What is done seldom: throw a draft away, delete. */
export function EntryMenu({ detail, tab, onDiscarded }: { detail: FaqDetail; tab: string; onDiscarded: () => void }) {
  const { t } = useTranslation(["faqs", "common"]);
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const discard = useFaqAct(() => faqApi.discard(detail.id), onDiscarded);
  const remove = useFaqAct(
    () => faqApi.delete(detail.id),
    () => void navigate(`/faqs/${tab}`, { state: leaving }),
  );
  return (
    <>
      <Menu width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t("menu")}>
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
            disabled={!detail.hasDraft || detail.state === "draft"}
            onClick={() => discard.mutate(undefined)}
          >
            {t("discard")}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => setAsking(true)}>
            {t("delete.open")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t("delete.title", { name: detail.title })}
        closeButtonProps={{ "aria-label": t("common:action.close") }}
      >
        <p className={classes.ask}>{t("delete.hint")}</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t("cancel")}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
            {t("delete.confirm")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
