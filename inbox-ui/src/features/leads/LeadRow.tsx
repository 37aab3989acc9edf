import { ActionIcon, CopyButton, NativeSelect, Tooltip, UnstyledButton } from "@mantine/core";
import { IconMessage2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ChannelMark, useChannelLabel } from "../../components/ChannelMark";
import type { LeadItem } from "../../lib/contract";
import { exactTime, listTime, phone } from "../../lib/format";
import { useReader } from "../../lib/reader";
import classes from "./LeadsPage.module.css";
import { leadStatuses, useChangeLeadStatus } from "./use-leads";

/** One lead; on a phone the cells stack into a card. */
export function LeadRow({ lead, now }: { lead: LeadItem; now: Date }) {
  const { t } = useTranslation("leads");
  const reader = useReader();
  const channelLabel = useChannelLabel();
  const change = useChangeLeadStatus();
  const name = lead.name ?? lead.contactName;
  const at = new Date(lead.at);
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <span dir="auto">{name}</span>
        {lead.note && (
          <span className={classes.note} dir="auto">
            {lead.note}
          </span>
        )}
      </th>
      <td className={classes.phone}>
        {lead.phone ? (
          <CopyButton value={lead.phone} timeout={1500}>
            {({ copied, copy }) => (
              <Tooltip label={t(copied ? "copied" : "copy")} openDelay={copied ? 0 : 350}>
                <UnstyledButton className={classes.copy} onClick={copy} aria-label={t("copyPhone", { phone: phone(lead.phone!) })}>
                  {phone(lead.phone!)}
                </UnstyledButton>
              </Tooltip>
            )}
          </CopyButton>
        ) : (
          (lead.email ?? "—")
        )}
      </td>
      <td className={classes.channel}>
        <span>
          <ChannelMark type={lead.channelType} />
          {channelLabel(lead.channelType)}
        </span>
      </td>
      <td className={classes.time}>
        <time dateTime={lead.at} title={exactTime(at, reader)}>
          {listTime(at, now, reader)}
        </time>
      </td>
      <td className={classes.status} data-status={lead.status}>
        <NativeSelect
          size="xs"
          className={classes.select}
          aria-label={t("statusOf", { name })}
          value={lead.status}
          data={leadStatuses.map((status) => ({ value: status, label: t(`common:leadStatus.${status}`) }))}
          onChange={(event) => change.mutate({ id: lead.id, status: event.currentTarget.value as LeadItem["status"] })}
        />
      </td>
      <td className={classes.open}>
        <Tooltip label={t("open")}>
          <ActionIcon
            component={Link}
            to={`/inbox/all/${lead.conversationId}`}
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t("openOf", { name })}
          >
            <IconMessage2 size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}
